/** The state of what a beat asks the learner to do; one kind for each kind of block that does something. */

import { derive } from '../../calculus/derive.ts';
import type { Values } from '../../expression/expression.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { consumersOf, type Graph } from '../../graph/graph.ts';
import type {
  BetBlock,
  ChoiceBlock,
  GraphBlock,
  Lesson,
  MotionBlock,
  NudgeBlock,
} from '../../lesson/lesson.ts';
import { drillItem, drillSeeds } from '../../practice/drills/drills.ts';
import { itemsOf } from '../../practice/questions/block-questions.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { derivationSolution } from '../../practice/solutions/derivation-solution.ts';
import { sameProgress, visibleLines } from '../../practice/solutions/folding.ts';
import type { SolutionLine } from '../../practice/solutions/solution-line.ts';
import { choiceQuestionId } from '../../progress/question-ids.ts';
import { type QuizState, quizState } from '../quiz/quiz-state.ts';
import type { Beat } from './beats.ts';

export type Activity =
  | { readonly kind: 'none' }
  | { readonly kind: 'quiz'; readonly quiz: QuizState }
  | {
      readonly kind: 'choice';
      readonly block: ChoiceBlock;
      readonly cursor: number;
      readonly tried: readonly number[];
    }
  | { readonly kind: 'bet'; readonly block: BetBlock; readonly cursor: number; readonly placed?: number }
  | {
      readonly kind: 'walk';
      readonly block: GraphBlock;
      readonly shown: number;
      readonly order: readonly string[];
    }
  | {
      readonly kind: 'derive';
      readonly lines: readonly SolutionLine[];
      /** Of the visible lines. */
      readonly shown: number;
      readonly isUnfolded: boolean;
    }
  | {
      readonly kind: 'nudge';
      readonly block: NudgeBlock;
      readonly moved: ReadonlyMap<string, number>;
      readonly input: number;
    }
  | { readonly kind: 'motion'; readonly block: MotionBlock; readonly milliseconds: number }
  /** The learner's own file: what is known of it outlives the screen, and is kept by the application. */
  | { readonly kind: 'challenge' };

export interface ActivityContext {
  readonly lesson: Lesson;
  /** Whether an earlier visit answered it, so that the learner comes back to where they were. */
  readonly solved: (question: string) => boolean;
  /** For the drill at the end of a lesson. */
  readonly seed: number;
  readonly animation: boolean;
}

export function startActivity({ active }: Beat, context: ActivityContext): Activity {
  const solved = ({ question }: QuizItem): boolean => context.solved(question.id);
  const picked = (block: string): boolean => context.solved(choiceId(context.lesson, block));
  switch (active?.kind) {
    case undefined:
      return { kind: 'none' };
    case 'quiz':
    case 'ask':
    case 'number':
      return { kind: 'quiz', quiz: quizState(itemsOf(active, context.lesson), solved) };
    case 'drill':
      return {
        kind: 'quiz',
        quiz: quizState(
          drillSeeds(context.seed, active.count).map((seed) => drillItem(active.skill, seed)),
          solved,
        ),
      };
    case 'choice': {
      const right = picked(active.id) ? active.options.findIndex((option) => option.right) : -1;
      return right < 0
        ? { kind: 'choice', block: active, cursor: 0, tried: [] }
        : { kind: 'choice', block: active, cursor: right, tried: [right] };
    }
    case 'bet':
      return picked(active.id)
        ? { kind: 'bet', block: active, cursor: 0, placed: betOptions.indexOf(outcomeOf(active)) }
        : { kind: 'bet', block: active, cursor: 0 };
    case 'graph':
      return { kind: 'walk', block: active, shown: 0, order: walkOrder(active) };
    case 'derive': {
      const lines = derivationSolution(derive(active.of, active.wrt), active.at);
      return { kind: 'derive', lines, shown: 1, isUnfolded: false };
    }
    case 'nudge':
      return { kind: 'nudge', block: active, moved: new Map(), input: 0 };
    case 'challenge':
      return { kind: 'challenge' };
    case 'motion':
      return { kind: 'motion', block: active, milliseconds: context.animation ? 0 : active.seconds * 1000 };
  }
}

/**
 * Forward: every node after the inputs, as computed. Backward: from the loss on, each input as soon as everything that
 * uses it is behind, so that the eye moves from right to left.
 */
function walkOrder({ graph, walk }: GraphBlock): string[] {
  const nodes = graph.nodes.map((node) => node.name);
  if (walk !== 'backward') return nodes;
  const order: string[] = [];
  for (const node of graph.nodes.toReversed()) {
    order.push(node.name);
    const ready = node.parents.filter(
      (name) => graph.inputs.has(name) && consumersOf(graph, name).every((user) => order.includes(user.name)),
    );
    order.push(...ready);
  }
  return [...order, ...[...graph.inputs.keys()].filter((name) => !order.includes(name))];
}

/** The inputs of a nudged graph as they stand now. */
export const nudgedInputs = (graph: Graph, moved: ReadonlyMap<string, number>): Values =>
  new Map(
    [...graph.inputs].map(([name, value]) => [
      name,
      Number((value + (moved.get(name) ?? 0)).toPrecision(12)),
    ]),
  );

/** Under which a choice or a bet is journaled. */
export const choiceId = ({ id }: Lesson, block: string): string => choiceQuestionId(id, block);

/** “Nothing” first: a bet is placed on purpose, not by pressing Enter twice. */
export const betOptions = ['nothing', 'up', 'down'] as const;

/** What the nudge of a bet does. */
export function outcomeOf({ graph, nudge, on }: BetBlock): (typeof betOptions)[number] {
  const [from, to] = [graph.inputs, nudgedInputs(graph, nudge)].map(
    (inputs) => forwardPass(graph, inputs).get(on) as number,
  ) as [number, number];
  return Math.abs(to - from) <= 1e-12 ? 'nothing' : to > from ? 'up' : 'down';
}

/** Whether there was something to answer, and it is answered. */
export const isAnswered = (activity: Activity): boolean =>
  (activity.kind === 'quiz' || activity.kind === 'choice' || activity.kind === 'bet') && !isOpen(activity);

/** Whether the beat wants something before going on. */
export function isOpen(activity: Activity): boolean {
  switch (activity.kind) {
    case 'quiz':
      return activity.quiz.session.stage !== 'finished';
    case 'choice':
      return !activity.tried.some((index) => activity.block.options[index]?.right);
    case 'bet':
      return activity.placed === undefined;
    case 'walk':
      return activity.shown < activity.order.length;
    case 'derive':
      return activity.shown < visibleLines(activity.lines, activity.isUnfolded).length;
    default:
      return false;
  }
}

/** Shows or folds away the small steps, as far along as before. */
export function withFoldsTurned(activity: Extract<Activity, { kind: 'derive' }>): Activity {
  const { lines, shown, isUnfolded } = activity;
  const upTo = visibleLines(lines, isUnfolded)[shown - 1]?.upTo ?? 0;
  return {
    ...activity,
    isUnfolded: !isUnfolded,
    shown: sameProgress(visibleLines(lines, !isUnfolded), upTo),
  };
}
