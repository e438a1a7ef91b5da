/** Solutions that try to change what is told of them, or to reach the tutor itself. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usualLimits } from '../../../src/challenge/sandbox/confinement.ts';
import { readMessage } from '../../../src/challenge/sandbox/read-message.ts';
import { runSolution } from '../../../src/challenge/sandbox/run-solution.ts';
import { tiers } from '../../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../../src/challenge/workshop/scaffold.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { checked, textOf } from '../check.ts';

const parameters = 'x: number, y: number, w1: number, w2: number';
const right = solutionText(tiers.slice(0, 1));
const rightAuto = `import * as tf from '@tensorflow/tfjs';
export function autoGradient(${parameters}): number {
  return tf.grad((w: tf.Tensor) => w.mul(x).relu().mul(w2).sub(y).square())(tf.scalar(w1)).dataSync()[0]!;
}
`;
/** Right by autograd; by hand it does this, after that at the top. */
const cheat = (top: string, body: string): string =>
  `${rightAuto}${top}\nexport function manualGradient(${parameters}): any {\n  ${body}\n}\n`;

describe('what a solution cannot change', () => {
  const viaJson = (patch: string): string =>
    cheat(
      `let want: string | undefined;\nconst js = JSON.stringify;\nconst forge = (m: any) => {
  if (m && m.type === 'returned' && want !== undefined) {
    m.usedAutograd = false; m.outcome = { kind: 'value', value: { kind: 'number', text: want } }; want = undefined;
  }
  return m;
};\n${patch}`,
      'want = String(autoGradient(x, y, w1, w2)); return 42;',
    );
  const viaEngine = (how: string): string =>
    cheat('const engine: any = tf.engine();\nconst kind: any = engine.constructor;', how);

  test.each([
    ['JSON.stringify', viaJson('JSON.stringify = ((m: any) => js(forge(m))) as any;')],
    [
      'toJSON of every object',
      viaJson(
        '(Object.prototype as any).toJSON = function () { delete (Object.prototype as any).toJSON; return forge(this); };',
      ),
    ],
    [
      'the engine that counts gradients',
      viaEngine(
        'engine.gradients = kind.prototype.gradients; delete engine.gradients; return autoGradient(x, y, w1, w2);',
      ),
    ],
    [
      'the count, by asking the class',
      viaEngine(`const real = kind.prototype.gradients;
  return real.call(engine, () => tf.scalar(w1).mul(1), [tf.scalar(w1)]) && autoGradient(x, y, w1, w2);`),
    ],
  ])('%s', async (_what, source) => {
    expect((await checked(source)).passed).toBe(false);
  });

  test('the tutor: the process it finds can send no signals', async () => {
    // Were it able to, this very process would end.
    const source = `${right}
let owner: any = (console as any)._stdout;
while (!Object.prototype.hasOwnProperty.call(owner, 'removeAllListeners')) owner = Object.getPrototypeOf(owner);
for (const name of ['emit', 'on', 'once', 'off', 'removeListener', 'removeAllListeners', 'listenerCount']) {
  const was = owner[name];
  owner[name] = function (this: any, ...given: any[]) {
    if (this && this.ppid) this.kill(this.ppid, 'SIGKILL');
    return was.apply(this, given);
  };
}
`;
    const findings = await checked(source);
    expect(findings.tiers).toHaveLength(1);
  });

  test('nor spoil, for itself: a right solution passes though it replaces JSON', async () => {
    const source = `${right}JSON.stringify = (() => 'null') as any;\n`;
    expect((await checked(source)).passed).toBe(true);
  });
});

describe('what is more than a pipe should carry', () => {
  test.each([
    ['an object with a name of a hundred million letters', 'return { ["k".repeat(1e8)]: 1 };'],
    ['an error with a million', 'throw new Error("k".repeat(1e6));'],
  ])('%s', async (_what, body) => {
    const text = textOf(await checked(cheat('', body)));
    expect(text.length).toBeLessThan(3000);
    expect(text).toMatch(/manualGradient (returned an object|stopped in line)/);
  });

  test('a name of fifty million letters, exported', async () => {
    const findings = await checked('(exports as any)["q".repeat(5e7)] = 1;');
    expect(textOf(findings).length).toBeLessThan(1000);
  });
});

describe('a line of the pipe', () => {
  test.each([
    'null',
    '{}',
    'not JSON',
    '{"type":"returned","id":0}',
    '{"type":"returned","id":0,"outcome":{"kind":"value"},"usedAutograd":false}',
    '{"type":"returned","id":0,"outcome":{"kind":"other"},"usedAutograd":false}',
    '{"type":"returned","id":0,"outcome":{"kind":"value","value":{"kind":"list"}},"usedAutograd":false}',
    '{"type":"unreadable"}',
  ])('%s is no message', (line) => {
    expect(readMessage(line)).toBeUndefined();
  });

  test('that is none ends the run with a word', async () => {
    const runner = join(temporaryFolder('runner'), 'runner.cjs');
    const says = `require('node:fs').writeSync(1, '{"type":"ready"}\\nnull\\n');`;
    writeFileSync(runner, `${says} setInterval(() => {}, 1000);`);
    expect(textOf(await checked(right, { runner }))).toContain('it disturbed what this process reports');
  });
});

describe('a process that says too much', () => {
  test.each([
    ['messages without an end', `{"type":"calling","id":1}\\n`],
    ['a line without an end', 'x'],
    ['prints without an end', `{"type":"printed","text":"${'x'.repeat(500)}"}\\n`],
  ])('%s is ended, and little of it is kept', async (_what, text) => {
    const runner = join(temporaryFolder('runner'), 'runner.cjs');
    const flood = `const text = '${text}'.repeat(10000); for (;;) { try { fs.writeSync(1, text); } catch {} }`;
    writeFileSync(runner, `const fs = require('node:fs'); fs.writeSync(1, '{"type":"ready"}\\n'); ${flood}`);
    const run = await runSolution('', [], { runner });
    expect(run.end).toEqual({ kind: 'output' });
    expect(run.messages.length).toBeLessThanOrEqual(usualLimits.messages);
    expect(run.printed.length).toBeLessThan(100_000);
  });
});

describe('what is thrown', () => {
  test.each([
    ['an object without a text', 'throw Object.create(null);'],
    [
      'an error whose name throws',
      'throw Object.defineProperty(new Error("x"), "name", { get() { throw 1; } });',
    ],
  ])('%s is an error of the function, like any other', async (_what, body) => {
    expect(textOf(await checked(cheat('', body)))).toContain('manualGradient stopped');
  });

  test('by a timer, while its function waits', async () => {
    const source = `${rightAuto}export async function manualGradient(${parameters}): Promise<number> {
  setTimeout(() => { throw new Error('late'); }, 0);
  await new Promise((done) => setTimeout(done, 50));
  return 1;
}
`;
    const text = textOf(await checked(source));
    expect(text).toMatch(/manualGradient stopped in line 6, at .*: Error: late/);
  });
});
