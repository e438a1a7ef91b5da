/** The questions that the tables of answers are about. */

import { readGraph } from '../../../src/graph/read-graph.ts';
import { derivative, local, path, total } from '../asking.ts';

export const residual = local('dloss/dz2');
export const weight = local('dz2/da1');
export const gate = local('da1/dz1');
export const input = local('dz1/dw1');
export const chain = path('loss', 'z2', 'a1', 'z1', 'w1');
export const square = derivative('x^2', 'x');
export const squareAt = derivative('x^2', 'x', { x: 3 });
export const cubic = derivative('3*x^2 - 4*x + 5', 'x', { x: 3 });
export const partial = derivative('x^2*y + y^3', 'y', { x: 2, y: 3 });
export const product = derivative('w*x', 'w');
export const sigmoid = derivative('sigmoid(z)', 'z');
export const sigmoidAt = derivative('sigmoid(z)', 'z', { z: 1.4 });
export const tanh = derivative('tanh(z)', 'z');
export const twoFactors = derivative('x^2*sin(x)', 'x');
export const quotient = derivative('x/(x + 1)', 'x');
export const nested = derivative('(3*x + 1)^2', 'x');
export const outerSine = derivative('sin(x^2)', 'x');
export const difference = derivative('(z - y)^2', 'z');
export const steep = derivative('sigmoid(w*x)', 'w');
export const fork = total('x', readGraph('x = 2; y = 3; a = x^2; b = a*y; c = x*y; f = b + c'));
export const mean = derivative('(a^2 + b^2)/2', 'a');
