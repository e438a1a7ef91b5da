import type { Outcome } from './tally.ts';

export interface QuestionRecord {
  /** The best answer so far. */
  readonly solved: 'no' | 'helped' | 'alone';
  readonly wrongAttempts: number;
  /** Answered wrongly or shown, and not since answered correctly without help: to be asked again. */
  readonly missed: boolean;
  /** The session in which its answer was last shown: typing it off the screen mends nothing. */
  readonly shownIn?: string;
}

export const untouched: QuestionRecord = { solved: 'no', wrongAttempts: 0, missed: false };

export function attempted(record: QuestionRecord, outcome: Outcome): QuestionRecord {
  if (outcome === 'wrong') return { ...record, wrongAttempts: record.wrongAttempts + 1 };
  return { ...record, solved: record.solved === 'alone' ? 'alone' : outcome };
}
