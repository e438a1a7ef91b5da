/** Rules about a lesson as a whole: how long it is, what it asks, how it ends. */

import { isActive } from '../../lesson/blocks/block.ts';
import type { Lesson, Part, Screen } from '../../lesson/lesson.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import { faultAt, type ReadingContext, type ReadingRule } from '../rule.ts';

const FEWEST_SCREENS = 6;
const MOST_SCREENS = 12;
const FEWEST_MINUTES = 5;
const MOST_MINUTES = 12;
const MOST_MINUTES_OF_CHALLENGE = 30;

/** 6 to 12 screens. */
export const screenCount: ReadingRule = (lesson, context) => {
  const count = lesson.screens.length;
  if (count >= FEWEST_SCREENS && count <= MOST_SCREENS) return [];
  const message = `this lesson has ${count} screens, not ${FEWEST_SCREENS} to ${MOST_SCREENS}`;
  const suggestion = count < FEWEST_SCREENS ? 'Split screens at ## headings.' : 'Make two lessons of it.';
  return [faultAt(lesson, context, { target: lesson, path: ['title'] }, message, suggestion)];
};

/** 5 to 12 minutes; 30 where the learner writes a program. */
export const minutes: ReadingRule = (lesson, context) => {
  const hasChallenge = lesson.screens.some(({ parts }) => parts.some(isKind('challenge')));
  const most = hasChallenge ? MOST_MINUTES_OF_CHALLENGE : MOST_MINUTES;
  if (lesson.minutes >= FEWEST_MINUTES && lesson.minutes <= most) return [];
  const message = `a lesson takes ${FEWEST_MINUTES} to ${most} minutes, not ${lesson.minutes}`;
  const at = { target: lesson, path: ['minutes'] };
  return [faultAt(lesson, context, at, message, 'Cut it, or make two lessons of it.')];
};

/** Never two screens in a row that only ask to be read. */
export const somethingToDo: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap((screen, index) => {
    const before = lesson.screens[index - 1];
    if (before === undefined || wantsSomething(before) || wantsSomething(screen)) return [];
    const message = `“${before.title}” and “${screen.title}” both have nothing to do`;
    const suggestion =
      'Add a question, a nudge, a graph with “walk”, or a derive with “reveal: steps” to one of them.';
    return [faultAt(lesson, context, { target: screen }, message, suggestion)];
  });

const wantsSomething = ({ parts }: Screen): boolean => parts.some(isActive);

/** The last screen or the one before it sums up. */
export const recapAtEnd: ReadingRule = (lesson, context) => endsWith('recap', '“points”', lesson, context);

/** Fresh numbers at the end. */
export const drillAtEnd: ReadingRule = (lesson, context) =>
  endsWith('drill', '“skill” and “count”', lesson, context);

const isKind = (kind: Part['kind']) => (part: Part) => part.kind === kind;

function endsWith(kind: 'recap' | 'drill', keys: string, lesson: Lesson, context: ReadingContext): Fault[] {
  if (lesson.screens.slice(-2).some(({ parts }) => parts.some(isKind(kind)))) return [];
  const at = { target: lesson.screens.at(-1) ?? lesson };
  const suggestion = `Add a ${kind} block with ${keys} to one of the last two screens.`;
  return [faultAt(lesson, context, at, `this lesson ends without a ${kind}`, suggestion)];
}
