/** The table of sittings: the same steps, taken with the tutor alone and through both faces, leave the same journal. */

import { describe, expect, it } from 'vitest';
import { print } from '../../../src/expression/print.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { lessonSeed } from '../../../src/practice/drills/drill-turns.ts';
import { drillItem } from '../../../src/practice/drills/drills.ts';
import type { NewEvent } from '../../../src/progress/event.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { unseenQuestionId } from '../../../src/progress/question-ids.ts';
import { inkFace } from './ink-face.ts';
import { drilled, fifth, fourth, other, typed } from './lessons.ts';
import { plainFace } from './plain-face.ts';
import { played, type SittingRow, type Step, type Visit } from './sitting.ts';
import { tutorAlone } from './tutor-alone.ts';

const at = (lesson: Lesson, screen: string): NewEvent[] => [
  { type: 'lesson', lesson: lesson.id, state: 'started' },
  { type: 'screen', lesson: lesson.id, screen },
];

const answered = (question: string, verdict: 'correct' | 'incorrect'): NewEvent => ({
  type: 'answer',
  question,
  skills: ['chain'],
  typed: '0',
  verdict,
  mistakes: [],
  ambiguous: [],
  hints: 0,
  milliseconds: 0,
});

const finished = (lesson: Lesson): NewEvent => ({ type: 'lesson', lesson: lesson.id, state: 'finished' });

/** A visit that comes back to where the learner left off. */
const resumed = (...steps: Step[]): Visit => ({ steps });
const inLesson = (lesson: Lesson, ...steps: Step[]): Visit => ({ start: { lesson: lesson.id }, steps });

/** What is right for a drill, as it is typed. */
const rightFor = (skill: string, seed: number): Step =>
  `answer ${print(drillItem(skill, seed).question.reference)}`;
const drillsOf = (lesson: Lesson, events: readonly NewEvent[]): number =>
  lessonSeed(
    progressOf(
      events.map((event) => ({ v: 1, t: '2026-01-01T10:00:00.000Z', session: 'earlier', ...event })),
    ),
    lesson,
  );

const chain = at(typed, 'chain');
const row = (
  name: string,
  rest: Omit<SittingRow, 'name' | 'lessons'> & { lessons?: readonly Lesson[] },
): SittingRow => ({
  name,
  lessons: [typed, other],
  ...rest,
});

const freshSeed = drillsOf(drilled, at(drilled, 'fresh'));

