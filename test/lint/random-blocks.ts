/** Blocks of every kind as an author might write them: every key, every choice, ordinary and awkward values. */

import { pick, type Random } from '../../src/grading/questions/random.ts';
import type { BlockKind } from '../../src/lesson/blocks/block.ts';
import { drillSkills, skills } from '../../src/lesson/skills.ts';
import { fence } from '../lesson/lesson-text.ts';

/** The networks that blocks refer to, with their names: from the loss on, a path, and what is used twice. */
const graphs = {
  chain: {
    document: 'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
    paths: [
      ['loss', 'z2', 'a1', 'z1', 'w1'],
      ['loss', 'y'],
    ],
    forks: [],
  },
  forked: {
    document: 'x = 1; w = 0.5; y = -2; f = tanh(w*x); out = x + f; loss = (out - y)^2',
    paths: [
      ['loss', 'out', 'f', 'x'],
      ['loss', 'out', 'f', 'w'],
    ],
    forks: ['x'],
  },
  // On a kink, with a branch that leads nowhere, an input that nothing uses, and a count.
  odd: {
    document: 'x = 0; u = 3; k = 4; a = relu(x); b = abs(x) + k/2; dead = 3*k; loss = a*b + sqrt(k)',
    paths: [
      ['loss', 'a', 'x'],
      ['loss', 'b', 'k'],
    ],
    forks: ['x', 'k'],
  },
  // A label, numbers beside 0 and 1, and values far from everyday ones.
  label: {
    document: 'x = 0.001; w = 700; t = 1; z = w*x; p = sigmoid(z); loss = -(t*log(p) + (1 - t)*log(1 - p))',
    paths: [['loss', 'p', 'z', 'w']],
    forks: [],
  },
  flat: { document: 'x = 3; c = 1/3; y = x*c', paths: [['y', 'x']], forks: [] },
  steep: { document: 'x = 0; y = sqrt(x)', paths: [['y', 'x']], forks: [] },
} as const;

type GraphId = keyof typeof graphs;
const graphIds = Object.keys(graphs) as GraphId[];

const namesIn = (id: GraphId): string[] =>
  [...graphs[id].document.matchAll(/(\w+) =/g)].map(([, name = '']) => name);
const inputsOf = (id: GraphId): string[] =>
  [...graphs[id].document.matchAll(/(\w+) = -?[\d.]+(?=;|$)/g)].map(([, name = '']) => name);

const formulas = [
  ['x^2', 'x'],
  ['5', 'x'],
  ['w*x + b', 'w x b'],
  ['(5*x - 2)^2', 'x'],
  ['1/x', 'x'],
  ['log(x)', 'x'],
  ['sqrt(x)', 'x'],
  ['relu(x)', 'x'],
  ['abs(x - 2)', 'x'],
  ['x^x', 'x'],
  ['step(x)', 'x'],
  ['exp(800*x)', 'x'],
  ['max(x, y)', 'x y'],
  ['sigmoid(w*x)', 'w x'],
  ['(3.01^2 - x^2)/0.01', 'x'],
  ['tan(x)/x', 'x'],
] as const;
const numbers = [0, 1, -1, 2, 3, 0.5, -0.3, 0.01, -2.5, 40, 1e-9, 123456789] as const;
const answers = [
  '5',
  '0',
  '1',
  'pi',
  '-3',
  '(52 - 40)/16',
  '(3.01^2 - 3^2)/0.01',
  '1/3',
  '2^0.5',
  '1e9',
  '1/0',
  '0.1 + 0.2 - 0.3',
  'exp(1)',
] as const;
const sentences = [
  'How fast does it move?',
  'From 40 px to 52 px in 16 ms. How many px per ms?',
  'f = x²: what is df/dx where x is 3?',
  'It is “so”, with * and _ and [brackets] {and} <more>, 100 %.',
  'ÄÖÜ 数学 ∂ √ …',
] as const;
const programs = [
  'console.log(1)',
  'console.log("a\\tb", [1, { a: 2 }], -0)',
  'throw new Error("no")',
  'const a: number = 2;\nconsole.log(a ** 2)',
  'console.log(tf.grad((x) => x.square())(tf.scalar(3)).dataSync()[0])',
] as const;

