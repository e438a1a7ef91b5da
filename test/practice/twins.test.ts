/** Worked examples and repetitions: other numbers, of which those that belong together stay together. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/expression/evaluate.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { grade } from '../../src/grading/grade.ts';
import { totalQuestion } from '../../src/grading/questions/question.ts';
import { seededRandom } from '../../src/grading/questions/random.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { drillSkills } from '../../src/lesson/skills.ts';
import { drillItem } from '../../src/practice/drills/drills.ts';
import { freshGraph } from '../../src/practice/drills/fresh-numbers.ts';
import { otherNumbers } from '../../src/practice/drills/like-numbers.ts';
import { likeQuantity } from '../../src/practice/drills/like-quantity.ts';
import { answerTo } from '../../src/practice/drills/twins.ts';
import { lessonItems } from '../../src/practice/questions/block-questions.ts';
import type { QuizItem } from '../../src/practice/questions/quiz-item.ts';
import { workedExample } from '../../src/practice/teaching.ts';
import { javaScriptEngine, lessons } from '../plain/sitting.ts';
import { assignments, worth } from './screen-arithmetic.ts';

const SEEDS = [0, 1, 2, 3];
const items: QuizItem[] = [
  ...lessons.flatMap(lessonItems),
  ...drillSkills.flatMap((skill) => SEEDS.map((seed) => drillItem(skill, seed))),
];
const cases = items.map((item): [string, QuizItem] => [`${item.question.id} ${item.question.label}`, item]);
const number = (text: string): number => Number(text.replaceAll('−', '-'));

const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-4 * Math.max(1, Math.abs(other));

/** How a worked-out function moves, by nudging; the two sides apart tell a kink. */
const slope = (f: (x: number) => number, at: number): number => (f(at + 1e-5) - f(at - 1e-5)) / 2e-5;

describe('a worked example', () => {
  it.each(cases)('of %s ends where its own numbers lead', (_, { question }) => {
    const { title, lines } = workedExample(question);
    const last = lines.at(-1);
    if (question.task === 'value') {
      expect(worth(title)).toBeCloseTo(number(last?.after ?? ''), 6);
      expect(last?.after).not.toBe(answerTo(question));
      return;
    }
    const [start] = lines;
    const values = assignments(question.task === 'local' ? (last?.rule ?? '') : (start?.after ?? ''));
    const told = number(last?.after.split(' = ').at(-1) ?? '');
    if (!Number.isFinite(told)) return;
    if (question.task === 'local') {
      const [, wrt = '', of = ''] = /^d\/d(\w+) of (.*)$/.exec(title) ?? [];
      const at = values.get(wrt);
      const moved = (x: number): number => worth(of, new Map([...values, [wrt, x]]));
      // Where the slope does not need a number, the line does not tell it.
      if (at !== undefined) expect(near(told, slope(moved, at))).toBe(true);
      return;
    }
    const definitions = [...(start?.before ?? '').matchAll(/(\w+) = (.*?)(?= {3}|$)/g)];
    const loss = (input: string, value: number): number => {
      const known = new Map([...values, [input, value]]);
      for (const [, name = '', formula = ''] of definitions)
        if (name !== input) known.set(name, worth(formula, known));
      return known.get(question.graph.loss) as number;
    };
    for (const [, name = '', formula = ''] of definitions)
      expect(near(values.get(name) ?? Number.NaN, worth(formula, values))).toBe(true);
    if (question.task === 'contribution') return;
    const wrt = question.along.at(-1) as string;
    expect(
      near(
        told,
        slope((value) => loss(wrt, value), values.get(wrt) as number),
      ),
    ).toBe(true);
  });

  it.each(cases)('of %s says nothing in numbers that is not so', (_, { question }) => {
    for (const { after } of workedExample(question).lines) {
      const [sum = '', result] = after.split(' = ');
      if (result === undefined || /[a-z]/i.test(sum.replaceAll('step', ''))) continue;
      expect(near(worth(sum), number(result))).toBe(true);
    }
  });

  it.each(cases)('of %s has another answer', (_, { question }) => {
    const { lines } = workedExample(question);
    const answer = lines.at(-1)?.after.split(' = ').at(-1) ?? '';
    const isConstant = /^−?[\d.]+$/.test(print(question.reference, 'screen'));
    if (!isConstant) expect(answer.replaceAll('−', '-')).not.toBe(answerTo(question));
  });

  it('keeps start, end and nudge of a slope together', () => {
    const { title } = workedExample(
      lessons
        .flatMap(lessonItems)
        .find(({ question }) => question.id === 'rates-of-change/nudged-slope/value')
        ?.question as QuizItem['question'],
    );
    const [, end, start, nudge] = /^\((.*)² − (.*)²\)\/(.*)$/.exec(title)?.map(Number) ?? [];
    expect((end as number) - (start as number)).toBeCloseTo(nudge as number, 9);
    expect(nudge).toBeLessThan(0.1);
  });
});

