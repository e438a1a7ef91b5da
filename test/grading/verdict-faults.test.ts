/** Answers that were judged wrongly once, each with what it should be; the generators beside this find their kinds. */

import { beforeAll, expect, it } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { grade } from '../../src/grading/grade.ts';
import type { Question } from '../../src/grading/questions/question.ts';
import { noteText, verdictText } from '../../src/grading/verdict-text.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { derivative, local, total } from './asking.ts';

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadJavaScriptEngine('the test asks for it');
});

type Row = readonly [question: Question, typed: string, verdict: string];

const two = readGraph('x=2; w1=-0.5; w2=0.8; z1=w1*x; a1=relu(z1); z2=w2*a1; a2=relu(z2)');
const pq = readGraph('x=3; w=2; p=min(w,x); q=max(p,x); r=p*q');
const L = readGraph('x=2;y=1;w=0.5;z=w*x;L=(z-y)^2');
const P = readGraph(
  'z1=1;z2=2;t1=1;t2=0;s=exp(z1)+exp(z2);p1=exp(z1)/s;p2=exp(z2)/s;loss=(p1-t1)^2/2+(p2-t2)^2/2',
);
const q = readGraph('x=3;w=2;z=w*x;q=z/w');
const gate = local('da1/dz1');
const x2 = derivative('x^2', 'x');
const rows: readonly Row[] = [
  [total('w1', two), 'step(w2)*w2*x', 'incorrect'],
  [total('w1', two), 'step(z2)*w2*step(z1)*x', 'correct'],
  [total('w1', two), '0', 'correct'],
  [total('w1', two), '1.6', 'incorrect'],
  [derivative('relu(relu(x))', 'x'), '1', 'incorrect'],
  [derivative('relu(relu(x))', 'x'), 'step(x)', 'correct'],
  [derivative('abs(relu(x))', 'x'), '1', 'incorrect'],
  [derivative('abs(relu(x))', 'x'), 'x>0', 'correct'],
  [derivative('relu(w*relu(x))', 'x'), 'w*step(w)*step(x)', 'correct'],
  [derivative('relu(w*relu(x))', 'x'), 'w*step(w)', 'incorrect'],
  [derivative('relu(w*relu(x))', 'w'), 'step(w)*relu(x)', 'correct'],
  [derivative('relu(w*relu(x))', 'w'), 'step(w)*x', 'incorrect'],
  [gate, 'z1 > 0 ? 1 : 777', 'incorrect'],
  [total('w', pq), 'w < x ? x : 2*w', 'incorrect'],
  [total('x', pq), 'w<x ? w : 2*x', 'correct'],
  [total('w', pq), 'w<x ? x : 0', 'correct'],
  ...[
    'min(2*x, 60)',
    '2*x + relu(x-50)',
    '2x + relu(x-9)',
    'max(-25, min(25, 2*x))',
    'x > -50 ? 2x : 0',
    '2*x*step(abs(x) - 0.01)',
    '2*x*step(abs(x)-0.00001)',
    '2*x+relu(x-5000)',
    '2x + exp(x-200)',
    'x > 1e5 ? 3x : 2x',
  ].map((typed): Row => [x2, typed, 'incorrect']),
  [derivative('relu(x)', 'x'), 'step(x - 0.001)', 'incorrect'],
  [derivative('relu(x)', 'x'), 'sigmoid(1e6*x)', 'incorrect'],
  [derivative('(x+1)^3 - x^3 - 3*x^2 - 3*x', 'x'), '0', 'correct'],
  [derivative('(x+1)^3 - x^3 - 3*x^2 - 3*x', 'x'), '0.001', 'incorrect'],
  [derivative('(w*x+b)^2 - w^2*x^2 - 2*w*x*b', 'w'), '0', 'correct'],
  [total('w', q), 'x/w - z/w^2', 'correct'],
  [total('w', q), '1/w*x - (1/w)*(1/w)*z', 'correct'],
  [total('w', q), '0', 'correct'],
  [total('w', q), '0.001', 'incorrect'],
  [total('w', q), 'x/w', 'incorrect'],
  [derivative('sigmoid(x)+sigmoid(-x)', 'x'), '0', 'correct'],
  [derivative('softplus(x)-softplus(-x)-x', 'x'), '0', 'correct'],
  [derivative('cos(2*x)+2*sin(x)^2', 'x'), '0', 'correct'],
  [local('dL/dz', L), '2z-2', 'correct'],
  [local('dL/dz', L), '2(z-1)', 'correct'],
  [total('w', L), '2*2*(z-y)', 'correct'],
  [total('w', L), '4(z-y)', 'correct'],
  [total('w', L), '4z-4y', 'correct'],
  [total('w', L), '4z-3y', 'incorrect'],
  [local('dloss/dp1', P), 'p1-1', 'correct'],
  [derivative('x/3', 'x'), '0.33', 'correct'],
  [derivative('x/3', 'x'), '0.333', 'correct'],
  [derivative('x/3', 'x'), '0.3', 'unreadable'],
  [derivative('x/3', 'x'), '0.34', 'incorrect'],
  [derivative('pi*x^2', 'x'), '6.28x', 'correct'],
  [derivative('2^x', 'x'), '0.693*2^x', 'correct'],
  [derivative('2^x', 'x'), '0.7*2^x', 'unreadable'],
  [gate, 'a1>0', 'correct'],
  [total('w1'), '2(z2-y)*w2*(a1>0)*x', 'correct'],
  [gate, 'z1>=0', 'correct'],
  [derivative('relu(x*3 - 0.3)', 'x', { x: 0.1 }), '0', 'correct'],
  [derivative('relu(x*3 - 0.3)', 'x', { x: 0.1 }), '3', 'correct'],
  [derivative('exp(x)', 'x', { x: 100 }), 'exp(x)', 'correct'],
  [derivative('log(1+exp(x))', 'x', { x: 200 }), '1', 'correct'],
  [x2, '2x/0', 'unreadable'],
  [derivative('1e15*x^2', 'x'), '2e15*x', 'correct'],
  [derivative('1e20*x', 'x'), '1e20', 'correct'],
  [derivative('max(x,x)', 'x'), '1', 'correct'],
  [derivative('(x-a)^6000', 'x'), '6000*(x-a)^5999', 'correct'],
  [derivative('(x-a)^6000', 'x'), '6000*(x-a)^5998', 'incorrect'],
  [derivative('max(x,0)', 'x', { x: 0 }), '0', 'correct'],
  [derivative('max(x,0)', 'x', { x: 0 }), '1', 'correct'],
  [derivative('max(0,x)', 'x', { x: 0 }), '1', 'correct'],
  [derivative('max(0,x)', 'x', { x: 0 }), '2', 'incorrect'],
  [derivative('tanh(x)', 'x'), '1-x^2', 'incorrect'],
  [derivative('gelu(x)', 'x'), '(1+erf(x/sqrt(2)))/2', 'incorrect'],
  [derivative('min(max(x,0),6)', 'x'), 'x>0 ? (x<6 ? 1 : 0) : 0', 'correct'],
];

