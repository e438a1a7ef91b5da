/** Other numbers in the place of given ones, of their size, such that what belongs together stays together. */

import { pick, type Random } from '../../grading/questions/random.ts';

/** From this part of a number on, an addition to it is no nudge any more. */
const LARGEST_NUDGE = 0.1;

/** 3.01 beside 3 and 0.01: where something has got to, as the places of its start and of its nudge in the list. */
export interface Moved {
  readonly base: number;
  readonly nudge: number;
  readonly sign: 1 | -1;
}

/** Those of some numbers that are a nudge away from another, by their place in the list. */
export function movedAmong(numbers: readonly number[]): ReadonlyMap<number, Moved> {
  const moved = new Map<number, Moved>();
  for (const [of, value] of numbers.entries()) {
    const found = howMoved(value, numbers, (place) => place !== of && !moved.has(place));
    if (found) moved.set(of, found);
  }
  return moved;
}

function howMoved(
  value: number,
  numbers: readonly number[],
  isFree: (place: number) => boolean,
): Moved | undefined {
  for (const [base, start] of numbers.entries()) {
    if (!isFree(base) || !isWrittenAfter(value, start)) continue;
    for (const [nudge, by] of numbers.entries()) {
      if (!isFree(nudge) || nudge === base || by === 0) continue;
      if (Math.abs(by) > LARGEST_NUDGE * Math.abs(start)) continue;
      if (isSame(value, start + by)) return { base, nudge, sign: 1 };
      if (isSame(value, start - by)) return { base, nudge, sign: -1 };
    }
  }
  return undefined;
}

/** Of 3 and 3.01 the one with more decimals is where the other has got to; of 40 and 42 the larger one. */
function isWrittenAfter(value: number, start: number): boolean {
  const [own, other] = [decimalsOf(value), decimalsOf(start)];
  return own > other || (own === other && Math.abs(value) > Math.abs(start));
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-12 * Math.abs(one);

/** How many digits stand behind the point of a number as it is written. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Without float noise such as 7.0200000000000005. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(12));

/** Sums and differences of drawn numbers, each from where it starts. */
export const afterMove = (base: number, nudge: number, sign: 1 | -1): number =>
  withoutNoise(base + sign * nudge);

const MOST_TRIES = 200;

/**
 * Another number for each of some different ones, all above 0: as many decimals, in the same order of size, and what
 * was a nudge away from another is so again.
 * @returns undefined when none are found.
 */
export function otherNumbers(
  numbers: readonly number[],
  random: Random,
): ReadonlyMap<number, number> | undefined {
  const moved = movedAmong(numbers);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const drawn = numbers.map((value) => alike(value, random));
    for (const [place, { base, nudge, sign }] of moved)
      drawn[place] = afterMove(drawn[base] as number, drawn[nudge] as number, sign);
    if (isOrderedLike(drawn, numbers))
      return new Map(numbers.map((value, place) => [value, drawn[place] as number]));
  }
  return undefined;
}

const isOrderedLike = (drawn: readonly number[], numbers: readonly number[]): boolean => {
  const places = [...numbers.keys()].sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
  return places.every((place, index) => {
    const before = places[index - 1];
    return before === undefined || (drawn[place] as number) > (drawn[before] as number);
  });
};

const DIGITS = [2, 3, 4, 5, 6, 7, 8, 9] as const;
const NUDGES = [1, 2, 4, 5] as const;
const FACTORS = [0.5, 0.6, 0.75, 0.8, 1.25, 1.5, 1.75, 2] as const;

/** Another number of about the same size, with no more decimals; above 0, and below 1 where this one is. */
export function alike(value: number, random: Random): number {
  if (Number.isInteger(value) && value < 10)
    return pick(
      random,
      DIGITS.filter((digit) => digit !== value),
    );
  if (value < LARGEST_NUDGE) {
    const power = 10 ** Math.floor(Math.log10(value));
    return withoutNoise(
      pick(
        random,
        NUDGES.filter((digit) => !isSame(digit * power, value)),
      ) * power,
    );
  }
  const decimals = Math.min(100, decimalsOf(value));
  const others = FACTORS.map((factor) => Number((value * factor).toFixed(decimals))).filter(
    (other) => other > 0 && other !== value && (value > 1 || other < 1),
  );
  return others.length > 0 ? pick(random, others) : withoutNoise(value / 2);
}
