/** One function of a solution at all its cases. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Values } from '../../expression/expression.ts';
import type { MistakeId } from '../../grading/mistakes/mistake.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { gradientMistakes } from '../mistakes.ts';
import type { Returned, SentError, SentValue } from '../sandbox/runner/protocol.ts';
import { type Case, isRightNumber, lossAt, valueAt } from '../tiers/cases.ts';
import { type AskedFunction, STEP_RATE, type Tier } from '../tiers/tier.ts';
import { type FailurePattern, failurePattern } from './failure-pattern.ts';
import type { Problem, Result } from './findings.ts';

export interface JudgedFunction {
  readonly problems: readonly Problem[];
  /** One for each case. */
  readonly results: readonly Result[];
}

/** A case with what came back. */
interface Trial {
  readonly case: Case;
  readonly returned: Returned;
  /** By weight; undefined when it is no such thing. */
  readonly got: Values | undefined;
}

/** As many explanations as help. */
const MOST_MISTAKES = 2;

export function judgeFunction(
  tier: Tier,
  { name, by }: AskedFunction,
  cases: readonly Case[],
  returned: readonly (Returned | undefined)[],
): JudgedFunction {
  const trials = cases.flatMap((each, index): Trial[] => {
    const one = returned[index];
    return one ? [{ case: each, returned: one, got: numbersOf(tier, one) }] : [];
  });
  const consistent = explanations(tier, trials);
  const results = trials.map((trial) => resultOf(tier, name, trial, consistent));
  const shapeless = shapeProblem(tier, name, trials);
  if (shapeless) return { problems: [shapeless], results };

  const failed = results.filter(({ right }) => !right).length;
  const usedAutograd = trials.map((trial) => trial.returned.usedAutograd);
  const problems: Problem[] = [];
  if (by === 'hand' && usedAutograd.includes(true))
    problems.push({ kind: 'autograd-by-hand', function: name });
  if (by === 'autograd' && usedAutograd.includes(false))
    problems.push({ kind: 'no-autograd', function: name });
  const odd = failed > 0 ? oddity(tier, name, trials) : undefined;
  if (odd) problems.push(odd);
  else if (failed > 0)
    problems.push({
      kind: 'wrong',
      function: name,
      failed,
      of: trials.length,
      mistakes: consistent,
      ...(consistent.length === 0 ? patternOf(trials) : {}),
    });
  if (problems.length > 0 && failed === 0) return { problems, results: results.map(unproved) };
  return { problems, results: odd ? results.map(unexplained) : results };
}

/** In tolerances: two digits agree. The listed mistakes are farther off, in some case at least. */
const NEAR = 100;

function patternOf(trials: readonly Trial[]): { readonly pattern?: FailurePattern } {
  const pattern = failurePattern(
    trials.map((trial) => ({
      kind: trial.case.kind,
      given: trial.case.given,
      right: isRight(trial),
      near: isRight(trial, NEAR),
    })),
  );
  return pattern === undefined ? {} : { pattern };
}

/** Where the numbers have another reason, one that fits a mistake does so by chance. */
const unexplained = (result: Result): Result => ({ ...result, mistakes: [] });

/** The right number by the wrong way does not pass a case. */
const unproved = (result: Result): Result => ({ ...result, right: false });

/** The first thing that is no finite number of the right shape. */
function shapeProblem(tier: Tier, name: string, trials: readonly Trial[]): Problem | undefined {
  const isNothing = ({ returned: { outcome } }: Trial): boolean =>
    outcome.kind === 'value' && outcome.value.kind === 'other' && outcome.value.type === 'undefined';
  if (trials.every(isNothing)) return { kind: 'empty', function: name };
  for (const { case: tried, returned, got } of trials) {
    const { outcome } = returned;
    const at = { function: name, at: tried.given };
    if (outcome.kind === 'threw')
      return refusedImport(outcome.error, { function: name }) ?? { kind: 'threw', ...at, ...outcome.error };
    if (outcome.kind !== 'value') return { kind: outcome.kind, ...at };
    if (!got) return { kind: 'wrong-type', ...at, value: outcome.value, weights: weightsReturned(tier) };
    const odd = [...got.values()].find((value) => !Number.isFinite(value));
    if (odd !== undefined) return { kind: 'not-finite', ...at, text: String(odd) };
  }
  return undefined;
}

