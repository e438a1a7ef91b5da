/** Writing a report of a problem: what is in it, and what is said when it is kept. */

import type { JournalEvent } from '../../progress/event.ts';
import { type ReportDraft, reportLink, reportMarkdown } from '../../progress/report.ts';
import type { Reports } from '../../ui/app/start.tsx';
import { ANOTHER_FOLDER } from '../input/progress.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { bugsUrl, discreet, reportFacts } from '../machine/report-facts.ts';
import { keepReport } from './evidence.ts';

/** @param engine which autograd judges, when it is known. */
export const composeReport = (
  draft: ReportDraft,
  events: readonly JournalEvent[],
  engine: string | undefined,
  io: Io,
): string => reportMarkdown(discreet(draft, io), { surroundings: reportFacts(io, engine), events });

/**
 * Keeps it and says where, that nothing went anywhere, and where an issue is opened with it.
 * @throws UsageError when it cannot be written.
 */
export function saveReport(draft: ReportDraft, markdown: string, io: Io): string[] {
  const kept = keepReport(markdown, io);
  if (kept.kind === 'failed') {
    const message = `the report could not be written: ${kept.message}`;
    throw new UsageError(message, `Make its folder writable, ${ANOTHER_FOLDER}`);
  }
  return savedLines(kept.file, discreet(draft, io), markdown, bugsUrl());
}

/** @param bugs where issues are opened, when that is known. */
export function savedLines(file: string, draft: ReportDraft, markdown: string, bugs?: string): string[] {
  const link = bugs === undefined ? undefined : reportLink(bugs, draft, markdown);
  const lines = [`Written to ${file}`, 'Nothing was sent.'];
  if (link) return [...lines, `To open an issue with it: ${link}`];
  return bugs === undefined ? lines : [...lines, `It is too long for a link. Attach the file at ${bugs}`];
}

/** What the tutor needs to write reports. */
export const tutorReports = (io: Io): Reports => ({
  compose: (draft, events, engine) => composeReport(draft, events, engine, io),
  save: (draft, markdown) => {
    try {
      return saveReport(draft, markdown, io);
    } catch (error) {
      if (error instanceof UsageError) return [error.message, ...(error.next ? [error.next] : [])];
      throw error;
    }
  },
});
