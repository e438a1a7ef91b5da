import { beforeAll, describe, expect, it } from 'vitest';
import type { Autograd } from '../../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../../src/autograd/javascript-engine.ts';
import { print } from '../../../src/expression/print.ts';
import { grade } from '../../../src/grading/grade.ts';
import { mistakeIds } from '../../../src/grading/mistakes/mistake.ts';
import { prepareQuestion } from '../../../src/grading/prepare-question.ts';
import type { Question } from '../../../src/grading/questions/question.ts';
import { noteText, verdictText } from '../../../src/grading/verdict-text.ts';
import { derivative, local, total } from '../asking.ts';
import { inputRows } from './input-rows.ts';
import { lessonRows } from './lesson-rows.ts';
import { mistakeRows } from './mistake-rows.ts';
import { numberRows } from './number-rows.ts';
import { gate, product, residual, square, weight } from './questions.ts';
import { regressionRows } from './regression-rows.ts';
import type { Row } from './row.ts';
import { valueRows } from './value-rows.ts';

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadJavaScriptEngine('the test asks for it');
});

const rows: readonly Row[] = [
  ...lessonRows,
  ...inputRows,
  ...numberRows,
  ...mistakeRows,
  ...regressionRows,
  ...valueRows,
];

describe('the tables of answers', () => {
  it('hold at least 300, no two alike', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    const keys = rows.map(
      ([question, typed]) =>
        `${question.id} ${question.label} ${typed} ${question.point ? [...question.point] : ''}`,
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('name every mistake on two questions or more', () => {
    const once = mistakeIds.filter((id) => {
      const questions = rows.filter(([, , , mistakes]) => mistakes?.some((named) => named === id));
      return new Set(questions.map(([question]) => question.label)).size < 2;
    });
    expect(once).toEqual([]);
  });
});

describe('an answer', () => {
  it.each(
    rows.map(
      ([question, typed, verdict, mistakes]) =>
        [question.label, typed, verdict, mistakes ?? [], question] as const,
    ),
  )('to %s, “%s”, is %s', (_label, typed, verdict, mistakes, question) => {
    const result = grade(question, typed, autograd);
    expect(result.kind).toBe(verdict);
    const found = result.kind === 'incorrect' ? result.mistakes.map(({ id }) => id) : [];
    expect(found).toEqual(expect.arrayContaining([...mistakes]));
    // The same answer gets the same verdict again.
    expect(grade(question, typed, autograd)).toEqual(result);
  });

  it('that is a bare number is told when a slip gives it too', () => {
    const ambiguous = (question: Question, typed: string) => {
      const verdict = grade(question, typed, autograd);
      return verdict.kind === 'correct' ? verdict.ambiguous : verdict.kind;
    };
    expect(ambiguous(weight, '-0.3')).toContain('value-instead-of-slope');
    expect(ambiguous(gate, '1')).toEqual(expect.arrayContaining(['relu-always-one', 'relu-returns-input']));
    expect(ambiguous(residual, '-2.6')).toEqual([]);
    expect(ambiguous(total('w1'), '1.56')).toEqual(
      expect.arrayContaining(['factor-missing', 'relu-always-one', 'relu-returns-input']),
    );
    expect(ambiguous(weight, 'w2')).toEqual([]);
  });

  it('worked out from rounded values is right, and told the exact one', () => {
    const question = derivative('w*x^2', 'x', { w: 0.3333333, x: 1.5 });
    expect(grade(question, '0.99', autograd)).toMatchObject({
      kind: 'correct',
      rounded: { fromRoundedValues: true },
    });
  });

  it('as a number is refused where the formula is asked for', () => {
    expect(grade(weight, '-0.3', autograd, { formulaOnly: true }).kind).toBe('unreadable');
    expect(grade(weight, 'w2', autograd, { formulaOnly: true }).kind).toBe('correct');
  });

  it.each([
    ['z1 >= 0', 'At z1 = 0 there is no slope. By convention it counts as 0 here, not 1.'],
    ['z1 >= 0 ? 1 : 0', 'At z1 = 0 there is no slope. By convention it counts as 0 here, not 1.'],
    ['z1 < 0 ? 0 : 1', 'At z1 = 0 there is no slope. By convention it counts as 0 here, not 1.'],
    ['z1 > 0', undefined],
    ['z1 <= 0 ? 0 : 1', undefined],
  ])('%s is right, and told of the convention where it takes another', (typed, note) => {
    const verdict = grade(gate, typed, autograd);
    const notes = verdict.kind === 'correct' ? verdict.notes.map(noteText) : verdict.kind;
    expect(notes).toEqual(note === undefined ? [] : [note]);
  });

  it('with a unit costs nothing: the number alone is asked for', () => {
    const verdict = grade(residual, '-2.6 px/ms', autograd);
    expect(verdict).toEqual({
      kind: 'unreadable',
      reason: { code: 'unit', unit: 'px/ms' },
      position: 5,
      length: 5,
    });
    expect(verdictText(verdict, '')).toEqual({
      headline: 'not read: type the number alone, without its unit.',
      details: ['Leave out “px/ms”. This does not count.'],
    });
    expect(grade(derivative('s^2/2', 's'), '1s', autograd).kind).toBe('correct');
  });

  it('shows where a caret belongs, also behind a pasted label', () => {
    expect(grade(residual, 'dloss/dz2 = 2*(q-y)', autograd)).toMatchObject({
      kind: 'unreadable',
      position: 15,
      length: 1,
    });
  });
});

it('is not given away by how far off a formula is', () => {
  expect(grade(product, '7', autograd)).not.toHaveProperty('difference');
  expect(grade(square, '7x', autograd)).toHaveProperty('difference');
});

describe('a question', () => {
  const wrongEngine = (): Autograd => ({
    ...autograd,
    gradients: (graph, batch) => {
      const result = autograd.gradients(graph, batch);
      const shifted = [...result.gradients].map(
        ([name, values]) => [name, values.map((value) => value * 1.01)] as const,
      );
      return { ...result, gradients: new Map(shifted) };
    },
  });

  it('is set aside when autograd contradicts the reference', () => {
    expect(grade(local('dloss/dz2'), '2(z2-y)', wrongEngine())).toMatchObject({
      kind: 'undecided',
      reason: 'oracles',
    });
  });

  it('is never judged on fewer than eight points', () => {
    const nowhere = derivative('log(-1 - x^2)', 'x');
    expect(grade(nowhere, '2x/(1+x^2)', autograd)).toMatchObject({ kind: 'undecided', reason: 'points' });
  });
});

it('a sign missed behind a minus is not called a difference the wrong way round', () => {
  const verdict = grade(derivative('(z - y)^2', 'y'), '2(z-y)', autograd);
  const ids = verdict.kind === 'incorrect' ? verdict.mistakes.map(({ id }) => id) : [];
  expect(ids).toContain('sign-flipped');
  expect(ids).not.toContain('swapped-residual');
});

describe('every listed mistake', () => {
  const questions = [...new Set(rows.map(([question]) => question))];

  it.each(
    questions.map((question) => [question.label, question] as const),
  )('at %s is told from the truth when typed', (_label, question) => {
    for (const { id, wrong } of prepareQuestion(question).mistakes()) {
      const verdict = grade(question, print(wrong), autograd, { formulaOnly: false });
      if (verdict.kind === 'correct') {
        // Only a bare number can pass, and then it is listed.
        expect(verdict.ambiguous).toContain(id);
        continue;
      }
      if (verdict.kind !== 'incorrect') {
        expect(verdict.kind).toBe('unreadable');
        continue;
      }
      expect(verdict.mistakes.map((mistake) => mistake.id)).toContain(id);
    }
  });
});
