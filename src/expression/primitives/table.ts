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

export const primitives: ReadonlyMap<PrimitiveName, Primitive> = new Map(
  (Object.entries(table) as [PrimitiveName, PrimitiveEntry][]).map(([name, entry]) => [
    name,
    { ...entry, name },
  ]),
);

export const primitive = (name: PrimitiveName): Primitive => primitives.get(name) as Primitive;

/** Whether it is written between its operands (`a + b`) and not called by name. */
export const isOperator = (name: PrimitiveName): boolean => primitive(name).operator !== undefined;

const functions = [...primitives.values()].filter((entry) => !entry.operator);

const spelt = (
  entries: readonly Primitive[],
  spellings: (entry: Primitive) => readonly string[],
): ReadonlyMap<string, Primitive> =>
  new Map(entries.flatMap((entry) => spellings(entry).map((spelling) => [spelling, entry])));

/** The functions that can be called by name, keyed by every spelling that means them. */
export const callable = spelt(functions, ({ name, aliases = [] }) => [name, ...aliases]);

/** Those that a sign other than a letter stands for, keyed by it. */
export const functionSigns = spelt(functions, ({ sign }) => (sign === undefined ? [] : [sign]));

/** Spellings that mean a primitive only before a parenthesis. */
export const meantWhenCalled = spelt([...primitives.values()], ({ whenCalled = [] }) => whenCalled);

/** What `|u|` means. */
export const inBars = functions.find(({ bars }) => bars) as Primitive;

/** Every function with its other spellings, for help: `log (ln)`. */
export const functionList = (): string[] =>
  functions.map(({ name, aliases = [] }) =>
    aliases.length === 0 ? name : `${name} (${aliases.join(', ')})`,
  );
