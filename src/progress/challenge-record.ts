import type { JournalEvent } from './event.ts';
import { questionOrigin } from './question-ids.ts';

/** How far the learner is with one tier of the code exercise. */
export interface ChallengeRecord {
  /** How often a solution was checked. */
  readonly attempts: number;
  /** Whether any of them passed. */
  readonly passed: boolean;
  /** Steps of help shown: guidance, hints, the solution. */
  readonly helpShown: number;
}

export const untried: ChallengeRecord = { attempts: 0, passed: false, helpShown: 0 };

type EventOf<Type> = Extract<JournalEvent, { type: Type }>;

export function challengeTried(
  records: Map<string, ChallengeRecord>,
  { tier, passed }: EventOf<'challenge'>,
): void {
  const record = records.get(tier) ?? untried;
  records.set(tier, { ...record, attempts: record.attempts + 1, passed: record.passed || passed });
}

/**
 * Keeps what the last check found, by tier. A check tells of no tier twice and always of the first one, so a tier that
 * comes again begins another.
 */
export function lastChecked(last: Map<string, boolean>, { tier, passed }: EventOf<'challenge'>): void {
  if (last.has(tier)) last.clear();
  last.set(tier, passed);
}

/** Hints of the exercise are journaled under `challenge/tier`; those of questions are none of its business. */
export function challengeHelped(
  records: Map<string, ChallengeRecord>,
  { question, rung }: EventOf<'hint'>,
): void {
  const origin = questionOrigin(question);
  if (origin?.from !== 'challenge') return;
  const { tier } = origin;
  const record = records.get(tier) ?? untried;
  records.set(tier, { ...record, helpShown: Math.max(record.helpShown, rung) });
}
