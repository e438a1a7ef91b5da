/** Practice: one drill after another, or the questions missed last time. */

import { skillFor } from '../../practice/drills/drill-turns.ts';
import { drillItem } from '../../practice/drills/drills.ts';
import type { Command } from '../keymap.ts';
import { continueQuiz } from '../quiz/answering.ts';
import { quizState } from '../quiz/quiz-state.ts';
import { type AppState, type PracticeState, rightSoFar } from './app-state.ts';
import { finishLesson, goHome, openLesson, type Surroundings } from './navigation.ts';
import { openMenu, openSteps } from './overlay-update.ts';
import { passedSkipTest } from './skip-test.ts';
import type { Update } from './update.ts';

export function practiceCommand(state: AppState, command: Command, around: Surroundings): Update {
  switch (command) {
    case 'menu':
      return { state: openMenu(state), effects: [] };
    case 'steps':
      return { state: openSteps(state), effects: [] };
    case 'next':
      return practiceMoved(continueQuiz(state), around);
    default:
      return { state, effects: [] };
  }
}

/** After a question is settled: the next drill, the lesson that waited, or home. Other screens are left alone. */
export function practiceMoved(moved: Update, around: Surroundings): Update {
  const { screen } = moved.state;
  if (screen.kind !== 'practice' || screen.practice.quiz.session.stage !== 'finished') return moved;
  const counted = { ...screen.practice, right: rightSoFar(screen.practice) };
  const { left, skill, nextSeed } = counted;
  if (left === 0) {
    const ended = ending(moved.state, counted, around);
    return { state: ended.state, effects: [...moved.effects, ...ended.effects] };
  }
  const practice: PracticeState = {
    ...counted,
    quiz: quizState([drillItem(skill ?? skillFor(moved.state.lessons, nextSeed), nextSeed)]),
    nextSeed: nextSeed + 1,
    asked: counted.asked + 1,
    ...(left === undefined ? {} : { left: left - 1 }),
  };
  return { state: { ...moved.state, screen: { kind: 'practice', practice } }, effects: moved.effects };
}

function ending(state: AppState, practice: PracticeState, around: Surroundings): Update {
  const { after } = practice;
  if (after?.kind === 'screen')
    return { state: { ...state, overlays: [], screen: after.screen }, effects: [] };
  const lesson = state.lessons.find(({ id }) => id === after?.lesson);
  if (!after || !lesson) return { state: goHome(state), effects: [] };
  if (after.kind === 'skip' && passedSkipTest(state, practice)) return finishLesson(state, lesson);
  return openLesson(state, lesson, after.kind === 'lesson' ? after.screen : undefined, around);
}
