/** However the tutor ends, the process it runs foreign code in ends with it, also one that spins. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { nodeUnderTest } from '../../terminal/program.ts';

const program = resolve('bin/neuron-calc.js');
const environment = () => ({
  PATH: process.env.PATH,
  NEURON_CALC_HOME: temporaryFolder('home'),
  NEURON_CALC_ENGINE: 'js',
});

const SPIN = 'for (;;) {}';
const lesson = `---
id: spin
title: Spin
objective: Spin.
minutes: 5
---

## First {#first}

\`\`\`code
run: true
source: |
  ${SPIN}
\`\`\`
`;

/** The tutor, busy with a panel or a solution that never ends. */
const busy: Readonly<Record<'panel' | 'solution', () => ChildProcess>> = {
  panel: () => {
    const pack = temporaryFolder('pack');
    writeFileSync(join(pack, '01-spin.md'), lesson);
    const words = ['--lessons', pack, '--trust', '--plain', 'lesson', 'spin'];
    const child = spawn(nodeUnderTest, [program, ...words], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: environment(),
    });
    return child;
  },
  solution: () => {
    const folder = temporaryFolder('work');
    writeFileSync(join(folder, 'gradients.ts'), SPIN);
    const words = ['challenge', '--check', folder];
    return spawn(nodeUnderTest, [program, ...words], { stdio: 'ignore', env: environment() });
  },
};

/** Processes that were started by this one and not yet by another: their parent changes when it is gone. */
const childrenOf = (pid: number | undefined): number[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(parent) === pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });

const isRunning = (pid: number): boolean => {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

/** Whether its realm is at work: the thread of the code takes time. */
const ticks = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[11]);
  } catch {
    return 0;
  }
};

const LONGEST_START = 40_000;

describe.skipIf(process.platform !== 'linux')('nothing outlives the tutor', () => {
  const ends = ['SIGKILL', 'SIGQUIT', 'SIGHUP', 'SIGXCPU'] as const;
  const rows = [
    ...ends.flatMap((signal) => (['panel', 'solution'] as const).map((what) => [signal, what] as const)),
    ['SIGTERM', 'solution'],
    ['SIGINT', 'panel'],
  ] as const;

  test.each(rows)('%s, while a %s spins', { timeout: 60_000 }, async (signal, what) => {
    const tutor = busy[what]();
    const [runner] = await vi.waitFor(
      () => {
        const found = childrenOf(tutor.pid);
        expect(found).toHaveLength(1);
        expect(ticks(found[0] as number)).toBeGreaterThan(30);
        return found as [number];
      },
      { timeout: LONGEST_START, interval: 20 },
    );
    tutor.kill(signal);
    await vi.waitFor(() => expect([tutor.pid as number, runner].filter(isRunning)).toEqual([]), {
      timeout: 2000,
      interval: 20,
    });
  });

  test('nor what is told to go and does not', { timeout: 60_000 }, async () => {
    const tutor = busy.panel();
    const [runner] = await vi.waitFor(
      () => {
        const found = childrenOf(tutor.pid);
        expect(found).toHaveLength(1);
        return found as [number];
      },
      { timeout: LONGEST_START, interval: 20 },
    );
    // Held still, it hears of nothing until it goes on.
    process.kill(runner, 'SIGSTOP');
    tutor.kill('SIGKILL');
    await vi.waitFor(() => expect(isRunning(tutor.pid as number)).toBe(false));
    process.kill(runner, 'SIGCONT');
    await vi.waitFor(() => expect(isRunning(runner)).toBe(false), { timeout: 2000, interval: 20 });
  });
});
