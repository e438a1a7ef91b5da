/**
 * Several expressions laid out together, for being evaluated at thousands of points: names are slots, and what one
 * defines the next ones read. No name is looked up while it runs.
 */

import { compare, nodeValue } from './evaluate.ts';
import { type Expression, fold, type Values } from './expression.ts';
import { primitive } from './primitives/table.ts';
import { type Distance, distancesOf } from './tape.ts';

export interface Definition {
  readonly name: string;
  readonly expression: Expression;
}

export interface Layout {
  /** The value of every node after the last run. */
  readonly slots: Float64Array;
  /** @param drawn a number for each name, in their order. */
  readonly run: (drawn: readonly number[]) => void;
  /** Of each definition, and behind them of each of the other expressions. */
  readonly roots: readonly number[];
  /** The kinks and conditions of each root, with the slots that decide their side. */
  readonly turns: readonly (readonly LaidTurn[])[];
}

export interface LaidTurn {
  readonly first: number;
  /** −1 where there is none. */
  readonly second: number;
  readonly distance: Distance;
}

type Operation = (slots: Float64Array) => number;

const noValues: Values = new Map();

/**
 * @param names those that are given.
 * @param held others that keep one value.
 * @param definitions each in the names before it.
 */
export function layoutOf(
  names: readonly string[],
  held: Values,
  definitions: readonly Definition[],
  others: readonly Expression[],
): Layout {
  const operations: (Operation | undefined)[] = [];
  const preset: [slot: number, value: number][] = [];
  const slotOf = new Map<string, number>();
  const next = (operation?: Operation): number => operations.push(operation) - 1;
  for (const name of names) slotOf.set(name, next());
  for (const [name, value] of held) {
    slotOf.set(name, next());
    preset.push([slotOf.get(name) as number, value]);
  }
  const turns: LaidTurn[][] = [];
  const laid = (root: Expression): number => {
    const own: LaidTurn[] = [];
    turns.push(own);
    return fold<number>(root, (node, parts) => {
      for (const distance of distancesOf(node))
        own.push({ first: parts[0] as number, second: parts[1] ?? -1, distance });
      if (node.kind === 'variable') {
        const slot = slotOf.get(node.name);
        if (slot === undefined) throw new RangeError(`${node.name} has no value`);
        return slot;
      }
      if (node.kind === 'number' || node.kind === 'constant') {
        const slot = next();
        preset.push([slot, nodeValue(node, [], noValues)]);
        return slot;
      }
      return next(operationOf(node, parts));
    });
  };
  const roots = definitions.map(({ name, expression }) => {
    const slot = laid(expression);
    slotOf.set(name, slot);
    return slot;
  });
  roots.push(...others.map(laid));
  const slots = new Float64Array(operations.length);
  for (const [slot, value] of preset) slots[slot] = value;
  const work = operations.flatMap((operation, slot) => (operation ? [{ slot, operation }] : []));
  const run = (drawn: readonly number[]): void => {
    for (let index = 0; index < names.length; index++) slots[index] = drawn[index] as number;
    for (const { slot, operation } of work) slots[slot] = operation(slots);
  };
  return { slots, run, roots, turns };
}

function operationOf(node: Expression, parts: readonly number[]): Operation {
  const [first, second, third, fourth] = parts as [number, number, number, number];
  if (node.kind === 'cases') {
    const { relation } = node;
    return (slots) => {
      const [left, right] = [slots[first] as number, slots[second] as number];
      if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
      return slots[compare(relation, left, right) ? third : fourth] as number;
    };
  }
  if (node.kind !== 'apply') throw new RangeError('a derivative that is not taken yet has no value');
  const { value, arity } = primitive(node.operation);
  if (parts.length === 1) return (slots) => value(slots[first] as number);
  if (parts.length === 2) return (slots) => value(slots[first] as number, slots[second] as number);
  if (arity !== 'many') return (slots) => value(...parts.map((slot) => slots[slot] as number));
  return (slots) => {
    let so = slots[first] as number;
    for (let index = 1; index < parts.length; index++)
      so = value(so, slots[parts[index] as number] as number);
    return so;
  };
}
