import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { commandLine, objects } from '../command-line.ts';

const network = `x = 2;  y = 1;  w1 = 0.5;  w2 = -0.3
z1 = w1 * x
a1 = relu(z1)
z2 = w2 * a1
loss = (z2 - y)^2`;

const networkJson = {
  id: 'source',
  nodes: [
    { name: 'z1', expr: 'w1 * x' },
    { name: 'a1', expr: 'relu(z1)' },
    { name: 'z2', expr: 'w2 * a1' },
    { name: 'loss', expr: '(z2 - y)^2' },
  ],
  inputs: { x: 2, y: 1, w1: 0.5, w2: -0.3 },
  loss: 'loss',
};

const polynomial = { nodes: [{ name: 'f', expr: 'x^2*y + y^3' }], inputs: { x: 2, y: 3 } };

const grad = (document: string, ...words: string[]) => commandLine(['grad', document, ...words]);
const piped = (input: string, ...words: string[]) => commandLine(['grad', '-', ...words], { input });

function inFile(content: string): { cwd: string } {
  const cwd = temporaryFolder('networks');
  writeFileSync(join(cwd, 'net.txt'), content);
  return { cwd };
}

/** The figures of a row of the table: autograd, chain rule, nudging, agreement. */
const row = (out: string, name: string) =>
  out
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.split(/\s+/)
    .slice(2);

describe('a network as text', () => {
  test.each([
    ['typed', () => grad(network)],
    ['on standard input', () => piped(network)],
    ['in a file', () => commandLine(['grad', 'net.txt'], inFile(network))],
    ['as JSON', () => grad(JSON.stringify(networkJson))],
    ['as JSON over several lines', () => piped(JSON.stringify(networkJson, null, 2))],
  ])('%s: 1.56 and -2.6 by all three oracles', async (_how, command) => {
    const { exitCode, out, err } = await command();
    expect(row(out, 'w1')).toEqual(['1.56', '1.56', '1.56', 'exact']);
    expect(row(out, 'w2')).toEqual(['-2.6', '-2.6', '-2.6', 'exact']);
    expect([exitCode, err]).toEqual([0, '']);
  });

  test('the whole page: every name, every factor with its formula, and why autograd’s digits differ', async () => {
    const { out } = await grad(network);
    expect(out.split('\n')).toEqual([
      'Gradients of loss = 1.69; autograd is TensorFlow.js 4.22.0 (JavaScript kernels).',
      '',
      'name  value  autograd  chain rule  nudging  agreement',
      'x         2      0.39        0.39     0.39  exact',
      'y         1       2.6         2.6      2.6  exact',
      'w1      0.5      1.56        1.56     1.56  exact',
      'w2     -0.3      -2.6        -2.6     -2.6  exact',
      'z1        1      0.78        0.78     0.78  exact',
      'a1        1      0.78        0.78     0.78  exact',
      'z2     -0.3      -2.6        -2.6     -2.6  exact',
      'loss   1.69         1           1        1  exact',
      '',
      'Factors, one for each link:',
      '  dloss/dz2 = 2*(z2 - y) = -2.6',
      '  dloss/dy  = -2*(z2 - y) = 2.6',
      '  dz2/dw2   = a1 = 1',
      '  dz2/da1   = w2 = -0.3',
      '  da1/dz1   = step(z1) = 1',
      '  dz1/dw1   = x = 2',
      '  dz1/dx    = w1 = 0.5',
      '',
      'Autograd computes in float32, good for about 7 digits: its dloss/dx is',
      '0.39000001549720764, shown as 0.39.',
      '',
    ]);
  });

  test('float32 is not mentioned where it changes nothing', async () => {
    expect((await grad('x = 2; y = 3; f = x^2*y + y^3')).out).not.toContain('float32');
  });

  test('x^2*y + y^3 at (2, 3): 12 and 31', async () => {
    const { out } = await grad('x = 2; y = 3; f = x^2*y + y^3');
    expect(row(out, 'x')).toEqual(['12', '12', '12', 'exact']);
    expect(row(out, 'y')).toEqual(['31', '31', '31', 'exact']);
  });

  test('--loss asks for another node’s gradients', async () => {
    expect(row((await grad(network, '--loss', 'z2')).out, 'w1')?.at(1)).toBe('-0.6');
  });

  test('at a kink nudging has no answer and the convention is stated', async () => {
    const { exitCode, out } = await grad('z = 0; loss = relu(z)');
    expect(row(out, 'z')).toEqual(['0', '0', 'kink', 'exact']);
    expect(out).toContain('At a kink, loss: relu has no slope at 0; here it counts as 0.');
    expect(exitCode).toBe(0);
  });

  test('an infinite slope is named, and is no agreement', async () => {
    const { exitCode, out } = await grad('x = 0; f = sqrt(x)');
    expect(row(out, 'x')).toEqual(['infinity', 'infinity', 'none', 'disagree']);
    expect(out).toContain('Not finite at this point: df/dx.');
    expect(exitCode).toBe(1);
  });

  test.each<[string, string]>([
    [
      'x = 2; z = q*x',
      'neuron-calc: line 1, column 12: z: q is not a name here\n  x = 2; z = q*x\n             ^\nGive it a value first: q = 1.\n',
    ],
    [
      'a = b\nb = a + 1',
      'neuron-calc: line 1, column 1: a depends on itself: a → b → a\n  a = b\n  ^\nA network has no loops',
    ],
    ['x = 2; z = 1/(x - 2)', 'z is infinite at x = 2'],
    ['x = 2; z = 1/0', 'z is infinite: 1/0'],
    ['x = 2; x = 3', 'x is already defined on line 1'],
    ['x = 2; z = (x', '“(” is never closed'],
    ['{"nodes": 3}', 'neuron-calc: nodes: '],
    ['{"nodes"', 'this is not JSON'],
    ['nowhere.txt', 'there is no file nowhere.txt'],
  ])('%j is refused with its place and what to write instead', async (document, message) => {
    const { exitCode, out, err } = await grad(document);
    expect(err).toContain(message);
    expect(err).not.toContain('should not have happened');
    expect([exitCode, out]).toEqual([2, '']);
  });

  test('a fault in a file names the file; a loss that is not there is no fault of a line', async () => {
    const { err } = await commandLine(['grad', 'net.txt'], inFile('x = 2\n  z = w*x\n'));
    expect(err).toContain(
      'neuron-calc: net.txt, line 2, column 7: z: w is not a name here\n    z = w*x\n        ^\n',
    );
    expect((await grad(network, '--loss', 'los')).err).toBe(
      'neuron-calc: the loss los is not in the graph\nDid you mean loss?\n',
    );
  });

  test.each([
    ['', 'there is nothing to differentiate'],
    ['x = 2\nz = q', 'standard input, line 2, column 5: z: q is not a name here'],
    ['x'.repeat(1_000_001), 'standard input cannot be read: this line is longer than a megabyte'],
    ['x = 1\n'.repeat(200_000), 'standard input is larger than a megabyte'],
  ])('standard input that is no network is refused', async (input, message) => {
    const { exitCode, err } = await piped(input);
    expect([exitCode, err.includes(message)]).toEqual([2, true]);
  });
});

