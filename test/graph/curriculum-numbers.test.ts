import { describe, expect, it } from 'vitest';
import { print } from '../../src/expression/print.ts';
import { backwardPass, mathjsGradients } from '../../src/graph/backward-pass.ts';
import { finiteDifferences } from '../../src/graph/finite-differences.ts';
import { forwardPass } from '../../src/graph/forward-pass.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { GraphError } from '../../src/graph/graph-error.ts';
import { MOST_PATHS, pathsTo } from '../../src/graph/paths.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { totalDerivative } from '../../src/graph/total-derivative.ts';

const gradients = (graph: Graph) => backwardPass(graph, forwardPass(graph)).gradients;

const network = 'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2';

const threeByThree = `x = 1
p = 2*x; q = 3*x; r = 5*x
s = p + q + r
t = 1*s; u = 4*s; v = 7*s
loss = t + u + v`;

/** Lesson 8's two-layer network; the figures are those of its well-known worked example. */
const twoLayers = `i1 = 0.05; i2 = 0.10
w1 = .15; w2 = .20; w3 = .25; w4 = .30; w5 = .40; w6 = .45; w7 = .50; w8 = .55
b1 = .35; b2 = .60; t1 = .01; t2 = .99
h1 = sigmoid(w1*i1 + w2*i2 + b1)
h2 = sigmoid(w3*i1 + w4*i2 + b1)
o1 = sigmoid(w5*h1 + w6*h2 + b2)
o2 = sigmoid(w7*h1 + w8*h2 + b2)
loss = ((t1 - o1)^2 + (t2 - o2)^2)/2`;

describe('the numbers of the curriculum', () => {
  it.each([
    [network, { w1: 1.56, w2: -2.6, x: 0.39, y: 2.6, a1: 0.78, z1: 0.78, z2: -2.6, loss: 1 }],
    ['x = 2; y = 3; f = x^2*y + y^3', { x: 12, y: 31 }],
    ['x = -2; y = 5; z = -4; q = x + y; f = q*z', { x: -4, y: -4, z: 3 }],
    ['a = 5; b = 3; c = 2; u = b*c; v = a + u; J = 3*v', { a: 3, b: 6, c: 9 }],
    ['x = 2; y = 3; a = x^2; b = a*y; c = y^3; f = b + c', { x: 12, y: 31 }],
    ['a = 2; b = 1; c = a + b; d = b + 1; e = c*d', { b: 5, a: 2 }],
    ['a = 3; f = a + a', { a: 2 }],
    [threeByThree, { x: 120 }],
    [
      'x = -1.5; y = 0.5; w1 = -0.8; w2 = 1.1; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
      { w1: -2.706, w2: 1.968 },
    ],
    [
      'x = 1; y = -1; w1 = -0.7; w2 = 0.9; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
      { w1: 0, w2: 0 },
    ],
    ['x = 2; y = 1; w = -0.5; a = leakyrelu(w*x); loss = (a - y)^2', { w: -0.0404 }],
  ] as const)('%s', (document, expected) => {
    const graph = readGraph(document);
    const values = forwardPass(graph);
    const byRules = gradients(graph);
    const byNudging = finiteDifferences(graph);
    const byMathjs = mathjsGradients(graph, values);
    for (const [name, figure] of Object.entries(expected)) {
      expect(byRules.get(name)).toBeCloseTo(figure, 10);
      expect(byMathjs.get(name)).toBeCloseTo(figure, 10);
      expect(byNudging.get(name)).toBeCloseTo(figure, 7);
    }
  });

  it('hold for a whole network and one step of learning', () => {
    const graph = readGraph(twoLayers);
    const step = gradients(graph);
    expect(forwardPass(graph).get('loss')).toBeCloseTo(0.298371109, 9);
    expect(0.4 - 0.5 * (step.get('w5') as number)).toBeCloseTo(0.35891648, 8);
    expect(0.15 - 0.5 * (step.get('w1') as number)).toBeCloseTo(0.149780716, 9);
  });

  it('multiply along paths and add across them', () => {
    const graph = readGraph(threeByThree);
    expect(pathsTo(graph, 'x')).toHaveLength(9);
    expect(MOST_PATHS).toBe(9);
    const tenth = readGraph(
      `${threeByThree.replace('r = 5*x', 'r = 5*x; r2 = x')}\n`.replace('p + q + r', 'p + q + r + r2'),
    );
    expect(pathsTo(tenth, 'x')).toBeUndefined();
  });

  it('are written as a formula of the graph’s own names', () => {
    expect(print(totalDerivative(readGraph(network), 'w1'))).toBe('2*(z2 - y)*w2*step(z1)*x');
  });
});

describe('at a kink', () => {
  it('nudging says nothing, and the convention decides', () => {
    const graph = readGraph('x = 0; y = 1; a = relu(x); loss = (a - y)^2');
    expect(finiteDifferences(graph).get('x')).toBeNull();
    expect(gradients(graph).get('x')).toBe(0);
  });

  it('a tie in max goes to the first argument', () => {
    const found = gradients(readGraph('a = 2; b = 2; f = max(a, b)'));
    expect([found.get('a'), found.get('b')]).toEqual([1, 0]);
  });
});

describe('a graph document', () => {
  it('may be written in any order, with comments, and with names mathjs would misread', () => {
    const graph = readGraph('L = (i - e)^2   # the loss\ni = pi*E // a product\ne = 1\npi = 2\nE = 3', 'L');
    expect(graph.loss).toBe('L');
    expect(forwardPass(graph).get('L')).toBe(25);
  });

  it('reads JSON, with the loss it names', () => {
    const graph = readGraph(
      '{"id":"g","nodes":[{"name":"f","expr":"x*y"},{"name":"g","expr":"f+1"}],"inputs":{"x":2,"y":3},"loss":"f"}',
    );
    expect([graph.id, graph.loss, gradients(graph).get('x')]).toEqual(['g', 'f', 3]);
  });

  it('takes a number for an input and a computation for a node', () => {
    const graph = readGraph('a = -0.5\nb = 1/3\nf = a*b');
    expect([...graph.inputs.keys()]).toEqual(['a']);
    expect(graph.nodes.map(({ name }) => name)).toEqual(['b', 'f']);
  });

  it.each([
    ['a = b\nb = c + a\nc = 1', 'a depends on itself: a → b → a', 1, 1],
    ['x = 1\ny = x + q', 'y: q is not a name here', 2, 9],
    ['x = 1; y = 2*(x', 'y: “(” is never closed', 1, 14],
    ['x = 1\nx = 2', 'x is already defined on line 1', 2, 1],
    ['x = 1\nrelu = 2', 'relu is a function here', 2, 1],
    ['x = 0\ny = 1/x', 'y is infinite at x = 0: 1/x', 2, 5],
    ['x = -1\ny = log(x)', 'y has no real value at x = -1: log(x)', 2, 5],
    ['x =\ny = 2', 'x has no value', 1, 4],
    ['x 3', '“x 3” is not an assignment', 1, 1],
    ['3 = x', '“3” cannot be a name', 1, 1],
    ['x = 1', 'there is nothing to differentiate', 1, 1],
  ])('%j is refused: %s', (document, message, line, column) => {
    const refused = () => readGraph(document);
    expect(refused).toThrow(GraphError);
    try {
      refused();
    } catch (error) {
      expect(error).toMatchObject({ message, line, column });
    }
  });
});
