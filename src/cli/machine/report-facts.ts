/** What a report knows of the machine it is written on. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { version } from '../../../package.json';
import type { ReportDraft } from '../../progress/report.ts';
import type { Io } from '../io.ts';
import { programRoot, withoutHome } from './paths.ts';
import { terminalFacts } from './terminal-facts.ts';

/**
 * Names and values.
 * @param engine which autograd judges, when it is known.
 */
export function reportFacts(io: Io, engine?: string): (readonly [name: string, value: string])[] {
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
