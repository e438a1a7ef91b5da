/**
 * Where an answer may part from the reference though it did not at the question's own points: behind its own kinks,
 * conditions and large or small numbers. `min(2*x, 60)` is 2x up to 30.
 */

import { type Expression, fold, variablesOf } from '../../expression/expression.ts';
import { hasKinks } from '../../graph/kinks.ts';
import { type Candidate, candidateAt, type Sampling } from '../questions/candidates.ts';
import { type Comparison, comparisonAt } from '../questions/comparison.ts';
import { far, signed } from '../questions/draws.ts';
import { seededRandom } from '../questions/random.ts';
import { addTo, closeToKinks, exploreRegions, type Regions } from '../questions/regions.ts';
import { compareFormulas, type Equality } from './compare.ts';

/** Points of the question that an answer's kinks are looked for from. */
const BASES = 4;

/** Where the question has nothing more to ask, the answer may: what it does behind its own kinks counts as well. */
export function compareInFull(formula: Expression, comparison: Comparison): Equality {
  const equality = compareFormulas(formula, comparison);
  if (equality.kind !== 'equal') return equality;
  const further = withOwnPoints(formula, comparison);
  return further ? compareFormulas(formula, further) : equality;
}

/** What a formula that holds at the question's points is held against besides; undefined where there is nothing more to see. */
function withOwnPoints(formula: Expression, comparison: Comparison): Comparison | undefined {
  const { sampling, candidates, reference } = comparison;
  if (!sampling || sampling.names.length === 0 || variablesOf(formula).length === 0) return undefined;
  const steep = unusualNumbers(formula, reference);
  const bent: Sampling = { ...sampling, bends: [...sampling.bends, sampling.reference, formula] };
  const known = candidates.flatMap(({ drawn }) => candidateAt(bent, drawn) ?? []);
  const shared = candidates[0]?.sides.length ?? 0;
  const isNew = hasKinks(formula) && bringsKinks(known, shared);
  if (!isNew && steep.length === 0) return undefined;
  const regions: Regions = new Map();
  for (const each of known) addTo(regions, each);
  const bases = [...regions.values()].flatMap(([first]) => first ?? []).slice(0, BASES);
  const values = [...new Set([...(isNew ? grid : []), ...steep.flatMap(aroundNumber)])];
  const found = [...scan(bent, bases, values)];
  for (const each of found) addTo(regions, each);
  if (isNew) exploreRegions(bent, regions, [signed, far], seededRandom(sampling.seed + 1));
  const all = [...regions.values()].flat();
  return comparisonAt([...all, ...found, ...closeToKinks(bent, all, shared)], reference, sampling);
}

/** Whether a kink of the answer lies elsewhere than every kink of the question, as far as the points tell. */
function bringsKinks(known: readonly Candidate[], shared: number): boolean {
  const column = (kink: number): number[] => known.map(({ sides }) => sides[kink] as number);
  const all = Array.from({ length: known[0]?.sides.length ?? 0 }, (_, kink) => column(kink));
  const own = all.slice(shared);
  const theirs = new Set(
    all.slice(0, shared).flatMap((sides) => [sides.join(), sides.map((side) => -side).join()]),
  );
  return known.length === 0 || own.some((sides) => !theirs.has(sides.map((side) => side).join()));
}

/** From a millionth to a million, either way. */
const grid = Array.from({ length: 25 }, (_, index) => 1.07 * 10 ** (index / 2 - 6)).flatMap((size) => [
  size,
  -size,
]);

const aroundNumber = (value: number): number[] =>
  [value, 1 / value].flatMap((middle) =>
    [0.9, 1.1, 1.5, 3].flatMap((share) => [middle * share, -middle * share]),
  );

/** Numbers in a formula that its reference has not, and that are no usual coefficient. */
function unusualNumbers(formula: Expression, reference: Expression): number[] {
  const usual = new Set(numbersIn(reference));
  return numbersIn(formula).filter(
    (value) => !usual.has(value) && value !== 0 && (value > 12 || value < 0.05),
  );
}

function numbersIn(expression: Expression): number[] {
  const found: number[] = [];
  fold(expression, (node) => (node.kind === 'number' ? found.push(node.value) : 0));
  return [...new Set(found)];
}

/** From each base one name at a time, and all of them scaled together. */
function* scan(
  sampling: Sampling,
  bases: readonly Candidate[],
  values: readonly number[],
): Generator<Candidate> {
  for (const { drawn } of bases) {
    const moved = sampling.names.flatMap((_name, index) => values.map((value) => drawn.with(index, value)));
    const scaled = values.map((scale) => drawn.map((value) => value * scale));
    for (const each of [...moved, ...(sampling.names.length > 1 ? scaled : [])]) {
      const candidate = candidateAt(sampling, each);
      if (candidate) yield candidate;
    }
  }
}
