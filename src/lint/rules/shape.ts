import type { Part } from '../../lesson/lesson.ts';
import { faultAt, type ReadingRule } from './rule.ts';

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
  return [
    faultAt(
      lesson,
      context,
      { target: lesson, path: ['minutes'] },
      message,
      'Cut it, or make two lessons of it.',
    ),
  ];
};

/** The last screen or the one before it sums up. */
export const recapAtEnd: ReadingRule = (lesson, context) =>
  lesson.screens.slice(-2).some(({ parts }) => parts.some(isKind('recap')))
    ? []
    : [
        endsWithout(
          lesson,
          context,
          'recap',
          'Add a recap block with “points” to one of the last two screens.',
        ),
      ];

/** Fresh numbers at the end. */
export const drillAtEnd: ReadingRule = (lesson, context) =>
  lesson.screens.slice(-2).some(({ parts }) => parts.some(isKind('drill')))
    ? []
    : [
        endsWithout(
          lesson,
          context,
          'drill',
          'Add a drill block with “skill” and “count” to one of the last two screens.',
        ),
      ];

const isKind = (kind: Part['kind']) => (part: Part) => part.kind === kind;

const endsWithout = (
  lesson: Parameters<ReadingRule>[0],
  context: Parameters<ReadingRule>[1],
  kind: string,
  suggestion: string,
) =>
  faultAt(
    lesson,
    context,
    { target: lesson.screens.at(-1) ?? lesson },
    `this lesson ends without a ${kind}`,
    suggestion,
  );
