/** Formulas and names as the command line and JSON give them. */

import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { evaluateCarefully } from '../../expression/extended/evaluate-carefully.ts';
import { isTooLarge } from '../../expression/extended/evaluate-extended.ts';
import { callable } from '../../expression/primitives/table.ts';
import { formatNumber, print } from '../../expression/print.ts';
import { didYouMean } from '../../expression/reading/closest-name.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import { tokenise } from '../../expression/reading/tokens.ts';
import { pieceWithoutValue } from '../../expression/without-value.ts';
import { unreadableExpression } from '../output/placed-error.ts';
import { UsageError } from './usage-error.ts';

interface FormulaContext {
  /** What the text is called in messages; absent when it is the only one. */
  readonly what?: string;
  /** Names given elsewhere: `e` and `pi` are variables when they are among them. */
  readonly names: Iterable<string>;
}

/** @throws UsageError with the place, and for a part such as `1/0` that has no value whatever the names are. */
export function readFormula(text: string, { what, names }: FormulaContext): Expression {
  try {
    const { expression } = parseExpression(text, { given: new Set(names) });
    const declared = new Set([...variablesOf(expression), ...names]);
    const hidesConstant = ['e', 'pi', 'π'].some((name) => declared.has(name));
    const read = hidesConstant ? parseExpression(text, { declared }).expression : expression;
    const fault = pieceWithoutValue(read);
    if (!fault) return read;
    throw new UsageError(`${what ? `${what}: ` : ''}${print(fault.piece)} has no finite value`, fault.cause);
  } catch (error) {
    if (error instanceof ExpressionError) throw unreadableExpression(error, text, what);
    throw error;
  }
}

/** The name to differentiate by. */
export function readVariable(text: string): string {
  const name = singleName(text);
  if (name === undefined) {
    throw new UsageError(`wrt: “${text}” is not a name`, 'Give one name, such as x or w1.');
  }
  if (callable.has(name)) throw new UsageError(`wrt: ${name} is a function`, 'Give the name of a variable.');
  return name;
}

/** The name that a text is, and nothing beside it. */
export function singleName(text: string): string | undefined {
  try {
    const [first, ...rest] = tokenise(text);
    return first?.type === 'name' && rest.length === 0 ? first.text : undefined;
  } catch {
    return undefined; // A character that nothing understands.
  }
}

/**
 * A name that does not occur may be asked for (nothing moves with it), unless it looks like a misspelling.
 * @param at names given numbers were surely meant.
 */
export function checkVariable(wrt: string, expression: Expression, at?: Values): void {
  const names = variablesOf(expression);
  if (names.includes(wrt) || at?.has(wrt)) return;
  const meant = didYouMean(wrt, names);
  if (meant) throw new UsageError(`wrt: ${wrt} does not occur in the expression`, meant);
}

/** @throws UsageError when a name has no number, or when the expression or its derivative has no value there. */
export function checkPoint(expression: Expression, derivative: Expression, wrt: string, at: Values): void {
  const missing = variablesOf(expression).filter((name) => !at.has(name));
  if (missing.length > 0) {
    const example = missing.map((name) => `${name}=1`).join(',');
    throw new UsageError(
      `at has no number for ${missing.join(', ')}`,
      `Add ${example} with the numbers you want.`,
    );
  }
  const place = [...at].map(([name, value]) => `${name} = ${formatNumber(value)}`).join(', ');
  const valueless = [
    { name: 'the expression', formula: expression },
    { name: `its derivative by ${wrt}`, formula: derivative },
  ].find(({ formula }) => !Number.isFinite(evaluateCarefully(formula, at)));
  if (!valueless) return;
  const what = whyNotFinite(valueless.formula, at);
  throw new UsageError(`${valueless.name} ${what} at ${place}`, 'Choose another point: --at x=2,y=3.');
}

function whyNotFinite(formula: Expression, at: Values): string {
  if (isTooLarge(formula, at)) return 'is larger than a number can be (about 1.8e308)';
  return Number.isNaN(evaluateCarefully(formula, at)) ? 'has no real value' : 'is infinite';
}
