/** A plain quantity asked with other numbers, which stand in its text and go into its formula alike. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold } from '../../expression/expression.ts';
import { seededRandom } from '../../grading/questions/random.ts';
import { type OtherLiterals, otherLiterals } from './other-literals.ts';

export interface Quantity {
  readonly answer: Expression;
  readonly prompt: string;
}

const MOST_TRIES = 300;
/** How many of the tries are spent on looking for an answer that is short to write. */
const TRIES_FOR_SHORT = 200;
const SHORT_DIGITS = 4;
const LARGEST = 10_000;

const amountOf = (formula: Expression): number => evaluate(formula, new Map());

/** The answer alone, with other numbers and another value. @returns undefined where there is nothing to exchange. */
export const likeAnswer = (answer: Expression, seed: number): Expression | undefined =>
  draw(answer, seed, false, () => true) ?? draw(answer, seed, true, () => true);

/** @returns undefined where some number of the text is not one of the formula, so that it cannot be exchanged. */
export function likeQuantity({ answer, prompt }: Quantity, seed: number): Quantity | undefined {
  let told: string | undefined;
  const other = draw(answer, seed, false, (literals) => {
    told = otherText(prompt, answer, literals);
    return told !== undefined;
  });
  return other && told !== undefined ? { answer: other, prompt: told } : undefined;
}

function draw(
  answer: Expression,
  seed: number,
  ones: boolean,
  fits: (literals: OtherLiterals) => boolean,
): Expression | undefined {
  const random = seededRandom(seed);
  const before = amountOf(answer);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const literals = otherLiterals([answer], random, 'stay', ones);
    if (!literals || literals.amounts.size === 0) return undefined;
    const other = literals.into(answer);
    const value = amountOf(other);
    const isOrdinary = Number.isFinite(value) && value !== 0 && Math.abs(value) <= largestBeside(before);
    const isShort = tries >= TRIES_FOR_SHORT || Math.abs(value - toDigits(value)) <= 1e-9 * Math.abs(value);
    if (isOrdinary && isShort && !isSame(value, before) && fits(literals)) return other;
  }
  return undefined;
}

const largestBeside = (value: number): number => Math.max(LARGEST, 10 * Math.abs(value));

const toDigits = (value: number): number => Number(value.toPrecision(SHORT_DIGITS));

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.abs(other);

/** Numbers as they are written in a sentence, not those that are parts of names. */
const NUMBERS = /(?<![\w.])\d+(?:\.\d+)?(?![\w.]*\w)/g;

/** The text with the numbers exchanged, each for what now stands in its place in the formula, or comes of it. */
function otherText(prompt: string, answer: Expression, literals: OtherLiterals): string | undefined {
  const told = valuesWithin(answer, literals);
  const seen = new Set<number>();
  let isComplete = true;
  const text = prompt.replace(NUMBERS, (written) => {
    const value = Number(written);
    seen.add(value);
    const other = told.find((each) => isSame(each.before, value));
    if (!other && value !== 0 && value !== 1) isComplete = false;
    return other ? shown(other.after) : written;
  });
  if (!isComplete) return undefined;
  // A number that is exchanged must be told, by itself or within what is told.
  const known = new Set(
    told.filter(({ before }) => [...seen].some((value) => isSame(before, value))).flatMap(({ uses }) => uses),
  );
  return [...literals.amounts.keys()].every((value) => known.has(value)) ? text : undefined;
}

const shown = (value: number): string => String(Number(value.toPrecision(10)));

interface Told {
  readonly before: number;
  readonly after: number;
  /** The numbers written in this part of the formula. */
  readonly uses: readonly number[];
}

/** Every part of a formula with its value, before the exchange and after it; the smallest parts first. */
function valuesWithin(answer: Expression, { into }: OtherLiterals): Told[] {
  const parts: Told[] = [];
  fold<readonly number[]>(answer, (node, branches) => {
    const uses = node.kind === 'number' ? [node.value] : branches.flat();
    parts.push({ before: amountOf(node), after: amountOf(into(node)), uses });
    return uses;
  });
  return parts.sort((one, other) => one.uses.length - other.uses.length);
}
