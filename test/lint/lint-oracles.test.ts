import { beforeAll, describe, expect, test } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadAutograd } from '../../src/autograd/load.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import type { Fault } from '../../src/lesson/reading/fault.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { lintLessons, lintRules } from '../../src/lint/lint-lessons.ts';
import { ambiguousFactors } from '../../src/lint/oracles/mistakes-told-apart.ts';
import { placedQuestions } from '../../src/lint/rule.ts';
import { fence, network, readable, screen } from '../lesson/lesson-text.ts';

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadAutograd({ environment: { NEURON_CALC_ENGINE: 'js' } });
});

/** An engine whose every gradient is off. */
const wrongEngine = (): Autograd => ({
  ...autograd,
  gradients: (graph, batch) => {
    const { values, gradients } = autograd.gradients(graph, batch);
    return {
      values,
      gradients: new Map([...gradients].map(([name, slopes]) => [name, slopes.map((s) => s + 1)])),
    };
  },
});

/** The faults that the oracles find in a lesson of one screen, each as `line: message`. */
async function faultsOf(content: string, engine = autograd): Promise<string[]> {
  const curriculum = readCurriculum('.', { list: () => ['01-one.md'], read: () => screen(content) });
  expect(curriculum.faults).toEqual([]);
  const { gradients, answers, mistakes, hints, code } = lintRules;
  const oracles = [gradients, answers, mistakes, hints, code];
  const { faults } = await lintLessons(curriculum, engine, oracles);
  return faults.map(({ line, message }: Fault) => `${line}: ${message}`);
}

const ask = (body: string) => fence('ask', `id: slope\nprompt: What is the slope?\n${body}`);
const lessonWith = (content: string): Lesson => readable(screen(content));

describe('what is sound has no fault', () => {
  test.each([
    [
      'the source network, every factor and the product',
      `${network}\n${fence('quiz', 'id: factors\ngraph: network\npath: [loss, z2, a1, z1, w1]\nthen: product')}`,
    ],
    ['every node of it', `${network}\n${fence('quiz', 'id: all\ngraph: network\nnodes: all')}`],
    [
      'a formula, with and without numbers',
      `${ask('of: sigmoid(w*x)\nwrt: w\nat: {w: 0.7, x: 1.3}')}\n${fence('derive', 'of: (3*x + 1)^2\nwrt: x\nreveal: all')}`,
    ],
    [
      'an answer that is 0, and one that is x',
      `${fence('number', 'id: none\nprompt: How fast?\nanswer: "0"')}\n${ask('of: w*x\nwrt: w')}`,
    ],
    ['a power above the usual caps', ask('of: x^70\nwrt: x')],
    [
      'a panel that runs',
      fence('code', 'run: true\nsource: |\n  console.log(tf.scalar(2).square().dataSync()[0])'),
    ],
    ['a panel that is not run', fence('code', 'run: false\nsource: |\n  nonsense(')],
  ])('%s', async (_what, content) => {
    expect(await faultsOf(content)).toEqual([]);
  });
});

test('a gradient that the oracles disagree about is a fault of its graph, with every figure', async () => {
  const faults = await faultsOf(network, wrongEngine());
  expect(faults).toContain('12: dloss/dw1: autograd says 2.56, the chain rule 1.56, nudging 1.56');
});

test('a worked derivative and a reference that the engine does not confirm are faults', async () => {
  const faults = await faultsOf(
    `${fence('derive', 'of: x^2\nwrt: x\nreveal: all')}\n${ask('of: x^3\nwrt: x')}`,
    wrongEngine(),
  );
  expect(faults).toContain('11: the derivative of x^2 by x is not confirmed: the oracles disagree');
  expect(
    faults.filter((fault) => fault.includes('d/dx x³: the right answer “3*x^2” is judged undecided')),
  ).toHaveLength(1);
});

test('a formula with too few points to tell anything by is a fault', async () => {
  const faults = await faultsOf(ask('of: sqrt(x)*sqrt(-x)\nwrt: x'));
  expect(faults.join('\n')).toContain('is judged undecided');
});

test.each([
  ['Outer: 2·(5x − 2) · 5 = 10·(5x − 2).', true],
  ['It is 10 * (5*x - 2).', true],
  ['How fast does 5x - 2 move?', false],
])('a hint that holds the answer is a fault: %s', async (hint, isFault) => {
  const faults = await faultsOf(ask(`of: (5*x - 2)^2\nwrt: x\nhints:\n  - "${hint}"`));
  expect(faults).toEqual(isFault ? ['16: this hint holds the answer to d/dx (5·x − 2)², 10*(5*x - 2)'] : []);
});

test('a hint may name the single name that happens to be the answer', async () => {
  expect(await faultsOf(ask('of: w*x\nwrt: w\nhints:\n  - "What stands beside w in w*x?"'))).toEqual([]);
});

test('numbers are not put in where the formula or its slope has no value', async () => {
  const put = (of: string, x: number) => faultsOf(fence('derive', `of: ${of}\nwrt: x\nat: {x: ${x}}`));
  expect(await put('x^x', -1)).toEqual(['11: x^x has no value with a slope at x = −1']);
  expect(await put('sqrt(x)', 0)).toEqual(['11: sqrt(x) has no value with a slope at x = 0']);
  expect(await put('sqrt(x)', 4)).toEqual([]);
});

test('a panel that fails is a fault at its line, unless the question after it asks for the bug', async () => {
  const panel = fence('code', 'run: true\nsource: |\n  const a = 1\n  missing(a)');
  const choice = fence(
    'choice',
    'id: bug\nprompt: Where is it?\noptions:\n  - {text: a, right: true, why: yes}\n  - {text: b, why: no}',
  );
  expect(await faultsOf(panel)).toEqual(['14: this program fails: ReferenceError: missing is not defined']);
  expect(await faultsOf(`${panel}\n${choice}`)).toEqual([]);
  expect(await faultsOf(`${choice}\n${panel}`)).toHaveLength(1);
});

test('a right number that a mistake gives too is listed, and is no fault', async () => {
  const content = `${network}\n${fence('quiz', 'id: links\ngraph: network\nlocal: [[z2, a1], [loss, z2]]')}`;
  expect(await faultsOf(content)).toEqual([]);
  const found = ambiguousFactors(placedQuestions(lessonWith(content)), autograd);
  expect(found.map(({ placed, number, mistakes }) => [placed.question.label, number, mistakes])).toEqual([
    ['dz2/da1', '-0.3', ['value-instead-of-slope']],
  ]);
});

test('an edge that is given is not asked, so it is not listed', () => {
  const content = `${network}\n${fence('quiz', 'id: links\ngraph: network\npath: [loss, z2, a1]\ngiven: [[z2, a1]]')}`;
  expect(ambiguousFactors(placedQuestions(lessonWith(content)), autograd)).toEqual([]);
});
