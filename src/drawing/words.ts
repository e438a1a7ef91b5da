/** Everything drawings say in words: labels, captions, and what a voice reads where nothing can be drawn. */

export const words = {
  /** Of a network told node by node. */
  network: {
    usedBy: (names: readonly string[]) => `used by ${names.join(' and ')}`,
  },
  frame: {
    enlarge: (needed: string, size: string) => `Please enlarge the window to ${needed}; it is ${size}.`,
  },
  pages: {
    place: (page: number, count: number) => `page ${page} of ${count}`,
  },
  window: {
    above: (count: number) => `${count} more above`,
    below: (count: number) => `${count} more below`,
  },
  table: {
    node: 'node',
    is: 'is',
    input: 'input',
    value: 'value',
    gradient: 'gradient',
  },
  chain: {
    asked: (term: string) => `${term} (asked)`,
    /** A gradient's part that one of several paths brings. */
    along: (gradient: string) => `${gradient} along this path`,
    soFar: 'so far',
    together: 'together',
  },
  code: {
    prints: 'prints',
  },
  bridge: {
    breaks: 'where it breaks:',
  },
  bars: {
    logarithmic: 'log scale: equal steps are equal ratios',
  },
  plot: {
    /** The slope itself follows. */
    tangent: (name: string, at: string, value: string) =>
      `at ${name} = ${at} the value is ${value}, the slope`,
    /** The quotient itself follows. */
    secant: (name: string, from: string, to: string, rise: string, step: string) =>
      `from ${name} = ${from} to ${to}: rise/run = ${rise}/${step} =`,
    curve: (name: string, points: readonly string[]) => `The curve, by ${name}: ${points.join(', ')}.`,
    point: (x: string, y: string) => `${x} gives ${y}`,
    gap: (x: string) => `${x} gives nothing`,
  },
  motion: {
    track: (from: string, to: string) => `The box goes from ${from} to ${to}.`,
    readouts: {
      position: () => 'position',
      delta: (delta: string) => `${delta}position`,
      time: (delta: string) => `${delta}time`,
      velocity: () => 'velocity',
    },
    units: { position: 'px', delta: 'px', time: 'ms', velocity: 'px/ms' },
    at: 'at',
    caption: (delta: string, milliseconds: number) =>
      `A few of its frames. Each ${delta} counts from the frame before, ${milliseconds} ms earlier:`,
  },
  verification: {
    rows: {
      product: 'your product',
      autograd: 'autograd',
      symbols: 'by symbols',
      nudging: 'by nudging',
    },
    notes: {
      autograd: 'TensorFlow.js, float32',
      symbols: 'mathjs, term by term',
    },
    kink: 'a kink: no slope to measure',
    outOfRange: 'out of the range of float32',
    verdicts: {
      exact: 'exact: they agree to the last digit that counts',
      approximate: 'approximate: they agree within rounding',
      differs: 'differs: they do not agree',
    },
    largest: (difference: string) => `largest difference ${difference}`,
  },
};
