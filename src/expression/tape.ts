/**
 * An expression laid out for being evaluated again and again: its nodes in the order of their values, each with the
 * slots of its operands. Sampling evaluates one formula at hundreds of points, where walking the tree costs most.
 */

import { type Application, type Cases, type Expression, fold, type Values } from './expression.ts';
import { primitive } from './primitives/table.ts';

export interface Tape {
  /** Runs it at a point and gives the value of the whole; the slots then hold the value of every node. */
  readonly run: (values: Values) => number;
  readonly slots: Float64Array;
  /** Where functions with kinks and conditions stand, with the slots of what decides their side. */
  readonly turns: readonly Turn[];
}

export interface Turn {
  readonly node: Application | Cases;
  readonly operands: readonly number[];
  /** Each 0 on a kink, of the first two operands. */
  readonly distances: readonly Distance[];
}

/** What is 0 on a kink, negative on one side of it and positive on the other. */
export type Distance = (...operands: readonly number[]) => number;

/** What is 0 on the kinks of a node, of its first two operands; a condition is a kink as well. */
export function distancesOf(node: Expression): readonly Distance[] {
  if (node.kind === 'cases') return conditions;
  return node.kind === 'apply' ? (primitive(node.operation).kinks ?? []).map(({ distance }) => distance) : [];
}

const conditions: readonly Distance[] = [(left, right) => (left as number) - (right as number)];

type Operation = (slots: Float64Array, values: Values) => number;

/** @param nodeValue the value of one node, those of its branches known. */
export function tapeOf(
  root: Expression,
  nodeValue: (node: Expression, parts: readonly number[], values: Values) => number,
): Tape {
  const operations: Operation[] = [];
  const turns: Turn[] = [];
  fold<number>(root, (node, parts) => {
    operations.push(operationOf(node, parts, nodeValue));
    const distances = distancesOf(node);
    if (distances.length > 0)
      turns.push({ node: node as Turn['node'], operands: parts.slice(0, 2), distances });
    return operations.length - 1;
  });
  const slots = new Float64Array(operations.length);
  const run = (values: Values): number => {
    for (let index = 0; index < operations.length; index++) {
      slots[index] = (operations[index] as Operation)(slots, values);
    }
    return slots[operations.length - 1] as number;
  };
  return { run, slots, turns };
}

function operationOf(
  node: Expression,
  parts: readonly number[],
  nodeValue: (node: Expression, parts: readonly number[], values: Values) => number,
): Operation {
  if (node.kind !== 'apply' || parts.length > 2)
    return (slots, values) =>
      nodeValue(
        node,
        parts.map((slot) => slots[slot] as number),
        values,
      );
  const { value } = primitive(node.operation);
  const [first, second] = parts as [number, number?];
  return second === undefined
    ? (slots) => value(slots[first] as number)
    : (slots) => value(slots[first] as number, slots[second] as number);
}
