import type { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

const autograd = await loadJavaScriptEngine('tests run on it');

const SOURCE = 'x = 2; y = 1; w1 = 0.5; w2 = -0.3\nz1 = w1*x\na1 = relu(z1)\nz2 = w2*a1\nloss = (z2 - y)^2';

/** At the graph's own numbers, as one point. */
const alone = (graph: Graph) => new Map([...graph.inputs].map(([name, value]) => [name, [value]]));

function gradientsOf(document: string, loss?: string): Record<string, number | undefined> {
  const graph = readGraph(document, loss);
  const { gradients } = autograd.gradients(graph, alone(graph));
  return Object.fromEntries([...gradients].map(([name, [first]]) => [name, first]));
}

describe('one pass gives the gradient of the loss at every name', () => {
  test('of the source network, in float32', () => {
    const graph = readGraph(SOURCE);
    const { values, gradients } = autograd.gradients(graph, alone(graph));
    const expected = { x: 0.39, y: 2.6, w1: 1.56, w2: -2.6, z1: 0.78, a1: 0.78, z2: -2.6, loss: 1 };
    expect([...gradients.keys()]).toEqual(['x', 'y', 'w1', 'w2', 'z1', 'a1', 'z2', 'loss']);
    for (const [name, slope] of Object.entries(expected))
      expect(gradients.get(name)?.[0], name).toBeCloseTo(slope, 5);
    expect(gradients.get('w1')?.[0]).toBe(1.5600000619888306);
    expect(values.get('loss')?.[0]).toBeCloseTo(1.69, 5);
  });

  test('summed over the uses of a name, in several nodes and inside one', () => {
    const gradients = gradientsOf('x = 3\na = x^2\nb = sin(a)\nc = a*a + b\nloss = b + 2*a + c');
    const atA = 2 * Math.cos(9) + 2 + 18;
    expect(gradients.a).toBeCloseTo(atA, 4);
    expect(gradients.x).toBeCloseTo(atA * 6, 3);
    expect(gradients.b).toBe(2);
  });

  test('a node that is another name for one before it', () => {
    expect(gradientsOf('x = 3\na = x\nb = a\nloss = a*b')).toEqual({ x: 6, a: 6, b: 3, loss: 1 });
  });

  test('0 for inputs and nodes that the loss does not depend on', () => {
    expect(gradientsOf('x = 3\nunused = 4\nlater = x*unused\nloss = x^2\nafter = 1/loss')).toEqual({
      x: 6,
      unused: 0,
      later: 0,
      loss: 1,
      after: 0,
    });
  });

  test('0 also where such a node is not finite', () => {
    const graph = readGraph('x = 1\nloss = x + 1\nafter = 1/x');
    const { values, gradients } = autograd.gradients(graph, new Map([['x', [0]]]));
    expect(values.get('after')?.[0]).toBe(Number.POSITIVE_INFINITY);
    expect([gradients.get('x')?.[0], gradients.get('after')?.[0]]).toEqual([1, 0]);
  });

  test('of a constant node as of any other', () => {
    const gradients = gradientsOf('x = 3\nthird = 1/3\nloss = third*x^2');
    expect(gradients.third).toBe(9);
    expect(gradients.x).toBeCloseTo(2, 6);
  });

  test('when the loss is an input, a constant, or the graph has no inputs', () => {
    expect(gradientsOf('x = 3\na = x^2', 'x')).toEqual({ x: 1, a: 0 });
    expect(gradientsOf('x = 3\nloss = 1/4')).toEqual({ x: 0, loss: 1 });
    expect(gradientsOf('a = 1/4\nloss = a*a')).toEqual({ a: 0.5, loss: 1 });
  });

  test('of names that JavaScript objects have already', () => {
    expect(gradientsOf('constructor = 3\n__proto__ = 2\ntoString = constructor*__proto__')).toEqual(
      Object.fromEntries([
        ['constructor', 2],
        ['__proto__', 3],
        ['toString', 1],
      ]),
    );
  });

  test('NaN where the values have left a domain, and only at that point', () => {
    const graph = readGraph('x = 1\nloss = sqrt(x)');
    const { values, gradients } = autograd.gradients(graph, new Map([['x', [4, -1, 0]]]));
    expect([...(values.get('loss') ?? [])]).toEqual([2, Number.NaN, 0]);
    expect([...(gradients.get('x') ?? [])]).toEqual([0.25, Number.NaN, Number.POSITIVE_INFINITY]);
  });

  test('no real slope along an exponent whose base is not positive', () => {
    const graph = readGraph('u = 1\nv = 1\nloss = u^v');
    const { gradients } = autograd.gradients(
      graph,
      new Map([
        ['u', [-3, 0, 2]],
        ['v', [2, 2, 2]],
      ]),
    );
    expect([...(gradients.get('u') ?? [])]).toEqual([-6, 0, 4]);
    const [negative, zero, positive] = gradients.get('v') ?? [];
    expect([negative, zero]).toEqual([Number.NaN, Number.NaN]);
    expect(positive).toBeCloseTo(4 * Math.log(2), 5);
  });
});

describe('size', () => {
  test('a chain of 5000 nodes', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `n${index + 1} = 1*n${index} + 0.001`);
    const graph = readGraph(`n0 = 1\n${chain.join('\n')}`);
    expect(autograd.gradients(graph, alone(graph)).gradients.get('n0')?.[0]).toBe(1);
  });

  test('one expression 2000 calls deep', () => {
    const depth = 2000;
    const graph = readGraph(`x = 0\nloss = ${'sin('.repeat(depth)}x${')'.repeat(depth)}`);
    expect(autograd.gradients(graph, alone(graph)).gradients.get('x')?.[0]).toBe(1);
  });

  test('10000 calls keep no tensor', () => {
    const graph = readGraph('x = 2\nw = 3\nloss = abs(x^w)');
    const { memory: usage } = autograd.api as { memory: typeof memory };
    const before = usage();
    for (let call = 0; call < 10_000; call++) autograd.gradients(graph, alone(graph));
    expect(usage().numTensors).toBe(before.numTensors);
    expect(usage().numDataBuffers).toBe(before.numDataBuffers);
  });
});

describe('a call that cannot be answered', () => {
  const graph = readGraph(SOURCE);

  test('asks for what only answers may hold; the next call is right again', () => {
    const pending = { kind: 'pending', of: { kind: 'variable', name: 'x' }, wrt: 'x' } as const;
    const loss = { name: 'loss', expression: pending, parents: ['x'] };
    const broken: Graph = { inputs: new Map([['x', 1]]), nodes: [loss], loss: 'loss' };
    expect(() => autograd.gradients(broken, alone(broken))).toThrow("autograd cannot compute 'pending'");
    expect(autograd.gradients(graph, alone(graph)).gradients.get('w1')?.[0]).toBeCloseTo(1.56, 5);
  });

  test('uses a name that the graph does not have', () => {
    const loss = { name: 'loss', expression: { kind: 'variable', name: 'z' }, parents: ['z'] } as const;
    const broken: Graph = { inputs: new Map([['x', 1]]), nodes: [loss], loss: 'loss' };
    expect(() => autograd.gradients(broken, alone(broken))).toThrow("autograd was given no 'z'");
  });

  test('lacks an input', () => {
    expect(() => autograd.gradients(graph, new Map([['x', [1]]]))).toThrow("no numbers for the input 'y'");
  });

  test('has inputs of different lengths', () => {
    const batch = new Map([...alone(graph), ['w2', [1, 2]] as const]);
    expect(() => autograd.gradients(graph, batch)).toThrow("the batch has 1 points, but 2 for 'w2'");
  });
});
