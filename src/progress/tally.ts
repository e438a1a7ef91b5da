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
