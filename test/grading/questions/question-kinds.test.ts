import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { number } from '../../../src/expression/expression.ts';
import { contributionQuestion, valueQuestion } from '../../../src/grading/questions/question.ts';
import { factsOf, subjectOf } from '../../../src/grading/questions/question-kinds.ts';
import { derivative, local, path, sourceNetwork, total } from '../asking.ts';

const identity = { id: 'q', skills: [] };
const value = valueQuestion('velocity', number(3), identity);
const contribution = contributionQuestion(sourceNetwork, { of: 'z2', wrt: 'a1' }, identity);

test('a kind says what its questions are about', () => {
  expect(subjectOf(derivative('x^2', 'x')).expression?.wrt).toBe('x');
  expect(subjectOf(local('dz2/da1'))).toEqual({ edge: { of: 'z2', wrt: 'a1' } });
  for (const question of [path('loss', 'z2', 'a1'), total('a1'), contribution])
    expect(subjectOf(question)).toEqual({ gradient: { graph: sourceNetwork, name: 'a1' } });
  expect(subjectOf(value)).toEqual({});
});

test('and what is true of them', () => {
  const questions = [
    derivative('x^2', 'x'),
    local('dz2/da1'),
    path('loss', 'z2'),
    total('a1'),
    contribution,
    value,
  ];
  const table = questions.map((question) => {
    const { isPlainNumber, isProbed, endsChain, showsLabel, isWholeGradient } = factsOf(question);
    return [isPlainNumber, isProbed, endsChain, showsLabel, isWholeGradient].map(Number).join('');
  });
  expect(table).toEqual(['01010', '01010', '00100', '00011', '00010', '10000']);
});

test('nobody but the two tables of kinds asks a question for its task', () => {
  const root = join(import.meta.dirname, '../../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const asking = files.filter((file) =>
    /\bquestion\.task\b|\btask\s*[!=]==|\bcase '(local|total|path|contribution|value)':/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  // A check's own task, and the tasks of a lesson's quiz blocks, are other words for what is asked.
  const others = /^cli\/(input|verbs)\/check|^lesson\/blocks\/|^practice\/questions\/block-items\.ts$/;
  expect(asking.filter((file) => !others.test(file)).toSorted()).toEqual([
    'grading/questions/question-kinds.ts',
    'practice/teaching.ts',
  ]);
});
