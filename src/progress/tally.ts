/** What answers add up to: how many were right, and how the learner stands with one question. */

import { words } from './words.ts';

/** Answers judged right or wrong; `undecided` and `unreadable` ones count for nothing. */
export interface Tally {
  readonly alone: number;
  readonly helped: number;
  readonly wrong: number;
}

/** What one judged answer counts as. */
export type Outcome = keyof Tally;

export const noAnswers: Tally = { alone: 0, helped: 0, wrong: 0 };

export const counted = (tally: Tally, outcome: Outcome): Tally => ({
  ...tally,
  [outcome]: tally[outcome] + 1,
});

export const tallyWords = ({ alone, helped, wrong }: Tally): string =>
  alone + helped + wrong === 0 ? words.answers.none : words.answers.counted(alone, helped, wrong);

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
