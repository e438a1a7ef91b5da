/** What is said about a graph document that cannot be used. */

export const words = {
  fault: {
    'no-assignment': {
      message: (text: string) => `“${text}” is not an assignment`,
      suggestion: 'Write name = expression, for example z = w*x.',
    },
    'no-name': {
      message: 'there is no name before the “=”',
      suggestion: 'A name is letters, digits and _, starting with a letter.',
    },
    'bad-name': {
      message: (name: string) => `“${name}” cannot be a name`,
      suggestion: 'A name is letters, digits and _, starting with a letter.',
    },
    'no-value': {
      message: (name: string) => `${name} has no value`,
      suggestion: (name: string) => `Write a number or an expression: ${name} = 2.`,
    },
    'no-json': {
      message: (reason: string) => `this is not JSON: ${reason}`,
      suggestion: 'Check quotes and commas.',
    },
    'other-json': {
      message: (field: string, reason: string) => `${field}: ${reason}`,
      whole: 'the graph',
      unreadable: 'unreadable',
      suggestion: 'A graph is {"nodes":[{"name","expr"}],"inputs":{name:number},"loss":name}.',
    },
    'defined-twice': {
      message: (name: string, line: number) => `${name} is already defined on line ${line}`,
      suggestion: 'Give one of the two another name.',
    },
    'function-name': {
      message: (name: string) => `${name} is a function here`,
      suggestion: (name: string) => `Call it something else, for example ${name}1.`,
    },
    'large-number': { message: (name: string) => `${name} is too large to be a number` },
    expression: {
      message: (name: string, fault: string) => `${name}: ${fault}`,
      undeclared: (name: string) => `Give it a value first: ${name} = 1.`,
    },
    cycle: {
      message: (name: string, circle: readonly string[]) =>
        `${name} depends on itself: ${circle.join(' → ')}`,
      suggestion: 'A network has no loops; give one of these names its own value.',
    },
    'no-finite-value': {
      'no-real': (name: string, at: readonly string[], text: string) =>
        `${name} has no real value${at.length > 0 ? ` at ${at.join(', ')}` : ''}: ${text}`,
      infinite: (name: string, at: readonly string[], text: string) =>
        `${name} is infinite${at.length > 0 ? ` at ${at.join(', ')}` : ''}: ${text}`,
      tooLarge: (name: string, at: readonly string[], text: string) =>
        `${name} is larger than a number can be${at.length > 0 ? ` at ${at.join(', ')}` : ''}: ${text}`,
      suggestion: 'Keep divisors away from 0, and what log and sqrt are taken of positive.',
      smaller:
        'Numbers end at about 1.8e308: choose smaller inputs, or write what it is used for in the same line.',
    },
    'unknown-loss': {
      message: (name: string) => `the loss ${name} is not in the graph`,
      names: (names: readonly string[]) => `The names are ${names.slice(0, 12).join(', ')}.`,
    },
    'nothing-to-differentiate': {
      message: 'there is nothing to differentiate',
      suggestion: 'Add a line such as loss = (w*x - y)^2.',
    },
  },
};
