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
}

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
    const hasKinks = node.kind === 'apply' && primitive(node.operation).kinks !== undefined;
    if (node.kind === 'cases') turns.push({ node, operands: parts.slice(0, 2) });
    else if (hasKinks) turns.push({ node, operands: parts });
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
