/** Runs foreign code in a process of its own, and stops it when it takes too much. */

import { type ChildProcess, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { words } from '../words.ts';
import { barrenEnvironment, bounded, confiningFlags, type Limits } from './confinement.ts';
import { readMessage } from './read-message.ts';
import { residentMemory } from './resident-memory.ts';
import type { Message, RunRequest } from './runner/protocol.ts';

export interface ConfinedRun {
  /** But for what was printed. */
  readonly messages: readonly Message[];
  /** What it printed, as far as that was kept. */
  readonly printed: string;
  readonly end: RunEnd;
}

export type RunEnd =
  | { readonly kind: 'finished' }
  /** Stopped: by itself or from outside. */
  | { readonly kind: 'time' | 'memory' | 'output' }
  /** It ended by itself before it was done. */
  | { readonly kind: 'died'; readonly detail: string };

/** How often its memory is looked at, in milliseconds: a loop that fills memory takes a few gigabytes a second. */
const WATCH_MILLISECONDS = 25;
const KEPT_OUTPUT = 16 * 1024;

/** A Node, and which one it is. */
export interface NodeProgram {
  readonly path: string;
  readonly version: string;
}

/** The one that runs this. */
const thisNode: NodeProgram = { path: process.execPath, version: process.versions.node };

/**
 * Never throws for what the code does; rejects when no process can be started.
 * @param runner the bundled runner.
 */
export function runConfined(
  request: RunRequest,
  limits: Limits,
  runner: string,
  node: NodeProgram = thisNode,
): Promise<ConfinedRun> {
  const entry = realpathSync(runner);
  const folder = dirname(entry);
  const flags = confiningFlags(node.version, join(folder, '*'));
  const [command, ...words] = bounded([node.path, ...flags, entry], process.platform);
  const child = spawn(command, words, {
    cwd: folder,
    env: barrenEnvironment(process.platform, process.env),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    // A Ctrl+C in the terminal is for the tutor alone.
    detached: process.platform !== 'win32',
  });
  const end = (): void => void child.kill('SIGKILL');
  process.on('exit', end);
  return new Promise((resolve, reject) => {
    const watched = new WatchedProcess(child, limits, (run) => {
      process.off('exit', end);
      resolve(run);
    });
    child.once('error', (error) => {
      process.off('exit', end);
      watched.stopWatching();
      reject(error);
    });
    // A runner that ends before it has read everything closes the pipe; its end says why. Our end stays open: the
    // system closes it with this process, however that ends, and the runner ends with it.
    child.stdin?.on('error', () => {});
    child.stdin?.write(`${JSON.stringify(request)}\n`);
  });
}

class WatchedProcess {
  private readonly messages: Message[] = [];
  private readonly begun = Date.now();
  private readonly decoder = new StringDecoder('utf8');
  private heard = Date.now();
  private heardBytes = 0;
  private heardLines = 0;
  private unread = '';
  private printed = '';
  private complaint = '';
  private end: RunEnd | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly child: ChildProcess,
    private readonly limits: Limits,
    done: (run: ConfinedRun) => void,
  ) {
    this.timer = setInterval(() => void this.look(), WATCH_MILLISECONDS);
    child.stdout?.on('data', (piece: Buffer) => this.hear(piece));
    child.stderr?.on('data', (piece: Buffer) => {
      this.complaint = (this.complaint + piece.toString('utf8')).slice(-KEPT_OUTPUT);
    });
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

  private hear(piece: Buffer): void {
    if (this.end) return;
    this.heard = Date.now();
    this.heardBytes += piece.length;
    if (this.heardBytes > this.limits.messageBytes) {
      this.stop({ kind: 'output' });
      return;
    }
    const lines = (this.unread + this.decoder.write(piece)).split('\n');
    this.unread = lines.pop() ?? '';
    for (const line of lines) this.take(line);
  }

  /** Only the runner writes here; what is no message is the end of it. */
  private take(line: string): void {
    if (this.end) return;
    this.heardLines += 1;
    const message = readMessage(line);
    if (this.heardLines > this.limits.messages) this.stop({ kind: 'output' });
    else if (!message) this.stop({ kind: 'died', detail: words.problem.disturbed });
    else if (message.type === 'printed') this.printed = (this.printed + message.text).slice(0, KEPT_OUTPUT);
    else if (message.type === 'spent') this.end = { kind: message.what };
    else this.messages.push(message);
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
