import { describe, expect, it } from 'vitest';
import { allNames, consumersOf, type Graph } from '../../src/graph/graph.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { backwardOrder } from '../../src/tutor/activities/walk.ts';

const orderOf = (document: string): string => backwardOrder(readGraph(document)).join(' ');

describe('a backward walk', () => {
  it.each([
    [
      'the source network: each weight as soon as what uses it is behind, the target last',
      'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
      'loss z2 w2 a1 z1 w1 x y',
    ],
    [
      'a target taken off in a node of its own',
      'x = 2; y = 1; w = 3; z = w*x; r = z - y; loss = r^2',
      'loss r z w x y',
    ],
    [
      'a target from which the result is taken',
      'x = 2; t = 1; w = 3; z = w*x; loss = (t - z)^2',
      'loss z w x t',
    ],
    ['a bias is no target', 'x = 2; b = 1; w = 3; y = 4; z = w*x + b; loss = (z - y)^2', 'loss z w x b y'],
    ['an input beside the chain waits for its end', 'x = -2; y = 5; z = -4; q = x + y; f = q*z', 'f q x y z'],
    [
      'a fork is visited once, after all that uses it',
      'x = 2; w = 3; a = w*x; b = a^2; c = 2*a; f = b + c',
      'f c b a w x',
    ],
    ['all in one node', 'x = 2; w = 3; y = 1; loss = (w*x - y)^2', 'loss x w y'],
  ])('%s', (_name, document, order) => {
    expect(orderOf(document)).toBe(order);
  });

  const graphs: Graph[] = readCurriculum('lessons').lessons.flatMap((lesson) => [...lesson.graphs.values()]);

  it('visits every name once, and each node after all that uses it, in every network of the lessons', () => {
    expect(graphs.length).toBeGreaterThan(5);
    for (const graph of graphs) {
      const order = backwardOrder(graph);
      expect(order.toSorted()).toEqual(allNames(graph).toSorted());
      for (const [index, name] of order.entries())
        for (const user of consumersOf(graph, name)) expect(order.indexOf(user.name)).toBeLessThan(index);
    }
  });
});
