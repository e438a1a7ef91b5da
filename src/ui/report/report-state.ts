/** Writing a report over any screen: how bad, what happened, the whole of it to review, then where it went. */

import { LONGEST_REPORT, type ReportDraft, type Severity, severities } from '../../progress/report.ts';
import type { Command } from '../command.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import { editText, emptyField, type TextField, textEdit } from '../terminal/text-field.ts';

/** What stood on the screen when the report was begun. */
export type Evidence = Pick<ReportDraft, 'screen' | 'place' | 'seed'>;

export type ReportState =
  | { readonly stage: 'severity'; readonly cursor: number; readonly evidence: Evidence }
  | {
      readonly stage: 'text';
      readonly severity: Severity;
      readonly field: TextField;
      readonly evidence: Evidence;
    }
  | {
      readonly stage: 'review';
      readonly draft: ReportDraft;
      readonly markdown: string;
      readonly page: number;
    }
  | { readonly stage: 'done'; readonly lines: readonly string[] };

export const newReport = (evidence: Evidence): ReportState => ({ stage: 'severity', cursor: 0, evidence });

/** What a command makes of it: another state, or the wish to close it or to have it saved. */
export type ReportStep =
  | { readonly kind: 'state'; readonly report: ReportState }
  | { readonly kind: 'save'; readonly draft: ReportDraft; readonly markdown: string }
  | { readonly kind: 'close' };

/** @param compose the whole report as it would be written. */
export function reportCommand(
  report: ReportState,
  command: Command,
  compose: (draft: ReportDraft) => string,
): ReportStep {
  const stay: ReportStep = { kind: 'state', report };
  const to = (next: ReportState): ReportStep => ({ kind: 'state', report: next });
  if (command === 'close') return { kind: 'close' };
  switch (report.stage) {
    case 'severity': {
      const { cursor, evidence } = report;
      if (command === 'up') return to({ ...report, cursor: Math.max(0, cursor - 1) });
      if (command === 'down') return to({ ...report, cursor: Math.min(severities.length - 1, cursor + 1) });
      const chosen = severities[cursor];
      if (command !== 'select' || !chosen) return stay;
      return to({ stage: 'text', severity: chosen.id, field: emptyField, evidence });
    }
    case 'text': {
      const text = report.field.text.trim();
      if (command !== 'submit' || text === '') return stay;
      const draft = { ...report.evidence, severity: report.severity, text };
      return to({ stage: 'review', draft, markdown: compose(draft), page: 0 });
    }
    case 'review':
      if (command === 'save') return { kind: 'save', draft: report.draft, markdown: report.markdown };
      if (command === 'next') return to({ ...report, page: report.page + 1 });
      return command === 'previous' ? to({ ...report, page: Math.max(0, report.page - 1) }) : stay;
    case 'done':
      return command === 'next' ? { kind: 'close' } : stay;
  }
}

/** Every key that is no command edits the text. */
export function typeIntoReport(report: ReportState, event: KeyEvent): ReportState {
  const edit = report.stage === 'text' ? textEdit(event) : undefined;
  if (report.stage !== 'text' || !edit) return report;
  const field = editText(report.field, edit, LONGEST_REPORT);
  return field === report.field ? report : { ...report, field };
}
