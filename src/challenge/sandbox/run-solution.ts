/** Runs a learner's solution in a process of its own, and stops it when it takes too much. */

import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { words } from '../words.ts';
import { barrenEnvironment, bounded, confiningFlags, type Limits, usualLimits } from './confinement.ts';
import { readMessage } from './read-message.ts';
import { residentMemory } from './resident-memory.ts';
import { type Call, MESSAGE_PIPE, type Message, type RunRequest } from './runner/protocol.ts';

export interface SolutionRun {
  readonly messages: readonly Message[];
  /** What it printed, as far as that was kept. */
  readonly printed: string;
  readonly end: RunEnd;
}

export type RunEnd =
  | { readonly kind: 'finished' }
  /** Stopped from outside. */
  | { readonly kind: 'time' | 'memory' | 'output' }
  /** It ended by itself before it was done. */
  | { readonly kind: 'died'; readonly detail: string };

export interface RunOptions {
  /** The bundled runner. */
  readonly runner: string;
  readonly limits?: Limits;
}

/** How often its memory is looked at, in milliseconds: a loop that fills memory takes a few gigabytes a second. */
const WATCH_MILLISECONDS = 25;
const KEPT_OUTPUT = 8 * 1024;

/** Never throws for what the solution does; rejects when no process can be started. */
export function runSolution(
  source: string,
  calls: readonly Call[],
  { runner, limits = usualLimits }: RunOptions,
): Promise<SolutionRun> {
  const entry = realpathSync(runner);
  const folder = dirname(entry);
  const flags = confiningFlags(process.versions.node, join(folder, '*'));
  const [command, ...words] = bounded([process.execPath, ...flags, entry], process.platform);
  const child = spawn(command, words, {
    cwd: folder,
    env: barrenEnvironment(process.platform, process.env),
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
    // A Ctrl+C in the terminal is for the tutor alone.
    detached: process.platform !== 'win32',
  });
  const letGo = endWithUs(child);
  return new Promise((resolve, reject) => {
    const watched = new WatchedProcess(child, limits, (run) => {
      letGo();
      resolve(run);
    });
    child.once('error', (error) => {
      letGo();
      watched.stopWatching();
      reject(error);
    });
    const request: RunRequest = { source, calls, callMilliseconds: limits.callMilliseconds };
    // A runner that ends before it has read everything closes the pipe; its end says why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(JSON.stringify(request));
  });
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Sees to it that a process does not outlive this one, however this one leaves; only a `kill -9` goes unseen.
 * @returns lets it go, once it has ended by itself.
 */
function endWithUs(child: ChildProcess): () => void {
  const end = (): void => void child.kill('SIGKILL');
  const letGo = (): void => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    end();
    letGo();
    // Without another listener it would have ended this process, as it now does.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.on('exit', end);
  for (const signal of signals) process.on(signal, onSignal);
  return letGo;
}

class WatchedProcess {
  private readonly messages: Message[] = [];
  private readonly begun = Date.now();
  private heard = Date.now();
  private unread = '';
  private printed = '';
  private printedBytes = 0;
  private complaint = '';
  private end: RunEnd | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly child: ChildProcess,
    private readonly limits: Limits,
    done: (run: SolutionRun) => void,
  ) {
    this.timer = setInterval(() => void this.look(), WATCH_MILLISECONDS);
    child.stdout?.on('data', (piece: Buffer) => this.print(piece));
    child.stderr?.on('data', (piece: Buffer) => {
      this.print(piece);
      this.complaint = (this.complaint + piece.toString('utf8')).slice(-KEPT_OUTPUT);
    });
    const pipe = child.stdio[MESSAGE_PIPE] as Readable;
    pipe.setEncoding('utf8');
    pipe.on('data', (text: string) => this.hear(text));
    // After its streams have been read to their ends.
    child.once('close', (code, signal) => {
      this.stopWatching();
      const end = this.end ?? this.ownEnd(code, signal);
      done({ messages: this.messages, printed: this.printed, end });
    });
  }

  stopWatching(): void {
    clearInterval(this.timer);
  }

  private hear(text: string): void {
    if (this.end) return;
    this.heard = Date.now();
    const lines = (this.unread + text).split('\n');
    this.unread = lines.pop() ?? '';
    for (const line of lines) this.take(line);
    if (this.unread.length > this.limits.outputBytes) this.stop({ kind: 'output' });
  }

  /** Only the runner writes here; should a solution find the pipe all the same, that is the end of it. */
  private take(line: string): void {
    const message = readMessage(line);
    if (message) this.messages.push(message);
    else this.stop({ kind: 'died', detail: words.problem.disturbed });
  }

  private print(piece: Buffer): void {
    this.printedBytes += piece.length;
    if (this.printed.length < KEPT_OUTPUT) {
      this.printed = (this.printed + piece.toString('utf8')).slice(0, KEPT_OUTPUT);
    }
    if (this.printedBytes > this.limits.outputBytes) this.stop({ kind: 'output' });
  }

  private async look(): Promise<void> {
    const now = Date.now();
    const { startMilliseconds, silentMilliseconds, totalMilliseconds, residentBytes } = this.limits;
    const silence = this.messages.length === 0 ? startMilliseconds : silentMilliseconds;
    if (now - this.heard > silence || now - this.begun > totalMilliseconds)
      return this.stop({ kind: 'time' });
    const held =
      this.child.pid === undefined ? undefined : await residentMemory(this.child.pid, process.platform);
    if (held !== undefined && held > residentBytes) this.stop({ kind: 'memory' });
  }

  private stop(end: RunEnd): void {
    if (this.end) return;
    this.end = end;
    this.child.kill('SIGKILL');
  }

  private ownEnd(code: number | null, signal: string | null): RunEnd {
    if (this.messages.at(-1)?.type === 'end') return { kind: 'finished' };
    if (/heap out of memory|Allocation failed/.test(this.complaint)) return { kind: 'memory' };
    const reason = signal ?? words.problem.exitCode(code ?? 0);
    return { kind: 'died', detail: `${reason} ${this.complaint.slice(0, 300)}`.trim() };
  }
}
