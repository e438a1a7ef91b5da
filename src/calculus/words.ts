/** What a teacher says beside a step and below a derivative. Formulas come in as they are shown. */

export const words = {
  /** The name of a rule, by its code: in English the code is the name. */
  rule: (code: string) => code,
  note: {
    identity: (variable: string) => `${variable} moves one for one with itself.`,
    number: 'A plain number does not move.',
    heldFixed: (variable: string) => `There is no ${variable} in it: held fixed, it does not move.`,
    minus: 'The minus sign is a factor of −1 and stays.',
    sum: 'Take the derivative term by term, and add.',
    difference: 'Take the derivative of each side of the minus sign, and subtract.',
    fixedFactor: (factor: string) => `${factor} is held fixed: as a factor it stays.`,
    fixedDivisor: (divisor: string) =>
      `${divisor} is held fixed: dividing by it is a constant factor and stays.`,
    productOfTwo: (first: string, second: string) =>
      `The slope of ${first} times ${second}, plus ${first} times the slope of ${second}.`,
    product: 'One term for each factor: its slope, times all the others as they are.',
    halves: (factors: number, first: number) =>
      `${factors} factors: the slope of the first ${first} times the rest, plus the first ${first} times the slope of the rest.`,
    quotient:
      'Slope of the top times the bottom, minus the top times the slope of the bottom, over the bottom squared.',
    quotientOfFixed:
      'The top is held fixed: minus the top times the slope of the bottom, over the bottom squared.',
    generalPower: 'Base and exponent both move: one term for each.',
    power: (exponent: string) => `The exponent ${exponent} comes down in front and drops by one.`,
    exponential: (base: string) => `An exponential keeps its form, times log(${base}).`,
    /** A function's hint, and the conventions at its kinks. */
    ofFunction: (hint: string, conventions: readonly string[]) =>
      [hint, ...conventions.map((convention) => `By convention: ${convention}.`)].join(' '),
    /** A function's short form, proved by comparing. */
    shortForm: (name: string, stands: string, form: string) =>
      `With ${name} = ${stands} this is ${form}, which is shorter.`,
    chain: (outside: string, letter: string, inside: string) =>
      `The outside is ${outside} with ${letter} = ${inside}: its slope there, times the slope of the inside.`,
  },
  remark: {
    twoCases: (positive: string, inside: string, elsewhere: string) =>
      `Two cases: ${positive} where ${inside} > 0, and ${elsewhere} elsewhere.`,
    whether: (then: string, condition: string, otherwise: string) =>
      `Two cases: ${then} where ${condition}, and ${otherwise} elsewhere.`,
    cases: (positive: string, inside: string, negative: string, zero: string) =>
      `Cases: ${positive} where ${inside} > 0, ${negative} where ${inside} < 0, and ${zero} at 0.`,
    dividesByZero: (divisor: string) =>
      `${divisor} is 0 whatever the names stand for: nothing can be divided by it, so this has no value anywhere.`,
    powerOfZero: (power: string) =>
      `${power} stays 0 while its exponent is positive, with slope 0, and has no value where it is negative; the rule needs log(0), which is no number.`,
    powerOfNegative: (power: string) =>
      `${power} is real at single exponents only: it has no slope. The rule needs the logarithm of a negative number, which is not real.`,
    realForPositive: (power: string, base: string) =>
      `${power} and its slope count as real only where ${base} is positive.`,
    nowhereReal: 'No point was found where this has a real value.',
    inKnownTerms: (name: string, stands: string, form: string) => `With ${name} = ${stands} this is ${form}.`,
  },
};
