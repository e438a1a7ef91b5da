/** What a learner reads of the course in the same words whichever face tells it. */

import type { BetOutcome } from './activities/choosing.ts';
import type { UnseenOutcome } from './course.ts';

const betOutcomes: Readonly<Record<BetOutcome, string>> = { nothing: 'nothing', up: 'up', down: 'down' };

const unseenOutcomes: Readonly<Record<UnseenOutcome, string>> = {
  'not-tried': 'not tried',
  'not-solved': 'not solved',
  'right-in-the-end': 'right in the end',
  'right-at-once': 'right at the first try',
};

export const words = {
  /** Of an option that was picked; its reason follows. */
  picked: { right: 'right.', wrong: 'not this one.', lostBet: 'not this time.' },
  bet: {
    moves: (name: string, from: string, to: string) => `${name} goes from ${from} to ${to}`,
    asked: (moves: readonly string[], on: string) =>
      `${moves.join(', ')}. Will ${on} go up, down, or do nothing?`,
    told: (on: string, from: string, to: string, outcome: string) =>
      `${on} goes from ${from} to ${to}: ${outcome}.`,
    outcomes: betOutcomes,
  },
  panels: {
    asked: (folder: string, programs: number) =>
      `The lessons in ${folder} are not ours, and ${programs === 1 ? 'one program in them runs' : `${programs} programs in them run`} as you read. They are shut in: no files, no network, no other programs. Without them you can still read everything.`,
    question: 'Let them run?',
    notRun: {
      refused: '(not run: you said no to the programs of this folder; --trust lets them run)',
      unasked: '(not run: you have not said yes to the programs of this folder; --trust lets them run)',
      never: '(not run: --no-run)',
    },
  },
  walk: {
    seed: (derivative: string) => `${derivative} = 1: it moves one for one with itself.`,
  },
  /** The network not seen before, tried before the first lesson and at the end of a later one. */
  unseen: {
    compared: (before: string, now: string) => `An unseen network, before lesson 1: ${before}. Now: ${now}.`,
    outcomes: unseenOutcomes,
  },
};
