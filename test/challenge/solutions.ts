/** Solutions as learners write them, right and wrong, each with what is said of it. */

export interface Fixture {
  readonly name: string;
  readonly source: string;
  readonly passed: boolean;
  /** Each must stand somewhere in what is said. */
  readonly says: readonly string[];
}

const parameters = 'x: number, y: number, w1: number, w2: number';
const forward = 'const z1 = w1 * x;\n  const a1 = Math.max(0, z1);\n  const z2 = w2 * a1;';
const importTf = "import * as tf from '@tensorflow/tfjs';\n";
const rightManual = `export function manualGradient(${parameters}): number {
  ${forward}
  return 2 * (z2 - y) * w2 * (z1 > 0 ? 1 : 0) * x;
}
`;
const rightAuto = `export function autoGradient(${parameters}): number {
  const loss = (w: tf.Tensor) => w.mul(x).relu().mul(w2).sub(y).square();
  return tf.grad(loss)(tf.scalar(w1)).dataSync()[0]!;
}
`;

/** Right by autograd; by hand it returns this. */
const returning = (formula: string): string =>
  `${importTf}${rightAuto}export function manualGradient(${parameters}): number {\n  ${forward}\n  return ${formula};\n}\n`;
/** Right by autograd; by hand it does this. */
const manual = (body: string, keyword = 'function'): string =>
  `${importTf}${rightAuto}export ${keyword} manualGradient(${parameters}): any {\n  ${body}\n}\n`;
/** Right by hand; by autograd it does this. */
const auto = (body: string, keyword = 'function'): string =>
  `${importTf}${rightManual}export ${keyword} autoGradient(${parameters}): any {\n  ${body}\n}\n`;
const slope = 'tf.grad((w: tf.Tensor) => w.mul(x).relu().mul(w2).sub(y).square())(tf.scalar(w1))';
const step = (body: string): string =>
  `${importTf}${rightManual}${rightAuto}export function trainStep(${parameters}, rate: number): any {\n  ${forward}\n  ${body}\n}\n`;
const both = 'const g1 = manualGradient(x, y, w1, w2);\n  const g2 = 2 * (z2 - y) * a1;';

