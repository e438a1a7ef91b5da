/** What a report knows of the machine, and where it is kept. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { version } from '../../../package.json';
import { makeFolder } from '../../progress/make-folder.ts';
import { type ReportDraft, reportLink, reportMarkdown } from '../../progress/report.ts';
import { stateDirectory } from '../../progress/state-directory.ts';
import type { Reports } from '../../ui/app/start.tsx';
import type { Io } from '../io.ts';
import { programRoot } from './program-root.ts';
import { terminalFacts } from './terminal-facts.ts';
import { withoutHome } from './without-home.ts';

/** @param engine which autograd judges, when it is known. */
export function surroundingsOf(io: Io, engine?: string): (readonly [string, string])[] {
  const terminal = terminalFacts(io);
  const size = terminal.size ? `${terminal.size.columns} x ${terminal.size.rows}` : 'no size';
  const variables = Object.entries(terminal.variables).map(([name, value]) => `${name}=${value}`);
  return [
    ['neuron-calc', version],
    ['node', `${process.versions.node} on ${io.platform} ${process.arch}`],
    ['engine', engine ?? 'not loaded'],
    ['terminal', `${terminal.output}, ${size}, ${2 ** terminal.colourBits} colours`],
    ['locale', terminal.locale || 'not set'],
    ['variables', variables.join(' ') || 'none that matter'],
  ];
}

/** The draft without the path of the learner's home, which is often on the screen. */
export const discreet = (draft: ReportDraft, io: Io): ReportDraft => ({
  ...draft,
  text: withoutHome(draft.text, io),
  screen: draft.screen.map((line) => withoutHome(line, io)),
});

const manifest = z.object({ bugs: z.object({ url: z.url() }).optional() });

/** Where issues are opened, when the package that runs says so. */
export function bugsUrl(root: string = programRoot()): string | undefined {
  try {
    return manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).bugs?.url;
  } catch {
    return undefined; // A report is worth more than the link to it.
  }
}

export type SavedReport =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Writes it beside the journal, readable by its owner alone. */
export function saveReport(markdown: string, io: Io): SavedReport {
  const directory = stateDirectory(io);
  const file = join(directory, `report-${io.clock().toISOString().replace(/[:.]/g, '-')}.md`);
  try {
    makeFolder(directory, 0o700);
    writeFileSync(file, markdown, { mode: 0o600, flag: 'wx' });
    return { kind: 'saved', file };
  } catch (error) {
    return { kind: 'failed', message: `the report could not be written: ${(error as Error).message}` };
  }
}

/** What to say about it: the file, that nothing went anywhere, and where an issue is opened with it. */
export function savedLines(
  saved: SavedReport,
  draft: ReportDraft,
  markdown: string,
  bugs = bugsUrl(),
): string[] {
  if (saved.kind === 'failed')
    return [saved.message, 'Make its folder writable, or set NEURON_CALC_HOME to another folder.'];
  const link = bugs === undefined ? undefined : reportLink(bugs, draft, markdown);
  const lines = [`Written to ${saved.file}`, 'Nothing was sent.'];
  if (link) return [...lines, `To open an issue with it: ${link}`];
  return bugs === undefined ? lines : [...lines, `It is too long for a link. Attach the file at ${bugs}`];
}

/** What the tutor needs to write reports. */
export const tutorReports = (io: Io): Reports => ({
  compose: (draft, events, engine) =>
    reportMarkdown(discreet(draft, io), { surroundings: surroundingsOf(io, engine), events }),
  save: (draft, markdown) => savedLines(saveReport(markdown, io), discreet(draft, io), markdown),
});
