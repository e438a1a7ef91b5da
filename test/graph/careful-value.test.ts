import { describe, expect, test } from 'vitest';
import { backwardPass } from '../../src/graph/backward-pass.ts';
import { forwardPass } from '../../src/graph/forward-pass.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

const passes = (document: string) => {
  const graph = readGraph(document);
  const values = forwardPass(graph);
  return { graph, values, gradients: backwardPass(graph, values).gradients };
};

describe('where float64 loses a value or a slope of a network, it is found all the same', () => {
  test.each([
    ['a = 1000; f = exp(a)/(exp(a) + 1)', 'a', 1, 0],
    ['x = 100; f = exp(x)', 'x', 2.6881171418161356e43, 2.6881171418161356e43],
    ['x = 200; f = log(1 + exp(x))', 'x', 200, 1],
    ['x = 2000; f = log(1 + exp(x))', 'x', 2000, 1],
    ['x = 0.1; f = relu(x*3 - 0.3)', 'x', 0, 0],
    ['x = 20; f = tanh(x)', 'x', 1, 1.6993417021166355e-17],
    [
      'z = 20; y = 1; f = -(y*log(sigmoid(z)) + (1 - y)*log(1 - sigmoid(z)))',
      'z',
      2.061153620314381e-9,
      -2.0611536181902037e-9,
    ],
    ['z = 800; y = 0; f = -(y*log(sigmoid(z)) + (1 - y)*log(1 - sigmoid(z)))', 'z', 800, 1],
    // The node between rounds to 1; what it was rounded from still counts.
    ['z = 40; p = sigmoid(z); f = -log(1 - p)', 'z', 40, 1],
    ['z1 = 800; z2 = 1; p1 = exp(z1)/(exp(z1) + exp(z2)); f = -log(1 - p1)', 'z1', 799, 1],
  ])('%s by %s', (document, name, value, slope) => {
    const { values, gradients } = passes(document);
    expect(values.get('f')).toBeCloseTo(value, value > 1e9 ? -30 : 12);
    const found = gradients.get(name) as number;
    expect(Math.abs(found - slope)).toBeLessThanOrEqual(1e-12 * Math.abs(slope));
  });

  test('with other inputs too, and not where a node is held', () => {
    const { graph } = passes('x = 1; f = log(1 + exp(x)); g = f/2');
    expect(forwardPass(graph, new Map([['x', 3000]])).get('g')).toBe(1500);
    const held = new Map([['f', 7]]);
    expect(forwardPass(graph, graph.inputs, held).get('g')).toBe(3.5);
  });
});

test('of what is too large for any number that is said, and not that a divisor is 0', () => {
  const fault = expect.objectContaining({ message: expect.stringContaining('larger than a number can be') });
  expect(() => readGraph('x = 1000; f = exp(x)')).toThrow(fault);
  expect(() => readGraph('x = 1000; u = exp(x); f = u/(u + 1)')).toThrow(fault);
  const infinite = expect.objectContaining({ message: 'f is infinite at x = 0: 1/x' });
  expect(() => readGraph('x = 0; f = 1/x')).toThrow(infinite);
});
