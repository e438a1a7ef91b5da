/**
 * Random piecewise networks with everything a test needs to know about them, worked out here and nowhere else: values and
 * gradients by forward-mode differentiation, formulas by multiplying along paths. Nothing of it comes from the program.
 */

import type { Random } from '../../../src/grading/questions/random.ts';

export type Bend = 'relu' | 'leakyrelu' | 'abs' | 'max' | 'min' | 'clip';
const bends: readonly Bend[] = ['relu', 'leakyrelu', 'abs', 'max', 'min', 'clip'];

/** A name of the network: a sum of weights times values, or a bend of one or two names. */
export interface Unit {
  readonly name: string;
  readonly text: string;
  readonly terms?: readonly (readonly [weight: string, of: string])[];
  readonly bias?: string;
  readonly bend?: { readonly kind: Bend; readonly of: readonly string[] };
}

export interface RandomNetwork {
  readonly inputs: ReadonlyMap<string, number>;
  readonly units: readonly Unit[];
  readonly loss: string;
  readonly document: string;
  /** What is 0 on each kink, as text. */
  readonly kinks: readonly string[];
}

const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
const pickOf = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;
const drawnNumber = (random: Random): number =>
  Number((between(random, 0.3, 2.5) * (random() < 0.5 ? -1 : 1)).toFixed(2));

/** Two to four layers of at most three units and at most ten kinks, with a bias or without. */
export function randomNetwork(random: Random): RandomNetwork {
  const inputs = new Map<string, number>();
  const units: Unit[] = [];
  const kinks: string[] = [];
  const input = (name: string): string => {
    inputs.set(name, drawnNumber(random));
    return name;
  };
  let below = Array.from({ length: 1 + Math.floor(random() * 2) }, (_, index) => input(`x${index + 1}`));
  const layers = 1 + Math.floor(random() * 3);
  const hasBias = random() < 0.5;
  for (let layer = 1; layer <= layers; layer++) {
    const width = 1 + Math.floor(random() * 3);
    const sums: string[] = [];
    for (let unit = 1; unit <= width; unit++) {
      const name = `z${layer}${unit}`;
      const terms = below.map((of, index) => [input(`w${layer}${unit}${index + 1}`), of] as const);
      const bias = hasBias ? input(`b${layer}${unit}`) : undefined;
      units.push({
        name,
        terms,
        ...(bias && { bias }),
        text: [...terms.map((term) => term.join('*')), ...(bias ? [bias] : [])].join(' + '),
      });
      sums.push(name);
    }
    below = sums.map((of, index) => {
      if (kinks.length >= 9) return of;
      const other = sums[(index + 1) % sums.length] as string;
      const kind = pickOf(
        random,
        sums.length > 1 ? bends : bends.filter((each) => each !== 'max' && each !== 'min'),
      );
      const name = `a${layer}${index + 1}`;
      const bend = { kind, of: kind === 'max' || kind === 'min' ? [of, other] : [of] };
      units.push({ name, bend, text: bendText(bend) });
      kinks.push(...kinksOf(bend));
      return name;
    });
  }
  const y = input('y');
  const weights = below.map((of, index) => [input(`v${index + 1}`), of] as const);
  units.push({ name: 'o', terms: weights, text: weights.map((term) => term.join('*')).join(' + ') });
  units.push({ name: 'loss', text: `(o - ${y})^2` });
  const document = [
    ...[...inputs].map(([name, value]) => `${name} = ${value}`),
    ...units.map(({ name, text }) => `${name} = ${text}`),
  ].join('\n');
  return { inputs, units, loss: 'loss', document, kinks };
}

const bendText = ({ kind, of }: NonNullable<Unit['bend']>): string =>
  kind === 'clip' ? `min(max(${of[0]}, -1), 2)` : `${kind}(${of.join(', ')})`;

const kinksOf = ({ kind, of }: NonNullable<Unit['bend']>): string[] => {
  if (kind === 'clip') return [`${of[0]} + 1`, `${of[0]} - 2`];
  return kind === 'max' || kind === 'min' ? [`${of[0]} - ${of[1]}`] : [of[0] as string];
};

/** A value and its slope by one name. */
interface Dual {
  readonly value: number;
  readonly slope: number;
}

/** Every name at a point, with its slope by `wrt`; at a tie the first argument, at 0 the convention. */
export function dualPass(
  { inputs, units }: RandomNetwork,
  at: ReadonlyMap<string, number>,
  wrt: string,
): Map<string, Dual> {
  const known = new Map<string, Dual>(
    [...inputs.keys()].map((name) => [name, { value: at.get(name) as number, slope: Number(name === wrt) }]),
  );
  const of = (name: string): Dual => known.get(name) as Dual;
  for (const { name, terms, bias, bend } of units) {
    if (terms) {
      let [value, slope] = [0, 0];
      for (const [weight, unit] of terms) {
        value += of(weight).value * of(unit).value;
        slope += of(weight).slope * of(unit).value + of(weight).value * of(unit).slope;
      }
      if (bias) {
        value += of(bias).value;
        slope += of(bias).slope;
      }
      known.set(name, { value, slope });
    } else if (bend) {
      known.set(name, bent(bend.kind, bend.of.map(of)));
    } else {
      const off = of('o').value - of('y').value;
      known.set(name, { value: off * off, slope: 2 * off * (of('o').slope - of('y').slope) });
    }
  }
  return known;
}