export const fixtures: readonly Fixture[] = [
  {
    name: 'both right',
    source: importTf + rightManual + rightAuto,
    passed: true,
    says: ['passed, 7 of 7 cases'],
  },
  {
    name: 'an async autoGradient, as the source page writes it',
    source: auto(`return (await ${slope}.array());`, 'async function'),
    passed: true,
    says: ['passed'],
  },
  {
    name: 'arrow functions, and the native package by name',
    source: `import * as tf from '@tensorflow/tfjs-node';
export const manualGradient = (x: number, y: number, w1: number, w2: number) => w1 * x > 0 ? 2 * (w2 * w1 * x - y) * w2 * x : 0;
export const autoGradient = (x: number, y: number, w1: number, w2: number) =>
  tf.tidy(() => tf.grads((a, b) => tf.square(tf.sub(tf.mul(b, tf.relu(tf.mul(a, x))), y)))([tf.scalar(w1), tf.scalar(w2)])[0].arraySync());`,
    passed: true,
    says: ['passed'],
  },
  {
    name: 'types, enums, generics and satisfies',
    source: `${importTf}interface Network<T> { readonly z1: T }
enum Side { Left, Right }
type Pair = [number, Side];
const sideOf = (net: Network<number>): Pair => [net.z1, net.z1 > 0 ? Side.Right : Side.Left];
${rightAuto}export function manualGradient(${parameters}): number {
  ${forward}
  const [, side] = sideOf({ z1 } satisfies Network<number>);
  return (2 * (z2 - y) * w2 * (side === Side.Right ? 1 : 0) * x) as number;
}`,
    passed: true,
    says: ['passed'],
  },
  {
    name: 'a default import, which Node takes too',
    source: `import tf from '@tensorflow/tfjs';\n${rightManual}${rightAuto.replace('tf.Tensor', 'any')}`,
    passed: true,
    says: ['passed'],
  },
  {
    name: 'a byte order mark',
    source: `\ufeff${importTf}${rightManual}${rightAuto}`,
    passed: true,
    says: ['passed'],
  },
  {
    name: 'noise on the console',
    source: `${importTf}console.log('loading');\n${rightAuto}export function manualGradient(${parameters}): number {
  ${forward}
  console.log({ z1, a1 });
  tf.scalar(z1).print();
  return 2 * (z2 - y) * w2 * (z1 > 0 ? 1 : 0) * x;
}`,
    passed: true,
    says: ['passed', 'It printed, which does not count:', 'loading', '… and '],
  },
  {
    name: 'a timer awaited on the way',
    source: auto(
      `await new Promise((resolve) => setTimeout(resolve, 5));\n  return ${slope}.dataSync()[0];`,
      'async function',
    ),
    passed: true,
    says: ['passed'],
  },
  {
    name: 'left empty',
    source: `export function manualGradient(${parameters}): number {\n}\nexport function autoGradient(${parameters}): number {\n}\n`,
    passed: false,
    says: ['manualGradient is still empty', 'autoGradient is still empty'],
  },
  {
    name: 'an empty file',
    source: '',
    passed: false,
    says: ['manualGradient is missing: gradients.ts exports nothing'],
  },
  {
    name: 'one of the two missing',
    source: rightManual,
    passed: false,
    says: [
      'autoGradient is missing: gradients.ts exports manualGradient. Begin it with “export function autoGradient(”.',
    ],
  },
  {
    name: 'written but not exported',
    source: importTf + rightManual.replace('export ', '') + rightAuto,
    passed: false,
    says: ['manualGradient is missing'],
  },
  {
    name: 'a number in the place of a function',
    source: `${importTf}export const manualGradient = 1.56;\n${rightAuto}`,
    passed: false,
    says: ['manualGradient is exported as a number. It must be a function.'],
  },
  {
    name: 'a syntax error',
    source: `${importTf}export function manualGradient(${parameters}): number {\n  return 2 * (z2 - y;\n}\n${rightAuto}`,
    passed: false,
    says: ['gradients.ts cannot be read in line 3: SyntaxError'],
  },
  {
    name: 'await at the top',
    source: `${importTf}const slope = await tf.ready();\n${rightManual}${rightAuto}`,
    passed: false,
    says: ['cannot be read in line 2: await works inside an async function only. Move it into one;'],
  },
  {
    name: 'a namespace',
    source: `${importTf}namespace Net { export const two = 2; }\n${rightManual}${rightAuto}`,
    passed: false,
    says: ['cannot be read in line 2: the namespace Net holds code, which is not supported here.'],
  },
  {
    name: 'a name declared twice',
    source: `let a = 1;\nlet a = 2;\n${rightManual}`,
    passed: false,
    says: ["gradients.ts cannot be read in line 2: SyntaxError: Identifier 'a' has already been declared"],
  },
  {
    name: 'another import',
    source: `import { readFileSync } from 'node:fs';\n${importTf}export function manualGradient() { return readFileSync('x').length; }\n${rightAuto}`,
    passed: false,
    says: ["can import '@tensorflow/tfjs' and nothing else, not 'node:fs' in line 1"],
  },
  {
    name: 'an import while it runs',
    source: manual("return import('node:child_process');"),
    passed: false,
    says: [
      "manualGradient stopped in line 7: gradients.ts can import '@tensorflow/tfjs' and nothing else, not 'node:child_process'. Everything else must be in the file itself.",
    ],
  },
  {
    name: 'a throw at the top',
    source: `\nthrow new Error('not today');\n${rightManual}`,
    passed: false,
    says: ['gradients.ts stopped in line 2, before any function was called: Error: not today'],
  },
  {
    name: 'a throw in a function',
    source: manual('const z1: any = undefined;\n  return z1.value;'),
    passed: false,
    says: ['manualGradient stopped in line 8, at x = 3, y = 2, w1 = 0.4, w2 = 0.5: TypeError:'],
  },
  {
    name: 'something thrown that is no error',
    source: manual("throw 'soup';"),
    passed: false,
    says: ['manualGradient stopped, at x = 3', 'Uncaught soup'],
  },
  {
    name: 'recursion without an end',
    source: manual('return manualGradient(x, y, w1, w2);'),
    passed: false,
    says: ['RangeError: Maximum call stack size exceeded'],
  },
  {
    name: 'a tensor',
    source: auto(`return ${slope};`),
    passed: false,
    says: ['autoGradient returned a tensor. Take the number out of it with .dataSync()[0].'],
  },
  {
    name: 'a list',
    source: auto(`return ${slope}.dataSync();`),
    passed: false,
    says: ['autoGradient returned a list of 1. It must be a number.'],
  },
  {
    name: 'the function that tf.grad gives',
    source: auto('return tf.grad((w: tf.Tensor) => w.mul(x).relu().mul(w2).sub(y).square());'),
    passed: false,
    says: ['autoGradient returned a function. tf.grad gives one: call it with the weight.'],
  },
  {
    name: 'text',
    source: manual("return '1.56';"),
    passed: false,
    says: ['manualGradient returned a string. It must be a number.'],
  },
  {
    name: 'NaN',
    source: returning('2 * (z2 - (undefined as any)) * w2 * x'),
    passed: false,
    says: ['manualGradient gave NaN at x = 3'],
  },
  {
    name: 'infinity',
    source: returning('x / 0'),
    passed: false,
    says: ['manualGradient gave Infinity', 'divided by 0'],
  },
  {
    name: 'a number that ignores the inputs',
    source: manual('return 1.56;'),
    passed: false,
    says: ['manualGradient gives 1.56 whatever it is given. Compute with its parameters.'],
  },
  {
    name: 'autograd by hand',
    source: manual(`return ${slope}.dataSync()[0];`),
    passed: false,
    says: ['manualGradient asks autograd for the gradient', 'not yet, 0 of 7 cases'],
  },
  {
    name: 'autograd by hand, through the other function',
    source: manual('return autoGradient(x, y, w1, w2);'),
    passed: false,
    says: ['manualGradient asks autograd for the gradient'],
  },
  {
    name: 'by hand what autograd should do',
    source: auto('return manualGradient(x, y, w1, w2);'),
    passed: false,
    says: ['autoGradient does not use autograd'],
  },
  {
    name: 'a promise that nothing settles',
    source: auto('return new Promise(() => {});'),
    passed: false,
    says: ['autoGradient gave a promise that nothing will ever settle'],
  },
  {
    name: 'a promise that is rejected',
    source: auto("throw new Error('late');", 'async function'),
    passed: false,
    says: ['autoGradient stopped in line 9', 'Error: late'],
  },
  {
    name: 'the difference the wrong way round',
    source: returning('2 * (y - z2) * w2 * (z1 > 0 ? 1 : 0) * x'),
    passed: false,
    says: ['expected −4.2', 'manualGradient gave 4.2', 'The difference is the wrong way round'],
  },
  {
    name: 'a coefficient dropped',
    source: returning('(z2 - y) * w2 * (z1 > 0 ? 1 : 0) * x'),
    passed: false,
    says: ['manualGradient is wrong in 5 of 7 cases. The exponent also comes down in front as a factor'],
  },
  {
    name: "relu's output for its slope",
    source: returning('2 * (z2 - y) * w2 * a1 * x'),
    passed: false,
    says: ['That is what relu gives out. Its slope is only ever 0 or 1.'],
  },
  {
    name: 'a relu that is always on',
    source: returning('2 * (z2 - y) * w2 * x'),
    passed: false,
    says: ['dead relu: x = 1, y = −1, w1 = −0.7, w2 = 0.9', 'That holds while the input is positive.'],
  },
  {
    name: 'a link left out',
    source: returning('2 * (z2 - y) * (z1 > 0 ? 1 : 0) * x'),
    passed: false,
    says: ['One factor of the chain is not in this product.'],
  },
  {
    name: 'links added',
    source: returning('2 * (z2 - y) + w2 + (z1 > 0 ? 1 : 0) + x'),
    passed: false,
    says: ['Along a chain the links multiply; they do not add.'],
  },
  {
    name: 'the weight in the place of its partner',
    source: returning('2 * (z2 - y) * w2 * (z1 > 0 ? 1 : 0) * w1'),
    passed: false,
    says: ['The slope is what it is multiplied by.'],
  },
  {
    name: 'a training step',
    source: step(`${both}\n  return { w1: w1 - rate * g1, w2: w2 - rate * g2 };`),
    passed: true,
    says: ['a step that lowers the loss: passed, 4 of 4 cases'],
  },
  {
    name: 'a training step as a list',
    source: step(`${both}\n  return [w1 - rate * g1, w2 - rate * g2];`),
    passed: true,
    says: ['a step that lowers the loss: passed'],
  },
  {
    name: 'a training step uphill',
    source: step(`${both}\n  return { w1: w1 + rate * g1, w2: w2 + rate * g2 };`),
    passed: false,
    says: ['trainStep makes the loss larger. Step against the gradient: subtract.'],
  },
  {
    name: 'a training step without the rate',
    source: step(`${both}\n  return { w1: w1 - g1, w2: w2 - g2 };`),
    passed: false,
    says: ['trainStep moves the weights by the whole gradient. Multiply it by the rate first.'],
  },
  {
    name: 'a weight moved too early',
    source: step(
      `${both}\n  w2 -= rate * g2;\n  w1 -= rate * manualGradient(x, y, w1, w2);\n  return { w1, w2 };`,
    ),
    passed: false,
    says: ['A weight nearer to the loss is already updated in this.'],
  },
  {
    name: 'a training step that returns one number',
    source: step(`${both}\n  return w1 - rate * g1;`),
    passed: false,
    says: [
      'trainStep must return the new weights, as { w1, w2 } with a number each; it returned one number.',
    ],
  },
];
