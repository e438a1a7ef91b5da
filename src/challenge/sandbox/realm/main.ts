/**
 * What foreign code finds around it: TensorFlow.js, a console and timers. The whole file is bundled and evaluated inside
 * the realm, which has no Node in it; the process outside holds what it exports and calls it, one step at a time.
 */

import { countGradients } from '../../../autograd/count-gradients.ts';
import { silenceEngine } from '../../../autograd/engine-preparation.ts';
import { tf } from '../../../autograd/javascript-kernels.ts';
import { IMPORT_REFUSED, type Outcome, type SentError } from '../runner/protocol.ts';
import { replaceConsole } from './console.ts';
import { MOST_ENTRIES, nameToSend, sendError, sendValue } from './send-value.ts';
import { Timers } from './timers.ts';

// Taken before foreign code can put something else in their places.
const { stringify, parse } = JSON;
const { defineProperty, entries, fromEntries, create, freeze, getPrototypeOf } = Object;
const { deleteProperty } = Reflect;

const timers = new Timers();
let gradients = (): number => 0;
/** The promise that is waited for, once it has settled. */
let settled: Outcome | undefined;
let file = '';
let refusal = (name: string): string => name;
let solution: Record<string, unknown> = {};

/** @param print is given what was printed, cut short, and how long it was; says whether there is room for more. */
export function prepare(print: (text: string, length: number) => boolean): void {
  silenceEngine(tf);
  gradients = countGradients(tf);
  replaceConsole(print);
  timers.install();
  // JSON would ask them what to write in the place of a message.
  for (const prototype of [Object.prototype, Array.prototype]) fix(prototype, 'toJSON', undefined);
  for (const name of ['global', 'Atomics', 'SharedArrayBuffer']) deleteProperty(globalThis, name);
}

/** How the code is called in stack traces, and what it is told when it wants a module, with `%s` for its name. */
export function name(asFile: string, refused: string): void {
  file = asFile;
  const [before = '', after = ''] = refused.split('%s');
  refusal = (module) => `${before}${module}${after}`;
}

/** Runs the top level of a solution. @returns the types of what it exports, or what it threw, as JSON. */
export function load(
  run: (exports: object, require: unknown, module: object) => void,
  usesDefault: boolean,
): string {
  try {
    const module = { exports: {} as Record<string, unknown> };
    run(module.exports, requireFor(usesDefault ? withDefault(tf) : tf), module);
    solution = module.exports;
    const types = entries(solution)
      .slice(0, MOST_ENTRIES)
      .map(([key, value]) => [nameToSend(key), typeof value]);
    return stringify({ names: fromEntries(types) });
  } catch (error) {
    return stringify({ error: sendError(error, file) });
  }
}

/** Runs a panel, whose value is the promise of its end. */
export function start(run: (tf: object, require: unknown, exports: object) => Promise<unknown>): void {
  settled = undefined;
  try {
    wait(run(tf, requireFor(tf), {}));
  } catch (error) {
    settled = { kind: 'threw', error: sendError(error, file) };
  }
}

export const isFunction = (called: string): boolean => typeof solution[called] === 'function';

/** @returns what came of it as JSON; empty while a promise is waited for. */
export function call(called: string, values: string): string {
  settled = undefined;
  try {
    const work = solution[called] as (...given: number[]) => unknown;
    const returned = work(...(parse(values) as number[]));
    if (!isPromise(returned)) return stringify({ kind: 'value', value: sendValue(returned) });
    wait(returned);
    return '';
  } catch (error) {
    return stringify({ kind: 'threw', error: sendError(error, file) });
  }
}

/** What the promise that is waited for came to, as JSON; empty until then. */
export const outcome = (): string => (settled === undefined ? '' : stringify(settled));

/** How often a gradient was asked for since the realm began. */
export const passes = (): number => gradients();

/** Milliseconds until the next timer is due; negative when there is none. */
export const nextTimer = (): number => timers.next();

/** Calls the timers that are due. @returns what the first of them threw, as JSON; else empty. */
export function fireTimers(): string {
  try {
    timers.fire();
    return '';
  } catch (error) {
    return stringify(sendError(error, file) satisfies SentError);
  }
}

function wait(promise: PromiseLike<unknown>): void {
  // Through a promise of the realm's own: a thenable may call back more than once.
  Promise.resolve(promise).then(
    (value) => {
      settled = valueOutcome(value);
    },
    (error) => {
      settled = { kind: 'threw', error: sendError(error, file) };
    },
  );
}

function valueOutcome(value: unknown): Outcome {
  try {
    return { kind: 'value', value: sendValue(value) };
  } catch (error) {
    return { kind: 'threw', error: sendError(error, file) };
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';

/** The same namespace, which is its own default export, too; it itself stays as it is. */
const withDefault = (namespace: object): object =>
  freeze(create(namespace, { default: { value: namespace } }));

const requireFor = (namespace: object) => (wanted: unknown) => {
  if (
    wanted === '@tensorflow/tfjs' ||
    wanted === '@tensorflow/tfjs-node' ||
    wanted === '@tensorflow/tfjs-core'
  )
    return namespace;
  throw Object.assign(new Error(refusal(String(wanted))), { code: IMPORT_REFUSED });
};

const fix = (owner: object, key: string, value: unknown): void =>
  void defineProperty(owner, key, { value, writable: false, configurable: false });

tf.setPlatform('realm', {
  now: () => Date.now(),
  isTypedArray: (value: unknown): value is Float32Array =>
    ArrayBuffer.isView(value) && getPrototypeOf(value) !== DataView.prototype,
  setTimeoutCustom: (work: () => void, milliseconds: number) => void timers.add(work, milliseconds, false),
  fetch: () => Promise.reject(new Error('there is no network')),
  encode: (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0)),
  decode: (bytes: Uint8Array) => String.fromCharCode(...bytes),
} as unknown as Parameters<typeof tf.setPlatform>[1]);
