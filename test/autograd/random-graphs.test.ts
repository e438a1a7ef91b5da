import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { forwardPass } from '../../src/graph/forward-pass.ts';
import { allNames, type Graph } from '../../src/graph/graph.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

const autograd = await loadJavaScriptEngine('tests run on it');

/** Smooth everywhere and tame, so that central differences in float64 can be trusted. */
const forms: readonly ((left: string, right: string) => string)[] = [
  (a, b) => `${a} + ${b}`,
  (a, b) => `tanh(${a})*${b}`,
  (a, b) => `${a}/(1 + square(${b}))`,
  (a, b) => `(1 + ${a}^2)^sigmoid(${b})`,
  (a, b) => `2 - ${a} - 0.5*${b}`,
  (a) => `exp(sin(${a}))`,
  (a) => `log(2 + cos(${a}))`,
  (a) => `sqrt(1 + square(${a}))`,
  (a) => `tan(0.5*tanh(${a}))`,
  (a) => `softplus(-${a})`,
  (a) => `silu(${a})`,
  (a) => `gelu(${a})`,
  (a) => `erf(${a})`,
];

const INPUTS = ['x', 'y', 'w'];
const point = fc.record({
  x: fc.double({ min: -2, max: 2, noNaN: true }),
  y: fc.double({ min: -2, max: 2, noNaN: true }),
  w: fc.double({ min: -2, max: 2, noNaN: true }),
});
const recipe = fc.array(fc.record({ form: fc.nat(forms.length - 1), left: fc.nat(), right: fc.nat() }), {
  minLength: 1,
  maxLength: 7,
});

/** Each node uses two of the names before it, so forks and unused names come about by themselves. */
const networks = recipe.map((nodes) => {
  const names = [...INPUTS];
  const lines = INPUTS.map((name) => `${name} = 1`);
  for (const [index, { form, left, right }] of nodes.entries()) {
    const pick = (at: number): string => names[at % names.length] as string;
    lines.push(`n${index} = ${forms[form]?.(pick(left), pick(right))}`);
    names.push(`n${index}`);
  }
  return readGraph(lines.join('\n'));
});

function centralDifference(graph: Graph, inputs: ReadonlyMap<string, number>, name: string): number {
  const middle = forwardPass(graph, inputs).get(name) as number;
  const lossAt = (value: number): number => {
    const nudged = new Map([[name, value]]);
    const values = inputs.has(name)
      ? forwardPass(graph, new Map([...inputs, ...nudged]))
      : forwardPass(graph, inputs, nudged);
    return values.get(graph.loss) as number;
  };
  return (lossAt(middle + 1e-5) - lossAt(middle - 1e-5)) / 2e-5;
}

test('agrees with central differences at every name of random networks', () => {
  fc.assert(
    fc.property(networks, point, (graph, at) => {
      const inputs = new Map(Object.entries(at));
      const { values, gradients } = autograd.gradients(
        graph,
        new Map([...inputs].map(([name, value]) => [name, [value]])),
      );
      const exact = forwardPass(graph, inputs);
      for (const name of allNames(graph)) {
        const slope = name === graph.loss ? 1 : centralDifference(graph, inputs, name);
        expect(Math.abs((gradients.get(name)?.[0] as number) - slope)).toBeLessThanOrEqual(
          1e-4 + 1e-3 * Math.abs(slope),
        );
        const value = exact.get(name) as number;
        expect(Math.abs((values.get(name)?.[0] as number) - value)).toBeLessThanOrEqual(
          1e-4 + 1e-4 * Math.abs(value),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('a batch gives exactly what its points give one by one', () => {
  fc.assert(
    fc.property(networks, fc.array(point, { minLength: 1, maxLength: 8 }), (graph, points) => {
      const batch = new Map(INPUTS.map((name) => [name, points.map((at) => at[name as keyof typeof at])]));
      const together = autograd.gradients(graph, batch).gradients;
      for (const [index, at] of points.entries()) {
        const single = autograd.gradients(
          graph,
          new Map(Object.entries(at).map(([name, value]) => [name, [value]])),
        );
        for (const name of allNames(graph))
          expect(together.get(name)?.[index]).toBe(single.gradients.get(name)?.[0]);
      }
    }),
    { numRuns: 100 },
  );
});
