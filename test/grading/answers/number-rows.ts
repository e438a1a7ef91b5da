/** Typed numbers: digits, rounding, exact ones, and numbers that cannot tell. */

import { readGraph } from '../../../src/graph/read-graph.ts';
import { derivative, local, total } from '../asking.ts';
import { chain, gate, residual } from './questions.ts';
import type { Row } from './row.ts';

const sigmoidAt = derivative('sigmoid(z)', 'z', { z: 1 });
const third = derivative('x/3', 'x', { x: 1 });
const large = derivative('x^3', 'x', { x: 40 });
const tiny = derivative('exp(-x)', 'x', { x: 12 });
const whole = derivative('x^2', 'x', { x: -1.5 });
const zero = derivative('(x - 1)^2', 'x', { x: 1 });
const dead = local('da1/dz1', readGraph('x = 2; w1 = -0.5; z1 = w1*x; a1 = relu(z1); loss = a1^2'));
const kink = local('da/dz', readGraph('z = 0; a = relu(z); loss = a^2'));
const rounded = total('w', readGraph('w = 0.7; x = 1.3; z = w*x; a = sigmoid(z); loss = a^2'));

export const numberRows: readonly Row[] = [
  // 0.196611…: two significant digits or more
  [sigmoidAt, '0.19661193', 'correct'],
  [sigmoidAt, '0.1966', 'correct'],
  [sigmoidAt, '0.197', 'correct'],
  [sigmoidAt, '0.20', 'correct'],
  [sigmoidAt, '.197', 'correct'],
  [sigmoidAt, '1.966e-1', 'correct'],
  [sigmoidAt, '0.196', 'incorrect'],
  [sigmoidAt, '0.2', 'unreadable'],
  [sigmoidAt, '0.1965', 'incorrect'],
  [sigmoidAt, '0.19', 'incorrect'],
  [sigmoidAt, '0', 'incorrect'],
  [sigmoidAt, 'exp(-1)/(1+exp(-1))^2', 'correct'],
  [sigmoidAt, '0.731(1-0.731)', 'incorrect'],
  [sigmoidAt, '0.7310585786*(1-0.7310585786)', 'correct'],
  // 1/3 and other fractions
  [third, '1/3', 'correct'],
  [third, '0.33', 'correct'],
  [third, '0.3333333', 'correct'],
  [third, '2/6', 'correct'],
  [third, '0.34', 'incorrect'],
  [third, '0.3', 'unreadable'],
  [third, '3', 'incorrect'],
  // 4800
  [large, '4800', 'correct'],
  [large, '4.8e3', 'correct'],
  [large, '3*40^2', 'correct'],
  [large, '5000', 'incorrect'],
  [large, '4801', 'incorrect'],
  // −6.144e-6
  [tiny, '-6.1e-6', 'correct'],
  [tiny, '-0.0000061', 'correct'],
  [tiny, '-6.144e-6', 'correct'],
  [tiny, '6.1e-6', 'incorrect', ['sign-flipped']],
  [tiny, '0', 'incorrect'],
  // −3 has one digit, and one is enough
  [whole, '-3', 'correct'],
  [whole, '-3.0', 'correct'],
  [whole, '−3', 'correct'],
  [whole, '3', 'incorrect', ['sign-flipped']],
  [whole, '-3.1', 'incorrect'],
  // exactly 0
  [zero, '0', 'correct'],
  [zero, '0.0', 'correct'],
  [zero, '-0', 'correct'],
  [zero, '1e-12', 'correct'],
  [zero, '0.001', 'incorrect'],
  // the gate closed, and the gate on its kink: by convention 0, and the slope on its other side is no mistake
  [dead, '0', 'correct'],
  [dead, '1', 'incorrect', ['relu-always-one']],
  [dead, 'z1 > 0', 'correct'],
  [kink, '0', 'correct'],
  [kink, '1', 'correct'],
  [kink, '0.5', 'incorrect'],
  // rounded on the way: σ is shown as 0.713, and 2·0.713·0.713·(1 − 0.713)·1.3 = 0.3793
  [rounded, '0.379', 'correct'],
  [rounded, '0.3793', 'correct'],
  [rounded, '0.38', 'correct'],
  [rounded, '0.4', 'unreadable'],
  [rounded, '0.37', 'incorrect'],
  // computed numbers
  [chain, '39/25', 'correct'],
  [chain, '-2.6*-0.3*1*2', 'correct'],
  [chain, '(-2.6)(-0.3)(2)', 'correct'],
  [chain, '1.5600000619888306', 'correct'],
  [chain, '1.57', 'incorrect'],
  [residual, '2*(-0.3-1)', 'correct'],
  [residual, '-2.61', 'incorrect'],
  [gate, '1.0', 'correct'],
  [gate, '2-1', 'correct'],
  [gate, '0.9', 'incorrect'],
  // no numbers at all
  [residual, '0/0', 'unreadable'],
  [residual, 'sqrt(-1)', 'unreadable'],
  [residual, '1e999', 'unreadable'],
  [residual, 'NaN', 'unreadable'],
  [residual, 'Infinity', 'unreadable'],
];
