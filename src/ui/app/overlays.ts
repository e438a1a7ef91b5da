/** What can be laid over a screen: the menu, steps, help, a worked example, the graph by itself. */

import { factsOf } from '../../grading/questions/question-kinds.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { currentItem, offersExample } from '../../practice/quiz-session.ts';
import { solutionOf, workedExample } from '../../practice/teaching.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { MenuChoice } from '../command.ts';
import { words } from '../words.ts';
import { type AppState, over } from './app-state.ts';

export const openHelp = (state: AppState): AppState => over(state, { kind: 'help', page: 0 });

export function openMenu(state: AppState): AppState {
  const quiz = quizOf(state.sitting);
  if (!quiz) return state;
  const isAsking = quiz.session.stage === 'asking';
  const choices: MenuChoice[] = [
    ...(isAsking ? (['hint'] as const) : (['steps'] as const)),
    ...(isAsking ? (['show', 'skip'] as const) : []),
    // Last of these, so that what stands above it keeps its place under the fingers.
    ...(isAsking && offersExample(quiz.session) ? (['example'] as const) : []),
    ...(currentItem(quiz.session)?.graph ? (['graph'] as const) : []),
    ...(state.sitting.stage.kind === 'lesson' ? (['previous'] as const) : []),
    'report',
    'help',
    'home',
    'quit',
  ];
  return over(state, { kind: 'menu', cursor: 0, choices });
}

/** The question being asked; undefined where there is none. */
export const itemAsked = ({ sitting }: AppState): QuizItem | undefined => {
  const quiz = quizOf(sitting);
  return quiz && currentItem(quiz.session);
};

/** Every step of the question being asked. */
export function openSteps(state: AppState): AppState {
  const item = itemAsked(state);
  if (!item) return state;
  return over(state, {
    kind: 'steps',
    // A plain quantity is named by its block, which is no name for a learner.
    title: factsOf(item.question).isPlainNumber
      ? words.title.steps
      : words.title.stepsOf(item.question.label),
    lines: solutionOf(item.question),
    isUnfolded: false,
    page: 0,
  });
}

export function openGraph(state: AppState): AppState {
  const item = itemAsked(state);
  return item ? over(state, { kind: 'graph', item, page: 0 }) : state;
}

/** The same way to an answer, worked out with other numbers. */
export function openExample(state: AppState): AppState {
  const item = itemAsked(state);
  if (!item) return state;
  const { title, lines } = workedExample(item.question);
  return over(state, { kind: 'steps', title: words.title.worked(title), lines, isUnfolded: false, page: 0 });
}
