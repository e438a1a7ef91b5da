/** Random and mutated answers, and an independent check of those that were accepted. */

import { expect } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { type Expression, fold, variablesOf } from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';
import { readAnswer } from '../../src/grading/answers/read-answer.ts';
import { grade } from '../../src/grading/grade.ts';
import type { Question } from '../../src/grading/questions/question.ts';
import { subjectOf } from '../../src/grading/questions/question-kinds.ts';
import { pick, type Random, seededRandom } from '../../src/grading/questions/random.ts';
import { forwardPass } from '../../src/graph/forward-pass.ts';
import { valueInJavaScript as evaluate } from '../expression/plain-javascript.ts';
import { derivative, local, path, sourceNetwork, total } from './asking.ts';

const seeds = [
  '2(z2-y)',
  '-2.6',
  'w2',
  'z1 > 0 ? 1 : 0',
  'x',
  '1.56',
  '2*x',
  'sigmoid(z)*(1-sigmoid(z))',
  'exp(-z)/(1+exp(-z))^2',
  '|x|',
  'Math.max(0, z1)',
  'x²·y + 3y²',
  '1/2x',
  '-(a1)',
  'dz2/da1 = w2',
  // mistakes
  '-2(z2-y)',
  'z2-y',
  'a1',
  'z(1-z)',
  '2x*cos(x)',
  '2(z2-y)*w2*x',
  // code, and what is pasted from elsewhere
  'const d = 2 * (z2 - y);',
  'Math.exp(-z)/(1+Math.exp(-z))**2',
  '\\frac{2}{n}(z_2-y)',
  '\\sigma(z)(1-\\sigma(z))',
  '2⋅(z₂ − y)',
  '𝑧₂ − 𝑦',
  'tf.grad(f)(w1)',
  'x => 2*x',
  '{"a": 1}',
];
const pieces = [
  '(',
  ')',
  '+',
  '-',
  '*',
  '/',
  '^',
  '**',
  '²',
  '|',
  ',',
  '?',
  ':',
  '>',
  '=',
  ';',
  '.',
  'e',
  '1e9',
  '0',
  '9',
  'x',
  'z2',
  'y',
  'w2',
  'a1',
  'relu',
  'sin(',
  'max(',
  'Math.',
  '∂',
  '·',
  ' ',
  '\u0000',
  '👍',
  'NaN',
  'Infinity',
  '__proto__',
  'constructor',
  '((((((((',
  '))))))))',
  '9^9^9',
  'factorial(170)',
  'sin(sin(sin(sin(sin(sin(sin(sin(',
  '1'.repeat(60),
  'x+'.repeat(40),
  '\u202e',
  '\u200b',
  '\ufeff',
  '\r\n',
  '\x1b[31m',
  '½',
  '∞',
  '√',
  '′',
];

function randomAnswer(random: Random, question: Question): string {
  const start = random();
  let text = start < 0.35 ? print(question.reference) : start < 0.8 ? pick(random, seeds) : '';
  const edits = Math.floor(random() * 6) + (text === '' ? 3 : 0);
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * (text.length + 1));
    const cut = random() < 0.4 ? 1 + Math.floor(random() * 3) : 0;
    text = text.slice(0, at) + (random() < 0.7 ? pick(random, pieces) : '') + text.slice(at + cut);
  }
  return text;
}

export const fuzzQuestions: readonly Question[] = [
  local('dloss/dz2'),
  local('dz2/da1'),
  local('da1/dz1'),
  path('loss', 'z2', 'a1', 'z1', 'w1'),
  total('w1'),
  derivative('x^x', 'x'),
  derivative('abs(x)*log(y)', 'x', { x: -2, y: 3 }),
  derivative('x^2*y + y^3', 'y', { x: 2, y: 3 }),
  derivative('sigmoid(z)', 'z'),
];