/** A block's key with its value, in YAML. */
type Body = readonly (readonly [key: string, value: string] | undefined)[];

const quoted = (text: string): string => JSON.stringify(text);
const some = <T>(random: Random, make: () => T, share = 0.5): T | undefined =>
  random() < share ? make() : undefined;
const list = (random: Random, most: number, make: () => string): string =>
  `[${Array.from({ length: 1 + Math.floor(random() * most) }, make).join(', ')}]`;
const sentence = (random: Random): string => quoted(pick(random, sentences));
const hints = (random: Random): readonly [string, string] | undefined =>
  some(random, () => ['hints', list(random, 3, () => sentence(random))]);
const numberOf = (random: Random): string => String(pick(random, numbers));

function differentiated(random: Random): { of: string; wrt: string; at?: string } {
  const [of, names] = pick(random, formulas);
  const all = names.split(' ');
  const at = all.map((name) => `${name}: ${numberOf(random)}`).join(', ');
  return { of: quoted(of), wrt: pick(random, all), ...(random() < 0.6 ? { at: `{${at}}` } : {}) };
}

const pairs = (path: readonly string[]): string[] =>
  path.slice(1).map((name, index) => `[${path[index]}, ${name}]`);

function quizTask(random: Random, id: GraphId): Body {
  const { paths, forks } = graphs[id];
  const path = pick<readonly string[]>(random, paths);
  const kind = pick(random, ['path', 'fork', 'nodes', 'local']);
  if (kind === 'fork' && forks.length > 0)
    return [['fork', pick<string>(random, forks)], some(random, () => ['then', 'sum'])];
  if (kind === 'nodes')
    return [['nodes', random() < 0.4 ? 'all' : list(random, 3, () => pick(random, namesIn(id)))]];
  if (kind === 'local') return [['local', `[${pairs(path).join(', ')}]`]];
  return [
    ['path', `[${path.join(', ')}]`],
    some(random, () => ['then', 'product'], 0.7),
    some(random, () => ['along', String(random() < 0.8)], 0.3),
    some(random, () => ['given', list(random, 2, () => pick(random, pairs(path)))], 0.3),
  ];
}

const range = (random: Random): [number, number] =>
  pick(random, [
    [-3, 3],
    [0, 5],
    [0.1, 2],
    [-1, 1],
    [10, 1000],
  ]);

