/** Every way of writing that is understood, and what is asked back where it cannot be read. */

import { readGraph } from '../../../src/graph/read-graph.ts';
import { derivative, local } from '../asking.ts';
import { gate, residual, sigmoid, square, weight } from './questions.ts';
import type { Row } from './row.ts';

const error = local('dloss/de1', readGraph('a = 0.3; y = 1; e1 = a - y; loss = e1^2'));
const cube = derivative('x^3', 'x');
const plane = derivative('w*x + b', 'w');
const product = derivative('w*x*y', 'w');
const named = derivative('wx*y', 'y');
const exponential = derivative('exp(x)', 'x');
const inverse = derivative('log(x)', 'x');
const absolute = derivative('x*abs(x)', 'x');
const root = derivative('sqrt(x)', 'x');
const sine = derivative('sin(x)^2', 'x');
const doubling = derivative('2^x', 'x');
const cubed = derivative('sin(x)^3', 'x');
const clipped = derivative('min(max(x, 0), 6)', 'x');
const half = derivative('x^2/4', 'x');
const ordinary = readGraph('e = 2; i = 3; pi = 1.5; E = e*i; b = E*pi; loss = (b - e)^2');
const activation = local('da/dz', readGraph('z = 0.5; y = 1; a = sigmoid(z); loss = (a - y)^2'));

