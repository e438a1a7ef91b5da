/** Where sampling, rounding and float64 once made a verdict unfair: each row was judged otherwise. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { grade } from '../../src/grading/grade.ts';
import { leavesRange } from '../../src/grading/oracles/float-range.ts';
import type { Question } from '../../src/grading/questions/question.ts';
import { verdictText } from '../../src/grading/verdict-text.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { derivative, local, sourceNetwork, total } from './asking.ts';

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadJavaScriptEngine('the test asks for it');
});

type Row = readonly [name: string, question: Question, typed: string, verdict: string];
const judges = (rows: readonly Row[]) =>
  it.each(rows)('%s', (_name, question, typed, verdict) => {
    expect(grade(question, typed, autograd).kind).toBe(verdict);
  });

const farAway = readGraph('x = 500; w = 0.5; y = 1; z = w*x - 200; a = relu(z); loss = (a - y)^2');
const relu = (text: string, at?: Record<string, number>): Question => derivative(text, 'x', at);

describe('what happens far from ordinary numbers is seen', () => {
  judges([
    ['a total beyond its kink', total('w', farAway), '0*x', 'incorrect'],
    ['a total that is 0 on both sides', total('w', farAway), 'z>-50 ? 0 : 0', 'incorrect'],
    ['a gate far out', local('da/dx', readGraph('x = 60; a = relu(x - 50)')), '0*x', 'incorrect'],
    [
      'a gate at the wrong place',
      local('da/dx', readGraph('x = 60; a = relu(x - 50)')),
      'x > 30',
      'incorrect',
    ],
    ['a gate at the right place', local('da/dx', readGraph('x = 60; a = relu(x - 50)')), 'x > 50', 'correct'],
    ['without a point', relu('relu(x-50)'), '0', 'incorrect'],
    ['at 11.5', relu('relu(x-11.5)'), '0', 'incorrect'],
    ['at 13', relu('relu(x-13)'), '0', 'incorrect'],
    ['at 700', relu('relu(x-700)'), '0', 'incorrect'],
    ['a maximum', relu('max(x,20)'), '0', 'incorrect'],
    ['a minimum', relu('min(x,20)'), '1', 'incorrect'],
    ['a sigmoid far out', relu('sigmoid(x-60)'), '0', 'incorrect'],
    ['one with its sign flipped', relu('sigmoid(x-60)'), '-sigmoid(x-60)*(1-sigmoid(x-60))', 'incorrect'],
    ['one that is right', relu('sigmoid(x-60)'), 'sigmoid(x-60)*(1-sigmoid(x-60))', 'correct'],
    ['an exponential far out', relu('exp(x-80)'), '2*exp(x-80)', 'incorrect'],
    ['a narrow bell', relu('erf(50*x)'), '0', 'incorrect'],
    ['a narrower one', relu('erf(100*x)'), '0', 'incorrect'],
    ['a domain far out', relu('log(x-20)'), '1/(x-20)', 'correct'],
    ['a domain far out, at a point', relu('log(x-20)', { x: 25 }), '0.20', 'correct'],
    ['a root far out', relu('sqrt(x-100)', { x: 125 }), '0.1', 'correct'],
    ['a narrow domain', relu('sqrt(0.0025-x^2)'), '-x/sqrt(0.0025-x^2)', 'correct'],
  ]);
});

describe('no value is not the right value', () => {
  const gate = local('da1/dz1');
  judges([
    ['0/0 where the slope is 0', gate, 'z1/a1', 'incorrect'],
    ['in a product', total('w1'), 'z1/a1*2*(z2-y)*w2*x', 'incorrect'],
    ['a division by step', gate, '1/step(z1)', 'incorrect'],
    ['a division by 0 on the other side', gate, 'z1 > 0 ? 1 : 1/0', 'incorrect'],
    ['the logarithm of a negative number', gate, '1 + 0*log(z1)', 'incorrect'],
    ['the root of one', derivative('abs(x)', 'x'), 'sqrt(x)^2/x', 'incorrect'],
    ['the root of one, away from any kink', derivative('x^2/2', 'x'), 'sqrt(x)^2', 'correct'],
    ['the right way up', gate, 'a1/z1', 'correct'],
  ]);

  it.each([
    ['exp(z)/(1 + exp(z))^2', 1000, true],
    ['exp(-z)/(1 + exp(-z))^2', -1000, true],
    ['1/exp(z)', -1000, true],
    ['1/step(z)', -2, false],
    ['log(z)', 0, false],
    ['log(z)', -1, false],
    ['z^-2', 0, false],
    ['z > 0 ? 1 : 1/0', -1, false],
    ['z*0', 3, false],
  ])('%s at %s: out of range %s', (text, z, expected) => {
    expect(leavesRange(parseExpression(text, { cases: true }).expression, new Map([['z', z]]))).toBe(
      expected,
    );
  });

  it('but a form that overflows on the way is judged where it does not', () => {
    const steep = local('da/dz', readGraph('z = 2; a = sigmoid(300*z)'));
    expect(grade(steep, '300*exp(300*z)/(1+exp(300*z))^2', autograd).kind).toBe('correct');
  });
});

describe('numbers worked out from rounded ones', () => {
  const sigmoid = readGraph('z = 0.7; a = sigmoid(z); loss = (a - 1)^2');
  const tanh = readGraph('z = 0.7; a = tanh(z); loss = a^2');
  const steep = readGraph('z = 5.5478; a = sigmoid(z); loss = (a - 1)^2');
  const close = readGraph('x = 0.9; w = 1.1068; y = 1; z = w*x; loss = (z - y)^2');
  const neuron = readGraph('x = 1.2; w = 0.7; b = 0.1; y = 1; z = w*x + b; a = sigmoid(z); loss = (a - y)^2');
  judges([
    ['the displayed output of a sigmoid', local('da/dz', sigmoid), '0.6682*(1-0.6682)', 'correct'],
    ['with two digits', local('da/dz', sigmoid), '0.67*(1-0.67)', 'correct'],
    ['both factors', local('da/dz', sigmoid), '0.6682*0.3318', 'correct'],
    ['of a tanh', local('da/dz', tanh), '1 - 0.6044^2', 'correct'],
    ['where little is left', local('da/dz', steep), '0.9961*(1-0.9961)', 'correct'],
    ['displayed factors, multiplied', total('w', neuron), '-0.5618*0.202*1.2', 'correct'],
    ['a part of them', total('z', neuron), '-0.5618*0.202', 'correct'],
    ['three digits carried', local('dloss/da', neuron), '2*(0.719-1)', 'correct'],
    ['a 0 that rounding makes', local('dloss/da', steep), '0', 'incorrect'],
    ['written out', local('dloss/da', steep), '2*(1.0-1)', 'incorrect'],
    ['on another network', local('dloss/dz', close), '0', 'incorrect'],
    ['another sigmoid', local('da/dz', sigmoid), '0.68*(1-0.68)', 'incorrect'],
    ['parentheses around a decimal', derivative('k*t', 't', { k: 0.1966, t: 2 }), '(0.197)', 'correct'],
    ['two signs', derivative('k*t', 't', { k: 0.1966, t: 2 }), '-(-0.197)', 'correct'],
    ['a negative one', derivative('k*t', 't', { k: -0.1966, t: 2 }), '(-0.197)', 'correct'],
    ['the wrong sign', derivative('k*t', 't', { k: -0.1966, t: 2 }), '(0.197)', 'incorrect'],
  ]);
});

it('halfway between two roundings, one digit more is asked for, and said so', () => {
  const question = derivative('k*t', 't', { k: 0.125, t: 2 });
  const said = (typed: string) => verdictText(grade(question, typed, autograd), '').details;
  expect(grade(question, '0.13', autograd)).toMatchObject({ reason: { code: 'more-digits' } });
  expect(said('0.13')).toEqual(['Type one digit more. This does not count.']);
  expect(said('0.1')).toEqual(['Type at least 2 significant digits. This does not count.']);
});

describe('a healthy question is never set aside', () => {
  judges([
    ['a sigmoid of a cube', relu('sigmoid(x^3)'), '3x^2*sigmoid(x^3)*(1-sigmoid(x^3))', 'correct'],
    ['a softplus of a cube', relu('softplus(x^3)'), '3x^2*sigmoid(x^3)', 'correct'],
    ['a steep sigmoid', relu('sigmoid(100*x)'), '100*sigmoid(100*x)*(1-sigmoid(100*x))', 'correct'],
    ['a steep sigmoid at its middle', relu('sigmoid(100*x)', { x: 0 }), '25', 'correct'],
    ['a steep softplus', relu('softplus(70*x)'), '70*sigmoid(70*x)', 'correct'],
    [
      'a silu of a cube',
      relu('silu(x^3)'),
      '3x^2*(sigmoid(x^3)+x^3*sigmoid(x^3)*(1-sigmoid(x^3)))',
      'correct',
    ],
  ]);
});

it('the source network is judged as before', () => {
  expect(grade(total('w1', sourceNetwork), '1.56', autograd).kind).toBe('correct');
  expect(grade(total('w1', sourceNetwork), '2*(z2-y)*w2*(z1>0)*x', autograd).kind).toBe('correct');
});
