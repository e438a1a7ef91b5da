/** Three fresh drills of a lesson: all right at the first try, without help, and the lesson counts as finished. */

import type { Lesson } from '../../lesson/lesson.ts';
import { drillItem, drillSeeds } from '../../practice/drills/drills.ts';
import { quizState } from '../quiz/quiz-state.ts';
import type { AppState, PracticeState } from './app-state.ts';
import type { Surroundings } from './navigation.ts';

const QUESTIONS = 3;

/** The skill a lesson ends with; undefined for a lesson without a drill, which cannot be skipped. */
const skillOf = (lesson: Lesson): string | undefined =>
  lesson.screens.flatMap((screen) =>
    screen.parts.flatMap((part) => (part.kind === 'drill' ? [part.skill] : [])),
  )[0];

export function startSkipTest(state: AppState, lesson: Lesson, around: Surroundings): AppState {
  const skill = skillOf(lesson);
  if (skill === undefined) return state;
  const items = drillSeeds(around.seed(), QUESTIONS).map((seed) => drillItem(skill, seed));
  const practice: PracticeState = {
    title: `Skip test: ${lesson.title}`,
    quiz: quizState(items),
    nextSeed: 0,
    left: 0,
    right: 0,
    asked: QUESTIONS,
    after: { kind: 'skip', lesson: lesson.id },
  };
  return { ...state, overlays: [], screen: { kind: 'practice', practice } };
}

export const passedSkipTest = ({ progress }: AppState, { quiz }: PracticeState): boolean =>
  quiz.session.items.every(({ question }) => {
    const record = progress.questions.get(question.id);
    return record?.solved === 'alone' && record.wrongAttempts === 0;
  });
