/** For each skill, shapes of problems: each makes one of the numbers it draws. */

import type { Expression, Values } from '../../expression/expression.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import { valueQuestion } from '../../grading/questions/question.ts';
import { pick, type Random } from '../../grading/questions/random.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { consumersOf, type Graph } from '../../graph/graph.ts';
import { graphKinkSides } from '../../graph/kinks.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { readGraph } from '../../graph/read-graph.ts';
import type { DrillSkill } from '../../lesson/skills.ts';
import { lessonQuestionId } from '../../progress/question-ids.ts';
import {
  expressionItem,
  localItem,
  productItem,
  type QuestionSource,
  totalItem,
} from '../questions/block-items.ts';
import type { QuizItem } from '../questions/quiz-item.ts';
import { words } from '../words.ts';

/** Makes one problem, or undefined when the numbers drawn do not suit it. */
export type Shape = (random: Random, source: QuestionSource) => QuizItem | undefined;

const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
/** A coefficient that is neither 0 nor ±1, so that leaving it out shows. */
const coefficient = (random: Random): number => pick(random, [-5, -4, -3, -2, 2, 3, 4, 5]);
const easy = (random: Random): number => pick(random, [-3, -2, -1.5, -0.5, 0.5, 1.5, 2, 3, 4]);
const signedTerm = (value: number, rest: string): string =>
  `${value < 0 ? '-' : '+'} ${Math.abs(value)}${rest}`;

const polynomial =
  (build: (random: Random) => string): Shape =>
  (random, source) => {
    const of = parseExpression(build(random)).expression;
    const at = pick(random, [-3, -2, 2, 3, 4]);
    const formula = random() < 0.4;
    const shown = { expression: of, point: new Map([['x', at]]) };
    const prompt = formula ? words.prompt.slope : words.prompt.slopeAt(String(at));
    return expressionItem(shown.expression, 'x', prompt, source, formula ? undefined : shown.point);
  };

const rate: Shape = (random, source) => {
  const milliseconds = pick(random, [8, 16, 20, 25, 40, 50]);
  const from = whole(random, 2, 90) * 2;
  const to = from + pick(random, [-24, -16, -12, -8, 4, 8, 12, 20, 24, 32]);
  const answer = parseExpression(`(${to} - ${from})/${milliseconds}`).expression;
  const question = valueQuestion('velocity', answer, {
    id: lessonQuestionId(source.lesson, source.block, 'value'),
    skills: ['rate'],
  });
  return {
    question,
    prompt: words.prompt.velocity(String(from), String(to), String(milliseconds)),
    hints: [],
  };
};

const partial =
  (build: (random: Random) => string, names: readonly string[], asked = names): Shape =>
  (random, source) => {
    const of = parseExpression(build(random)).expression;
    const at = new Map(names.map((name): [string, number] => [name, easy(random)]));
    if (new Set(at.values()).size < at.size) return undefined;
    const wrt = pick(random, asked);
    return expressionItem(of, wrt, words.prompt.partial(wrt), source, at);
  };

const numbered = (document: string, values: Values): string =>
  `${[...values].map(([name, value]) => `${name} = ${value}`).join('\n')}\n${document}`;

const isRelu = (expression: Expression): boolean =>
  expression.kind === 'apply' && expression.operation === 'relu';

function network(random: Random, document: string, inputs: readonly string[]): Graph | undefined {
  const values = new Map(inputs.map((name): [string, number] => [name, easy(random)]));
  if (new Set(values.values()).size < values.size) return undefined;
  const graph = readGraph(numbered(document, values));
  const results = forwardPass(graph);
  const ordinary = [...results.values()].every((value) => Math.abs(value) <= 200);
  // Factors of 0 and 1 hide what they multiply; a value equal to another hides which one was used.
  // (a gate that is open always repeats its input).
  const gates = new Set(graph.nodes.filter(({ expression }) => isRelu(expression)).map(({ name }) => name));
  const others = [...results].filter(([name]) => !gates.has(name)).map(([, value]) => value.toPrecision(9));
  const telling = new Set(others).size === others.length;
  return ordinary && telling && !graphKinkSides(graph, results).includes(0) ? graph : undefined;
}

