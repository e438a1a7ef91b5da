/** One line of a worked way to an answer, as text for a screen. */

import { type Expression, variablesOf } from '../../expression/expression.ts';
import { formatNumber, print } from '../../expression/print.ts';

export interface SolutionLine {
  /** The rule, in the field's words; for lines with numbers, what is done. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly note?: string;
  /** Start and end in `after` of what this line changed in the one before it. */
  readonly focus?: readonly [start: number, end: number];
  /** How deep the line stands among the steps; the small steps inside another are folded until asked for. */
  readonly depth: number;
}

/** From this depth on, lines are small steps inside another one. */
export const FOLDED = 2;

export const shown = (value: number): string => formatNumber(value, 'screen', 7);

export const inProduct = (value: number): string => (value < 0 ? `(${shown(value)})` : shown(value));

export const withItsValue = (formula: Expression, value: number): string =>
  variablesOf(formula).length === 0 ? shown(value) : `${print(formula, 'screen')} = ${shown(value)}`;
