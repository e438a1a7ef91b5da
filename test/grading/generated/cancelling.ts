/** Totals that cancel to 0, and formulas with numbers in the place of names: random, and judged by arithmetic done here. */

import { pick, type Random } from '../../../src/grading/questions/random.ts';

const coefficient = (random: Random): number => Number((0.5 + 4 * random()).toFixed(1));

/** An expression that does not move with x, though every term of it does, and terms that are left when one is forgotten. */
export function cancelling(random: Random): {
  readonly of: string;
  readonly right: string[];
  readonly wrong: string[];
} {
  const [a, b] = [coefficient(random), coefficient(random)];
  const inner = pick(random, [`${a}*x`, `w*x`, `${a}*x + b`, `x + ${b}`, `x*w + ${b}`]);
  const identities: readonly (readonly [of: string, term: string])[] = [
    [`(${inner} + 1)^3 - (${inner})^3 - 3*(${inner})^2 - 3*(${inner})`, `3*(${inner})^2`],
    [`(${inner} + ${b})^2 - (${inner})^2 - 2*${b}*(${inner})`, `2*(${inner})`],
    [`sigmoid(${inner}) + sigmoid(-(${inner}))`, `sigmoid(${inner})`],
    [`softplus(${inner}) - softplus(-(${inner})) - (${inner})`, `sigmoid(${inner})`],
    [`cos(2*(${inner})) + 2*sin(${inner})^2`, `2*sin(2*(${inner}))`],
    [`sin(${inner})^2 + cos(${inner})^2`, `sin(2*(${inner}))`],
    [`tanh(${inner}) - 2*sigmoid(2*(${inner}))`, `1 - tanh(${inner})^2`],
    [`exp(${inner})*exp(-(${inner}))`, `exp(${inner})`],
  ];
  const [of, term] = pick(random, identities);
  return {
    of,
    right: ['0', `${term} - (${term})`, '0*x'],
    wrong: ['0.001', '-0.02', term],
  };
}

/** A network of one chain with its gradient by `w`, and that gradient with some names as their numbers. */
export function putIn(random: Random): {
  readonly document: string;
  readonly right: string[];
  readonly wrong: string[];
} {
  const value = (): number => coefficient(random) * (random() < 0.3 ? -1 : 1);
  const [x, w, y, c] = [value(), value(), value(), value()];
  const document = `x = ${x}; w = ${w}; y = ${y}; c = ${c}; z = w*x + c; a = tanh(z); loss = (a - y)^2`;
  const number = (it: number): string => (it < 0 ? `(${it})` : String(it));
  const twice = Number((2 * x).toFixed(2));
  const [off, slope] = ['(a - y)', '(1 - a^2)'];
  return {
    document,
    right: [
      `2*${off}*${slope}*${number(x)}`,
      `${number(twice)}*${off}*${slope}`,
      `2*(a - ${number(y)})*${slope}*x`,
      `${number(twice)}*(a - ${number(y)})*${slope}`,
      `${number(twice)}*(a - a^3 - ${number(y)} + ${number(y)}*a^2)`,
      `2*${off}*(1 - tanh(w*x + ${number(c)})^2)*x`,
    ],
    wrong: [
      `2*${off}*${slope}*${number(Number((x + 0.2).toFixed(2)))}`,
      `2*(a - ${number(Number((y - 0.3).toFixed(2)))})*${slope}*x`,
      `${number(twice)}*${off}*(1 - a)`,
      `2*${off}*(1 - ${number(Number((c * w).toFixed(2)))}*a^2)*x`,
    ],
  };
}
