/**
 * THE table: every function the program knows, one entry each. Reading, printing, evaluating, differentiating,
 * autograd, mistakes, hints and `--help` all read it, so a new function is one entry and one row in its test.
 *
 * Rules and autograd forms are text in the entry's own `parameters`, read once when first needed.
 */

import { activationPrimitives } from './activations.ts';
import { elementaryPrimitives } from './elementary.ts';
import type { PrimitiveEntry } from './entry.ts';

const table = { ...elementaryPrimitives, ...activationPrimitives };

export type PrimitiveName = keyof typeof table;

export interface Primitive extends PrimitiveEntry {
  readonly name: PrimitiveName;
}

const operators: ReadonlySet<string> = new Set(['add', 'multiply', 'divide', 'power', 'negate']);

export const primitives: ReadonlyMap<PrimitiveName, Primitive> = new Map(
  (Object.entries(table) as [PrimitiveName, PrimitiveEntry][]).map(([name, entry]) => [
    name,
    { ...entry, name },
  ]),
);

export const primitive = (name: PrimitiveName): Primitive => primitives.get(name) as Primitive;

/** Whether it is written between its operands (`a + b`) and not called by name. */
export const isOperator = (name: PrimitiveName): boolean => operators.has(name);

/** The functions that can be called by name, keyed by every spelling that means them. */
export const callable: ReadonlyMap<string, Primitive> = new Map(
  [...primitives.values()]
    .filter((entry) => !isOperator(entry.name))
    .flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((spelling) => [spelling, entry])),
);
