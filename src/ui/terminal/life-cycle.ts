/**
 * Whose terminal it is. Ours between `start` and the first of all the ways to end; given back exactly once, before
 * anything else happens, with synchronous writes. Suspending and handing over give it back for a while.
 */
import { constants } from 'node:os';
import { words } from '../words.ts';
import type { After } from './input-layer.ts';
import type { TerminalModes } from './terminal-modes.ts';

type Listener = (reason: unknown) => void;

interface Emitter {
  on(event: string, listener: Listener): unknown;
  off(event: string, listener: Listener): unknown;
}

/** The part of `process` that is used. */
export interface ProcessLike extends Emitter {
  readonly pid: number;
  readonly platform: string;
  emit(event: string, ...values: unknown[]): unknown;
  exit(code: number): unknown;
  kill(pid: number, signal: string): unknown;
}

interface LifeCycleOptions {
  readonly process: ProcessLike;
  readonly stdin: Emitter & { setRawMode(on: boolean): unknown };
  readonly stdout: Emitter;
  readonly modes: TerminalModes;
  /** Writes to the terminal before it returns; may throw when the terminal is gone. */
  readonly write: (text: string) => void;
  /** Writes one line to stderr before it returns. */
  readonly complain: (line: string) => void;
  /** Keeps the evidence of a crash and says where, if it could. */
  readonly reportCrash: (error: unknown) => string | undefined;
  readonly after: After;
  /** The terminal is ours (again): read keys and draw everything. */
  readonly onTake: () => void;
  /** It is not, for now or for good: read nothing, draw nothing. */
  readonly onGive: () => void;
}

/**
 * Every signal that ends a process and can be caught; those of a broken program (SIGSEGV and its like) cannot safely be.
 * SIGUSR1 is none of them: `main` sees to it; nor is SIGPROF, which is how Node's own profiler works.
 */
const endingSignals = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGTERM',
  'SIGUSR2',
  'SIGALRM',
  'SIGVTALRM',
  'SIGXCPU',
  'SIGIO',
  'SIGPWR',
  'SIGSTKFLT',
  'SIGSYS',
  'SIGTRAP',
  'SIGABRT',
] as const satisfies readonly NodeJS.Signals[];

type EndingSignal = (typeof endingSignals)[number];

/** Those that this system has, with their numbers. */
const signalNumbers = endingSignals.flatMap((signal): (readonly [EndingSignal, number])[] => {
  const number: number | undefined = constants.signals[signal];
  return number === undefined ? [] : [[signal, number]];
});
/** Milliseconds after which a process that still runs was not stopped: a session without job control. */
const stoppedBy = 200;

/** The first line of what went wrong, without anything that could steer a terminal. */
const inOneLine = (error: unknown): string => {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = text.split('\n', 1)[0] ?? '';
  return [...line].filter((char) => char >= ' ' && !(char >= '\x7f' && char < '\xa0')).join('');
};

export class LifeCycle {
  private state: 'idle' | 'ours' | 'suspended' | 'handed-over' | 'over' = 'idle';
  private readonly options: LifeCycleOptions;
  private subscriptions: readonly (readonly [Emitter, string, Listener])[] = [];

  constructor(options: LifeCycleOptions) {
    this.options = options;
  }

  start(): void {
    const { process, stdin, stdout } = this.options;
    const hangUp = () => this.end('SIGHUP', constants.signals.SIGHUP);
    const crash: Listener = (error) => this.crash(error);
    const signals = signalNumbers.map(
      ([signal, number]) =>
        [
          process,
          signal,
          () => {
            // Ctrl+C in an editor reaches the whole process group; it is the editor's.
            if (signal === 'SIGINT' && this.state === 'handed-over') return;
            this.end(signal, number);
          },
        ] as const,
    );
    this.subscriptions = [
      ...signals,
      [process, 'SIGCONT', this.continued],
      [process, 'uncaughtException', crash],
      [process, 'unhandledRejection', crash],
      [process, 'exit', () => this.giveBack()],
      [stdin, 'end', hangUp],
      [stdin, 'close', hangUp],
      [stdin, 'error', hangUp],
      [stdout, 'error', hangUp],
    ];
    for (const [emitter, event, listener] of this.subscriptions) emitter.on(event, listener);
    this.take();
  }