describe('--json', () => {
  test('has the names that other programs rely on', async () => {
    const [data] = objects((await grad(JSON.stringify(networkJson), '--json')).out);
    expect(Object.keys(data)).toEqual(['id', 'loss', 'engine', 'values', 'gradients', 'factors']);
    expect(data).toMatchObject({
      id: 'source',
      loss: 'loss',
      engine: expect.stringContaining('TensorFlow.js'),
    });
    expect(Object.keys(data.values)).toEqual(['x', 'y', 'w1', 'w2', 'z1', 'a1', 'z2', 'loss']);
    expect(Object.keys(data.gradients)).toEqual(Object.keys(data.values));
    expect(data.gradients.w1).toEqual({
      autograd: 1.5600000619888306,
      chainRule: 1.56,
      finiteDifference: expect.closeTo(1.56, 9),
      mathjs: 1.56,
      agreement: 'exact',
    });
    expect(data.factors[0]).toEqual({ of: 'loss', wrt: 'z2', expression: '2*(z2 - y)', value: -2.6 });
  });

  test('null stands for a kink, and with an error for what is not finite', async () => {
    const [kink] = objects((await grad('z = 0; loss = relu(z)', '--json')).out);
    expect(kink.gradients.z).toMatchObject({ finiteDifference: null, agreement: 'exact' });
    expect(kink.gradients.z).not.toHaveProperty('error');
    expect(kink.conventions).toEqual(['loss: relu has no slope at 0; here it counts as 0']);
    const [infinite] = objects((await grad('x = 0; f = sqrt(x)', '--json')).out);
    expect(infinite.gradients.x).toMatchObject({
      autograd: null,
      chainRule: null,
      agreement: 'disagree',
      error: 'the slope is not finite at this point',
    });
    expect(infinite.factors).toEqual([
      { of: 'f', wrt: 'x', expression: '1/(2*sqrt(x))', value: null, error: 'not finite at this point' },
    ]);
  });

  test('a name of JavaScript’s own is a name like any other', async () => {
    const [data] = objects(
      (await grad('__proto__ = 2; constructor = 3; f = __proto__*constructor', '--json')).out,
    );
    expect(Object.entries(data.values)).toEqual([
      ['__proto__', 2],
      ['constructor', 3],
      ['f', 6],
    ]);
  });
});

