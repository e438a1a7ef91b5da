/** One sitting as steps that mean the same to the tutor alone, to the Ink face and to the plain face. */

import type { Lesson } from '../../../src/lesson/lesson.ts';
import type { JournalEvent, NewEvent } from '../../../src/progress/event.ts';
import type { Journal } from '../../../src/progress/journal.ts';

/**
 * What a learner does. Between two steps every driver goes on by itself to where the next one can be taken: past
 * reading, verdicts and what is done, as a learner presses Enter.
 */
export type Step =
  | `answer ${string}`
  | 'hint'
  | 'show'
  | 'skip'
  /** The option, counted from 1. */
  | `pick ${number}`
  /** One step of a walk or a derivation. */
  | 'step'
  | `nudge ${string} ${'+' | '-'}`
  | 'back'
  /** The file of the challenge is begun; a hint about it. */
  | 'begin'
  | 'help'
  /** The skip test of the lesson at hand. */
  | 'test'
  /** The network not seen before. */
  | 'try'
  /** On, to the end of the lesson. */
  | 'finish'
  /** On, past the end of a lesson. */
  | 'on';

export interface Visit {
  /** Absent: where the learner left off. */
  readonly start?: { readonly lesson: string } | { readonly practice: string; readonly count: number };
  readonly steps: readonly Step[];
}

export interface SittingRow {
  readonly name: string;
  readonly lessons: readonly Lesson[];
  /** What the journal holds before. */
  readonly before?: readonly NewEvent[];
  /** One after the other, with the journal kept in between. */
  readonly visits: readonly Visit[];
}

export interface Played {
  /** What was journaled, without times. */
  readonly journal: readonly object[];
  /** The names that walks visited, in order. */
  readonly walked: readonly string[];
}

/** What a driver is given for one visit. */
export interface VisitSetting {
  readonly lessons: readonly Lesson[];
  readonly visit: Visit;
  readonly journal: Journal;
  readonly seed: () => number;
  /** Told of all that a face shows. */
  readonly heard?: (text: string) => void;
}

const now = new Date('2026-01-02T10:00:00.000Z');

/** A journal in memory that goes on from an earlier one. */
export function journalAfter(earlier: readonly JournalEvent[], session: string): Journal {
  const events = [...earlier];
  return {
    skipped: { unreadable: 0, unknown: 0, newer: 0 },
    append(event) {
      const stamped = { v: 1, t: now.toISOString(), session, ...event } as JournalEvent;
      events.push(stamped);
      return stamped;
    },
    events: () => events,
    failure: () => undefined,
  };
}

/** Plays the visits of a row through one driver. */
export async function played(
  { lessons, before = [], visits }: SittingRow,
  driver: (setting: VisitSetting) => Promise<readonly string[]>,
): Promise<Played> {
  const base = { v: 1, t: '2026-01-01T10:00:00.000Z', session: 'earlier' };
  let events = before.map((event) => ({ ...base, ...event }) as JournalEvent);
  const first = events.length;
  const walked: string[] = [];
  let last = 0;
  const seed = (): number => {
    last += 1;
    return last;
  };
  for (const [index, visit] of visits.entries()) {
    const journal = journalAfter(events, `visit ${index + 1}`);
    walked.push(...(await driver({ lessons, visit, journal, seed })));
    events = [...journal.events()];
  }
  const journal = events
    .slice(first)
    .map(({ v: _v, t: _t, ...event }) => event)
    // How long it took, and where the files of a test lie, are not the sitting's.
    .map((event) => ('milliseconds' in event ? { ...event, milliseconds: 0 } : event))
    .map((event) => (event.type === 'setting' ? { ...event, value: '' } : event));
  return { journal, walked };
}

/** Goes on no longer than this for one step. */
export const MOST_MOVES = 60;

/** Whether as many lessons were finished in a visit as its steps up to this one say. */
export const hasFinished = (journal: Journal, from: number, times: number): boolean =>
  journal
    .events()
    .slice(from)
    .filter((event) => event.type === 'lesson' && event.state === 'finished').length >= times;

/** How many lessons are to be finished once the step at `index` is taken. */
export const finishesUpTo = (steps: readonly Step[], index: number): number =>
  steps.slice(0, index + 1).filter((step) => step === 'finish').length;