/** The problem, when an import was refused: at the top of the file, or by `import()` while a function ran. */
export const refusedImport = (
  { isRefusedImport, ...error }: SentError,
  during?: { readonly function: string },
): Problem | undefined => (isRefusedImport ? { kind: 'import-refused', ...error, ...during } : undefined);

const weightsReturned = ({ returns, weights }: Tier): readonly string[] =>
  returns === 'weights' ? weights : [];

/** What came back as numbers by weight. */
function numbersOf({ returns, weights }: Tier, { outcome }: Returned): Values | undefined {
  if (outcome.kind !== 'value') return undefined;
  const { value } = outcome;
  const parts: (SentValue | undefined)[] =
    returns === 'gradient'
      ? [value]
      : value.kind === 'list' && value.items.length === weights.length
        ? [...value.items]
        : value.kind === 'record'
          ? weights.map((name) => value.entries[name])
          : [];
  const numbers = weights.flatMap((name, index): [string, number][] => {
    const part = parts[index];
    return part?.kind === 'number' ? [[name, Number(part.text)]] : [];
  });
  return numbers.length === weights.length ? new Map(numbers) : undefined;
}

const isRight = ({ case: { expected }, got }: Trial, tolerances = 1): boolean =>
  got !== undefined &&
  [...expected].every(([name, value]) => isRightNumber(valueAt(got, name), value, tolerances));

function resultOf(tier: Tier, name: string, trial: Trial, consistent: readonly MistakeId[]): Result {
  const right = isRight(trial);
  const mistakes = right ? [] : consistent.length > 0 ? consistent : explanations(tier, [trial]);
  return { function: name, right, mistakes, ...(trial.got ? { got: trial.got } : {}) };
}

/** The mistakes that give every number these trials got, of those that got any wrong. */
function explanations(tier: Tier, trials: readonly Trial[]): MistakeId[] {
  if (trials.every((trial) => isRight(trial)) || trials.some(({ got }) => got === undefined)) return [];
  const wrongWeights = tier.weights.filter((weight) => !trials.every((trial) => isRightAt(trial, weight)));
  const [weight] = wrongWeights;
  if (weight === undefined) return [];
  const fitting = gradientMistakes(tier, weight)
    .filter(({ wrong }) =>
      trials.every(({ case: { graph, given }, got }) => {
        const gradient = evaluate(wrong, forwardPass(graph));
        const value = tier.returns === 'gradient' ? gradient : valueAt(given, weight) - STEP_RATE * gradient;
        return isRightNumber(valueAt(got, weight), value);
      }),
    )
    .map(({ id }) => id);
  return [...new Set(fitting)].slice(0, MOST_MISTAKES);
}

const isRightAt = ({ case: { expected }, got }: Trial, weight: string): boolean =>
  isRightNumber(valueAt(got, weight), valueAt(expected, weight));

/** What the numbers as a whole say, which is more than that they are wrong. */
function oddity(tier: Tier, name: string, trials: readonly Trial[]): Problem | undefined {
  const all = trials.map(({ got }) => [...(got?.values() ?? [])]);
  const [first = []] = all;
  const [value] = first;
  const same = all.every((numbers) => numbers.every((each, index) => each === first[index]));
  if (same && value !== undefined) return { kind: 'ignores-inputs', function: name, value };
  if (tier.returns !== 'weights') return undefined;
  const stepWithout = trials.every(({ case: { given, expected }, got }) =>
    [...expected].every(([weight, after]) => {
      const before = valueAt(given, weight);
      return isRightNumber(valueAt(got, weight), before + (after - before) / STEP_RATE);
    }),
  );
  if (stepWithout) return { kind: 'rate-ignored', function: name };
  const live = trials.filter(({ case: { kind } }) => kind !== 'dead relu');
  const rises = live.every(({ case: { graph }, got }) => lossAt(graph, got) >= lossAt(graph));
  return rises ? { kind: 'loss-rises', function: name } : undefined;
}
