import { expect, test } from 'vitest';
import { sameStructure } from '../../src/calculus/steps/structure.ts';
import { apply, type Expression, variable } from '../../src/expression/expression.ts';

/** Written out it has 2^depth parts, held in `depth` nodes. */
function doubled(depth: number, innermost: string): Expression {
  let tree: Expression = variable(innermost);
  for (let level = 0; level < depth; level++) tree = apply('power', tree, tree);
  return tree;
}

test('trees that share their branches are compared branch by branch, not path by path', () => {
  expect(sameStructure(doubled(200, 'x'), doubled(200, 'x'))).toBe(true);
  expect(sameStructure(doubled(200, 'x'), doubled(200, 'y'))).toBe(false);
  expect(sameStructure(doubled(200, 'x'), doubled(199, 'x'))).toBe(false);
});
