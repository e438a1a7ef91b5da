/** Everything a learner reads that practice says. Names, formulas and numbers come in as they are shown. */

export const words = {
  /** What a question asks, beside the network or the formula. */
  prompt: {
    factor: (of: string, wrt: string): string => `How fast does ${of} move with ${wrt}?`,
    /** @param others the ways past the path, each by its first link. */
    product: (
      gradient: string,
      loss: string,
      others: readonly (readonly [of: string, wrt: string])[],
    ): string => {
      const also = others.map(([of, wrt]) => ` ${wrt} also reaches ${loss} through ${of}.`);
      return `Multiply the factors: what is ${gradient}?${also.join('')}`;
    },
    gradient: (loss: string, name: string): string => `How fast does ${loss} move with ${name}, all the way?`,
    contribution: (name: string, through: string): string =>
      `What reaches ${name} through ${through}? Upstream times local.`,
    sum: (name: string, gradient: string): string =>
      `Add what reaches ${name} by every way: what is ${gradient}?`,
    partial: (wrt: string): string => `How fast does f move with ${wrt}, the other held?`,
    slope: 'What is df/dx? Type a formula.',
    slopeAt: (x: string): string => `What is df/dx where x is ${x}?`,
    locals: (count: number, gradient: string): string =>
      `Multiply the ${count} local derivatives: what is ${gradient}?`,
    asFormula: (prompt: string): string => `${prompt} Type a formula.`,
    velocity: (from: string, to: string, milliseconds: string): string =>
      `A box moves from ${from} px to ${to} px in ${milliseconds} ms. Velocity in px per ms?`,
    unseenBefore:
      'Nothing has been explained yet. What do you think dloss/dw is? One guess: it is kept and not judged.',
    unseenAfter: 'A network you have not met. What is dloss/dw?',
  },
  hint: {
    inTheQuestion: 'Everything you need is in the question.',
    workOut: (formula: string): string => `Work out ${formula}.`,
    /** @param about what the rule says, as a sentence; empty when it goes without saying. */
    rule: (rule: string, about: string): string => `Use the ${rule} rule.${about && ` ${about}`}`,
    chainRule: (outer: string, about: string): string =>
      `Use the chain rule, with the ${outer} rule for the outside.${about && ` ${about}`}`,
    multiplyAlong: 'The chain rule: multiply the local derivatives along the path.',
    factors: (gradient: string, product: string, values: readonly string[]): string =>
      `${gradient} = ${product}. The factors are ${values.join(', ')}.`,
    nothingUses: (name: string, loss: string): string => `Nothing uses ${name} on the way to ${loss}.`,
    cannotMatter: 'What is not used cannot matter.',
    multiplyUpstream: 'Multiply the upstream gradient by the local derivative of this link.',
    addPaths: 'Multiply the upstream gradient by the local derivative along each path, then add the paths.',
    /** @param upstream the upstream gradients, each name with its value. */
    products: (
      gradient: string,
      products: readonly string[],
      upstream: readonly (readonly [name: string, value: string])[],
    ): string =>
      `${gradient} = ${products.join(' + ')}, and ${upstream.map(([name, value]) => `${name} is ${value}`).join(', ')}.`,
  },
  /** What is done in a line of a worked way. */
  solution: {
    compute: 'compute',
    longPart: 'a name for a long part',
    /** The rule of the outside, on a letter for the inside. */
    outerRule: (rule: string, before: string, after: string, note: string): string =>
      `The ${rule} rule: ${before} = ${after}. ${note}`,
    with: (values: readonly string[]): string => `with ${values.join(', ')}`,
    smallSteps: (count: number): string => `${count} small steps`,
    rules: (rules: readonly string[]): string => `${rules.join(', ')}.`,
    chainRule: 'chain rule',
    oneFactorALink: 'One factor for each link of the path.',
    local: 'local derivative',
    multiplyFormulas: 'multiply the formulas',
    multiplyValues: 'multiply the values',
    upstreamTimesLocal: 'upstream × local',
    path: (names: readonly string[]): string => `path ${names.join(' → ')}`,
    addPaths: 'add the paths',
  },
  example: {
    network: 'the network',
    slope: (formula: string, wrt: string): string => `d/d${wrt} of ${formula}`,
  },
};