const networks: readonly { readonly document: string; readonly inputs: readonly string[] }[] = [
  { document: 'z1 = w1*x\na1 = relu(z1)\nz2 = w2*a1\nloss = (z2 - y)^2', inputs: ['x', 'y', 'w1', 'w2'] },
  { document: 'z = w*x + b\nloss = (z - y)^2', inputs: ['x', 'y', 'w', 'b'] },
  { document: 'h = w1*x\np = w2*h\nloss = (p - y)^2', inputs: ['x', 'y', 'w1', 'w2'] },
];

const chainFactor: Shape = (random, source) => {
  const chosen = pick(random, networks);
  const graph = network(random, chosen.document, chosen.inputs);
  if (!graph) return undefined;
  const edge = pick(
    random,
    graph.nodes.flatMap((node) => node.parents.map((wrt) => ({ of: node.name, wrt }))),
  );
  return localItem(graph, edge, source);
};

const chainProduct: Shape = (random, source) => {
  const chosen = pick(random, networks);
  const graph = network(random, chosen.document, chosen.inputs);
  const weight = chosen.inputs.find((name) => name.startsWith('w')) as string;
  const path = graph && pathsTo(graph, weight)?.[0];
  if (!graph || !path) return undefined;
  const item = productItem(graph, path, source);
  const gradient = `d${graph.loss}/d${weight}`;
  return { ...item, prompt: words.prompt.locals(edgesAlong(path).length, gradient) };
};

const gradient =
  (document: string, inputs: readonly string[]): Shape =>
  (random, source) => {
    const graph = network(random, document, inputs);
    if (!graph) return undefined;
    const name = pick(
      random,
      [...graph.inputs.keys()].filter((input) => consumersOf(graph, input).length > 0),
    );
    return totalItem(graph, name, source);
  };

/** All the way through a relu, as a formula. */
const gatedGradient: Shape = (random, source) => {
  const z = `${coefficient(random)}*w*x ${signedTerm(coefficient(random), '*x')}`;
  const item = gradient(`z = ${z}\na = relu(z)\nloss = (a - y)^2`, ['x', 'y', 'w'])(random, source);
  if (!item) return undefined;
  const { point: _numbers, ...question } = item.question;
  return { ...item, question, prompt: words.prompt.asFormula(item.prompt) };
};

const power = polynomial((random) => `${Math.abs(coefficient(random))}*x^${whole(random, 2, 4)}`);
/** Three different sizes: with equal ones, two mistakes would give the same answer. */
function threeSizes(random: Random): [number, number, number] {
  const left = [2, 3, 4, 5, 6, 7, 8, 9];
  const take = (): number => left.splice(Math.floor(random() * left.length), 1)[0] as number;
  return [take(), take(), take()];
}

const sum = polynomial((random) => {
  const [square, line, constant] = threeSizes(random);
  const sign = random() < 0.5 ? -1 : 1;
  return `${square}*x^${whole(random, 2, 3)} ${signedTerm(sign * line, '*x')} ${signedTerm(constant, '')}`;
});
const multiple = polynomial(
  (random) => `${Math.abs(coefficient(random))}*x ${signedTerm(whole(random, 2, 9), '')}`,
);

/** A skill that lessons may drill has its shapes here, or the compiler says which is missing. */
export const shapes: Readonly<Record<DrillSkill, readonly Shape[]>> = {
  rate: [rate],
  constant: [multiple],
  sum: [sum],
  'constant-multiple': [multiple, power],
  power: [power, sum, rate, sum],
  partial: [
    partial((random) => `x^2*y ${signedTerm(coefficient(random), '*y^2')}`, ['x', 'y']),
    // By y it needs the chain rule, which is the next lesson's.
    partial(() => '(z - y)^2', ['z', 'y'], ['z']),
    partial((random) => `w*x ${signedTerm(coefficient(random), '*w')}`, ['w', 'x']),
  ],
  'squared-error': [partial(() => '(z - y)^2', ['z', 'y'])],
  // Where a gate is open its slope of 1 does not show in a number, and where it is shut every mistake gives 0: only a
  // formula tells.
  relu: [gatedGradient],
  chain: [chainFactor, chainProduct, gradient('q = x + y\nf = q*z', ['x', 'y', 'z']), chainProduct],
  'local-vs-total': [chainFactor, gradient('h = w1*x\np = w2*h\nloss = (p - y)^2', ['x', 'y', 'w1', 'w2'])],
  fork: [gradient('a = x^2\nb = a*y\nf = b + 3*y', ['x', 'y'])],
};