export const inputRows: readonly Row[] = [
  // implicit multiplication, split by the declared names
  [cube, '3xx', 'correct'],
  [cube, '3x x', 'correct'],
  [cube, '(3x)x', 'correct'],
  [cube, '3(x)(x)', 'correct'],
  [product, 'xy', 'correct'],
  [product, 'yx', 'correct'],
  [product, 'x(y)', 'correct'],
  [product, '1xy', 'correct'],
  [named, 'wx', 'correct'],
  [plane, '1x', 'correct'],
  [activation, 'a(1-a)', 'correct'],
  [activation, '(1-a)a', 'correct'],
  [activation, 'a - aa', 'correct'],
  // powers
  [cube, '3x^2', 'correct'],
  [cube, '3x**2', 'correct'],
  [cube, '3x²', 'correct'],
  [cube, '3 x ^ 2', 'correct'],
  [cube, '3*Math.pow(x, 2)', 'correct'],
  [cube, '3*pow(x,2)', 'correct'],
  [cube, '3*x^(1+1)', 'correct'],
  [cube, '3*x^2^1', 'correct'],
  [cube, '3*square(x)', 'correct'],
  // signs of print
  [cube, '3·x·x', 'correct'],
  [cube, '3×x²', 'correct'],
  [cube, '３＊ｘ＾２', 'correct'],
  [cube, '３（ｘ＊ｘ）　', 'correct'],
  [half, 'x÷2', 'correct'],
  [half, '−x/−2', 'correct'],
  [half, '0.5x', 'correct'],
  [half, '.5x', 'correct'],
  [half, '1/2*x', 'correct'],
  [half, '(1/2)x', 'correct'],
  [half, '5e-1*x', 'correct'],
  [half, '5E-1x', 'correct'],
  [half, '  x /\t2  ', 'correct'],
  // 1/2x divides first and then multiplies, and says so
  [half, '1/2x', 'correct'],
  // a declared name is no power of ten
  [error, '2e1', 'correct'],
  [error, '2*e1', 'correct'],
  [error, '20', 'incorrect'],
  [error, '2e2', 'incorrect'],
  // names of functions
  [sigmoid, 'σ(z)(1−σ(z))', 'correct'],
  [sigmoid, 'sigma(z)*(1-sigma(z))', 'correct'],
  [sigmoid, 'Sigmoid(z)*(1-Sigmoid(z))', 'correct'],
  [exponential, 'e^x', 'correct'],
  [exponential, 'exp(x)', 'correct'],
  [exponential, 'Math.exp(x)', 'correct'],
  [exponential, 'Math.E^x', 'correct'],
  [exponential, 'exp(x)*ln(e)', 'correct'],
  [inverse, '1/x', 'correct'],
  [inverse, 'x^-1', 'correct'],
  [inverse, 'x^(-1)', 'correct'],
  [inverse, 'x⁻¹', 'correct'],
  [inverse, '1/e^ln(x)', 'correct'],
  [absolute, '2|x|', 'correct'],
  [absolute, '2*abs(x)', 'correct'],
  [absolute, '|x|+|x|', 'correct'],
  [absolute, '|2x|', 'correct'],
  [absolute, '|x', 'unreadable'],
  [root, '1/(2√(x))', 'correct'],
  [root, '1/(2*Math.sqrt(x))', 'correct'],
  [root, '0.5x^-0.5', 'correct'],
  [root, '1/(2√x)', 'correct'],
  // It divides first and then multiplies, and says so.
  [root, '1/2√x', 'incorrect'],
  [root, 'sqrt[3]{x}', 'incorrect'],
  // functions without brackets, glued letters, an x for times
  [sine, '2 sin x cos x', 'correct'],
  [sine, 'sin2x', 'correct'],
  [sine, 'sin 2x', 'correct'],
  [sine, '2sinx cosx', 'unreadable'],
  [doubling, '2^x ln 2', 'correct'],
  [doubling, '2^x ln2', 'correct'],
  [cubed, '3sin²x cos x', 'correct'],
  [square, '2 x 3', 'unreadable'],
  [square, '2 x', 'correct'],
  // comparisons as people mean them
  [clipped, '0<x<6', 'correct'],
  [clipped, '6 > x > 0 ? 1 : 0', 'correct'],
  [clipped, '0<x<5', 'incorrect'],
  // the JavaScript of the lessons
  [gate, 'z1>0?1:0', 'correct'],
  [gate, '(z1 > 0) ? 1 : 0', 'correct'],
  [gate, '0 < z1 ? 1 : 0', 'correct'],
  [gate, 'z1 <= 0 ? 0 : 1', 'correct'],
  [gate, '0 < z1', 'correct'],
  [gate, 'Number(z1 > 0)', 'correct'],
  [gate, 'Number(z1 > 0) * 2', 'incorrect'],
  [gate, 'Math.sign(Math.max(0, z1))', 'correct'],
  [gate, 'Math.max(0, z1)/z1', 'correct'],
  [gate, 'z1 > 0 ? 1', 'unreadable'],
  [gate, 'z1 > 0 :', 'unreadable'],
  [weight, 'w2;', 'correct'],
  [weight, 'w2 ;', 'correct'],
  [weight, 'w2;;', 'unreadable'],
  // pasted from the question
  [weight, 'dz2/da1 = w2', 'correct'],
  [weight, 'dz2/da1=w2', 'correct'],
  [weight, '∂z2/∂a1 = w2', 'correct'],
  [weight, 'dz2/da1 = -0.3', 'correct'],
  [weight, 'dz2/da1 =', 'unreadable'],
  [square, 'd/dx x^2 = 2x', 'correct'],
  [square, 'd/dx (x^2) = 2x', 'correct'],
  // what is not meant: a question back, never a wrong answer
  [weight, 'W2', 'unreadable'],
  [weight, 'w_2', 'unreadable'],
  [weight, 'w3', 'unreadable'],
  [weight, 'weight', 'unreadable'],
  [residual, '2(Z2 - Y)', 'unreadable'],
  [residual, '2(z2 - t)', 'unreadable'],
  [square, 'sin', 'unreadable'],
  [square, 'sin x', 'incorrect'],
  [square, 'sin - x', 'unreadable'],
  [square, 'foo(x)', 'unreadable'],
  [square, '2x)', 'unreadable'],
  [square, '((2x)', 'unreadable'],
  [square, '2x +', 'unreadable'],
  [square, '* 2x', 'unreadable'],
  [square, '2 3x', 'unreadable'],
  [square, '2,5x', 'unreadable'],
  [square, '2x, x', 'unreadable'],
  [square, 'max(x)', 'unreadable'],
  [square, 'exp(x, 2)', 'unreadable'],
  [square, '2x $', 'unreadable'],
  [square, '2x 👍', 'unreadable'],
  [square, '\\frac{2}{x}', 'unreadable'],
  [square, 'x = 2x', 'unreadable'],
  [square, '2x == 2x', 'incorrect'],
  [square, '   ', 'unreadable'],
  // e, i, E and pi are ordinary names where a graph declares them
  [local('dE/de', ordinary), 'i', 'correct'],
  [local('dE/de', ordinary), '3', 'correct'],
  [local('dE/de', ordinary), 'e', 'incorrect', ['own-value']],
  [local('dE/di', ordinary), 'e', 'correct'],
  [local('dE/di', ordinary), '2', 'correct'],
  [local('dE/di', ordinary), '2.718281828', 'incorrect'],
  [local('db/dE', ordinary), 'pi', 'correct'],
  [local('db/dE', ordinary), 'π', 'correct'],
  [local('db/dE', ordinary), '3.14159', 'incorrect'],
  [local('dloss/db', ordinary), '2(b-e)', 'correct'],
];
