import { type Expression, fold } from '../../expression/expression.ts';
import { writtenParts } from '../../expression/written-size.ts';
import { limits } from './limits.ts';

/** Why a formula is more than a lesson can ask; undefined when it is not. */
export function tooLargeFormula(expression: Expression): string | undefined {
  const depth = fold<number>(expression, (_node, parts) => Math.max(0, ...parts) + 1);
  if (depth > limits.formulaDepth) return `this formula is nested deeper than ${limits.formulaDepth} levels`;
  const { formulaParts } = limits;
  return writtenParts(expression) > formulaParts
    ? `this formula has more than ${formulaParts} parts`
    : undefined;
}

export const SMALLER_FORMULA = 'Give parts of it names of their own, in a graph.';
