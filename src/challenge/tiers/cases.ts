/** The points a solution is tried at: a few that everyone gets, and fresh ones from a seed. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Values } from '../../expression/expression.ts';
import { pick, type Random, seededRandom } from '../../grading/questions/random.ts';
import { backwardPass } from '../../graph/backward-pass.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { Graph } from '../../graph/graph.ts';
import { gradientMistakes } from '../mistakes.ts';
import { STEP_RATE, type Tier } from './tier.ts';

/** A number by its name; NaN, which is never right, where there is none. */
export const valueAt = (values: Values | undefined, name: string): number => values?.get(name) ?? Number.NaN;

export type CaseKind = 'live' | 'negative input' | 'dead relu' | 'zero target';

export interface Case {
  readonly kind: CaseKind;
  /** The tier's graph with this case's numbers. */
  readonly graph: Graph;
  /** What the functions are given, by name and in order. */
  readonly given: Values;
  /** By weight: its gradient, or the weight after the step. */
  readonly expected: Values;
}

/**
 * How near a returned number must be. Autograd computes in float32, about seven digits of which a subtraction may lose
 * one or two; this is what is left, and it is stated wherever a solution is checked.
 */
export const TOLERANCE = 1e-4;

/** Relative to the expected number, and absolute below 1. */
export const isRightNumber = (got: number, expected: number, tolerances = 1): boolean =>
  Math.abs(got - expected) <= tolerances * TOLERANCE * Math.max(1, Math.abs(expected));

/** Below this, a float that differs in its last digits might fall on the other side of relu's corner. */
const LEAST_FROM_CORNER = 0.05;
/** Where relu gives out 1, its output passes for its slope. */
const LEAST_FROM_ONE = 0.05;
const LEAST_GRADIENT = 0.05;
const MOST_GRADIENT = 60;
const MOST_TRIES = 5000;
/** How far a slip's value must lie from the truth in some case, in tolerances. */
const TELLING = 100;

/** The points of the lesson: live, negative input, dead. */
const known: readonly Values[] = [
  { x: 3, y: 2, w1: 0.4, w2: 0.5 },
  { x: -1.5, y: 0.5, w1: -0.8, w2: 1.1 },
  { x: 1, y: -1, w1: -0.7, w2: 0.9 },
].map((point) => new Map(Object.entries(point)));

/** The same for the same seed. Together they tell every listed slip from the truth, and show both signs of everything. */
export function casesFor(tier: Tier, seed: number): Case[] {
  const fixed = tier.id === 'w1' ? known.map((inputs) => caseAt(tier, inputs)) : [];
  const random = seededRandom(seed);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const drawn = kindsOf(tier).map((kind) => drawCase(tier, kind, random));
    if (showsBothSigns(drawn) && tellsMistakes(tier, [...fixed, ...drawn])) return [...fixed, ...drawn];
  }
  throw new Error(`no telling points for the challenge ${tier.id}, seed ${seed}`);
}

const kindsOf = (tier: Tier): CaseKind[] =>
  tier.id === 'bias'
    ? ['live', 'negative input', 'zero target']
    : ['live', 'negative input', 'dead relu', 'zero target'];

function drawCase(tier: Tier, kind: CaseKind, random: Random): Case {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const inputs = new Map([...tier.graph.inputs.keys()].map((name) => [name, drawNumber(random)]));
    if (kind === 'zero target') inputs.set('y', 0);
    const drawn = caseAt(tier, inputs);
    if (drawn.kind === kind && isOrdinary(tier, drawn)) return drawn;
  }
  throw new Error(`no ordinary ${kind} case for the challenge ${tier.id}`);
}

/** One decimal, from −3 to 3; neither 0 nor ±1, which hide what they multiply. */
function drawNumber(random: Random): number {
  const tenths = Array.from({ length: 61 }, (_, index) => index - 30).filter(
    (each) => each % 10 !== 0 || Math.abs(each) > 10,
  );
  return pick(random, tenths) / 10;
}

function caseAt(tier: Tier, inputs: Values): Case {
  const graph = { ...tier.graph, inputs };
  const values = forwardPass(graph);
  const { gradients } = backwardPass(graph, values);
  const gradient = (name: string): number => valueAt(gradients, name);
  const after = (name: string): number => valueAt(inputs, name) - STEP_RATE * gradient(name);
  const given = new Map(
    tier.parameters.map((name) => [name, name === 'rate' ? STEP_RATE : valueAt(inputs, name)]),
  );
  const expected = tier.weights.map((name): [string, number] => [
    name,
    tier.returns === 'gradient' ? gradient(name) : after(name),
  ]);
  return { kind: kindOf(tier, values), graph, given, expected: new Map(expected) };
}

function kindOf(tier: Tier, values: Values): CaseKind {
  if (tier.id !== 'bias' && valueAt(values, 'z1') <= 0) return 'dead relu';
  if (values.get('y') === 0) return 'zero target';
  return valueAt(values, 'x') < 0 ? 'negative input' : 'live';
}

function isOrdinary(tier: Tier, { graph, kind, expected }: Case): boolean {
  const values = forwardPass(graph);
  const z1 = valueAt(values, 'z1');
  if (Math.abs(z1) < LEAST_FROM_CORNER || Math.abs(z1 - 1) < LEAST_FROM_ONE) return false;
  const { gradients } = backwardPass(graph, values);
  const sizes = tier.weights.map((name) => Math.abs(valueAt(gradients, name)));
  const isLive = sizes.every((size) => size >= LEAST_GRADIENT && size <= MOST_GRADIENT);
  if (kind !== 'dead relu' && !isLive) return false;
  return tier.returns === 'gradient' || kind === 'dead relu' || lossAt(graph, expected) < lossAt(graph);
}

/** @param moved inputs with other numbers than the graph's. */
export function lossAt(graph: Graph, moved: Values = new Map()): number {
  const inputs = new Map([...graph.inputs, ...moved]);
  return valueAt(forwardPass(graph, inputs), graph.loss);
}

/**
 * Whether everything that can be negative while gradients flow is so once, and positive once. A wrong formula such as
 * |w2| for w2, or relu's slope taken at z2, is right wherever both have one sign.
 */
function showsBothSigns(cases: readonly Case[]): boolean {
  const live = cases.filter(({ kind }) => kind !== 'dead relu').map(({ graph }) => forwardPass(graph));
  const residual = (values: Values): number => valueAt(values, 'z2') - valueAt(values, 'y');
  const inputs = cases.flatMap(({ graph }) => [...graph.inputs.keys()]);
  const measures = [...new Set([...inputs, 'z2'])].map((name) => (values: Values) => valueAt(values, name));
  return [...measures, residual].every(
    (measure) => live.some((values) => measure(values) < 0) && live.some((values) => measure(values) > 0),
  );
}

function tellsMistakes(tier: Tier, cases: readonly Case[]): boolean {
  return tier.weights.every((weight) =>
    gradientMistakes(tier, weight).every(({ wrong }) =>
      cases.some(({ graph }) => {
        const values = forwardPass(graph);
        const truth = valueAt(backwardPass(graph, values).gradients, weight);
        return !isRightNumber(evaluate(wrong, values), truth, TELLING);
      }),
    ),
  );
}
