/** What a learner does to meet what the program says: right and wrong answers, hints to the last rung, help. */

import type { NewEvent } from '../../../src/progress/event.ts';
import type { Step, Visit } from '../sittings/sitting.ts';

const resumed = (...steps: Step[]): Visit => ({ steps });
const inLesson = (lesson: string, ...steps: Step[]): Visit => ({ start: { lesson }, steps });
const practice = (skill: string, ...steps: Step[]): Visit => ({
  start: { practice: skill, count: 2 },
  steps,
});

/** A question of the first lesson was missed, and the lesson finished all the same. */
export const missed: readonly NewEvent[] = [
  {
    type: 'answer',
    question: 'typed/square/d/dx',
    skills: ['chain'],
    typed: '0',
    verdict: 'incorrect',
    mistakes: [],
    ambiguous: [],
    hints: 0,
    milliseconds: 0,
  },
  { type: 'lesson', lesson: 'typed', state: 'finished' },
  { type: 'lesson', lesson: 'other', state: 'started' },
  { type: 'screen', lesson: 'other', screen: 'recap' },
];

export const visits: readonly Visit[] = [
  resumed('try', 'answer 7', 'answer 12'),
  inLesson(
    'typed',
    ...(['answer 2*(', 'answer 5', 'hint', 'hint', 'hint', 'hint', 'answer 6'] as const),
    ...(['answer 9x', 'hint', 'hint', 'hint', 'answer 2x'] as const),
    ...(['answer 5', 'answer x > 0 ? 1 : 0'] as const),
    // The chain: a number that a mistake gives too, and so its probe.
    ...(['answer -2.6', 'answer 7', 'hint', 'answer 2(z2-y)'] as const),
    ...(['answer 12345', 'answer 1234', 'hint', 'answer w2'] as const),
    ...(['show', 'answer x', 'hint', 'hint', 'answer 1.56', 'skip'] as const),
    ...(['answer w2', 'answer 2(z2-y)'] as const),
    ...(['answer 0.78', 'hint', 'hint', 'hint', 'answer -2.6'] as const),
    ...(['answer 5', 'answer 4', 'hint', 'hint', 'hint', 'answer 3', 'hint', 'answer 7', 'finish'] as const),
  ),
  inLesson(
    'other',
    ...(['pick 1', 'pick 2', 'pick 1', 'pick 2'] as const),
    ...Array.from({ length: 16 }, () => 'step' as const),
    ...(['nudge w1 +', 'nudge w2 -', 'begin', 'help', 'help', 'finish'] as const),
  ),
  inLesson('drilled', 'test', 'answer 12345', 'hint', 'skip', 'skip', 'skip', 'answer 12345', 'hint', 'skip'),
  inLesson('fourth', 'finish', 'try', 'answer 7', 'answer 28', 'on', 'finish'),
  practice('rate', 'answer 12345', 'hint', 'hint', 'skip', 'skip'),
  practice('partial', 'hint', 'hint', 'hint', 'skip', 'skip'),
  practice('chain', 'hint', 'hint', 'skip', 'show', 'hint', 'skip'),
];

/** Lines typed in the plain face: help at every kind of prompt, and what is not understood there. */
export const typedLines: readonly { readonly lesson: string; readonly lines: readonly string[] }[] = [
  {
    lesson: 'typed',
    lines: [
      ...[':help', ':nonsense', ':back', ':why', '', '5', '5', ':example', ':show', ':help', ':why', '??'],
      ...['', '9x', '9x', ':example', ':steps', '2x', ':test', ':why', ':try', ':skip', '', ':help', ':quit'],
    ],
  },
  {
    lesson: 'other',
    lines: [
      ...['', ':help', '9', '1', '2', '', ':help', '!!', ':skip', '', ':skip', ''],
      ...[
        ':help',
        '',
        ':back',
        ':skip',
        '',
        ':help',
        ':skip',
        '',
        ':help',
        ':skip',
        '',
        ':help',
        'w9',
        'w1 ++',
      ],
      ...['w2', '0', '', '', ':help', '+', '', '', '', ':help', '', ':hint', ':help', '', ':skip', '', ''],
    ],
  },
];
