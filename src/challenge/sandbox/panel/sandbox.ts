import { formatWithOptions } from 'node:util';
import { type Context, createContext, runInContext, Script } from 'node:vm';
import { words } from '../../words.ts';

/** More lines than this tell nobody more, and a loop prints millions before it is stopped. */
const MOST_LINES = 200;

const methods = ['log', 'info', 'debug', 'warn', 'error'] as const;

/**
 * A realm of its own for one program. It advances in slices, each of them synchronous and bounded: what waits for a
 * promise goes on in the next slice, so that a loop behind an `await` is stopped like any other.
 */
export class Sandbox {
  readonly output: string[] = [];
  private readonly context: Context;
  private readonly idle = new Script('0');

  constructor(tf: object) {
    const console = Object.fromEntries(methods.map((method) => [method, this.print]));
    const require = (name: string) => {
      if (/^@tensorflow\/tfjs(-node|-core)?$/.test(name)) return tf;
      throw new Error(words.panel.imported(name));
    };
    this.context = createContext({ console, require, exports: {}, tf }, { microtaskMode: 'afterEvaluate' });
  }

  /** The realm's own promise constructor, which its async functions use. */
  get Promise(): PromiseConstructor {
    return runInContext('Promise', this.context);
  }

  /** Runs a script, and what its promises lead to at once. Throws what it throws, and when time is up. */
  run(script: Script, timeout: number): unknown {
    return this.capturing(() => script.runInContext(this.context, { timeout }));
  }

  /** Runs what has become due since the last slice. */
  continue(timeout: number): void {
    this.run(this.idle, timeout);
  }

  /** `tensor.print()` writes to the host's console. A slice is synchronous, so nobody else writes meanwhile. */
  private capturing<T>(work: () => T): T {
    const host = globalThis.console;
    const original = methods.map((method) => host[method]);
    for (const method of methods) host[method] = this.print;
    try {
      return work();
    } finally {
      for (const [index, method] of methods.entries()) host[method] = original[index] as typeof host.log;
    }
  }

  private readonly print = (...values: unknown[]): void => {
    const room = MOST_LINES - this.output.length;
    if (room <= 0) return;
    const lines = formatWithOptions({ colors: false }, ...values).split('\n');
    this.output.push(...lines.slice(0, room));
    if (this.output.length === MOST_LINES) this.output[MOST_LINES - 1] = '…';
  };
}
