/**
 * The rule of one primitive, asked once and kept: how its value moves when its operands do.
 *
 * For operators mathjs is given the whole rule to find. With operands `u + t*du` and `v + t*dv`, its derivative by
 * `t` at `t = 0` is the rule in the form its authors teach: `(du*v - u*dv)/v^2` for a quotient, `n*du*u^(n - 1)` for a power.
 */

import { apply, type Expression, number, variable } from '../../expression/expression.ts';
import { isOperator, type PrimitiveName, primitive } from '../../expression/primitives/table.ts';
import { formOf } from '../../expression/reading/parse.ts';
import { fromMathjs, mathjs, toMathjs } from '../mathjs/mathjs.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { substitute } from '../substitute.ts';

const rules = new Map<string, Expression>();

const heard = (key: string, make: () => Expression): Expression => {
  const known = rules.get(key);
  if (known) return known;
  const made = make();
  rules.set(key, made);
  return made;
};

/** Forgets what mathjs said, so that a test with a stand-in for it is heard. */
export const forgetRules = (): void => rules.clear();

const ask = (expression: Expression, wrt: string): Expression =>
  fromMathjs(mathjs.derivative(toMathjs(expression), `v_${wrt}`, { simplify: false }));

/**
 * The directional derivative of a one- or two-operand operator in `u`, `v` and, for each operand that moves, `du`, `dv`.
 * Sums and products of more than two are built from pairs.
 */
export function operatorRule(name: PrimitiveName, moves: readonly boolean[]): Expression {
  return heard(`${name} ${moves.join()}`, () => {
    const operands = moves.map((moving, index) => {
      const symbol = index === 0 ? 'u' : 'v';
      const change = apply('multiply', variable('t'), variable(`d${symbol}`));
      return moving ? apply('add', variable(symbol), change) : variable(symbol);
    });
    const derived = ask(apply(name, ...operands), 't');
    return normalise(substitute(derived, new Map([['t', number(0)]])));
  });
}

/** The partial derivative of a named function by its parameter number `index`, in its parameters `u`, `v`. */
export function functionRule(name: PrimitiveName, index = 0): Expression {
  const { derivative, parameters } = primitive(name);
  if (isOperator(name)) throw new RangeError(`${name} is an operator`);
  if (derivative.from === 'table') return formOf(derivative.partials[index] ?? '');
  return heard(`${name} ${index}`, () => {
    return normalise(ask(apply(name, ...parameters.map(variable)), parameters[index] as string));
  });
}
