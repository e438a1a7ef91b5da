/** The symbolic oracle: mathjs differentiates the whole of a small expression by itself, beside our own steps. */

import { apply, type Expression, fold, type Values } from '../../expression/expression.ts';
import { isOperator, primitive } from '../../expression/primitives/table.ts';
import { formOf } from '../../expression/reading/parse.ts';
import { withOperands } from '../substitute.ts';
import { mathjs, toMathjs } from './mathjs.ts';

/** Beyond this many nodes mathjs's recursion and growth are not worth the wait. */
const LARGEST = 400;

/** The derivative as mathjs evaluates it; NaN where it has no real value. */
export type MathjsDerivative = (values: Values) => number;

/**
 * @returns undefined when the expression holds a function that mathjs has no rule for (relu, max, erf …) or is too large.
 */
export function mathjsDerivative(expression: Expression, variable: string): MathjsDerivative | undefined {
  const known = inFunctionsOfMathjs(expression);
  if (!known) return undefined;
  const compiled = mathjs.derivative(toMathjs(known), `v_${variable}`, { simplify: false }).compile();
  return (values) => {
    const scope = new Map([...values].map(([name, value]) => [`v_${name}`, value]));
    // Its number-only build knows neither constant.
    scope.set('e', Math.E).set('pi', Math.PI);
    const result: unknown = compiled.evaluate(scope);
    return typeof result === 'number' ? result : Number.NaN;
  };
}

function inFunctionsOfMathjs(expression: Expression): Expression | undefined {
  let nodes = 0;
  let known = true;
  const rewritten = fold<Expression>(expression, (node, parts) => {
    if (node.kind === 'cases' || node.kind === 'pending') known = false;
    nodes += 1;
    if (node.kind !== 'apply') return node;
    const entry = primitive(node.operation);
    if (isOperator(node.operation) || entry.derivative.from === 'mathjs')
      return apply(node.operation, ...parts);
    if (!entry.elementary) known = false;
    else {
      return withOperands(formOf(entry.elementary), entry, parts);
    }
    return node;
  });
  return known && nodes <= LARGEST ? rewritten : undefined;
}