const rows: readonly SittingRow[] = [
  row('a number, right', { visits: [inLesson(typed, 'answer 6')] }),
  row('a number, wrong, then right', { visits: [inLesson(typed, 'answer 5', 'answer 6', 'answer 2x')] }),
  row('the same wrong number twice is one miss', {
    visits: [inLesson(typed, 'answer 5', 'answer 5', 'answer 6')],
  }),
  row('what cannot be read', { visits: [inLesson(typed, 'answer 2*(', 'answer 6')] }),
  row('a formula after a hint', { before: at(typed, 'formula'), visits: [resumed('hint', 'answer 2x')] }),
  row('every rung of the ladder, and the last one again', {
    before: at(typed, 'formula'),
    visits: [resumed('hint', 'hint', 'hint', 'hint', 'answer 2x')],
  }),
  row('a formula shown, and its twin asked', {
    before: chain,
    visits: [resumed('show', 'answer w2', 'answer step(z1)', 'answer x', 'answer 1.56', 'skip')],
  }),
  row('a question skipped', { before: chain, visits: [resumed('skip', 'answer w2')] }),
  row('a chain, with a probe behind a number that a mistake gives too', {
    before: chain,
    visits: [
      resumed(
        'answer -2.6',
        'answer -0.3',
        'answer w2',
        'answer 1',
        'answer step(z1)',
        'answer x',
        'answer 1.56',
      ),
    ],
  }),
  row('a probe answered by a number again', {
    before: chain,
    visits: [resumed('answer -2.6', 'answer -0.3', 'answer -0.3', 'answer w2')],
  }),
  row('single links', { before: at(typed, 'links'), visits: [resumed('answer w2', 'answer 2(z2-y)')] }),
  row('gradients at nodes', {
    before: at(typed, 'nodes'),
    visits: [resumed('answer 0.78', 'answer 1', 'answer -2.6')],
  }),
  row('a fork: contributions, then their sum', {
    before: at(typed, 'fork'),
    visits: [resumed('answer 4', 'answer 3', 'answer 7', 'finish')],
  }),
  row('left in the middle of a chain, and come back', {
    before: chain,
    visits: [resumed('answer 2(z2-y)', 'answer w2'), resumed('answer step(z1)', 'answer x')],
  }),
  row('back from a question to the one on the screen before', {
    visits: [inLesson(typed, 'answer 6', 'answer 9x', 'back', 'answer 2x')],
  }),
  row('a choice, wrong, wrong again the same, then right', {
    before: at(other, 'choose'),
    visits: [resumed('pick 1', 'pick 1', 'pick 3', 'pick 2', 'pick 2')],
  }),
  row('two choices on a screen, left between them', {
    before: at(other, 'choose'),
    visits: [resumed('pick 2'), resumed('pick 1', 'pick 2')],
  }),
  row('a bet that is right', { before: at(other, 'bet'), visits: [resumed('pick 2')] }),
  row('a bet that is wrong is not held against anybody', {
    before: at(other, 'bet'),
    visits: [resumed('pick 3')],
  }),
  row('a walk forward, a step back, and on', {
    before: at(other, 'forward'),
    visits: [resumed('step', 'step', 'back', 'step', 'step', 'step')],
  }),
  row('a walk backward, along the chain and to the target last', {
    before: at(other, 'backward'),
    visits: [resumed(...Array.from({ length: 8 }, () => 'step' as const))],
  }),
  row('a derivation', {
    before: at(other, 'steps'),
    visits: [resumed('step', 'back', 'step', 'step', 'step')],
  }),
  row('inputs nudged', {
    before: at(other, 'nudge'),
    visits: [resumed('nudge w1 +', 'nudge w2 -', 'nudge w2 +')],
  }),
  row('the code exercise begun, and helped with', {
    before: at(other, 'file'),
    visits: [resumed('begin', 'help')],
  }),
  row('to the end of a lesson and into the next', {
    before: at(other, 'recap'),
    lessons: [typed, other, fourth, fifth],
    visits: [resumed('finish', 'on', 'finish')],
  }),
  row('all that is only looked at, to the end', {
    visits: [
      inLesson(
        other,
        'pick 2',
        'pick 2',
        'pick 1',
        ...Array.from({ length: 15 }, () => 'step' as const),
        'finish',
      ),
    ],
  }),
  row('what was missed in a lesson left behind comes first', {
    before: [answered('typed/square/d/dx', 'incorrect'), finished(typed), ...at(other, 'recap')],
    visits: [resumed('answer 9x', 'answer 2x', 'finish')],
  }),
  row('what was missed first and is right is not asked again', {
    before: [answered('typed/square/d/dx', 'incorrect'), finished(typed), ...at(other, 'steps')],
    visits: [resumed('answer 2x', 'step'), resumed('step', 'step', 'step')],
  }),
  row('what was missed in the lesson at hand comes again where it stands', {
    before: [...at(typed, 'formula'), answered('typed/square/d/dx', 'incorrect')],
    visits: [resumed('answer 2x')],
  }),
  row('a finished lesson is played afresh', {
    before: [...at(typed, 'number'), answered('typed/far/value', 'correct'), finished(typed)],
    visits: [inLesson(typed, 'answer 6')],
  }),
  row('drills, met again with the numbers they had', {
    lessons: [drilled, other],
    before: at(drilled, 'fresh'),
    visits: [
      resumed(rightFor('power', freshSeed)),
      resumed('answer 12345', rightFor('power', freshSeed + 1), 'finish'),
    ],
  }),
  row('a skip test that is passed', {
    lessons: [drilled, other],
    before: at(drilled, 'begin'),
    visits: [
      resumed('test', rightFor('power', 1), rightFor('power', 2), rightFor('power', 3), 'on', 'pick 2'),
    ],
  }),
  row('a skip test that is not passed', {
    lessons: [drilled, other],
    before: at(drilled, 'begin'),
    visits: [
      resumed('test', 'answer 12345', rightFor('power', 1), 'skip', 'skip', rightFor('power', freshSeed)),
    ],
  }),
  row('the network not seen before, after lesson 4', {
    lessons: [typed, fourth, fifth],
    before: at(fourth, 'only'),
    visits: [resumed('finish', 'try', 'answer 7', 'answer 28', 'on', 'finish')],
  }),
  row('practice, with a question shown and its twin', {
    visits: [
      {
        start: { practice: 'power', count: 2 },
        steps: [rightFor('power', 7), 'answer 12345', 'show', 'skip'],
      },
    ],
  }),
];

describe('a sitting leaves the same journal with the tutor alone and through both faces', () => {
  it('is told at least 25 times', () => {
    expect(rows.length).toBeGreaterThanOrEqual(25);
  });

  it.each(rows)('$name', async (sitting) => {
    const alone = await played(sitting, tutorAlone);
    expect(alone.journal.length).toBeGreaterThan(0);
    expect(await played(sitting, inkFace)).toEqual(alone);
    expect(await played(sitting, plainFace)).toEqual(alone);
  });
});

describe('the network not seen before, before lesson 1', () => {
  it('takes one guess in each face, and goes on to the lesson', async () => {
    const sitting = row('unseen', { lessons: [drilled], visits: [resumed('try', 'answer 7', 'show')] });
    const answers = async (driver: typeof tutorAlone) =>
      (await played(sitting, driver)).journal.filter((event) => 'question' in event);
    const expected = [
      expect.objectContaining({ question: unseenQuestionId('before'), typed: '7', verdict: 'incorrect' }),
      // Of the lesson.
      expect.objectContaining({ type: 'shown', question: expect.stringMatching(/^drill\/power/) }),
    ];
    for (const driver of [tutorAlone, inkFace, plainFace]) expect(await answers(driver)).toEqual(expected);
  });
});
