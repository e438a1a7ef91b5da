/** A program in a pseudo-terminal of 80×24, timed and weighed. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';

/** Milliseconds; what takes longer has failed. */
const PATIENCE = 20_000;
/** Milliseconds without a byte after which a frame is complete. */
const QUIET = 250;
/** Milliseconds, longer than any frame takes: the key changed nothing on screen. */
export const NO_FRAME = 250;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

export class PseudoTerminal {
  output = '';
  readonly pid: number;
  private readonly begun = performance.now();
  private readonly terminal;
  private waiting: (() => void)[] = [];

  /** @param home the learner's home folder. */
  constructor(words: readonly string[], home: string, environment: Readonly<Record<string, string>> = {}) {
    this.terminal = spawn(process.execPath, [...words], {
      cols: 80,
      rows: 24,
      name: 'xterm-256color',
      env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...environment },
    });
    this.pid = this.terminal.pid;
    this.terminal.onData((data) => {
      this.output += data;
      // Where its cursor is; a terminal that does not answer is waited for.
      if (data.includes('\x1b[6n')) this.terminal.write('\x1b[1;2R');
      const told = this.waiting;
      this.waiting = [];
      for (const tell of told) tell();
    });
  }

  write(text: string): void {
    this.terminal.write(text);
  }

  kill(): void {
    this.terminal.kill();
  }

  /** When the next byte is written, as `performance.now()` counts. */
  nextByte(): Promise<number> {
    return new Promise((done) => this.waiting.push(() => done(performance.now())));
  }

  /** Resolves to the milliseconds since the start, once `text` was written behind the first `from` characters. */
  async until(text: string, from = 0): Promise<number> {
    const limit = performance.now() + PATIENCE;
    while (!this.output.slice(from).includes(text)) {
      await Promise.race([this.nextByte(), pause(PATIENCE)]);
      if (performance.now() > limit)
        throw new Error(`no “${text}” in ${JSON.stringify(this.output.slice(-400))}`);
    }
    return performance.now() - this.begun;
  }

  /** Resolves when nothing has been written for a while. */
  async quiet(): Promise<void> {
    for (let length = -1; length !== this.output.length; ) {
      length = this.output.length;
      await pause(QUIET);
    }
  }

  /** Milliseconds from a key to the first byte written for it; undefined when none was. */
  async press(key: string): Promise<number | undefined> {
    const pressed = performance.now();
    const written = this.nextByte();
    this.write(key);
    const at = await Promise.race([written, pause(NO_FRAME)]);
    return at === undefined ? undefined : at - pressed;
  }
}

/** Milliseconds from the start of a program to the first frame with `text` in it. */
export async function firstFrame(
  words: readonly string[],
  text: string,
  home: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const session = new PseudoTerminal(words, home, environment);
  const elapsed = await session.until(text);
  session.kill();
  return elapsed;
}

/** Of a process, resident, as the system counts it. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout.toString()) / 1024;
  }
}
