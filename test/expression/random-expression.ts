import fc from 'fast-check';
import { apply, constant, type Expression, number, variable } from '../../src/expression/expression.ts';
import { type PrimitiveName, primitives } from '../../src/expression/primitives/table.ts';

/** Names that other programs take for constants, units or members of objects are ordinary ones here. */
export const NAMES = ['x', 'y', 'w1', 'i', 'L', 'a_b', 'δ', 'constructor'];

/** With as many digits as a double has, but none so small that its square is 0. */
const decimal = fc.double({ min: -1e3, max: 1e3, noNaN: true }).filter((value) => Math.abs(value) > 1e-9);

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(variable('x')) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES).map(variable) },
  { weight: 2, arbitrary: fc.integer({ min: -9, max: 9 }).map(number) },
  { weight: 1, arbitrary: decimal.map(number) },
  { weight: 1, arbitrary: fc.constantFrom('e' as const, 'pi' as const).map(constant) },
);

/** `e^u` is only ever written as `exp(u)`. */
function applied(name: PrimitiveName, operands: readonly Expression[]): Expression {
  const [base, exponent] = operands;
  const isExponential = name === 'power' && base?.kind === 'constant' && base.name === 'e';
  return isExponential ? apply('exp', exponent as Expression) : apply(name, ...operands);
}

/** A tree of any of the primitives, or only of those named. */
export function randomExpression(
  names: readonly PrimitiveName[] = [...primitives.keys()],
): fc.Arbitrary<Expression> {
  return fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'expression', withCrossShrink: true },
      leaf,
      ...names.map((name) => {
        const { arity } = primitives.get(name) as { arity: 1 | 2 | 'many' };
        const [minLength, maxLength] = arity === 'many' ? [2, 4] : [arity, arity];
        return fc
          .array(tie('tree'), { minLength, maxLength, depthIdentifier: 'expression' })
          .map((operands) => applied(name, operands));
      }),
    ),
  })).tree;
}

/** Numbers for every name, 0 and equal ones among them, none so small that its square is 0. */
export const randomValues: fc.Arbitrary<ReadonlyMap<string, number>> = fc
  .tuple(...NAMES.map(() => fc.integer({ min: -4000, max: 4000 })))
  .map((numbers) => new Map(NAMES.map((name, index) => [name, (numbers[index] as number) / 1000])));
