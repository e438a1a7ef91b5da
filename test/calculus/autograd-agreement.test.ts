import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abstains } from '../../src/autograd/float-limits.ts';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { derive } from '../../src/calculus/derive.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { type Values, variablesOf } from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { kinkSides } from '../../src/graph/kinks.ts';
import { randomExpression, randomValues } from '../expression/random-expression.ts';
import { largestPart } from './nearness.ts';

/** `npm run soak` draws ten times as many. */
const times = process.env.SOAK === '1' ? 10 : 1;

const autograd = await loadJavaScriptEngine('tests run on it');

/** The point itself and points within a few roundings of float32 around it: what differs there, it cannot tell. */
const around = (point: Values): Values[] =>
  [0, -3e-7, -1.3e-7, 1.7e-7, 2.9e-7].map(
    (nudge) =>
      new Map([...point].map(([name, value], index) => [name, value * (1 + nudge * (1 + index / 8))])),
  );

test('our derivative of random expressions of every primitive is what autograd computes, where float32 can tell', () => {
  let told = 0;
  fc.assert(
    fc.property(
      randomExpression(),
      fc.array(randomValues, { minLength: 4, maxLength: 4 }),
      (expression, drawn) => {
        const parents = variablesOf(expression);
        if (!parents.includes('x')) return;
        const graph: Graph = {
          inputs: new Map(parents.map((name) => [name, 0])),
          nodes: [{ name: 'loss', expression, parents }],
          loss: 'loss',
        };
        const points = drawn.flatMap(around);
        const batch = new Map(
          parents.map((name) => [name, points.map((point) => point.get(name) as number)]),
        );
        const slopes = [...(autograd.gradients(graph, batch).gradients.get('x') as Float32Array)];
        const { derivative } = derive(expression, 'x');
        // Its erf is good to 1.5e-7 only, and its slope of elu is the rounded output plus 1: what is steep around them
        // makes that visible.
        const written = print(expression);
        const erfInside = /erf|gelu/.test(written);
        if (
          /erf|[ge]elu|\belu/.test(written) &&
          /log|tan\(|sqrt|sign|step|abs|relu|max|min|[/^]/.test(written)
        )
          return;
        for (const [index, point] of drawn.entries()) {
          const near = slopes.slice(index * 5, index * 5 + 5);
          const sides = around(point).map((at) => kinkSides(expression, at).join());
          const ours = evaluate(derivative, point);
          const allowed = Math.max(erfInside ? 1e-3 : 1e-5, 1e-3 * Math.abs(ours));
          const isSteady = Math.max(...near) - Math.min(...near) < allowed / 8 && new Set(sides).size === 1;
          const isTame = [expression, derivative].every((tree) => {
            return (
              !abstains(tree, point, { relative: 1e-5, absolute: 1e-6 }) &&
              largestPart(tree, point) < (erfInside ? 20 : 1e3)
            );
          });
          const isSmall = erfInside && (point.get('x') as number) ** 2 < 0.04;
          if (isSmall || !isSteady || !isTame || sides[0]?.includes('0')) continue;
          if (ours !== 0) told += 1;
          expect(Math.abs((near[0] as number) - ours)).toBeLessThanOrEqual(allowed);
        }
      },
    ),
    // The same expressions at every `npm test`: what float32 can tell is a matter of judgement, and new ones are met in
    // the soak, where somebody is there to judge.
    { numRuns: 2000 * times, ...(times === 1 ? { seed: 20 } : {}) },
  );
  expect(told).toBeGreaterThan(1000 * times);
});
