/** The calculus half of `npm run bench`: chains of `sin(w·…)` of growing depth, beside mathjs while it still answers. */

import { derive } from '../../calculus/derive.ts';
import { mathjs, toMathjs } from '../../calculus/mathjs/mathjs.ts';
import { derivationPage } from '../../calculus/steps/lines.ts';
import type { Expression } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import { median } from './statistics.ts';

const caps = { characters: 1_000_000, depth: 100_000, exponent: Number.POSITIVE_INFINITY };
const read = (text: string): Expression => parseExpression(text, { caps }).expression;
const chain = (depth: number): string => `${'sin(w*'.repeat(depth)}x${')'.repeat(depth)}`;

const RUNS = 5;

/** Median milliseconds. Read anew each time: what a tree's nodes remember would make the next run cheaper. */
function timed(text: string, work: (expression: Expression) => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const expression = read(text);
    const begun = performance.now();
    work(expression);
    return performance.now() - begun;
  });
  return median(times);
}

/** Characters of everything a reader would be shown. */
function everyStep(expression: Expression): number {
  const { named, lines, derivative } = derivationPage(derive(expression, 'x'));
  const written = [
    ...named.map((part) => part.expression),
    ...lines.flatMap(({ before, after }) => [before, after]),
    derivative,
  ];
  return written.reduce((total, each) => total + print(each).length, 0);
}

const mathjsOn = (simplify: boolean) => (expression: Expression) =>
  mathjs.derivative(toMathjs(expression), 'v_x', { simplify }).toString();

export interface ChainFigures {
  readonly what: string;
  readonly steps: number;
  readonly characters: number;
  readonly mathjs?: number;
  readonly simplified?: number;
}

export function measureCalculus(): ChainFigures[] {
  timed(chain(50), everyStep);
  const figures = (what: string, text: string, more: object = {}): ChainFigures => ({
    what,
    steps: timed(text, everyStep),
    characters: everyStep(read(text)),
    ...more,
  });
  const shallow = [4, 8].map((depth) =>
    figures(`sin(w*…) ${depth} deep`, chain(depth), {
      mathjs: timed(chain(depth), mathjsOn(false)),
      simplified: timed(chain(depth), mathjsOn(true)),
    }),
  );
  const deep = [100, 200, 400].map((depth) =>
    figures(`sin(w*…) ${depth} deep`, chain(depth), { mathjs: timed(chain(depth), mathjsOn(false)) }),
  );
  const list = (count: number, part: string, between: string) =>
    Array.from({ length: count }, (_, index) => part.replace('#', String(index))).join(between);
  return [
    ...shallow,
    ...deep,
    figures('product of 100 factors', list(100, '(x + y#)', '*')),
    figures('sum of 1,000 terms', list(1000, 'w#*x', '+')),
  ];
}
