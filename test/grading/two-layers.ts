/** A network of two inputs, two hidden neurons and two outputs: lesson 8's, and many textbooks'. */

import { readGraph } from '../../src/graph/read-graph.ts';

export const twoLayers = readGraph(`
i1 = 0.05; i2 = 0.10; t1 = 0.01; t2 = 0.99; b1 = 0.35; b2 = 0.60
w1 = 0.15; w2 = 0.20; w3 = 0.25; w4 = 0.30; w5 = 0.40; w6 = 0.45; w7 = 0.50; w8 = 0.55
n1 = w1*i1 + w2*i2 + b1
n2 = w3*i1 + w4*i2 + b1
h1 = sigmoid(n1)
h2 = sigmoid(n2)
m1 = w5*h1 + w6*h2 + b2
m2 = w7*h1 + w8*h2 + b2
o1 = sigmoid(m1)
o2 = sigmoid(m2)
E = (t1 - o1)^2/2 + (t2 - o2)^2/2
`);

export const twoLayersTraining = {
  rate: 0.5,
  weights: ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'],
} as const;
