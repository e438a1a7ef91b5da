/** Typed questions: what is asked, what was typed, and what came of it. */

import type { NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import type { Verdict } from '../../grading/verdict.ts';
import type { BlockOf } from '../../lesson/blocks/block.ts';
import { drillItem, drillSeeds } from '../../practice/drills/drills.ts';
import { hintLadder } from '../../practice/hints/hint-ladder.ts';
import { itemsOf } from '../../practice/questions/block-questions.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import {
  currentItem,
  type QuizAction,
  type QuizSession,
  questionId,
  quizReducer,
  startQuiz,
} from '../../practice/quiz-session.ts';
import type { ActivityCommand, Command } from '../command.ts';
import type { Effect, World } from '../effect.ts';
import { answerShown, hintShown } from '../journal-events.ts';
import type { ActivityContext, ActivityRules, Changed } from './activity-rules.ts';

/** A run of questions as it stands; `session` knows the rules, the rest is what came of the last answer. */
export interface QuizRun {
  readonly session: QuizSession;
  /** The text that the session's verdict is about. */
  readonly judged?: string;
  /** Submitted, and not judged yet: the engine may still be loading. */
  readonly waiting: boolean;
  /** Every oracle's word at the end of a chain. */
  readonly figures?: NetworkGradients;
}

export interface Quiz {
  readonly kind: 'quiz';
  readonly quiz: QuizRun;
}

export const quizRun = (items: readonly QuizItem[], solved?: (item: QuizItem) => boolean): QuizRun => ({
  session: startQuiz(items, solved),
  waiting: false,
});

const startWith = (items: readonly QuizItem[], { solved }: ActivityContext): Quiz => ({
  kind: 'quiz',
  quiz: quizRun(items, ({ question }) => solved(question.id)),
});

export const startQuestions = (block: BlockOf<'quiz' | 'ask' | 'number'>, context: ActivityContext): Quiz =>
  startWith(itemsOf(block, context.lesson), context);

export const startDrill = ({ skill, count }: BlockOf<'drill'>, context: ActivityContext): Quiz =>
  startWith(
    drillSeeds(context.seed, count).map((seed) => drillItem(skill, seed)),
    context,
  );

const isFinished = ({ session }: QuizRun): boolean => session.stage === 'finished';

/** Whether going on from here ends the run: its last question is answered, and no probe follows. */
export const endsWithNext = ({ session }: QuizRun): boolean =>
  session.stage === 'judged' && quizReducer(session, { type: 'continue' }).stage === 'finished';

export const quizRules: ActivityRules<Quiz> = {
  isOpen: ({ quiz }) => !isFinished(quiz),
  asks: true,
  update: ({ quiz }, command, _context, world) => {
    const changed = updateQuiz(quiz, command, world);
    return changed && { activity: { kind: 'quiz', quiz: changed.activity }, effects: changed.effects };
  },
};

/** What a command makes of a run of questions; undefined when it is not for it. */
export function updateQuiz(
  quiz: QuizRun,
  command: ActivityCommand,
  world: Pick<World, 'seed'>,
): Changed<QuizRun> | undefined {
  const { session } = quiz;
  const item = currentItem(session);
  if (!item || isFinished(quiz)) return undefined;
  switch (command.type) {
    case 'answer':
      return submitted(quiz, item, command.text);
    case 'hint':
      return hinted(quiz, item, command.all === true);
    case 'show-answer':
      return {
        activity: settled(session, { type: 'show', seed: world.seed() }),
        effects: [{ type: 'journal', event: answerShown(questionId(session), session.rungs) }],
      };
    case 'skip':
      return { activity: settled(session, { type: 'skip' }), effects: [] };
    case 'next':
      return session.stage === 'judged'
        ? { activity: settled(session, { type: 'continue' }), effects: [] }
        : { activity: quiz, effects: [] };
    default:
      return undefined;
  }
}

/** Moves on and clears what belonged to the question left behind. */
const settled = (session: QuizSession, action: QuizAction): QuizRun => ({
  session: quizReducer(session, action),
  waiting: false,
});

/** Right, with nothing else to say: whoever types on need not have read it. */
export const isPlainlyRight = (verdict: Verdict): boolean =>
  verdict.kind === 'correct' && verdict.ambiguous.length === 0 && verdict.notes.length === 0;

/** Nothing is no answer, and the same wrong answer again is no second miss. */
export const isNewAnswer = ({ session, judged }: QuizRun, text: string): boolean =>
  text.trim() !== '' && !(session.verdict && judged === text);

/** Sends the typed text to be judged. */
function submitted(quiz: QuizRun, item: QuizItem, text: string): Changed<QuizRun> {
  const { session } = quiz;
  if (!isNewAnswer(quiz, text) || quiz.waiting || session.stage !== 'asking')
    return { activity: quiz, effects: [] };
  const grade: Effect = {
    type: 'grade',
    question: item.question,
    typed: text,
    options: {
      ...(item.digits === undefined ? {} : { digits: item.digits }),
      formulaOnly: session.isProbe,
      numberOnly: item.numberOnly === true && !session.isProbe,
    },
    id: questionId(session),
    hints: session.rungs,
    wantsFigures: isWholeProduct(item),
  };
  return { activity: { ...quiz, waiting: true }, effects: [grade] };
}

/** Whether an item asks for what a chain multiplies to, and that is the gradient which every oracle knows. */
const isWholeProduct = ({ chain }: QuizItem): boolean =>
  chain !== undefined && chain.factor === undefined && chain.whole === chain.path.length - 1;

/** The next rung of the ladder, the last one again and again. */
function hinted(quiz: QuizRun, item: QuizItem, all: boolean): Changed<QuizRun> {
  const { session } = quiz;
  const last = hintLadder(item).length;
  const rung = all ? last : Math.min(session.rungs + 1, last);
  return {
    activity: { ...quiz, session: { ...session, rungs: rung } },
    effects: [{ type: 'journal', event: hintShown(questionId(session), rung) }],
  };
}

/** The question may be gone by the time the engine has loaded; then the verdict is in the journal and that is all. */
export function withVerdict(
  quiz: QuizRun,
  { answer, verdict, figures }: Extract<Command, { type: 'judged' }>,
): QuizRun {
  if (!quiz.waiting || questionId(quiz.session) !== answer.id) return quiz;
  return {
    session: quizReducer(quiz.session, { type: 'judge', verdict }),
    waiting: false,
    judged: answer.typed,
    ...(figures ? { figures } : {}),
  };
}
