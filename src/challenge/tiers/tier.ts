/** What the code exercise asks for, a tier at a time. */

import type { Graph } from '../../graph/graph.ts';
import { readGraph } from '../../graph/read-graph.ts';
import { words } from '../words.ts';

export type TierId = 'w1' | 'w2' | 'bias' | 'train-step';

export interface AskedFunction {
  readonly name: string;
  /** By the chain rule, by autograd, or as the learner likes. */
  readonly by: 'hand' | 'autograd' | 'either';
}

export interface Tier {
  readonly id: TierId;
  /** What is asked for, in a few words: `dloss/dw1`. */
  readonly title: string;
  readonly graph: Graph;
  /** The numbers a function is given, in order; `rate` is no input of the graph. */
  readonly parameters: readonly string[];
  /** The inputs whose gradients are asked for. */
  readonly weights: readonly string[];
  /** Whether a function returns the gradient of the only weight, or all weights after a step. */
  readonly returns: 'gradient' | 'weights';
  readonly functions: readonly AskedFunction[];
}

const network = readGraph(
  'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
);
const withBias = readGraph(
  'x = 2; y = 1; w1 = 0.5; b1 = 0.2; w2 = -0.3; z1 = w1*x + b1; a1 = sigmoid(z1); z2 = w2*a1; loss = (z2 - y)^2',
);

const byHandAndAutograd = (suffix: string): AskedFunction[] => [
  { name: `manual${suffix}`, by: 'hand' },
  { name: `auto${suffix}`, by: 'autograd' },
];

/** The learning rate that `trainStep` is given. */
export const STEP_RATE = 0.05;

/** In the order they are met; the first is the one that lessons lead to. */
const facts: readonly Omit<Tier, 'title'>[] = [
  {
    id: 'w1',
    graph: network,
    parameters: ['x', 'y', 'w1', 'w2'],
    weights: ['w1'],
    returns: 'gradient',
    functions: byHandAndAutograd('Gradient'),
  },
  {
    id: 'w2',
    graph: network,
    parameters: ['x', 'y', 'w1', 'w2'],
    weights: ['w2'],
    returns: 'gradient',
    functions: byHandAndAutograd('GradientW2'),
  },
  {
    id: 'bias',
    graph: withBias,
    parameters: ['x', 'y', 'w1', 'b1', 'w2'],
    weights: ['b1'],
    returns: 'gradient',
    functions: byHandAndAutograd('BiasGradient'),
  },
  {
    id: 'train-step',
    graph: network,
    parameters: ['x', 'y', 'w1', 'w2', 'rate'],
    weights: ['w1', 'w2'],
    returns: 'weights',
    functions: [{ name: 'trainStep', by: 'either' }],
  },
];

export const tiers: readonly Tier[] = facts.map((each) => ({
  ...each,
  get title(): string {
    return words.tiers[each.id].title;
  },
}));

export const tierAfter = (tier: Tier): Tier | undefined => tiers[tiers.indexOf(tier) + 1];
