import { describe, expect, it } from 'vitest';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { drillItem } from '../../src/practice/drills/drills.ts';
import { countMissed, missedItems } from '../../src/practice/missed-items.ts';
import type { JournalEvent } from '../../src/progress/event.ts';
import { progressOf } from '../../src/progress/progress.ts';

const { lessons } = readCurriculum('lessons');

const wrong = (question: string): JournalEvent => ({
  v: 1,
  t: '2026-01-01T00:00:00.000Z',
  session: 'earlier',
  type: 'answer',
  question,
  skills: ['power'],
  typed: '1',
  verdict: 'incorrect',
  mistakes: [],
  ambiguous: [],
  hints: 0,
  milliseconds: 1000,
});

const idsOf = (...given: Parameters<typeof missedItems>) =>
  missedItems(...given).map(({ question }) => question.id);

describe('questions still missed', () => {
  const progress = progressOf(
    ['gone/block/value', 'chain-rule/factors/dz2/da1', 'drill/tanh/3', 'drill/power/1', 'drill/chain/5'].map(
      wrong,
    ),
  );

  it('are asked again in their order, without what is no longer asked', () => {
    const ids = ['chain-rule/factors/dz2/da1#twin', 'drill/power/1#twin', 'drill/chain/5#twin'];
    const known = idsOf(progress, lessons);
    expect(known.filter((id) => ids.includes(id))).toEqual(ids);
    expect(countMissed(progress, lessons)).toBe(known.length);
  });

  it('are told apart by their ids and their skill', () => {
    expect(idsOf(progress, lessons, { skill: 'power' })).toEqual(['drill/power/1#twin']);
    expect(idsOf(progress, lessons, { isWanted: (id) => id.startsWith('chain-rule') })).toEqual([
      'chain-rule/factors/dz2/da1#twin',
    ]);
  });

  it('are made only as many as are asked, and counted without making any', () => {
    const many = progressOf(Array.from({ length: 1000 }, (_, seed) => wrong(`drill/power/${seed + 50_000}`)));
    const made = drillItem('power', 50_999);
    // The drills made last are kept, sixteen of them: making a thousand would have lost this one.
    expect(countMissed(many, lessons)).toBe(4);
    expect(idsOf(many, lessons)).toHaveLength(4);
    expect(drillItem('power', 50_999)).toBe(made);
  });
});
