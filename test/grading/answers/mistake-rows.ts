/** Every mistake of the table, on at least two questions each (the tables beside this one hold more). */

import { pathQuestion, totalQuestion } from '../../../src/grading/questions/question.ts';
import { readGraph } from '../../../src/graph/read-graph.ts';
import { derivative, local, path, total } from '../asking.ts';
import { twoLayers, twoLayersTraining } from '../two-layers.ts';
import { outerSine, quotient, sigmoid } from './questions.ts';
import type { Row } from './row.ts';

const cubed = derivative('(2*x - 1)^3', 'x');
const cosine = derivative('cos(3*x)', 'x');
const logInside = derivative('log(x^2 + 1)', 'x');
const timesExp = derivative('x^3*exp(x)', 'x');
const overX = derivative('sin(x)/x', 'x');
const power = derivative('x^4', 'x');
const scaled = derivative('5*x^3', 'x');
const line = derivative('w*x + b', 'w', { w: 2, x: 3, b: 5 });
const mixed = derivative('a*b^2', 'b', { a: 3, b: 2 });
const squares = derivative('(a - t)^2/2', 'a');
const target = derivative('(t - a)^2', 't');
const tanhInside = derivative('tanh(2*x)', 'x');
const gated = derivative('relu(2*x)', 'x');
const leaky = derivative('leakyrelu(z)', 'z');
const neuron = readGraph('x = 0.8; w = 1.5; y = 1; z = w*x; a = sigmoid(z); loss = (a - y)^2');
const activation = local('da/dz', neuron);
const weightOf = local('dz/dw', neuron);
const errorOf = local('dloss/da', neuron);
const fork = readGraph('x = 3; a = x^2; b = 2*x; f = a*b');
const forked = total('x', fork);
const wide = total('y', readGraph('x = 2; y = 3; a = x^2; b = a*y; c = y^3; f = b + c'));
const average = derivative('(a + b + c)^2/3', 'a');
const meanSquare = derivative('((p - t)^2 + (q - u)^2)/2', 'p');
const hidden = total('w', neuron);
const short = path('loss', 'z2', 'a1');
const sourceW1 = total('w1');
const sourceW2 = total('w2');
const curved = readGraph(
  'x = 1.3; y = 0.8; w1 = 0.55; b = 0.2; w2 = -0.37; z1 = w1*x + b; a1 = sigmoid(z1); z2 = w2*a1; loss = (z2 - y)^2',
);
const curvedW1 = total('w1', curved);
const curvedPath = pathQuestion(curved, ['loss', 'z2', 'a1', 'z1'], { id: 'curved/z1', skills: [] });
const sharedLink = total(
  'x',
  readGraph('x = 2; y = 1; w = 3; u = -0.5; a = w*x; b = u*x; p = a*b; loss = (p - y)^2'),
);
const squared = local('dloss/dz', readGraph('z = 3; y = 0.5; loss = square(z - y)'));
const squareOfX = derivative('square(x)', 'x');
const rootOfX = derivative('sqrt(x)', 'x');
const meanOfN = local('dloss/dz', readGraph('z = 3; y = 0.5; n = 4; loss = (z - y)^2/n'));
const meanOfErrors = total(
  'p',
  readGraph('p = 3; y = 0.5; t = 7; e1 = (p - y)^2; e2 = (p - t)^2; loss = (e1 + e2)/2'),
);
const threeFactors = derivative('x*exp(x)*sin(x)', 'x');
const threePaths = total('x', readGraph('x = 2; y = 3; a = x^2; b = a*y; c = x*y; d = 5*x; f = b + c + d'));
const w1Training = totalQuestion(twoLayers, 'w1', { id: 'stale/w1', skills: [] }, twoLayersTraining);
const w2Training = totalQuestion(twoLayers, 'w2', { id: 'stale/w2', skills: [] }, twoLayersTraining);

