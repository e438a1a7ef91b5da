/** A run of questions as a pure state machine: what is asked now, what has been tried, what is solved. */

import { factsOf } from '../grading/questions/question-kinds.ts';
import type { Verdict } from '../grading/verdict.ts';
import { followUpId } from '../progress/question-ids.ts';
import { hintLadder, type Rung } from './hints/hint-ladder.ts';
import type { QuizItem } from './questions/quiz-item.ts';

export interface QuizSession {
  readonly items: readonly QuizItem[];
  readonly index: number;
  /** `asking`: an answer is wanted. `judged`: right, and waiting to go on. `finished`: every item is behind. */
  readonly stage: 'asking' | 'judged' | 'finished';
  /** The follow-up to a right answer that a mistake would also give: the same as a formula, in names. */
  readonly isProbe: boolean;
  /** Of a probe: the answer was a formula already, with numbers in the place of names. */
  readonly asksNames?: true;
  /** Wrong answers to the item so far. */
  readonly misses: number;
  /** Rungs of the hint ladder shown for the item. */
  readonly rungs: number;
  readonly verdict?: Verdict;
  /** Indices of the items that were answered right, given, shown or skipped, and how. */
  readonly settled: ReadonlyMap<number, 'right' | 'given' | 'shown' | 'skipped' | 'guessed'>;
}

export type QuizAction =
  | { readonly type: 'judge'; readonly verdict: Verdict }
  | { readonly type: 'continue' }
  | { readonly type: 'hint' }
  /** Settles the item without an answer; a twin with fresh numbers is asked at the end. */
  | { readonly type: 'show'; readonly seed: number }
  | { readonly type: 'skip' };

/** @param solved whether an item was answered on an earlier visit, so that the learner comes back to the same place. */
export function startQuiz(
  items: readonly QuizItem[],
  solved: (item: QuizItem) => boolean = () => false,
): QuizSession {
  const settled = new Map<number, 'right' | 'given'>();
  items.forEach((item, index) => {
    if (item.given) settled.set(index, 'given');
    else if (solved(item)) settled.set(index, 'right');
  });
  return at({ items, index: 0, stage: 'asking', isProbe: false, misses: 0, rungs: 0, settled }, 0);
}

export const currentItem = (session: QuizSession): QuizItem | undefined => session.items[session.index];

/** The id under which an answer is journaled; a probe is a follow-up of its question. */
export function questionId(session: QuizSession): string {
  const id = currentItem(session)?.question.id ?? '';
  return session.isProbe ? followUpId(id, 'probe') : id;
}

/** The rungs that have been asked for, in order. */
export const shownRungs = (session: QuizSession): readonly Rung[] => {
  const item = currentItem(session);
  return item && session.rungs > 0 ? hintLadder(item).slice(0, session.rungs) : [];
};

/** After the second miss a worked example is offered. */
export const offersExample = (session: QuizSession): boolean => session.misses >= 2;

export function quizReducer(session: QuizSession, action: QuizAction): QuizSession {
  const item = currentItem(session);
  if (!item || session.stage === 'finished') return session;
  switch (action.type) {
    case 'judge':
      return item.isGuess
        ? at(settle(session, 'guessed'), session.index + 1)
        : judged(session, action.verdict);
    case 'continue':
      return session.stage === 'judged' ? goOn(session, item) : session;
    case 'hint':
      return { ...session, rungs: Math.min(session.rungs + 1, hintLadder(item).length) };
    case 'show':
      return at(settle(withTwin(session, item, action.seed), 'shown'), session.index + 1);
    case 'skip':
      return at(settle(session, 'skipped'), session.index + 1);
  }
}

function judged(session: QuizSession, verdict: Verdict): QuizSession {
  if (verdict.kind === 'correct') return { ...settle(session, 'right'), stage: 'judged', verdict };
  const misses = session.misses + (verdict.kind === 'incorrect' ? 1 : 0);
  return { ...session, stage: 'asking', misses, verdict };
}

/**
 * Of numbers only a factor is probed: what multiplies or adds them was judged piece by piece before. A formula in which
 * numbers stand for names is, whatever it answers: a gate that is 1 here may have been forgotten.
 */
export function isProbed(verdict: Verdict | undefined, { question }: QuizItem): boolean {
  if (verdict?.kind !== 'correct' || verdict.ambiguous.length === 0) return false;
  return factsOf(question).isProbed || hasNumbersPutIn(verdict);
}

const hasNumbersPutIn = (verdict: Verdict | undefined): boolean =>
  verdict?.kind === 'correct' && verdict.notes.some(({ code }) => code === 'put-in');

function goOn(session: QuizSession, item: QuizItem): QuizSession {
  if (session.isProbe || !isProbed(session.verdict, item)) return at(session, session.index + 1);
  const { verdict, ...rest } = session;
  const names = hasNumbersPutIn(verdict) ? { asksNames: true as const } : {};
  return { ...rest, ...names, stage: 'asking', isProbe: true, misses: 0, rungs: 0 };
}

const settle = (session: QuizSession, how: 'right' | 'shown' | 'skipped' | 'guessed'): QuizSession => ({
  ...session,
  settled: new Map([...session.settled, [session.index, how]]),
});

function withTwin(session: QuizSession, item: QuizItem, seed: number): QuizSession {
  const twin = item.again?.(seed);
  return twin ? { ...session, items: [...session.items, repetitionOf(item.question.id, twin)] } : session;
}

/** An item asked again in place of the question `id`: what comes of it counts for that. */
export const repetitionOf = (id: string, item: QuizItem): QuizItem => ({
  ...item,
  question: { ...item.question, id: followUpId(id, 'twin') },
});

/** The first item from `index` on that is not settled. */
function at(session: QuizSession, index: number): QuizSession {
  let next = index;
  while (next < session.items.length && session.settled.has(next)) next += 1;
  const { verdict: _previous, asksNames: _asked, ...rest } = session;
  const stage = next >= session.items.length ? 'finished' : 'asking';
  return { ...rest, index: next, stage, isProbe: false, misses: 0, rungs: 0 };
}
