/** Commands on the welcome, home and finished screens. */

import { unseenItem } from '../../practice/questions/unseen-network.ts';
import { placeToResume } from '../../progress/resume.ts';
import { homeRows } from '../home/home-view.ts';
import type { Command } from '../keymap.ts';
import { quizState } from '../quiz/quiz-state.ts';
import { type AppState, meetsUnseenAgain, type PracticeState } from './app-state.ts';
import { openLesson, resume, type Surroundings, startPractice } from './navigation.ts';
import { startSkipTest } from './skip-test.ts';
import type { Update } from './update.ts';

export function homeCommand(state: AppState, command: Command, around: Surroundings): Update {
  const { screen } = state;
  if (command === 'try') return { state: tryUnseen(state), effects: [] };
  if (screen.kind === 'welcome') return command === 'next' ? resume(state, around) : { state, effects: [] };
  if (screen.kind === 'finished')
    return command === 'next' ? afterLesson(state, around) : { state, effects: [] };
  if (screen.kind !== 'home') return { state, effects: [] };
  switch (command) {
    case 'up':
    case 'down': {
      const moved = screen.cursor + (command === 'up' ? -1 : 1);
      const cursor = Math.max(0, Math.min(moved, homeRows(state) - 1));
      return { state: { ...state, screen: { kind: 'home', cursor } }, effects: [] };
    }
    case 'practice':
      return { state: startPractice(state, around), effects: [] };
    case 'skip': {
      const current = placeToResume(state.progress, state.lessons)?.lesson;
      const chosen = state.lessons[screen.cursor - 1] ?? state.lessons.find(({ id }) => id === current);
      return { state: chosen ? startSkipTest(state, chosen, around) : state, effects: [] };
    }
    case 'select': {
      const lesson = state.lessons[screen.cursor - 1];
      return lesson ? openLesson(state, lesson, placeIn(state, lesson.id), around) : resume(state, around);
    }
    default:
      return { state, effects: [] };
  }
}

/** A lesson under way opens where it was left; a finished one from its start. */
function placeIn(state: AppState, lesson: string): string | undefined {
  const known = state.progress.lessons.get(lesson);
  return known?.state === 'started' ? known.screen : undefined;
}

function afterLesson(state: AppState, around: Surroundings): Update {
  const { screen } = state;
  const next = screen.kind === 'finished' ? screen.next : undefined;
  return next
    ? openLesson(state, next, placeIn(state, next.id), around)
    : { state: startPractice(state, around), effects: [] };
}

/** From the welcome before anything is taught, from the end of lesson 4 after it. Then on as if it had not been asked. */
function tryUnseen(state: AppState): AppState {
  const { screen } = state;
  const isAfter = screen.kind === 'finished' && meetsUnseenAgain(screen.lesson);
  if (screen.kind !== 'welcome' && !isAfter) return state;
  const first = state.lessons[0];
  const practice: PracticeState = {
    title: 'An unseen network',
    quiz: quizState([unseenItem(isAfter ? 'after' : 'before')]),
    nextSeed: 0,
    left: 0,
    right: 0,
    asked: 1,
    ...(isAfter
      ? { after: { kind: 'screen', screen } }
      : first
        ? { after: { kind: 'lesson', lesson: first.id } }
        : {}),
  };
  return { ...state, overlays: [], screen: { kind: 'practice', practice } };
}
