import { Script } from 'node:vm';
import type { Call, Outcome } from './protocol.ts';
import { sendError, sendValue } from './send-value.ts';

const doorway = '__neuronCalcWork';
const enter = new Script(`globalThis.${doorway}()`);

export class Endless extends Error {}

/**
 * Runs synchronous work that is stopped when it takes too long.
 * @throws Endless then; what the work throws otherwise.
 */
export function bounded<Result>(work: () => Result, milliseconds: number): Result {
  (globalThis as Record<string, unknown>)[doorway] = work;
  try {
    return enter.runInThisContext({ timeout: milliseconds }) as Result;
  } catch (error) {
    const { code } = (error ?? {}) as { code?: unknown };
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new Endless() : error;
  }
}

/** Who is told when something else than the promise itself ends the waiting for it. */
export interface Waiting {
  /** Nothing is left that could settle it. */
  idle(): void;
  /** Something that the call left running threw. */
  threw(error: unknown): void;
}

/** Calls one function of the solution and waits for its promise, if it gives one. Never throws. */
export async function callFunction(
  work: (...values: number[]) => unknown,
  call: Call,
  options: {
    readonly milliseconds: number;
    readonly file: string;
    /** Is given whom to tell while a promise is waited for. */
    readonly wait: (until: Waiting) => void;
  },
): Promise<Outcome> {
  try {
    const returned = bounded(() => work(...call.arguments), options.milliseconds);
    if (!isPromise(returned)) return { kind: 'value', value: sendValue(returned) };
    const settled = Promise.resolve(returned).then((value): Outcome => {
      return { kind: 'value', value: sendValue(value) };
    });
    const ended = new Promise<Outcome>((resolve, reject) =>
      options.wait({ idle: () => resolve({ kind: 'never-settles' }), threw: reject }),
    );
    return await Promise.race([settled, ended]);
  } catch (error) {
    if (error instanceof Endless) return { kind: 'endless' };
    return { kind: 'threw', error: sendError(error, options.file) };
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
