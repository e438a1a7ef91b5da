import { describe, expect, test } from 'vitest';
import {
  baseQuestionId,
  challengeQuestionId,
  choiceQuestionId,
  drillQuestionId,
  followUpId,
  isFollowUp,
  isOfLesson,
  isPicked,
  lessonQuestionId,
  questionOrigin,
  seedOfQuestion,
  unseenQuestionId,
} from '../../src/progress/question-ids.ts';

const rows = [
  [
    lessonQuestionId('chain-rule', 'quiz', 'dz2/da1'),
    { from: 'lesson', lesson: 'chain-rule', block: 'quiz', part: 'dz2/da1' },
  ],
  [drillQuestionId('power', 17), { from: 'drill', skill: 'power', seed: 17 }],
  [unseenQuestionId('before'), { from: 'unseen', time: 'before' }],
  [challengeQuestionId('by-hand'), { from: 'challenge', tier: 'by-hand' }],
] as const;

describe('ids of questions', () => {
  test.each(rows)('%s is taken apart as it was made', (id, origin) => {
    expect(questionOrigin(id)).toEqual(origin);
    expect(questionOrigin(followUpId(id, 'probe'))).toEqual(origin);
  });

  test('those that stand in journals stay as they are', () => {
    expect(rows.map(([id]) => id)).toEqual([
      'chain-rule/quiz/dz2/da1',
      'drill/power/17',
      'unseen/before/dloss/dw',
      'challenge/by-hand',
    ]);
    expect(choiceQuestionId('chain-rule', 'why')).toBe('chain-rule/why/choice');
  });

  test('a follow-up of a follow-up follows the question', () => {
    const twin = followUpId('drill/power/17', 'twin');
    expect(twin).toBe('drill/power/17#twin');
    expect(followUpId(twin, 'probe')).toBe('drill/power/17#probe');
    expect(baseQuestionId(twin)).toBe('drill/power/17');
    expect([isFollowUp(twin, 'twin'), isFollowUp(twin, 'probe')]).toEqual([true, false]);
  });

  test('a twin has other numbers than its seed gives', () => {
    expect(seedOfQuestion('drill/power/17')).toBe(17);
    expect(seedOfQuestion('drill/power/17#probe')).toBe(17);
    expect(seedOfQuestion('drill/power/17#twin')).toBeUndefined();
    expect(seedOfQuestion('chain-rule/quiz/dz2/da1')).toBeUndefined();
  });

  test('a lesson whose id begins as another one does is not that one', () => {
    expect(isOfLesson('chain-rule/quiz/dz2/da1', 'chain')).toBe(false);
    expect(isOfLesson('chain-rule/quiz/dz2/da1#twin', 'chain-rule')).toBe(true);
    expect(isOfLesson('drill/power/1', 'drill')).toBe(false);
  });

  test('a choice is picked, a factor typed', () => {
    expect(isPicked('chain-rule/why/choice')).toBe(true);
    expect(isPicked('chain-rule/quiz/dz2/da1')).toBe(false);
  });

  test.each([
    '',
    'lesson',
    'home',
    'drill/power/x',
    'drill/power/-1',
    'unseen/later/dloss/dw',
  ])('“%s” is no id', (id) => {
    expect(questionOrigin(id)).toBeUndefined();
  });
});
