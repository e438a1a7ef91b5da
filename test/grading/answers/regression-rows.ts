/** What other checkers get wrong: each here with the right verdict. */

import { readGraph } from '../../../src/graph/read-graph.ts';
import { derivative, local } from '../asking.ts';
import { gate, residual, sigmoid, square, steep, tanh } from './questions.ts';
import type { Row } from './row.ts';

const relu = derivative('relu(x)', 'x');
const absolute = derivative('abs(z)', 'z');
const identity = derivative('z^2/2', 'z');
const small = derivative('x^2/100000000000', 'x');
const smallAt = derivative('x*0.00000000001', 'x', { x: 2 });
const powerX = derivative('x^x', 'x');
const rootOfSquare = derivative('sqrt(x^2)', 'x');
const logSquare = derivative('log(x^2)', 'x');
const layer = local('da/dz', readGraph('x = 2; w = 0.3; b = 0.1; z = w*x + b; a = sigmoid(z); loss = a^2'));

export const regressionRows: readonly Row[] = [
  // relu′ is not 1, |z| is not z: points lie on both sides of every kink
  [relu, '1', 'incorrect', ['relu-always-one']],
  [relu, 'x/x', 'incorrect'],
  [relu, 'abs(x)/x', 'incorrect'],
  [relu, '(1+sign(x))/2', 'correct'],
  [relu, 'step(x)', 'correct'],
  [relu, 'x > 0', 'correct'],
  [relu, 'relu(x)/x', 'correct'],
  [absolute, '1', 'incorrect'],
  [absolute, 'z/z', 'incorrect'],
  [absolute, 'sign(z)', 'correct'],
  [absolute, 'z/|z|', 'correct'],
  [absolute, '|z|/z', 'correct'],
  [absolute, 'z > 0 ? 1 : -1', 'correct'],
  [identity, 'z', 'correct'],
  [identity, '|z|', 'incorrect'],
  [identity, 'sqrt(z^2)', 'incorrect'],
  [identity, 'sqrt(z)^2', 'correct'],
  [rootOfSquare, 'sign(x)', 'correct'],
  [rootOfSquare, '1', 'incorrect'],
  [logSquare, '2/x', 'correct'],
  [logSquare, '2/|x|', 'incorrect'],
  // every unknown has a value of its own: x·σ′ is not w·σ′
  [steep, 'x*sigmoid(w*x)*sigmoid(-w*x)', 'correct'],
  [steep, 'w*sigmoid(w*x)*sigmoid(-w*x)', 'incorrect', ['wrong-variable']],
  // NaN everywhere equals nothing
  [square, 'sqrt(-1-x^2)', 'unreadable'],
  [square, 'log(-x^2-1)', 'unreadable'],
  [square, '0/0*x', 'unreadable'],
  [square, '2x + 0*log(-1-x^2)', 'unreadable'],
  // σ′ in exponential form, whatever the size of z
  [sigmoid, 'exp(z)/(1+exp(z))^2', 'correct'],
  [sigmoid, '1/((1+exp(-z))*(1+exp(z)))', 'correct'],
  [sigmoid, '1/(exp(z/2)+exp(-z/2))^2', 'correct'],
  [sigmoid, '(1-tanh(z/2)^2)/4', 'correct'],
  [sigmoid, '(1+exp(-z))^-2', 'incorrect'],
  [tanh, '4/(exp(z)+exp(-z))^2', 'correct'],
  [tanh, '1-((exp(z)-exp(-z))/(exp(z)+exp(-z)))^2', 'correct'],
  [tanh, '(1-tanh(z))(1+tanh(z))', 'correct'],
  [tanh, '1-tanh(z^2)', 'incorrect'],
  // answers near 1e-11 are neither lost in the tolerance nor refused
  [small, 'x/50000000000', 'correct'],
  [small, '2e-11*x', 'correct'],
  [small, '4e-11*x', 'incorrect'],
  [small, '0', 'incorrect'],
  [smallAt, '0.00000000001', 'correct'],
  [smallAt, '0', 'incorrect'],
  [smallAt, '2e-11', 'incorrect'],
  [smallAt, '1e-11', 'correct'],
  // any naming level, through the definitions in the graph
  [layer, 'a*(1-a)', 'correct'],
  [layer, 'sigmoid(z)*(1-sigmoid(z))', 'correct'],
  [layer, 'sigmoid(w*x+b)*(1-sigmoid(w*x+b))', 'correct'],
  [layer, 'sigmoid(z)*(1-a)', 'correct'],
  [layer, 'exp(-z)/(1+exp(-z))^2', 'correct'],
  [layer, 'a - a^2', 'correct'],
  [layer, 'a*(1+a)', 'incorrect'],
  [layer, 'w*a*(1-a)', 'incorrect'],
  [residual, '2*(w2*a1-1)', 'correct'],
  [residual, '2*(-0.3*a1-y)', 'correct'],
  // a number in the place of a name, but not where it only happens to fit
  [residual, '2*(w2*a1^2-1)', 'incorrect'],
  [residual, '2*(w2*a1-a1)', 'incorrect'],
  [residual, '2*(w2-1)', 'correct'],
  [residual, '2*(w2*1-1)', 'correct'],
  [gate, 'w1*x > 0', 'correct'],
  // x^x has values for x > 0 only, and is judged there
  [powerX, 'x^x*(1+log(x))', 'correct'],
  [powerX, 'x^x*(1+ln(x))', 'correct'],
  [powerX, 'x*x^(x-1)', 'incorrect'],
  // what mathjs would do with it
  [square, 'a = 5', 'unreadable'],
  [square, "x'", 'unreadable'],
  [square, '# junk', 'unreadable'],
  [square, '2x # junk', 'unreadable'],
  [square, '2 bit', 'unreadable'],
  [square, '2i', 'unreadable'],
  [square, 'log(-1)', 'unreadable'],
  [square, 'sin^2(x)', 'incorrect'],
  [square, 'sin^-1(x)', 'unreadable'],
  [square, '1:1e9', 'unreadable'],
  [square, 'zeros(1e9)', 'unreadable'],
  [square, 'factorial(170)', 'unreadable'],
  [square, 'combinations(1e9, 5e8)', 'unreadable'],
  [square, '100000!', 'unreadable'],
  [square, 'x^9^9^9', 'unreadable'],
  [square, '9^9^9*x', 'unreadable'],
  [square, 'x^65', 'unreadable'],
  [square, `${'('.repeat(99)}2x${')'.repeat(99)}`, 'correct'],
  [square, `${'sin('.repeat(40)}x${')'.repeat(40)}`, 'unreadable'],
  [square, 'x+'.repeat(100).slice(0, 199), 'incorrect'],
  [square, 'x+'.repeat(101), 'unreadable'],
  [square, 'import("fs")', 'unreadable'],
  [square, 'constructor', 'unreadable'],
  [square, '__proto__', 'unreadable'],
  [square, 'x.toString()', 'unreadable'],
  [square, '[2x]', 'correct'],
  [square, '{x: 2}', 'unreadable'],
  [square, '"2x"', 'unreadable'],
];
