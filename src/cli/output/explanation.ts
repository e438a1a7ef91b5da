/** What `check --explain` adds to a verdict, for programs and for people. */

import { wrapWords } from '../../drawing/wrap.ts';
import type { Values } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import type { ExplainedPoint, Explanation } from '../../grading/explain.ts';

/** Figures that are not finite become null in JSON. */
export const explanationData = ({ points, mistakes }: Explanation): object => ({
  explain: {
    v: 1,
    points: points.map(({ at, answer, reference, oracles }) => ({
      at: Object.fromEntries(at),
      answer,
      reference,
      oracles: oracles ?? {},
    })),
    mistakes,
  },
});

const INDENT = '  ';
const DIGITS = 7;

export function explanationLines({ points, mistakes }: Explanation): string[] {
  if (points.length === 0) return ['Compared at no point, and with no mistake.'];
  const count = points.length === 1 ? '1 point' : `${points.length} points`;
  const named = (fits: boolean): string =>
    mistakes.flatMap((each) => (each.fits === fits ? [each.id] : [])).join(', ') || 'none';
  return [
    `Compared at ${count}.`,
    ...points.flatMap(pointLines),
    ...wrapWords(`Mistakes that fit: ${named(true)}.`),
    ...wrapWords(`Mistakes that do not: ${named(false)}.`),
  ];
}

const pointLines = ({ at, answer, reference, oracles }: ExplainedPoint): string[] => {
  const figures: [string, number | null][] = [
    ['answer', answer],
    ['reference', reference],
    ...(oracles
      ? ([
          ['autograd', oracles.autograd],
          ['mathjs', oracles.mathjs],
          ['nudging', oracles.finiteDifference],
        ] satisfies [string, number | null][])
      : []),
  ];
  const shown = figures.map(([name, value]) => `${name} ${figure(value)}`).join(', ');
  return [...wrapWords(placeOf(at)), ...wrapWords(shown, INDENT)];
};

const placeOf = (at: Values): string =>
  at.size === 0
    ? 'At its numbers:'
    : `At ${[...at].map(([name, value]) => `${name} = ${figure(value)}`).join(', ')}:`;

const figure = (value: number | null): string =>
  value === null || Number.isNaN(value) ? 'none' : formatNumber(value, 'screen', DIGITS);
