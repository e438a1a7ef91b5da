/** Inputs that the learner moves a little, to see what the result does. */

import type { Values } from '../../expression/expression.ts';
import type { Graph } from '../../graph/graph.ts';
import type { NudgeBlock } from '../../lesson/lesson.ts';
import type { ActivityRules } from './activity-rules.ts';

export interface Nudging {
  readonly kind: 'nudge';
  readonly block: NudgeBlock;
  /** How far each input has been moved; absent: not at all. */
  readonly moved: Values;
}

export const startNudging = (block: NudgeBlock): Nudging => ({ kind: 'nudge', block, moved: new Map() });

/** Float noise such as 0.30000000000000004 is rounded away. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** The inputs of a graph after a move. */
export const nudgedInputs = (graph: Graph, moved: Values): Values =>
  new Map([...graph.inputs].map(([name, value]) => [name, withoutNoise(value + (moved.get(name) ?? 0))]));

export const nudgeRules: ActivityRules<Nudging> = {
  isOpen: () => false,
  asks: false,
  update: (activity, command) => {
    const { block, moved } = activity;
    if (command.type === 'restart') return { activity: startNudging(block), effects: [] };
    if (command.type !== 'nudge' || !block.inputs.includes(command.input)) return undefined;
    const by = withoutNoise((moved.get(command.input) ?? 0) + command.steps * block.step);
    return { activity: { ...activity, moved: new Map([...moved, [command.input, by]]) }, effects: [] };
  },
};
