/** Whether someone who types ahead can have known what comes: read off the state before and after. */

import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { currentItem } from '../../practice/quiz-session.ts';
import { isFollowUp } from '../../progress/question-ids.ts';
import { isPlainlyRight, type QuizRun } from '../../tutor/activities/quiz.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { Unforeseen } from '../terminal/type-ahead.ts';
import type { AppState } from './app-state.ts';

export type Sight = 'judging' | 'foreseen' | Unforeseen;

export function sightOf(before: AppState, after: AppState): Sight {
  const [was, is] = [quizOf(before.sitting), quizOf(after.sitting)];
  if (is?.waiting) return 'judging';
  if (was === is) return isSentAgain(before, after) ? 'verdict' : 'foreseen';
  if (!was || !is) return 'question';
  const { verdict } = is.session;
  if (verdict && verdict !== was.session.verdict) return isPlainlyRight(verdict) ? 'foreseen' : 'verdict';
  return isNextOf(was, is) ? 'foreseen' : 'question';
}

/** What was judged wrong is sent once more: it stays wrong, and what was typed behind it is not for this question. */
const isSentAgain = ({ desk: before }: AppState, { desk: after }: AppState): boolean =>
  after.isJudged === true && after.textPage > before.textPage;

/** The same question, or the next one about the network that stands on the screen. */
function isNextOf({ session: was }: QuizRun, { session: is }: QuizRun): boolean {
  const [left, here] = [currentItem(was), currentItem(is)];
  if (!left || !here || was.items[0] !== is.items[0]) return false;
  if (left === here) return was.isProbe === is.isProbe;
  return !isAskedAnew(here) && left.graph !== undefined && left.graph === here.graph;
}

const isAskedAnew = ({ question }: QuizItem): boolean => isFollowUp(question.id, 'twin');
