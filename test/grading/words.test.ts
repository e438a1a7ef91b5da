/** What grading says, in another language: nothing may be left in English. */

import { beforeAll, expect, test, vi } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { grade } from '../../src/grading/grade.ts';
import type { Question } from '../../src/grading/questions/question.ts';
import { noteText, verdictText } from '../../src/grading/verdict-text.ts';
import { escaped } from '../pseudo-language.ts';
import { derivative, local, path } from './asking.ts';

vi.mock('../../src/grading/words.ts', async (original) => {
  const { bracketed } = await import('../pseudo-language.ts');
  const { words } = await original<typeof import('../../src/grading/words.ts')>();
  return { words: bracketed(words) };
});

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadJavaScriptEngine('the test asks for it');
});

const square = derivative('x^2', 'x');
const squareAt = derivative('x^2', 'x', { x: 3.123 });
const sigmoid = derivative('sigmoid(z)', 'z', { z: 1.4 });
const chain = path('loss', 'z2', 'a1', 'z1', 'w1');

test.each<[string, Question, string, { formulaOnly: boolean }?]>([
  ['right', square, '2x'],
  ['right, with a figure', squareAt, '6.246'],
  ['right but rounded', squareAt, '6.2'],
  ['from rounded values', derivative('w*x^2', 'x', { w: 0.3333333, x: 1.5 }), '0.99'],
  ['ambiguous', local('dz2/da1'), '-0.3'],
  ['another convention', local('da1/dz1'), 'z1 >= 0'],
  ['one mistake', square, '-2x'],
  ['a mistake at a link', chain, '2*(z2 - y)*w2*z1*x'],
  ['several mistakes', square, 'x'],
  ['wrong by so much', square, '2x + 1'],
  ['wrong by less', square, '2x - 1'],
  ['without a value', derivative('abs(x)', 'x'), 'sqrt(x)^2/x'],
  ['a wrong number', squareAt, '77'],
  ['too few points', derivative('log(-1 - x^2)', 'x'), '2x/(1+x^2)'],
  ['unread', square, '2*('],
  ['a unit', square, '2 px'],
  ['no value', squareAt, '1/0'],
  ['too few digits', sigmoid, '0.2'],
  ['a number for a formula', squareAt, '6.246', { formulaOnly: true }],
])('%s', (_name, question, typed, options) => {
  const verdict = grade(question, typed, autograd, options);
  const { headline, details } = verdictText(verdict, 'TensorFlow.js 4.22.0 (JavaScript kernels)');
  const notes = 'notes' in verdict ? (verdict.notes ?? []) : [];
  const texts = [headline, ...details, ...notes.map(noteText)];
  expect(texts.map(escaped)).toEqual(texts.map(() => ''));
});