function bent(kind: Bend, [u, v]: readonly Dual[]): Dual {
  if (!u) throw new Error('a bend bends something');
  const kept = (factor: number): Dual => ({ value: u.value * factor, slope: u.slope * factor });
  switch (kind) {
    case 'relu':
      return u.value > 0 ? u : { value: 0, slope: 0 };
    case 'leakyrelu':
      return u.value > 0 ? u : kept(0.01);
    case 'abs':
      return u.value === 0 ? { value: 0, slope: 0 } : kept(Math.sign(u.value));
    case 'max':
      return v && v.value > u.value ? v : u;
    case 'min':
      return v && v.value < u.value ? v : u;
    case 'clip':
      if (u.value < -1) return { value: -1, slope: 0 };
      return u.value > 2 ? { value: 2, slope: 0 } : u;
  }
}

/** How the slope of a bend by one of its names can be written: conditions, steps, signs. */
export type Form = 'conditions' | 'steps' | 'signs';

function slopeText({ kind, of }: NonNullable<Unit['bend']>, wrt: string, form: Form): string {
  const [u, v] = of as [string, string?];
  const above = (text: string): string =>
    form === 'steps' ? `step(${text})` : form === 'signs' ? `(1+sign(${text}))/2` : `(${text} > 0 ? 1 : 0)`;
  switch (kind) {
    case 'relu':
      return above(u);
    case 'leakyrelu':
      return form === 'conditions' ? `(${u} > 0 ? 1 : 0.01)` : `(0.01+0.99*${above(u)})`;
    case 'abs':
      return form === 'conditions' ? `(${u} > 0 ? 1 : ${u} < 0 ? -1 : 0)` : `sign(${u})`;
    case 'max':
      return above(wrt === u ? `${u}-${v}` : `${v}-${u}`);
    case 'min':
      return above(wrt === u ? `${v}-${u}` : `${u}-${v}`);
    case 'clip':
      return `${above(`${u}+1`)}*${above(`2-${u}`)}`;
  }
}

/** The gradient of the loss by an input, summed over all paths, in the names of the network. */
export function gradientText(network: RandomNetwork, wrt: string, form: Form): string {
  const unitOf = new Map(network.units.map((unit) => [unit.name, unit]));
  const paths = (name: string): string[][] => {
    if (name === wrt) return [[]];
    const unit = unitOf.get(name);
    if (!unit) return [];
    if (unit.bend)
      return unit.bend.of.flatMap((of) =>
        paths(of).map((rest) => [slopeText(unit.bend as NonNullable<Unit['bend']>, of, form), ...rest]),
      );
    const terms = (unit.terms ?? []).flatMap(([weight, of]) => [
      ...(weight === wrt ? [[of]] : []),
      ...paths(of).map((rest) => [weight, ...rest]),
    ]);
    return [...terms, ...(unit.bias === wrt ? [[]] : [])];
  };
  const all = paths('o').map((factors) => (factors.length === 0 ? '1' : factors.join('*')));
  const sum = all.length === 0 ? '0' : all.join(' + ');
  return wrt === 'y' ? '-2*(o-y)' : `2*(o-y)*(${sum})`;
}

/** On which side of every kink a point lies. */
export function regionAt(network: RandomNetwork, at: ReadonlyMap<string, number>): number[] {
  const values = dualPass(network, at, 'y');
  const numberOf = (name: string): number => (values.get(name) as Dual).value;
  return network.kinks.map((kink) => {
    const [left, sign, right] = kink.split(' ');
    const other = right === undefined ? 0 : Number.isNaN(Number(right)) ? numberOf(right) : Number(right);
    return Math.sign(numberOf(left as string) + (sign === '+' ? other : -other));
  });
}

/** A random point of the box in which answers are compared. */
export const pointIn = (network: RandomNetwork, random: Random, size = 3): Map<string, number> =>
  new Map([...network.inputs.keys()].map((name) => [name, between(random, -size, size)]));

/** Whether a ball of a thousandth of the box about the point lies in its region: such a region counts. */
export function holdsABall(network: RandomNetwork, at: ReadonlyMap<string, number>, random: Random): boolean {
  const region = regionAt(network, at).join();
  return Array.from({ length: 24 }, () => {
    const way = [...at].map(([name]) => [name, between(random, -1, 1)] as const);
    const length = Math.hypot(...way.map(([, step]) => step));
    const moved = new Map(
      way.map(([name, step]) => [name, (at.get(name) as number) + (0.006 * step) / length]),
    );
    return regionAt(network, moved).join();
  }).every((each) => each === region);
}

/** 1 in one region between the kinks and 0 elsewhere, as a product of conditions. */
export const onlyIn = (network: RandomNetwork, region: readonly number[]): string =>
  network.kinks
    .map((kink, index) => {
      const side = region[index];
      if (side === 0) return `(${kink} == 0 ? 1 : 0)`;
      return side === 1 ? `step(${kink})` : `step(-(${kink}))`;
    })
    .join('*');
