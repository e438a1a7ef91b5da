import { expect, test } from 'vitest';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { isDrillSolved, lessonSeed } from '../../src/practice/drills/drill-turns.ts';
import type { JournalEvent } from '../../src/progress/event.ts';
import { progressOf } from '../../src/progress/progress.ts';

const { lessons } = readCurriculum('lessons');
const [first, second] = lessons as [(typeof lessons)[number], (typeof lessons)[number]];
const base = { v: 1, t: '2026-01-01T10:00:00.000Z', session: 'a' } as const;
const started: JournalEvent = { ...base, type: 'lesson', lesson: first.id, state: 'started' };
const finished: JournalEvent = { ...base, type: 'lesson', lesson: first.id, state: 'finished' };
const later: JournalEvent = { ...started, t: '2026-01-02T10:00:00.000Z', session: 'b' };

test('a lesson has the same fresh numbers until its end is reached, and others after that', () => {
  const seed = lessonSeed(progressOf([started]), first);
  expect(lessonSeed(progressOf([started, later]), first)).toBe(seed);
  expect(lessonSeed(progressOf([started, finished]), first)).not.toBe(seed);
  expect(lessonSeed(progressOf([started]), second)).not.toBe(seed);
  expect(lessonSeed(progressOf([{ ...started, t: '2026-01-01T10:00:01.000Z' }]), first)).not.toBe(seed);
});

test('what was answered of them stays answered', () => {
  const answer: JournalEvent = {
    ...base,
    type: 'answer',
    question: 'drill/power/7',
    skills: ['power'],
    typed: '1',
    verdict: 'correct',
    mistakes: [],
    ambiguous: [],
    hints: 0,
    milliseconds: 1,
  };
  const progress = progressOf([answer, { ...answer, question: 'drill/power/8', verdict: 'incorrect' }]);
  expect(isDrillSolved(progress, 'drill/power/7')).toBe(true);
  expect(isDrillSolved(progress, 'drill/power/8')).toBe(false);
});
