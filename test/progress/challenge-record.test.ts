import { expect, test } from 'vitest';
import type { JournalEvent } from '../../src/progress/event.ts';
import { progressOf } from '../../src/progress/progress.ts';

const base = { v: 1, t: '2026-01-01T10:00:00.000Z', session: 'one' } as const;
const tried = (tier: string, passed: boolean): JournalEvent => ({
  ...base,
  type: 'challenge',
  tier,
  passed,
  cases: 7,
});
const helped = (question: string, rung: number): JournalEvent => ({ ...base, type: 'hint', question, rung });

test('attempts, a pass that stays, and the steps of help are kept by tier', () => {
  const { challenges } = progressOf([
    helped('challenge/w1', 1),
    tried('w1', false),
    helped('challenge/w1', 3),
    helped('challenge/w1', 2),
    tried('w1', true),
    tried('w1', false),
    tried('w2', false),
    helped('chain-rule/factors/dz1/dw1', 5),
  ]);
  expect([...challenges]).toEqual([
    ['w1', { attempts: 3, passed: true, helpShown: 3 }],
    ['w2', { attempts: 1, passed: false, helpShown: 0 }],
  ]);
});

test('what was checked last is kept for itself, with the tiers that were in it', () => {
  const last = (...events: JournalEvent[]) => [...progressOf(events).lastCheck];
  const [first, broken] = [tried('w1', true), tried('w1', false)];
  expect(last()).toEqual([]);
  expect(last(first, broken, tried('w2', true))).toEqual([
    ['w1', false],
    ['w2', true],
  ]);
  expect(last(first, tried('w2', false), first)).toEqual([['w1', true]]);
  expect(last(first, helped('challenge/w2', 1), { ...base, type: 'reset' })).toEqual([]);
});

test('a reset forgets them', () => {
  expect(progressOf([tried('w1', true), { ...base, type: 'reset' }]).challenges.size).toBe(0);
});