  /** Gives the terminal back for good; the process goes on. */
  leave(): void {
    this.giveBack();
    this.state = 'over';
    for (const [emitter, event, listener] of this.subscriptions) emitter.off(event, listener);
    this.subscriptions = [];
  }

  /** Ends the process after an error: one line for the learner, the rest in a report. */
  crash(error: unknown): void {
    if (this.state === 'over') return;
    this.giveBack();
    this.state = 'over';
    let place: string | undefined;
    try {
      place = this.options.reportCrash(error);
    } catch {
      // The disk may be what failed; the line below still says what happened.
    }
    const said = [
      words.terminal.stopped(inOneLine(error)),
      ...(place === undefined ? [] : [words.terminal.reportIn(place)]),
    ];
    this.attempt(() => this.options.complain(`${said.join(' ')}\n`));
    this.options.process.exit(1);
  }

  /** Ctrl+Z: gives the terminal to the shell until `fg`. Without job control we are back after a moment. */
  suspend(): void {
    const { process, after } = this.options;
    if (this.state !== 'ours' || process.platform === 'win32') return;
    this.giveBack();
    this.state = 'suspended';
    // The whole group: `npx` and `npm start` wait for us, and the shell for them.
    process.kill(0, 'SIGTSTP');
    after(stoppedBy, () => this.resume());
  }

  /** Lends the terminal to another program, such as an editor, until its promise settles. */
  async handOver<Result>(run: () => Promise<Result>): Promise<Result> {
    this.giveBack();
    this.state = 'handed-over';
    try {
      return await run();
    } finally {
      this.resume();
    }
  }

  private take(): void {
    const { stdin, modes, write, onTake, process } = this.options;
    process.on('SIGTSTP', this.suspended);
    this.state = 'ours';
    this.attempt(() => write(modes.enter));
    this.attempt(() => stdin.setRawMode(true));
    onTake();
  }

  private giveBack(): void {
    if (this.state !== 'ours') return;
    const { stdin, modes, write, onGive, process } = this.options;
    this.state = 'idle';
    process.off('SIGTSTP', this.suspended);
    onGive();
    // Each on its own: a terminal that is gone refuses the first and may refuse the second.
    this.attempt(() => write(modes.leave));
    this.attempt(() => stdin.setRawMode(false));
  }

  private resume(): void {
    if (this.state !== 'suspended' && this.state !== 'handed-over') return;
    // Node learns of a new size only by this signal, which a stopped process does not get.
    this.options.process.emit('SIGWINCH');
    this.take();
  }

  /**
   * Ends as the signal would have: whoever waits for us sees what it was. Node 20's own way out crashes (139) when the
   * terminal is gone.
   */
  private end(signal: EndingSignal, number: number): void {
    const { process } = this.options;
    this.leave();
    const code = 128 + number;
    // Children are ended by listeners to this, which a signal would pass by.
    this.attempt(() => process.emit('exit', code));
    if (process.platform !== 'win32') this.attempt(() => process.kill(process.pid, signal));
    process.exit(code);
  }

  private readonly suspended = (): void => this.suspend();

  private readonly continued = (): void => {
    if (this.state === 'handed-over') return;
    // Stopped without a warning (SIGSTOP): the shell has reset the terminal behind Node's back.
    if (this.state === 'ours') {
      this.giveBack();
      this.state = 'suspended';
    }
    this.resume();
  };

  private attempt(action: () => void): void {
    try {
      action();
    } catch {
      // The terminal is gone; the stream events that tell so are listened to.
    }
  }
}