export const mistakeRows: readonly Row[] = [
  [cubed, '6(2x-1)^2', 'correct'],
  [cubed, '3(2x-1)^2', 'incorrect', ['inner-derivative-missing']],
  [cosine, '-sin(3x)', 'incorrect', ['inner-derivative-missing']],
  [cubed, '6x^2', 'incorrect', ['inner-argument-missing']],
  [cosine, '-3sin(x)', 'incorrect', ['inner-argument-missing']],
  [cubed, '12', 'incorrect', ['outer-of-inner-derivative']],
  [cosine, '-sin(3)', 'incorrect', ['outer-of-inner-derivative']],
  [logInside, '2x/(x^2+1)', 'correct'],
  [logInside, '(x^2+1)/x + 2x*log(x)', 'incorrect', ['composition-as-product']],
  [outerSine, 'x^2*cos(x) + 2x*sin(x)', 'incorrect', ['composition-as-product']],
  [timesExp, '3x^2*exp(x) + x^3*exp(x)', 'correct'],
  [timesExp, 'x^2(3+x)exp(x)', 'correct'],
  [timesExp, '3x^2*exp(x)', 'incorrect', ['half-product-rule', 'product-of-derivatives']],
  [timesExp, '3x^2 + exp(x)', 'incorrect', ['sum-for-product']],
  [timesExp, 'x^3*3x^2 + exp(x)*exp(x)', 'incorrect', ['mispaired-product']],
  [timesExp, 'x^3*exp(x)', 'incorrect', ['half-product-rule', 'value-instead-of-slope']],
  [overX, '(x*cos(x) - sin(x))/x^2', 'correct'],
  [overX, 'cos(x)/x - sin(x)/x^2', 'correct'],
  [overX, 'cos(x)', 'incorrect', ['quotient-of-derivatives']],
  [overX, '(sin(x) - x*cos(x))/x^2', 'incorrect', ['quotient-order', 'sign-flipped']],
  [overX, '(x*cos(x) - sin(x))/x', 'incorrect', ['quotient-denominator']],
  [overX, '(x*cos(x) - sin(x))/sin(x)^2', 'incorrect', ['quotient-denominator']],
  [quotient, '1/x^2', 'incorrect', ['quotient-denominator']],
  [power, '4x^3', 'correct'],
  [power, '4x^4', 'incorrect', ['exponent-kept']],
  [power, 'x^3', 'incorrect', ['coefficient-dropped']],
  [power, 'x^5/5', 'incorrect', ['integrated']],
  [power, '-4x^3', 'incorrect', ['sign-flipped']],
  [power, 'x^4', 'incorrect', ['value-instead-of-slope']],
  [scaled, '15x^2', 'correct'],
  [scaled, '15x^3', 'incorrect', ['exponent-kept']],
  [scaled, '5x^2', 'incorrect', ['coefficient-dropped']],
  [scaled, '5x^4/4', 'incorrect', ['integrated']],
  [scaled, '3x^2', 'incorrect', ['held-factor-dropped']],
  [scaled, '0', 'incorrect', ['constant-factor-zeroed']],
  [line, 'x', 'correct'],
  [line, '3', 'correct'],
  [line, 'x + b', 'incorrect', ['constant-kept']],
  [line, '8', 'incorrect', ['constant-kept']],
  [line, 'x + 1', 'incorrect', ['held-term-moved']],
  [line, 'w', 'incorrect', ['wrong-variable']],
  [line, '1', 'incorrect', ['wrong-variable', 'held-factor-dropped']],
  [line, 'x + w + 1', 'incorrect', ['total-instead-of-partial']],
  [line, '0', 'incorrect', ['constant-factor-zeroed']],
  [mixed, '2ab', 'correct'],
  [mixed, '12', 'correct'],
  [mixed, 'b^2', 'incorrect', ['wrong-variable']],
  [mixed, '16', 'incorrect', ['total-instead-of-partial']],
  [mixed, '2b', 'incorrect', ['held-factor-dropped']],
  [mixed, '24', 'incorrect', ['exponent-kept']],
  [squares, 'a - t', 'correct'],
  [squares, 't - a', 'incorrect', ['swapped-residual', 'sign-flipped']],
  [squares, '2(a - t)', 'incorrect', ['mean-factor-missing']],
  [target, '2(t - a)', 'correct'],
  [target, '2(a - t)', 'incorrect', ['swapped-residual']],
  [average, '2(a+b+c)/3', 'correct'],
  [average, '2(a+b+c)', 'incorrect', ['mean-factor-missing']],
  [meanSquare, 'p - t', 'correct'],
  [meanSquare, '2(p - t)', 'incorrect', ['mean-factor-missing']],
  [meanSquare, 'p - t + q - u', 'incorrect', ['held-term-moved']],
  [tanhInside, '2(1-tanh(2x)^2)', 'correct'],
  [tanhInside, '2tanh(2x)(1-tanh(2x))', 'incorrect', ['wrong-activation']],
  [tanhInside, '2(1-(2x)^2)', 'incorrect', ['tanh-input-for-output']],
  [gated, '2*step(2x)', 'correct'],
  [gated, '2*relu(2x)', 'incorrect', ['relu-returns-input']],
  [gated, '2', 'incorrect', ['relu-always-one']],
  [gated, 'step(2x)', 'incorrect', ['inner-derivative-missing']],
  [leaky, 'z > 0 ? 1 : 0.01', 'correct'],
  [leaky, 'z', 'incorrect', ['value-instead-of-slope']],
  [leaky, 'leakyrelu(z)', 'incorrect', ['value-instead-of-slope']],
  [leaky, '1', 'incorrect', ['relu-always-one']],
  [leaky, 'z > 0', 'incorrect', ['wrong-activation']],
  // powers by another name
  [squared, '2(z-y)', 'correct'],
  [squared, 'z-y', 'incorrect', ['coefficient-dropped']],
  [squared, '2(z-y)^2', 'incorrect', ['exponent-kept']],
  [squared, '2(y-z)', 'incorrect', ['swapped-residual']],
  [squareOfX, '2x', 'correct'],
  [squareOfX, 'x', 'incorrect', ['coefficient-dropped']],
  [squareOfX, '2x^2', 'incorrect', ['exponent-kept']],
  [squareOfX, 'x^3/3', 'incorrect', ['integrated']],
  [rootOfX, '1/(2sqrt(x))', 'correct'],
  [rootOfX, '1/sqrt(x)', 'incorrect', ['coefficient-dropped']],
  [rootOfX, 'sqrt(x)/2', 'incorrect', ['exponent-kept']],
  [rootOfX, '2/3*x^1.5', 'incorrect', ['integrated']],
  // antiderivatives
  [derivative('1/x', 'x'), 'log(x)', 'incorrect', ['integrated']],
  [derivative('3/x^2', 'x'), '-3/x', 'incorrect', ['integrated']],
  [derivative('x^-2', 'x'), '-1/x', 'incorrect', ['integrated']],
  [derivative('exp(2*x)', 'x'), 'exp(2x)/2', 'incorrect', ['integrated']],
  [derivative('log(x)', 'x'), 'x*log(x) - x', 'incorrect', ['integrated']],
  [derivative('cos(3*x)', 'x'), 'sin(3x)/3', 'incorrect', ['integrated']],
  [derivative('(2*x - 1)^3', 'x'), '(2x-1)^4/8', 'incorrect', ['integrated']],
  // means
  [meanOfN, '2(z-y)/n', 'correct'],
  [meanOfN, '2(z-y)', 'incorrect', ['mean-factor-missing']],
  [derivative('1/2*(a - t)^2', 'a'), '2(a-t)', 'incorrect', ['mean-factor-missing']],
  [derivative('0.5*(a - t)^2', 'a'), '2(a-t)', 'incorrect', ['mean-factor-missing']],
  [derivative('1/n*(a - t)^2', 'a'), '2(a-t)', 'incorrect', ['mean-factor-missing']],
  [meanOfErrors, '2(p-y)/2 + 2(p-t)/2', 'correct'],
  [meanOfErrors, '2(p-y) + 2(p-t)', 'incorrect', ['mean-factor-missing']],
  // products of the same, and of three
  [derivative('(z - y)*(z - y)', 'z'), '2(y-z)', 'incorrect', ['swapped-residual']],
  [derivative('(z - y)*(z - y)', 'z'), 'z-y', 'incorrect', ['half-product-rule']],
  [threeFactors, 'exp(x)*sin(x) + x*exp(x)*sin(x) + x*exp(x)*cos(x)', 'correct'],
  [threeFactors, 'exp(x)*sin(x) + x*exp(x)*cos(x)', 'incorrect', ['half-product-rule']],
  [threeFactors, 'exp(x)*sin(x) + x*exp(x)*sin(x)', 'incorrect', ['half-product-rule']],
  // one neuron
  [activation, 'a*(1-a)', 'correct'],
  [activation, 'z*(1-z)', 'incorrect', ['sigmoid-input-for-output']],
  [activation, 'sigmoid(a)*(1-sigmoid(a))', 'incorrect', ['sigmoid-twice']],
  [activation, '1-a', 'incorrect', ['sigmoid-half']],
  [activation, 'a^2', 'incorrect', ['sigmoid-half']],
  [activation, '1-a^2', 'incorrect', ['wrong-activation']],
  [activation, '2(a-y)*a*(1-a)', 'incorrect', ['total-instead-of-local']],
  [activation, 'a', 'incorrect', ['value-instead-of-slope']],
  [sigmoid, 'sigmoid(sigmoid(z))*(1-sigmoid(sigmoid(z)))', 'incorrect', ['sigmoid-twice']],
  [sigmoid, 'sigmoid(z)^2', 'incorrect', ['sigmoid-half']],
  [weightOf, 'x', 'correct'],
  [weightOf, 'w', 'incorrect', ['own-value']],
  [weightOf, '2(a-y)*a*(1-a)*x', 'incorrect', ['total-instead-of-local']],
  [errorOf, '2(a-y)', 'correct'],
  [errorOf, '2(y-a)', 'incorrect', ['swapped-residual']],
  [errorOf, 'a-y', 'incorrect', ['coefficient-dropped']],
  // levels: one link, part of the product, all of it
  [hidden, '2(a-y)*a*(1-a)*x', 'correct'],
  [hidden, 'x', 'incorrect', ['local-instead-of-total']],
  [hidden, '2(a-y)*a*(1-a)', 'incorrect', ['factor-missing']],
  [hidden, '2(a-y)*a*(1-a) + x', 'incorrect', ['links-added']],
  [hidden, '2(a-y)*a*(1-a)*w', 'incorrect', ['own-value']],
  [hidden, 'w', 'incorrect', ['value-instead-of-slope']],
  [short, '2(z2-y)*w2', 'correct'],
  [short, 'w2', 'incorrect', ['local-instead-of-total']],
  [short, '2(z2-y)', 'incorrect', ['factor-missing']],
  [short, '2(z2-y) + w2', 'incorrect', ['links-added']],
  // a slip in any one link of a chain, the others right
  [curvedPath, '2(z2-y)*w2*a1*(1-a1)', 'correct'],
  [curvedPath, '2(z2-y)*w2*(1-a1^2)', 'incorrect', ['wrong-activation']],
  [curvedPath, '2(z2-y)*w2*(1-a1)', 'incorrect', ['sigmoid-half']],
  [curvedPath, '2(z2-y)*w2*a1^2', 'incorrect', ['sigmoid-half']],
  [curvedPath, '2(z2-y)*w2*z1*(1-z1)', 'incorrect', ['sigmoid-input-for-output']],
  [curvedPath, '2(z2-y)*a1*a1*(1-a1)', 'incorrect', ['own-value']],
  [curvedPath, '(z2-y)*w2*a1*(1-a1)', 'incorrect', ['coefficient-dropped']],
  [curvedPath, '2(y-z2)*w2*a1*(1-a1)', 'incorrect', ['swapped-residual']],
  [sourceW2, '(z2-y)*a1', 'incorrect', ['coefficient-dropped']],
  [sourceW2, '2(z2-y)^2*a1', 'incorrect', ['exponent-kept']],
  [sourceW1, '2(z2-y)*w2*1*x', 'correct'],
  [sourceW1, '2(z2-y)*step(z1)*x', 'incorrect', ['factor-missing']],
  [sourceW1, '2(z2-y)*w2*a1*x', 'incorrect', ['relu-returns-input']],
  [sourceW1, '2(y-z2)*w2*step(z1)*x', 'incorrect', ['swapped-residual', 'sign-flipped']],
  [curvedW1, '2(z2-y)*w2*a1*(1-a1)*x', 'correct'],
  [curvedW1, '2(z2-y)*w2*(1-a1^2)*x', 'incorrect', ['wrong-activation']],
  [curvedW1, '2(z2-y)*w2*z1*(1-z1)*x', 'incorrect', ['sigmoid-input-for-output']],
  [curvedW1, '(z2-y)*w2*a1*(1-a1)*x', 'incorrect', ['coefficient-dropped']],
  // on one of two paths, and in a link that both have
  [sharedLink, '2(p-y)*(b*w + a*u)', 'correct'],
  [sharedLink, '2(p-y)*(b*x + a*u)', 'incorrect', ['own-value']],
  [sharedLink, '2(p-y)*(a*w + a*u)', 'incorrect', ['own-value']],
  [sharedLink, '(p-y)*(b*w + a*u)', 'incorrect', ['coefficient-dropped']],
  // forks
  [forked, 'b*2x + a*2', 'correct'],
  [forked, '54', 'correct'],
  [forked, '36', 'incorrect', ['one-path-only']],
  [forked, '18', 'incorrect', ['one-path-only']],
  [forked, '648', 'incorrect', ['product-of-paths']],
  [wide, 'a + 3y^2', 'correct'],
  [wide, '4', 'incorrect', ['one-path-only']],
  [wide, '27', 'incorrect', ['one-path-only']],
  [wide, '108', 'incorrect', ['product-of-paths']],
  [threePaths, '2x*y + y + 5', 'correct'],
  [threePaths, 'y + 5', 'incorrect', ['one-path-only']],
  [threePaths, '2x*y + y', 'incorrect', ['one-path-only']],
  [threePaths, '5', 'incorrect', ['one-path-only']],
  [threePaths, 'f', 'incorrect', ['value-instead-of-slope']],
  [meanOfErrors, 'p-y', 'incorrect', ['one-path-only']],
  [derivative('x^2*exp(x)', 'x'), '2x*exp(x)', 'incorrect', ['product-of-derivatives']],
  // a whole network, updated too early
  [w1Training, '0.000438568', 'correct'],
  [w1Training, '0.00036472', 'incorrect', ['stale-weight']],
  [w2Training, '0.000877135', 'correct'],
  [w2Training, '0.00072945', 'incorrect', ['stale-weight']],
];
