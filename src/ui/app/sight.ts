/** Whether someone who types ahead can have known what comes: read off the state before and after. */

import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { currentItem } from '../../practice/quiz-session.ts';
import { isFollowUp } from '../../progress/question-ids.ts';
import { isOpen } from '../../tutor/activities/activity.ts';
import { isPlainlyRight, type QuizRun } from '../../tutor/activities/quiz.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { KeyContext } from '../command.ts';
import type { Unforeseen } from '../terminal/type-ahead.ts';
import type { AppState } from './app-state.ts';

export type Sight = 'judging' | 'foreseen' | Unforeseen;

/** A state, and which keys work on its screen: a question may be there already, on a later page. */
export interface Seen {
  readonly state: AppState;
  readonly keys: () => KeyContext;
}

export function sightOf(before: Seen, after: Seen): Sight {
  const [was, is] = [quizOf(before.state.sitting), quizOf(after.state.sitting)];
  if (is?.waiting) return 'judging';
  if (comesUp(before, after)) return 'question';
  if (isPickedWrong(before.state, after.state)) return 'verdict';
  if (was === is) return isSentAgain(before.state, after.state) ? 'verdict' : 'foreseen';
  if (!was || !is) return 'question';
  const { verdict } = is.session;
  if (verdict && verdict !== was.session.verdict) return isPlainlyRight(verdict) ? 'foreseen' : 'verdict';
  return isNextOf(was, is) ? 'foreseen' : 'question';
}

const asking: readonly KeyContext[] = ['question', 'guess', 'list'];
/** From which a question is come back to, or gone on to. */
const besideAsking: readonly KeyContext[] = [...asking, 'judged'];

/** Something that asks where there was something to read. What lies over a screen and goes away was opened on purpose. */
function comesUp(before: Seen, after: Seen): boolean {
  const [was, is] = [before.state, after.state];
  const isSame = was.sitting.stage === is.sitting.stage && was.desk.page === is.desk.page;
  if (isSame || was.overlays.length > 0) return false;
  return asking.includes(after.keys()) && !besideAsking.includes(before.keys());
}

/** Of a choice that goes on being asked: there is a reason to read. */
function isPickedWrong({ sitting: before }: AppState, { sitting: after }: AppState): boolean {
  const [was, is] = [before, after].map(({ stage }) =>
    stage.kind === 'lesson' ? stage.run.activity : undefined,
  );
  return is?.kind === 'choice' && was?.kind === 'choice' && was !== is && isOpen(is);
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
