/** Equivalence beside Khan Academy's checker, pair by pair. */

import * as KAS from '@khanacademy/kas';
import { describe, expect, it, vi } from 'vitest';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { apply, variable, variablesOf } from '../../src/expression/expression.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { grade } from '../../src/grading/grade.ts';
import { expressionQuestion } from '../../src/grading/questions/question.ts';
import { seededRandom } from '../../src/grading/questions/random.ts';
import { differing } from './kas-differences.ts';
import { type Pair, pairs } from './kas-pairs.ts';

const autograd = await loadJavaScriptEngine('the test asks for it');

/** Whether the whole grader, oracles included, takes one for the other: asked as the slope of `q·reference` by q. */
function ours([typed, reference]: Pair): boolean {
  const read = parseExpression(reference).expression;
  const names = new Set([...variablesOf(read), ...variablesOf(parseExpression(typed).expression)]);
  const asked = apply('multiply', variable('q'), read);
  const point = new Map<string, number>();
  const question = expressionQuestion(asked, 'q', { id: `${typed} ${reference}`, skills: [] });
  const declared = new Set([...question.declared, ...names]);
  return (
    grade({ ...question, declared, ...(point.size > 0 ? { point } : {}) }, typed, autograd).kind === 'correct'
  );
}

type Read = ReturnType<typeof KAS.parse>;

/** It reads sin(x)^2 as sin(x²), as some textbooks do; brackets say what is meant. */
const inItsNotation = (text: string): string =>
  text.replace(/(sin|cos|tan|tanh)\(([^()]*)\)\^2/g, '($1($2))^2');

const RUNS = 9;

/** It draws its points anew each time: what it says in most of several runs with fixed seeds is its verdict. */
function theirs([typed, reference]: Pair): boolean | string {
  const said = Array.from({ length: RUNS }, (_, seed) => {
    const random = seededRandom(seed + 1);
    const drawn = vi.spyOn(Math, 'random').mockImplementation(random);
    try {
      const [one, other] = [typed, reference].map(inItsNotation).map((text) => KAS.parse(text)) as [
        Read,
        Read,
      ];
      if (!one.parsed || !other.parsed) return 'cannot read it';
      return KAS.compare(one.expr, other.expr, { form: false, simplify: false }).equal;
    } catch {
      return 'throws';
    } finally {
      drawn.mockRestore();
    }
  });
  const count = (verdict: unknown): number => said.filter((each) => each === verdict).length;
  return said.reduce((most, verdict) => (count(verdict) > count(most) ? verdict : most));
}

describe('formulas that are or are not the same', () => {
  it('are at least 150 pairs, no two alike', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
    const keys = pairs.map(([typed, reference]) => `${typed} = ${reference}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(pairs)('%s and %s: %s, and that is our verdict', (...pair) => {
    expect(ours(pair)).toBe(pair[2]);
  });

  it('Khan Academy’s checker differs where the list says so, and there we are right', () => {
    const found = pairs.flatMap((pair) => {
      const verdict = theirs(pair);
      return verdict === pair[2] ? [] : [[`${pair[0]} = ${pair[1]}`, String(verdict)] as const];
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(differing).map(([pair, { theirs: verdict }]) => [pair, verdict])),
    );
  });

  it('is right at least as often as Khan Academy’s checker', () => {
    const right = (judge: (pair: Pair) => unknown): number =>
      pairs.filter((pair) => judge(pair) === pair[2]).length;
    expect(right(ours)).toBe(pairs.length);
    expect(right(theirs)).toBe(pairs.length - Object.keys(differing).length);
  });
});
