import { describe, expect, it } from 'vitest';
import { panelLimits } from '../../../src/challenge/sandbox/confinement.ts';
import { runPanel } from '../../../src/challenge/sandbox/run-panel.ts';
import { builtRunner } from '../../../src/challenge/sandbox/runner-file.ts';
import { hostilePrograms } from '../../lesson/hostile-folders.ts';

const limits = { ...panelLimits, callMilliseconds: 1000 };
const run = (source: string) => runPanel(source, { runner: builtRunner(), limits });

describe('a program', () => {
  it('runs TypeScript against TensorFlow.js', async () => {
    const source = `import * as tf from '@tensorflow/tfjs'
const square = (x: tf.Tensor) => x.square()
const slope: number = tf.grad(square)(tf.scalar(3)).dataSync()[0]!
console.log(slope)`;
    expect(await run(source)).toEqual({ output: ['6'] });
    expect(await run(source.replace('/tfjs', '/tfjs-node'))).toEqual({ output: ['6'] });
  });

  it('has tf without importing it', async () => {
    expect(await run('console.log(tf.scalar(2).dataSync()[0])')).toEqual({ output: ['2'] });
  });

  it('prints as Node does', async () => {
    expect(
      await run(`console.log('a', 1.5, [1, [2]], { b: 'c' }, '%d')\nconsole.error('%d items', 3)`),
    ).toEqual({
      output: ["a 1.5 [ 1, [ 2 ] ] { b: 'c' } %d", '3 items'],
    });
  });

  it('prints tensors', async () => {
    expect(await run('tf.tensor([1, 2]).print()')).toEqual({ output: ['Tensor', '    [1, 2]'] });
  });

  it('may await at the top', async () => {
    const source = `const later = async (x: number) => { await null; return x }
console.log(await later(1), (await tf.scalar(2).data())[0])`;
    expect(await run(source)).toEqual({ output: ['1 2'] });
  });

  it('prints no more than anybody reads', async () => {
    const { output } = await run('for (let i = 0; i < 1e4; i++) console.log(i)');
    expect(output).toHaveLength(200);
    expect(output.at(-1)).toBe('…');
  });
});

describe('a crash', () => {
  it('ends the output, with its line', async () => {
    const source = 'console.log(1)\nconst f: any = 3\nf()';
    const message = 'TypeError: f is not a function';
    expect(await run(source)).toEqual({ output: ['1', message], error: { message, line: 3 } });
  });

  it('shows what tf.grads does to a function of one array', async () => {
    const { output, error } = await run(`const loss = ([w1, w2]) => w1.mul(w2)
tf.grads(loss)([tf.scalar(1), tf.scalar(2)])`);
    expect(output).toEqual([expect.stringContaining('is not iterable')]);
    expect(error?.line).toBe(1);
    expect(await run('console.log(tf.grad((x) => x.square())(tf.scalar(3)).dataSync()[0])')).toEqual({
      output: ['6'],
    });
  });

  it.each([
    ['const = 3', 'SyntaxError: Unexpected token', 1],
    ['let a = 1\nlet a = 2', "SyntaxError: Identifier 'a' has already been declared", 2],
    ["import fs from 'fs'\nfs.x", "a code panel can import '@tensorflow/tfjs' and nothing else, not 'fs'", 1],
    ['\nprocess.exit()', 'ReferenceError: process is not defined', 2],
    ['await null\nthrow new RangeError("late")', 'RangeError: late', 2],
  ])('%j', async (source, message, line) => {
    expect((await run(source)).error).toEqual({ message, line });
  });

  it('may be a value that is no error', async () => {
    expect(await run('throw 3')).toEqual({ output: ['Uncaught 3'], error: { message: 'Uncaught 3' } });
  });
});

describe('a program that does not end', () => {
  it.each([
    'while (true) {}',
    'await null\nwhile (true) {}',
    'console.log(1)\nawait new Promise(() => {})',
  ])('is stopped: %j', async (source) => {
    const { output, error } = await run(source);
    expect(error).toEqual({ message: 'stopped: the program did not finish in time' });
    expect(output.at(-1)).toBe(error?.message);
  });
});

describe('a program that takes what it can get', () => {
  const small = { ...limits, callMilliseconds: 500, memoryBytes: 48 * 1024 * 1024 };
  const some = [
    'a loop in a getter that is printed',
    'a loop in what is thrown',
    'a loop in a thenable',
    'timers without an end',
    'a pattern that never ends',
    'a text without an end',
    'output without an end',
    'a tensor of everything',
  ];

  it.each(some)('%s', async (name) => {
    const { output, error } = await runPanel(hostilePrograms[name] ?? '', {
      runner: builtRunner(),
      limits: small,
    });
    expect(error?.message).toMatch(
      /^stopped: the program (did not finish in time|took more than 48 MB of memory)$|^InternalError: string too long$|^(Range)?Error: /,
    );
    expect(output.length).toBeLessThanOrEqual(201);
    expect(output.join('').length).toBeLessThan(100_000);
  });

  it('signs that would move the cursor are spelt out', async () => {
    const { output } = await run(hostilePrograms['signs that move the cursor'] ?? '');
    expect(output.join('\n')).toContain('\\u202e');
    expect(output.join('')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });
});
