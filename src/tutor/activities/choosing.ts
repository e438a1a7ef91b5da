/** Questions answered by picking: a choice with its reasons, and a bet on where a value goes. */

import type { Values } from '../../expression/expression.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { BetBlock, ChoiceBlock } from '../../lesson/lesson.ts';
import { choiceQuestionId } from '../../progress/question-ids.ts';
import type { World } from '../effect.ts';
import { optionPicked } from '../journal-events.ts';
import type { ActivityContext, ActivityRules, Changed } from './activity-rules.ts';
import { nudgedInputs } from './nudging.ts';

export interface Choice {
  readonly kind: 'choice';
  readonly block: ChoiceBlock;
  /** Options picked so far, the latest last. */
  readonly tried: readonly number[];
}

const isAnsweredBefore = ({ lesson, solved }: ActivityContext, block: string): boolean =>
  solved(choiceQuestionId(lesson.id, block));

export function startChoice(block: ChoiceBlock, context: ActivityContext): Choice {
  const right = block.options.findIndex((option) => option.right);
  return { kind: 'choice', block, tried: isAnsweredBefore(context, block.id) ? [right] : [] };
}

export const choiceRules: ActivityRules<Choice> = {
  isOpen: ({ block, tried }) => !tried.some((index) => block.options[index]?.right),
  asks: true,
  update: (activity, command, context, world) =>
    command.type === 'pick' ? chosen(activity, command.option, context, world) : undefined,
};

function chosen(activity: Choice, index: number, { lesson }: ActivityContext, world: World): Changed<Choice> {
  const { block, tried } = activity;
  const option = block.options[index];
  // Choosing the same one again says nothing new.
  if (!option || tried.at(-1) === index || !choiceRules.isOpen(activity)) return { activity, effects: [] };
  const { text, right } = option;
  const event = optionPicked(lesson, block.id, { text, right, milliseconds: world.elapsed() });
  return {
    activity: { ...activity, tried: [...tried.filter((each) => each !== index), index] },
    effects: [{ type: 'journal', event }],
  };
}

/** “Nothing” first: a bet is placed on purpose, not by pressing Enter twice. */
export const betOutcomes = ['nothing', 'up', 'down'] as const;
export type BetOutcome = (typeof betOutcomes)[number];

export interface Bet {
  readonly kind: 'bet';
  readonly block: BetBlock;
  readonly placed?: BetOutcome;
}

/** What the nudge of a bet does: the values before and after it, and which way the one in question went. */
export function betResult({ graph, nudge, on }: BetBlock): {
  readonly before: Values;
  readonly after: Values;
  readonly outcome: BetOutcome;
} {
  const before = forwardPass(graph);
  const after = forwardPass(graph, nudgedInputs(graph, nudge));
  const [from = Number.NaN, to = Number.NaN] = [before.get(on), after.get(on)];
  return { before, after, outcome: Math.abs(to - from) <= 1e-12 ? 'nothing' : to > from ? 'up' : 'down' };
}

export const startBet = (block: BetBlock, context: ActivityContext): Bet =>
  isAnsweredBefore(context, block.id)
    ? { kind: 'bet', block, placed: betResult(block).outcome }
    : { kind: 'bet', block };

export const betRules: ActivityRules<Bet> = {
  isOpen: ({ placed }) => placed === undefined,
  asks: true,
  update: (activity, command, context, world) =>
    command.type === 'pick' ? placed(activity, command.option, context, world) : undefined,
};

/** A bet is a guess: a wrong one is not held against the learner, so only a right one is journaled. */
function placed(activity: Bet, index: number, { lesson }: ActivityContext, world: World): Changed<Bet> {
  const { block } = activity;
  const outcome = betOutcomes[index];
  if (outcome === undefined || activity.placed !== undefined) return { activity, effects: [] };
  const milliseconds = world.elapsed();
  const right = outcome === betResult(block).outcome;
  return {
    activity: { ...activity, placed: outcome },
    effects: right
      ? [{ type: 'journal', event: optionPicked(lesson, block.id, { text: outcome, right, milliseconds }) }]
      : [],
  };
}