it.each(
  rows.map(([question, typed, verdict]) => [question.label, typed, verdict, question] as const),
)('%s: “%s” is %s', (_label, typed, verdict, question) => {
  expect(grade(question, typed, autograd).kind).toBe(verdict);
});

const notes = (question: Question, typed: string): readonly string[] => {
  const verdict = grade(question, typed, autograd);
  return verdict.kind === 'correct' ? verdict.notes.map(noteText) : [verdict.kind];
};

it('says which numbers stand for names, and which are rounded', () => {
  expect(notes(total('w', L), '4(z-y)')).toEqual(['Right with x = 2 put in.']);
  expect(notes(total('w', L), '4(z-1)')).toEqual(['Right with y = 1 and x = 2 put in.']);
  expect(notes(derivative('2^x', 'x'), '0.693*2^x')).toEqual(['0.693 is rounded; exact: 0.6931472.']);
});

it('says nothing of a convention that an answer does not take', () => {
  expect(notes(gate, 'a1>0')).toEqual([]);
  expect(notes(total('w1'), '2(z2-y)*w2*(a1>0)*x')).toEqual([]);
  expect(notes(gate, 'z1>=0')).toEqual([
    'At z1 = 0 there is no slope. By convention it counts as 0 here, not 1.',
  ]);
});

it('doubts a right answer that a mistake gives with the same numbers put in, and asks for the names', () => {
  expect(grade(total('w1'), '2(z2-y)*w2*x', autograd)).toMatchObject({
    kind: 'correct',
    ambiguous: expect.arrayContaining(['relu-always-one', 'factor-missing']),
  });
  expect(grade(total('w1'), '2(z2-y)*w2*x', autograd, { formulaOnly: true })).toMatchObject({
    kind: 'unreadable',
    reason: { code: 'names-wanted', names: ['z1'] },
  });
});

it('on a kink takes the slope of either side, and says which one is agreed on', () => {
  const at0 = derivative('max(x,0)', 'x', { x: 0 });
  expect(notes(at0, '0')).toEqual([
    'There is no slope at this point. By convention it counts as 1 here, not 0.',
  ]);
  expect(notes(at0, '1')).toEqual([]);
});

it('on a kink takes no other slope than one between those of its sides', () => {
  const at0 = derivative('relu(x)', 'x', { x: 0 });
  expect(grade(at0, 'x == 0 ? 5 : step(x)', autograd).kind).toBe('incorrect');
  expect(grade(at0, 'x == 0 ? 1 : step(x)', autograd).kind).toBe('correct');
  expect(grade(at0, 'step(x)', autograd).kind).toBe('correct');
});

it('names the oracle that left its range', () => {
  const [note] = notes(derivative('exp(x)', 'x', { x: 100 }), 'exp(x)');
  expect(note).toMatch(/^TensorFlow\.js does not count here: float32/);
});

it('shows a difference where it tells most', () => {
  const verdict = grade(derivative('gelu(x)', 'x'), '(1+erf(x/sqrt(2)))/2', autograd);
  expect(verdict).toMatchObject({ kind: 'incorrect' });
  const {
    typed = 0,
    expected = 0,
    at = new Map(),
  } = (verdict.kind === 'incorrect' && verdict.difference) || {};
  expect(Math.abs(typed - expected)).toBeGreaterThan(0.05);
  expect(Math.abs(at.get('x') ?? 99)).toBeLessThan(5);
  expect(verdictText(verdict, '').details[0]).toMatch(/^At x = /);
});

it('counts a mistake where it is made throughout: a shut relu in a batch hides nothing', () => {
  const batch = readGraph(
    'w=0.7;x1=3;x2=-2;y1=0.4;y2=0.3;z1=w*x1;z2=w*x2;a1=relu(z1);a2=relu(z2);l1=(a1-y1)^2;l2=(a2-y2)^2;loss=(l1+l2)/2',
  );
  expect(grade(total('w', batch), '5.1', autograd)).toMatchObject({
    kind: 'correct',
    ambiguous: ['factor-missing', 'one-path-only'],
  });
});
