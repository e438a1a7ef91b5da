/** What is said about what was typed: why it cannot be read, what to type instead, why it has no value. */

export const words = {
  fault: {
    empty: { message: 'nothing is typed', suggestion: 'Type a number or a formula.' },
    'missing-at-end': {
      message: 'something is missing at the end',
      suggestion: 'Type what comes after the last sign.',
    },
    'too-long': {
      message: (characters: number, most: number) =>
        `this has ${characters} characters, and at most ${most} can be read`,
      suggestion: 'Type a shorter form.',
    },
    'too-deep': {
      message: (depth: number, most: number) =>
        `this is nested ${depth} deep, and at most ${most} can be read`,
      suggestion: 'Type a simpler form.',
    },
    exponent: {
      message: (most: number) => `an exponent can be at most ${most} here`,
      suggestion: 'Type a smaller one.',
    },
    character: {
      message: (character: string) => `“${character}” means nothing here`,
      suggestion: 'Use letters, digits and + - * / ^ ( ).',
      prime: 'A prime cannot be read: type the slope itself.',
    },
    'large-number': {
      message: (digits: string) => `${digits} is larger than a number can be`,
      suggestion: 'Type one below 1e308.',
    },
    'second-point': {
      message: 'this number has two decimal points',
      suggestion: 'Leave the second point out.',
    },
    token: {
      message: (written: string) => `“${written}” does not fit here`,
      operand: 'Type a number, a name or “(” before it.',
      operator: 'Put an operator here: + - * / or ^.',
      'sign-between': 'Put a sign between the two numbers, or leave out the space.',
      end: 'A semicolon can only come at the end.',
      'operand-of-function': 'Put what the function is taken of in parentheses: cos(2*(x + 1)).',
    },
    'raised-function': {
      message: (name: string) => `${name} can be raised to a whole power only`,
      suggestion: (name: string) =>
        `Write 1/${name}(x) for one over ${name}(x), ${name}(x)^a for other powers.`,
    },
    'bare-function': {
      message: (name: string) => `${name} is a function`,
      suggestion: (name: string) => `Give it something in parentheses: ${name}(…).`,
    },
    equation: {
      message: 'only what comes after the “=” is needed',
      suggestion: 'Leave out the “=” and what stands before it.',
    },
    'root-index': {
      message: 'a root has a whole number for its index',
      suggestion: 'Write the root as a power: x^(1/n).',
    },
    'glued-function': {
      message: (name: string) => `${name} is one name here`,
      suggestion: (call: string) => `For the function write ${call}.`,
    },
    'glued-names': {
      message: (name: string) => `${name} is one name here`,
      times: ' times ',
      suggestion: (spoken: string, product: string) => `For ${spoken} write ${product}.`,
      powerOfE: (exponent: string, isProduct: boolean, product: string) =>
        `For e to the ${exponent} write e^${isProduct ? `(${exponent})` : exponent}, for a product ${product}.`,
    },
    'numbered-name': {
      message: (name: string) => `${name} is one name here`,
      suggestion: (power: string, product: string) => `For a power write ${power}, for a product ${product}.`,
      own: (name: string, base: string) => `It does not move with ${base}: ask for ${name} itself.`,
    },
    'times-letter': {
      message: (name: string) => `${name} is a name here, and no sign for times`,
      suggestion: 'Write * to multiply: 2*3.',
    },
    comma: {
      message: 'a comma can only come between the arguments of a function',
      suggestion: 'Use a point for decimals: 0.5.',
      grouped: (whole: string) => `Leave the comma out: ${whole}.`,
    },
    arguments: {
      message: (name: string, arity: number, given: number) =>
        `${name} takes ${arity === 1 ? 'one argument' : `${arity} arguments`}, not ${given}`,
      suggestion: (name: string, arity: number) => `Write ${name}(${arity === 1 ? 'u' : 'u, v'}).`,
    },
    'unclosed-bracket': {
      message: (opening: string) => `“${opening}” is never closed`,
      suggestion: (closing: string) => `Add “${closing}”.`,
    },
    'unopened-bracket': {
      message: (closing: string) => `“${closing}” has nothing to close`,
      suggestion: 'Remove it, or add the opening one.',
    },
    'question-alone': { message: '“?” has no “:” behind it', suggestion: 'Write condition ? a : b.' },
    'colon-alone': { message: '“:” has no “?” before it', suggestion: 'Write condition ? a : b.' },
    'unknown-name': {
      message: (name: string) => `${name} is not a name here`,
      only: (name: string) => `The only name here is ${name}.`,
      names: (names: readonly string[]) => `The names here are ${names.slice(0, 12).join(', ')}.`,
      none: 'No names can be used here; type a number.',
    },
    'unknown-function': {
      message: (name: string) => `${name} is not a function here`,
      condition: 'Write condition ? a : b.',
      some: 'There are relu, sigmoid, tanh, exp, log, sqrt, sin, cos and others.',
      product: (name: string) => `For a product write ${name}*(…).`,
    },
    unit: {
      message: 'type the number alone, without its unit',
      suggestion: (unit: string) => `Leave out “${unit}”.`,
    },
  },
  /** What was probably meant. */
  meant: {
    one: (name: string) => `Did you mean ${name}?`,
    either: (one: string, other: string) => `Did you mean ${one} or ${other}?`,
  },
  note: {
    timesLetter: 'The x between two factors is read as *.',
    rootAsPower: (index: number) =>
      `The root is read as a power, ^(1/${index}): it is real for positive numbers.`,
    mixedChain: 'Each two neighbours are compared, and all of it must hold: a < b > c is a < b and b > c.',
    dividesFirst: (behind: string) =>
      `“/${behind}” divides first and then multiplies. For the other meaning write /(${behind}).`,
  },
  noValue: {
    'divisor-zero': 'Keep divisors away from 0.',
    'zero-to-negative': 'A negative power of 0 is a division by zero.',
    'root-of-negative':
      'Of a negative number only whole powers are taken here; others are complex. A real root of odd order is written with the minus outside: -(5^(1/3)).',
    'too-large': 'It is larger than a number can be, which is about 1.8e308.',
    outside: (name: string, operand: string) => `There is no real ${name} of ${operand}.`,
  },
};