describe('JSON lines on standard input', () => {
  test('one object in, one out, in order; a bad line costs its own answer only', async () => {
    const input = [
      JSON.stringify({ ...polynomial, id: 7 }),
      'nonsense',
      '',
      JSON.stringify({ id: 'cycle', nodes: [{ name: 'a', expr: 'a' }], inputs: {} }),
      '[]',
      JSON.stringify(networkJson),
    ].join('\n');
    const { exitCode, out, err } = await piped(input);
    const [first, second, third, fourth, last, ...more] = objects(out);
    expect(first).toMatchObject({
      id: 7,
      loss: 'f',
      gradients: { x: { chainRule: 12 }, y: { chainRule: 31 } },
    });
    expect(second).toEqual({ error: expect.stringContaining('this is not JSON'), line: 2 });
    expect(third).toEqual({ id: 'cycle', error: expect.stringContaining('a depends on itself'), line: 4 });
    expect(fourth).toEqual({ error: expect.stringContaining('A graph is {"nodes"'), line: 5 });
    expect(last).toMatchObject({
      id: 'source',
      gradients: { w1: { chainRule: 1.56 }, w2: { chainRule: -2.6 } },
    });
    expect([exitCode, err, more]).toEqual([2, '', []]);
  });

  test('a bad first line does not turn the others into a document', async () => {
    const { exitCode, out } = await piped(`{"nodes":\n${JSON.stringify(polynomial)}\n`);
    expect(objects(out)).toMatchObject([{ line: 1 }, { loss: 'f' }]);
    expect(exitCode).toBe(2);
  });

  test('the exit code is 0 when all agree, 1 when the oracles do not; --loss holds for every line', async () => {
    const line = JSON.stringify(networkJson);
    const good = await piped(`${line}\n${line}`, '--loss', 'z2');
    expect(objects(good.out).map(({ loss }) => loss)).toEqual(['z2', 'z2']);
    expect(good.exitCode).toBe(0);
    const infinite = JSON.stringify({ nodes: [{ name: 'f', expr: 'sqrt(x)' }], inputs: { x: 0 } });
    expect((await piped(`${line}\n${infinite}`)).exitCode).toBe(1);
  });
});

describe('grad shows what is exact exactly, and the rest with its digits', () => {
  test.each([
    ['x = 12345678; f = x', 'f', ['12345678', '1']],
    ['x = 0.123456789012; f = 2*x', 'x', ['0.123456789012', '2']],
    ['x = 1e5; f = x^4', 'f', ['1e20', '1']],
    ['x = 20; f = tanh(x)', 'x', ['20', '1.699342e-17']],
    ['a = 1000; f = exp(a)/(exp(a) + 1)', 'f', ['1', '1']],
    ['x = 0.1; f = relu(x*3 - 0.3)', 'x', ['0.1', '0']],
  ])('%s, %s', async (document, name, [value, slope]) => {
    const { out } = await grad(document);
    const cells = out
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(/ {2,}/);
    expect([cells?.[1], cells?.[3]]).toEqual([value, slope]);
  });

  test('no power makes the table wider than a screen', async () => {
    for (const x of [2, 10, 99_999.5, -31_622.7, 1e3]) {
      const { out } = await grad(`x = ${x}; y = x^6; z = y^3/x; f = z*x`);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  test('factors end in the short form; that of max is a comparison that can be typed', async () => {
    const softmax = await grad('z1 = 1; z2 = 2; loss = -log(exp(z1)/(exp(z1) + exp(z2)))');
    expect(softmax.out).toContain('dloss/dz1 = exp(z1)/(exp(z1) + exp(z2)) - 1 = -0.7310586');
    const tie = await grad('s1 = 1; s2 = 1; m = max(s1, s2)');
    expect(tie.out).toContain('dm/ds1 = (s1 >= s2 ? 1 : 0) = 1');
    const typed = await grad('s1 = 1; s2 = 1; m = (s1 >= s2 ? 1 : 0)');
    expect(typed.exitCode).toBe(0);
    expect(typed.out).toMatch(/^m +1 /m);
  });

  test('glued letters are asked back, functions without brackets are read', async () => {
    const glued = await grad('w = 2; x = 3; z = wx');
    expect([glued.exitCode, glued.err]).toEqual([2, expect.stringContaining('For w times x write w*x.')]);
    expect((await grad('x = 2; f = cos 2x')).out).toContain('df/dx = -2*sin(2*x)');
  });
});
