/** A realm for foreign code: QuickJS in WebAssembly, with nothing of Node in it, under limits of its own. */

import { readFileSync } from 'node:fs';
import quickJs from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';

/** The engine and what it is furnished with stand beside the bundled runner. */
const ENGINE = new URL('quickjs.wasm', import.meta.url);
const FURNITURE = new URL('realm.js', import.meta.url);
/** In stack traces. */
const FURNITURE_FILE = 'tensorflow.js';
const FURNITURE_NAME = 'neuronCalcRealm';
/** In the realm's own memory: far above what TensorFlow.js needs, below what the thread can hold. */
const STACK_BYTES = 512 * 1024;
/** Between two looks at the clock, so that a chain of promises without an end is seen. */
const JOBS_AT_ONCE = 200;

/** What ran was stopped: its time, its memory or its output is used up. */
export class Stopped extends Error {
  constructor(readonly by: 'time' | 'memory' | 'asked') {
    super(`stopped by ${by}`);
  }
}

export class ForeignRealm {
  private deadline = Number.POSITIVE_INFINITY;
  private isStopped = false;
  private isInterrupted = false;

  private constructor(
    private readonly runtime: QuickJSRuntime,
    private readonly context: QuickJSContext,
    private readonly furniture: QuickJSHandle,
  ) {
    runtime.setInterruptHandler(() => {
      this.isInterrupted = this.isStopped || Date.now() > this.deadline;
      return this.isInterrupted;
    });
  }

  /** @param print is given what the code prints, cut short, and how long it was; says whether there is room for more. */
  static async make(
    memoryBytes: number,
    print: (text: string, length: number) => boolean,
  ): Promise<ForeignRealm> {
    const wasmBinary = readFileSync(ENGINE);
    const engine = await newQuickJSWASMModuleFromVariant(
      newVariant(quickJs, { wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset) as ArrayBuffer }),
    );
    const runtime = engine.newRuntime();
    runtime.setMemoryLimit(memoryBytes);
    runtime.setMaxStackSize(STACK_BYTES);
    const context = runtime.newContext();
    const text = readFileSync(FURNITURE, 'utf8');
    context.unwrapResult(context.evalCode(text, FURNITURE_FILE)).dispose();
    const furniture = context.getProp(context.global, FURNITURE_NAME);
    // Foreign code must not find what only the process outside may call.
    context.unwrapResult(context.evalCode(`delete globalThis.${FURNITURE_NAME}`)).dispose();
    const realm = new ForeignRealm(runtime, context, furniture);
    const printer = context.newFunction('print', (what, length) => {
      const hasRoom = print(context.getString(what), context.getNumber(length));
      return hasRoom ? context.true : context.false;
    });
    realm.call('prepare', [printer]);
    return realm;
  }

  /** From now on, what runs is stopped after so many milliseconds. */
  allow(milliseconds: number): void {
    this.deadline = Date.now() + milliseconds;
    this.isInterrupted = false;
  }

  /** What runs now, and whatever else is called, is stopped. */
  stop(): void {
    this.isStopped = true;
  }

  /** The value of a program's text. @throws Stopped, or Error for what the text itself throws. */
  evaluate(code: string, file: string): QuickJSHandle {
    const result = this.guarded(() => this.context.evalCode(code, file));
    if (!('error' in result) || result.error === undefined) return result.value;
    throw this.errorOf(result.error);
  }

  /** Calls what the realm is furnished with. @throws Stopped when what it runs has to be stopped. */
  call(name: string, given: readonly (string | boolean | QuickJSHandle)[] = []): string | number | boolean {
    const { context } = this;
    const handles = given.map((each) => {
      if (typeof each === 'string') return context.newString(each);
      return typeof each === 'boolean' ? (each ? context.true : context.false) : each;
    });
    const work = context.getProp(this.furniture, name);
    const result = this.guarded(() => context.callFunction(work, context.undefined, ...handles));
    work.dispose();
    if ('error' in result && result.error !== undefined) throw this.errorOf(result.error);
    const value: unknown = result.value === undefined ? undefined : primitive(context, result.value);
    result.value?.dispose();
    return value as string | number | boolean;
  }

  /**
   * Lets promises and timers go on until `isDone`. @returns whether it came to that; false: nothing is left to wait for.
   * @param threw is told of a timer that threw.
   */
  async settle(isDone: () => boolean, threw: (error: string) => void): Promise<boolean> {
    for (;;) {
      const ran = this.guarded(() => this.runtime.executePendingJobs(JOBS_AT_ONCE));
      if (ran.error) throw this.errorOf(ran.error);
      if (isDone()) return true;
      if (this.isStopped) throw new Stopped('asked');
      if (Date.now() > this.deadline) throw new Stopped('time');
      if (this.runtime.hasPendingJob()) continue;
      const wait = Number(this.call('nextTimer'));
      if (!(wait >= 0)) return false;
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, this.deadline - Date.now() + 1)));
      if (Date.now() > this.deadline) throw new Stopped('time');
      const error = String(this.call('fireTimers'));
      if (error !== '') threw(error);
    }
  }

  /** The engine's own stack may run out before the realm's does; its memory is then of no use any more. */
  private guarded<Result>(work: () => Result): Result {
    try {
      const result = work();
      // An asynchronous function turns the interruption into a promise that is rejected.
      if (this.isInterrupted) throw new Stopped(this.isStopped ? 'asked' : 'time');
      return result;
    } catch (error) {
      if (error instanceof RangeError) throw new Stopped('memory');
      throw error;
    }
  }

  /** What is asked of the realm about an error may be stopped, too. */
  private errorOf(handle: QuickJSHandle): Error {
    const { name, message } = (this.guarded(() => this.context.dump(handle)) ?? {}) as Record<
      string,
      unknown
    >;
    handle.dispose();
    if (name === 'InternalError' && message === 'out of memory') return new Stopped('memory');
    return new Error(`${String(name)}: ${String(message)}`);
  }
}

function primitive(context: QuickJSContext, value: QuickJSHandle): unknown {
  switch (context.typeof(value)) {
    case 'string':
      return context.getString(value);
    case 'number':
      return context.getNumber(value);
    case 'boolean':
      return context.dump(value) === true;
    default:
      return undefined;
  }
}
