/** Whatever is wanted in whatever order: the tutor stands somewhere that exists, and what it journals can be read back. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventSchema, type NewEvent } from '../../src/progress/event.ts';
import { progressOf, withEvent } from '../../src/progress/progress.ts';
import type { Command } from '../../src/tutor/command.ts';
import { newSitting, type Sitting } from '../../src/tutor/sitting.ts';
import { update } from '../../src/tutor/update.ts';
import { drilled, fifth, fourth, other, typed } from './sittings/lessons.ts';

const lessons = [typed, other, drilled, fourth, fifth];
const ids = lessons.map(({ id }) => id);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom<Command>({ type: 'next' }, { type: 'skip' }, { type: 'continue' }),
  },
  fc.constantFrom<Command>(
    { type: 'previous' },
    { type: 'show-all' },
    { type: 'unfold' },
    { type: 'hint' },
    { type: 'hint', all: true },
    { type: 'show-answer' },
    { type: 'restart' },
    { type: 'try-unseen' },
    { type: 'go-home' },
    { type: 'challenge-help' },
  ),
  fc.constantFrom(...ids).map((lesson): Command => ({ type: 'open', lesson })),
  fc.constantFrom(...ids).map((lesson): Command => ({ type: 'skip-test', lesson })),
  fc.integer({ min: -1, max: 4 }).map((option): Command => ({ type: 'pick', option })),
  fc.constantFrom('w1', 'w2', 'nobody').map((input): Command => ({ type: 'nudge', input, steps: 1 })),
  fc.constantFrom('2*x', '', '1').map((text): Command => ({ type: 'answer', text })),
  fc.nat(500).map((milliseconds): Command => ({ type: 'tick', milliseconds })),
);

const envelope = { v: 1 as const, t: '2026-01-01T10:00:00.000Z', session: 'one' };

function journaled(sitting: Sitting, event: NewEvent): Sitting {
  const stamped = eventSchema.parse({ ...envelope, ...event });
  return { ...sitting, progress: withEvent(sitting.progress, stamped) };
}

describe('the tutor', () => {
  it('takes any run of commands', () => {
    let seed = 0;
    const kinds = new Set<string>();
    const world = { seed: () => (seed += 1), elapsed: () => 5, animation: true };
    fc.assert(
      fc.property(fc.array(command, { minLength: 5, maxLength: 60 }), (commands) => {
        let sitting = newSitting(lessons, progressOf([]));
        for (const each of commands) {
          const next = update(sitting, each, world);
          sitting = next.sitting;
          for (const effect of next.effects) {
            if (effect.type === 'journal') sitting = journaled(sitting, effect.event);
            // Judged by nobody: every answer comes back as one that cannot be told.
            if (effect.type === 'grade') {
              const { id, typed: text, hints } = effect;
              const answer = { id, skills: ['chain'], typed: text, hints, milliseconds: 1 };
              const verdict = { kind: 'undecided', reason: 'oracles', readAs: text, notes: [] } as const;
              const told = update(sitting, { type: 'judged', answer, verdict }, world);
              sitting = told.sitting;
              for (const after of told.effects)
                if (after.type === 'journal') sitting = journaled(sitting, after.event);
            }
          }
          const { stage } = sitting;
          kinds.add(stage.kind);
          if (stage.kind !== 'lesson') continue;
          const { lesson, screen, beat } = stage.run;
          expect(lesson.screens[screen]).toBeDefined();
          expect(beat).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    expect([...kinds].toSorted()).toEqual(['finished', 'home', 'lesson', 'practice', 'welcome']);
  });
});