describe('a repetition', () => {
  const repeated = cases.filter(([, item]) => item.again !== undefined);

  it.each(repeated)('of %s has another answer, and takes it', async (_, item) => {
    const engine = await javaScriptEngine();
    const isConstant = /^-?[\d.]+$/.test(print(item.question.reference));
    for (const seed of [1, 77, 1009]) {
      const twin = (item.again as NonNullable<QuizItem['again']>)(seed);
      const answer = answerTo(twin.question);
      if (!isConstant || item.question.task === 'value') expect(answer).not.toBe(answerTo(item.question));
      const options = item.digits === undefined ? {} : { digits: item.digits };
      expect(grade(twin.question, answer, engine, options).kind).toBe('correct');
    }
  });

  const numbersOf = (text: string): number[] =>
    [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([written]) => Number(written));

  it('tells in its text the numbers that are in its formula', () => {
    const frame = {
      answer: parseExpression('(52 - 40)/16').expression,
      prompt: 'One frame takes the box from 40 px to 52 px, in 16 ms. How many px per ms?',
    };
    for (let seed = 0; seed < 50; seed++) {
      const twin = likeQuantity(frame, seed);
      const [from, to, time] = numbersOf(twin?.prompt ?? '') as [number, number, number];
      expect(twin && print(twin.answer)).toBe(`(${to} - ${from})/${time}`);
      expect(to).toBeGreaterThan(from);
      expect((to - from) / time).not.toBe(12 / 16);
    }
    const slopes = {
      answer: parseExpression('(3.01^2 - 3^2)/0.01').expression,
      prompt: 'The result moved by 0.0601, and x by 0.01. What is the slope?',
    };
    for (let seed = 0; seed < 50; seed++) {
      const twin = likeQuantity(slopes, seed);
      const [moved, by] = numbersOf(twin?.prompt ?? '') as [number, number];
      expect(twin && evaluate(twin.answer, new Map())).toBeCloseTo(moved / by, 6);
    }
  });

  it('leaves a question as it is where its text has a number of its own', () => {
    const answer = parseExpression('3*4').expression;
    expect(
      likeQuantity({ answer, prompt: '3 boxes of 4, and 5 more beside them. How many in them?' }, 1),
    ).toBeUndefined();
    expect(likeQuantity({ answer, prompt: 'Three boxes of 4. How many?' }, 1)).toBeUndefined();
  });
});

describe('numbers that belong together', () => {
  it('stay a nudge apart, in their order, with as many decimals', () => {
    const settings = {
      start: fc.integer({ min: 2, max: 60 }),
      nudge: fc.constantFrom(0.1, 0.05, 0.01, 0.002, 0.001),
      time: fc.integer({ min: 2, max: 400 }),
      seed: fc.nat(1_000_000),
    };
    fc.assert(
      fc.property(fc.record(settings), ({ start, nudge, time, seed }) => {
        const end = Number((start + nudge).toPrecision(12));
        const numbers = [...new Set([end, start, nudge, time])];
        const drawn = otherNumbers(numbers, seededRandom(seed));
        const of = (value: number): number => drawn?.get(value) as number;
        expect(of(end)).toBeCloseTo(of(start) + of(nudge), 9);
        expect(of(nudge)).toBeLessThanOrEqual(10 * nudge);
        expect(Number.isInteger(of(start)) && Number.isInteger(of(time)) && of(time) > 0).toBe(true);
        expect(start < time === of(start) < of(time) || start === time).toBe(true);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('are drawn together in a network too', () => {
    const graph = readGraph('x0 = 3; x1 = 3.01; h = 0.01; t = 16; f = (x1^2 - x0^2)/h + t');
    for (let seed = 0; seed < 100; seed++) {
      const { inputs } = freshGraph(graph, seed);
      const [x0, x1, h, t] = [...inputs.values()] as [number, number, number, number];
      expect(x1).toBeCloseTo(x0 + h, 9);
      expect([h > 0 && h < 0.1, t > 0]).toEqual([true, true]);
      expect(inputs).not.toEqual(graph.inputs);
    }
  });

  it('leaves a label a label', () => {
    const graph = readGraph(
      'x = 2; w = 0.5; t = 1; u = 0; p = sigmoid(w*x); l = log(1 - p); loss = -(t*log(p) + (1 - t)*log(1 - p)) - u*l',
    );
    for (let seed = 0; seed < 40; seed++) {
      const { inputs } = freshGraph(graph, seed);
      expect([inputs.get('t'), inputs.get('u')]).toEqual([1, 0]);
    }
  });

  it('leaves a count the count of what is added, as an input and as a number', () => {
    const graph = readGraph('a = 2; b = 3; n = 2; m = (a + b)/n; loss = (a^2 + b^2 + m)/3');
    for (let seed = 0; seed < 40; seed++) expect(freshGraph(graph, seed).inputs.get('n')).toBe(2);
    const { lines } = workedExample(totalQuestion(graph, 'a', { id: 'mean', skills: [] }));
    expect(lines[0]?.before).toMatch(/m = \(a \+ b\)\/n .*\)\/3$/);
  });

  it('finds numbers where the usual ones have no value', () => {
    const narrow = readGraph('x = 0.5; y = 40; a = sqrt(1 - x^2); b = log(y - 20); f = a*b');
    for (let seed = 0; seed < 20; seed++) {
      const { inputs } = freshGraph(narrow, seed);
      expect(inputs).not.toEqual(narrow.inputs);
      expect(Math.abs(inputs.get('x') as number)).toBeLessThan(1);
    }
  });
});