/** By kind of block: one without a generator is missing in the eyes of the compiler. */
export const bodies: { readonly [Kind in BlockKind]: (random: Random) => Body } = {
  graph: (random) => [
    ['id', 'own'],
    random() < 0.5
      ? ['document', quoted(graphs[pick(random, graphIds)].document)]
      : ['graph', pick(random, graphIds)],
    some(random, () => ['show', pick(random, ['values', 'gradients', 'both', 'none'])], 0.8),
    some(random, () => ['walk', pick(random, ['forward', 'backward'])]),
  ],
  quiz: (random) => {
    const id = pick(random, graphIds);
    return [['id', 'q'], ['graph', id], ...quizTask(random, id), hints(random)];
  },
  ask: (random) => {
    const { of, wrt, at } = differentiated(random);
    return [
      ['id', 'a'],
      ['of', of],
      ['wrt', wrt],
      at === undefined ? undefined : ['at', at],
      some(random, () => ['number', String(at !== undefined && random() < 0.8)], 0.4),
      ['prompt', sentence(random)],
      hints(random),
    ];
  },
  number: (random) => [
    ['id', 'n'],
    ['prompt', sentence(random)],
    ['answer', quoted(pick(random, answers))],
    some(random, () => ['digits', String(pick(random, [1, 2, 3, 6, 15]))]),
  ],
  derive: (random) => {
    const { of, wrt, at } = differentiated(random);
    return [
      ['of', of],
      ['wrt', wrt],
      at === undefined ? undefined : ['at', at],
      some(random, () => ['reveal', pick(random, ['steps', 'all'])]),
    ];
  },
  plot: (random) => {
    const [from, to] = range(random);
    const at = (): number => Number((from + (to - from) * random()).toFixed(2));
    return [
      [
        'of',
        quoted(
          pick(random, ['x^2', '1/x', 'log(x)', 'relu(x)', 'sqrt(x)', '3*x', 'exp(x)', 'step(x)', 'x^x']),
        ),
      ],
      ['over', `{x: [${from}, ${to}]}`],
      some(random, () => ['tangent', `{x: ${pick(random, [at(), from, to, 0])}}`]),
      some(random, () => ['secant', `{x: [${at()}, ${at()}]}`]),
    ];
  },
  bars: (random) => {
    const id = pick(random, graphIds);
    return [
      ['graph', id],
      ['nodes', list(random, 4, () => pick(random, namesIn(id)))],
    ];
  },
  code: (random) => [
    ['run', String(random() < 0.7)],
    ['source', quoted(pick(random, programs))],
  ],
  bridge: (random) => [
    ['left', `{title: ${sentence(random)}, source: ${quoted(pick(random, programs))}}`],
    ['right', `{title: Network, source: ${quoted(pick(random, programs))}}`],
    ['breaks', sentence(random)],
  ],
  choice: (random) => {
    const count = 2 + Math.floor(random() * 9);
    const right = Math.floor(random() * count);
    const options = Array.from({ length: count }, (_, index) => {
      const mark = index === right || random() < 0.1 ? `, right: ${random() < 0.95}` : '';
      return `{text: ${sentence(random)}, why: ${sentence(random)}${mark}}`;
    });
    return [
      ['id', 'c'],
      ['prompt', sentence(random)],
      ['options', `[${options.join(', ')}]`],
    ];
  },
  bet: (random) => {
    const id = pick(random, graphIds);
    const moves = inputsOf(id).slice(0, 1 + Math.floor(random() * 3));
    return [
      ['id', 'b'],
      ['graph', id],
      ['nudge', `{${moves.map((name) => `${name}: ${numberOf(random)}`).join(', ')}}`],
      some(random, () => ['on', pick(random, namesIn(id))]),
    ];
  },
  nudge: (random) => {
    const id = pick(random, graphIds);
    return [
      ['graph', id],
      ['inputs', list(random, 2, () => pick(random, inputsOf(id)))],
      ['step', String(pick(random, [0.01, 1, 1e-9, 1e6, 0]))],
      some(random, () => ['on', pick(random, namesIn(id))]),
    ];
  },
  motion: (random) => [
    ['from', numberOf(random)],
    ['to', numberOf(random)],
    ['seconds', String(pick(random, [0.001, 0.8, 1.6, 20, 3600, 0]))],
    some(random, () => ['easing', pick(random, ['linear', 'ease-in', 'ease-out', 'ease-in-out'])], 0.8),
    ['readouts', list(random, 4, () => pick(random, ['position', 'delta', 'time', 'velocity']))],
  ],
  drill: (random) => [
    some(random, () => ['id', 'd']),
    ['skill', pick(random, random() < 0.7 ? drillSkills : skills)],
    ['count', String(pick(random, [1, 2, 5]))],
  ],
  recap: (random) => [['points', list(random, 4, () => sentence(random))]],
  challenge: () => [['id', 'file']],
};

export const kinds = Object.keys(bodies) as BlockKind[];

/** The fence of a random block, and the keys it has. */
export function randomBlock(kind: BlockKind, random: Random): { text: string; keys: readonly string[] } {
  const body = bodies[kind](random).filter((line) => line !== undefined);
  return {
    text: fence(kind, body.map(([key, value]) => `${key}: ${value}`).join('\n')),
    keys: body.map(([key]) => key),
  };
}

/** Those that a block refers to: each is linted too, and not all are sound. */
const hiddenFor = (block: string): string =>
  graphIds
    .filter((id) => new RegExp(`^graph: ${id}$`, 'm').test(block))
    .map((id) => fence('graph', `id: ${id}\ndocument: ${quoted(graphs[id].document)}\nshow: none`))
    .join('\n');

/** A lesson of one random block between two screens to read. */
export const lessonAround = (block: string): string => `---
id: random
title: Random
objective: See what comes.
minutes: 5
---

## First

Something to read.

## Second

${block}
## Third

${hiddenFor(block)}
The end.
`;
