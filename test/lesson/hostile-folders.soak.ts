/** Hostile folders against the built program, each verb in a process of its own: time, memory, and how it ends. */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodLesson, type HostileFolder, hostileFolders, isProgram } from './hostile-folders.ts';

const MEGABYTE = 1024;
/** Of the tutor, and of the process that runs programs, in kilobytes. */
const MOST = { tutor: 300 * MEGABYTE, child: 400 * MEGABYTE };
/** In milliseconds: the program starts, reads, and runs one program. */
const LONGEST = { list: 8_000, lint: 25_000, play: 15_000 };

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly milliseconds: number;
  readonly tutor: number;
  readonly child: number;
  readonly output: string;
}

/** The most memory a process has held, in kilobytes. */
function peak(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc').flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });

function program(words: readonly string[], input: string): Promise<Ended> {
  const begun = Date.now();
  const child = spawn(process.execPath, [resolve('bin/neuron-calc.js'), ...words], {
    env: { PATH: process.env.PATH, NEURON_CALC_HOME: temporaryFolder('home'), NEURON_CALC_ENGINE: 'js' },
  });
  let output = '';
  let tutor = 0;
  let most = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      output = (output + piece.toString()).slice(-20_000);
    });
  const timer = setInterval(() => {
    if (child.pid === undefined) return;
    tutor = Math.max(tutor, peak(child.pid));
    for (const pid of childrenOf(child.pid)) most = Math.max(most, peak(pid));
  }, 50);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((done) => {
    child.once('close', (code, signal) => {
      clearInterval(timer);
      done({ code, signal, milliseconds: Date.now() - begun, tutor, child: most, output });
    });
  });
}

function filled({ fill }: HostileFolder): string {
  const folder = temporaryFolder('hostile');
  fill(folder);
  writeFileSync(join(folder, '99-good.md'), goodLesson);
  return folder;
}

const verbs = {
  list: (folder: string) => ['lessons', '--lessons', folder],
  lint: (folder: string) => ['lint', folder, '--trust'],
  play: (folder: string) => ['--plain', '--lessons', folder, '--trust'],
} as const;

describe.skipIf(process.platform !== 'linux')('a hostile folder ends nothing', () => {
  test.each(hostileFolders.map((each) => [each.name, each] as const))(
    '%s',
    { timeout: 120_000 },
    async (_name, hostile) => {
      const folder = filled(hostile);
      for (const verb of ['list', 'lint', 'play'] as const) {
        const ended = await program(verbs[verb](folder), '\n\n2x\n\n:quit\n');
        const told = `${verb}: ${JSON.stringify({ ...ended, output: ended.output.slice(-600) })}`;
        expect(ended.signal, told).toBeNull();
        expect([0, 1], told).toContain(ended.code);
        expect(ended.output, told).not.toContain('should not have happened');
        expect(ended.tutor, told).toBeLessThan(MOST.tutor);
        expect(ended.child, told).toBeLessThan(MOST.child);
        expect(ended.milliseconds, told).toBeLessThan(LONGEST[verb]);
        if (isProgram(hostile)) expect(ended.child > 0, told).toBe(verb !== 'list');
        console.log(
          `${verb.padEnd(5)} ${String(ended.milliseconds).padStart(6)} ms  ${Math.round(ended.tutor / MEGABYTE)} MB  child ${Math.round(ended.child / MEGABYTE)} MB  ${hostile.name}`,
        );
      }
    },
  );
});
