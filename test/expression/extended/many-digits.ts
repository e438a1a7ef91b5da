/** mathjs with as many decimal digits as are asked for: a reference that shares no line with the program. */

import { all, type BigNumber, create, type FactoryFunctionMap } from 'mathjs';
import { substitute } from '../../../src/calculus/substitute.ts';
import { type Expression, type Values, variable } from '../../../src/expression/expression.ts';
import { print } from '../../../src/expression/print.ts';

const engines = new Map<number, ReturnType<typeof create>>();

function engine(digits: number): ReturnType<typeof create> {
  const known =
    engines.get(digits) ??
    create(all as FactoryFunctionMap, { number: 'BigNumber', precision: digits, predictable: true });
  engines.set(digits, known);
  return known;
}

/** @param names the numbers of the names in it, as their shortest digits. */
export function inManyDigits(
  text: string,
  names: Readonly<Record<string, number>>,
  digits: number,
): BigNumber {
  const math = engine(digits);
  const scope = Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, math.bignumber?.(String(value))]),
  );
  return math.evaluate?.(text, scope) as BigNumber;
}

/** The value of one of our trees; undefined where mathjs has no real number for it. */
export function treeInManyDigits(
  expression: Expression,
  values: Values,
  digits: number,
): BigNumber | undefined {
  // Names of the program may be constants or units of mathjs.
  const names = new Map([...values.keys()].map((name, index) => [name, `name${index}`]));
  const renamed = substitute(expression, new Map([...names].map(([name, plain]) => [name, variable(plain)])));
  const scope = Object.fromEntries([...names].map(([name, plain]) => [plain, values.get(name) as number]));
  const value: unknown = inManyDigits(print(renamed), scope, digits);
  return isReal(value) ? value : undefined;
}

const isReal = (value: unknown): value is BigNumber =>
  typeof value === 'object' && value !== null && 'isFinite' in value && (value as BigNumber).isFinite();
