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

/** For example `12 right on your own, 2 right with help, 1 wrong`. */
export function tallyWords({ alone, helped, wrong }: Tally): string {
  if (alone + helped + wrong === 0) return 'no question answered';
  const parts = [
    alone > 0 ? `${alone} right on your own` : '',
    helped > 0 ? `${helped} right with help` : '',
    wrong > 0 ? `${wrong} wrong` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
