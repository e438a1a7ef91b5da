/** Solutions that take too much, or reach for what is not theirs: stopped within limits, and nothing else is harmed. */

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usualLimits } from '../../../src/challenge/sandbox/confinement.ts';
import { tiers } from '../../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../../src/challenge/workshop/scaffold.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { checked, textOf } from '../check.ts';

const limits = { ...usualLimits, callMilliseconds: 400, silentMilliseconds: 1500 };
/** Where something else than time has to end it first, on a slow machine too. */
const patient = { ...usualLimits, callMilliseconds: 20_000, silentMilliseconds: 20_000 };
const run = async (body: string, { keyword = 'function', within = limits } = {}) => {
  const findings = await checked(`export ${keyword} manualGradient(): any {\n${body}\n}\n`, {
    limits: within,
  });
  expect(findings.passed).toBe(false);
  return textOf(findings);
};

describe('a solution that takes too much', () => {
  test('a loop without an end is stopped, and the next function is still tried', async () => {
    const text = textOf(
      await checked(
        'export function manualGradient() { for (;;); }\nexport function autoGradient() { return 1; }',
        { limits },
      ),
    );
    expect(text).toContain('manualGradient did not end within');
    expect(text).toContain('autoGradient gives 1 whatever it is given');
  });

  test('a loop without an end at the top', async () => {
    expect(textOf(await checked('while (true) {}', { limits }))).toContain(
      'never came to an end while it was loaded',
    );
  });

  test('a loop behind an await', async () => {
    expect(await run('for (;;) await null;', { keyword: 'async function' })).toContain(
      'was stopped: nothing came back for 5 seconds, in manualGradient at x = 3',
    );
  });

  test('a promise kept waiting by a timer', async () => {
    expect(await run('setInterval(() => {}, 10); return new Promise(() => {});')).toContain(
      'nothing came back',
    );
  });

  test('typed arrays without end, which no heap limit counts', async () => {
    const text = await run('const all = []; for (;;) all.push(new Float64Array(1e6).fill(1));', {
      within: patient,
    });
    expect(text).toContain('it took more than 128 MB of memory, in manualGradient');
  });

  test('objects without end', async () => {
    const text = await run('const all = []; for (;;) all.push({}, [1]);', { within: patient });
    expect(text).toContain('it took more than 128 MB of memory');
  }, 30_000);

  test('a gigabyte of output', async () => {
    const text = await run(
      "const line = 'x'.repeat(1e6); for (let i = 0; i < 1000; i++) console.log(line);",
      {
        within: patient,
      },
    );
    expect(text).toContain('it printed more than 256 KB, in manualGradient');
  });
});

describe('a solution that reaches for what is not its own', () => {
  const marker = join(tmpdir(), `neuron-calc-reached-${process.pid}`);

  test.each([
    ['to start a process', "return require('child_process').execSync('touch MARKER');"],
    [
      'to start one by way of the process',
      "return process.getBuiltinModule('child_process').execSync('touch MARKER');",
    ],
    ['to write a file', "return process.binding('fs').writeFileUtf8('MARKER', 'x');"],
    ['to make code from text', 'return Function(\'return import("node:fs")\')();'],
    ['to make code by a constructor', "return (() => {}).constructor('return process.mainModule')();"],
    ['to end the process', 'return process.exit(0);'],
    ['to fetch', "return fetch('http://127.0.0.1:9');"],
    [
      'to look at the environment',
      "if (!('PATH' in process.env)) throw new Error('no environment'); return 1;",
    ],
  ])('%s', async (_what, body) => {
    rmSync(marker, { force: true });
    expect(await run(body.replace('MARKER', marker))).toContain('manualGradient stopped');
    expect(existsSync(marker)).toBe(false);
  });

  test('secrets of the environment stay outside', async () => {
    process.env.NEURON_CALC_TEST_SECRET = 'hunter2';
    const text = textOf(
      await checked(
        'console.log(typeof process, Object.getOwnPropertyNames(globalThis).map((name) => [name, (globalThis as any)[name]]));',
      ),
    );
    delete process.env.NEURON_CALC_TEST_SECRET;
    expect(text).toContain('undefined [');
    expect(text).not.toContain('hunter2');
  });
});

test('a process that does not even start is not held against the solution', async () => {
  const broken = join(temporaryFolder('runner'), 'runner.cjs');
  writeFileSync(broken, "throw new Error('not on this machine');");
  await expect(checked(solutionText(tiers), { runner: broken })).rejects.toThrow(
    /did not start on Node [\d.]+: .*not on this machine/s,
  );
});