export interface Fuzzed {
  readonly verdicts: ReadonlyMap<string, number>;
  /** Accepted formulas that do not equal the reference at points of our own. */
  readonly wronglyAccepted: readonly string[];
  readonly slowestMilliseconds: number;
  readonly slowest: string;
  /** The most nodes that one typed text became. */
  readonly mostNodes: number;
  /** The most evaluations of one node that one verdict took. */
  readonly mostEvaluations: number;
}

/** Counts how often the typed expression's parts were evaluated: the work of a verdict, whatever the machine. */
export interface WorkCounter {
  reset(): void;
  evaluations(): number;
}

export function fuzz(runs: number, seed: number, autograd: Autograd, work?: WorkCounter): Fuzzed {
  const random = seededRandom(seed);
  const verdicts = new Map<string, number>();
  const wronglyAccepted: string[] = [];
  let [slowestMilliseconds, slowest, mostNodes, mostEvaluations] = [0, '', 0, 0];
  // The first answer to a question also has the oracles judge it: that is the question's work.
  for (const question of fuzzQuestions) grade(question, 'x', autograd);
  for (let run = 0; run < runs; run++) {
    const question = pick(random, fuzzQuestions);
    const typed = randomAnswer(random, question);
    work?.reset();
    const begun = performance.now();
    const verdict = grade(question, typed, autograd);
    const milliseconds = performance.now() - begun;
    mostEvaluations = Math.max(mostEvaluations, work?.evaluations() ?? 0);
    if (milliseconds > slowestMilliseconds) [slowestMilliseconds, slowest] = [milliseconds, typed];
    const answer = readAnswer(typed, question);
    if (answer.kind === 'read') mostNodes = Math.max(mostNodes, nodesOf(answer.expression));
    else expect(verdict.kind).toBe('unreadable');
    verdicts.set(verdict.kind, (verdicts.get(verdict.kind) ?? 0) + 1);
    if (verdict.kind === 'correct' && !holds(question, typed, random))
      wronglyAccepted.push(`${question.label}: ${typed}`);
  }
  return { verdicts, wronglyAccepted, slowestMilliseconds, slowest, mostNodes, mostEvaluations };
}

function nodesOf(expression: Expression): number {
  let nodes = 0;
  fold(expression, () => {
    nodes += 1;
    return null;
  });
  return nodes;
}

/**
 * Evaluations before there is a verdict: a typed formula at some 35 points, against the reference and every mistake (a
 * few points each, all of them where it is that mistake), and more where numbers may stand for names of a network or the
 * answer has kinks of its own, behind which it is looked at as well.
 */
export const MOST_EVALUATIONS = 40_000;

/** Evaluated by itself at the question's point, and for a formula at fresh points with the numbers put in kept. */
function holds(question: Question, typed: string, random: Random): boolean {
  const answer = readAnswer(typed, question);
  if (answer.kind === 'unreadable') return false;
  const { expression } = answer;
  const { point } = question;
  const near = (value: number, wanted: number) => Math.abs(value - wanted) <= 0.5 + Math.abs(wanted) * 0.05;
  if (point && !near(evaluate(expression, point), evaluate(question.reference, point))) return false;
  if (variablesOf(expression).length === 0) return true;
  for (let tries = 0; tries < 5; tries++) {
    const drawn = new Map([...question.declared].map((name) => [name, 0.5 + random() * 2]));
    const inNetwork = subjectOf(question).edge ? forwardPass(sourceNetwork, drawn) : drawn;
    // Names that the answer leaves out may stand in it as their numbers.
    const used = new Set(variablesOf(expression));
    const at = new Map(
      [...inNetwork].map(([name, value]) => [name, used.has(name) ? value : (point?.get(name) ?? value)]),
    );
    const [value, wanted] = [evaluate(expression, at), evaluate(question.reference, at)];
    const byFree = evaluate(question.reference, inNetwork);
    const equal = (right: number) => Math.abs(value - right) <= 1e-6 * Math.max(1, Math.abs(right));
    if (Number.isFinite(value) && Number.isFinite(wanted) && !equal(wanted) && !equal(byFree)) return false;
  }
  return true;
}
