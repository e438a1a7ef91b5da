/**
 * What the tutor and the process that runs a solution say to each other: one request as JSON on standard input, then
 * one message a line on the third pipe. The request holds no expected values, so that nothing can be answered by
 * looking them up.
 */

/** What a solution is called, wherever it is kept; stack traces name it so. */
export const SOLUTION_FILE = 'gradients.ts';

export interface Call {
  /** Of the list of calls, for finding the case again. */
  readonly id: number;
  readonly name: string;
  readonly arguments: readonly number[];
}

export interface RunRequest {
  /** TypeScript, as the learner wrote it. */
  readonly source: string;
  readonly calls: readonly Call[];
  /** After which a function that runs without a pause is stopped, in milliseconds. */
  readonly callMilliseconds: number;
}

/** A value that crossed from one process to the other. JSON has no NaN, and a tensor is no number. */
export type SentValue =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'tensor'; readonly shape: readonly number[] }
  | { readonly kind: 'list'; readonly items: readonly SentValue[] }
  | { readonly kind: 'record'; readonly entries: Readonly<Record<string, SentValue>> }
  /** Anything else, named as `typeof` names it, or `null`. */
  | { readonly kind: 'other'; readonly type: string };

export interface SentError {
  /** As Node words it: `TypeError: f is not a function`. */
  readonly message: string;
  /** 1-based line of the solution; absent when it is not known. */
  readonly line?: number;
  /** Thrown where the solution asked for a module that it may not have; the message says which. */
  readonly isRefusedImport?: true;
}

/** The code of the error by which the runner refuses an import. */
export const IMPORT_REFUSED = 'ERR_IMPORT_REFUSED';

export type Outcome =
  | { readonly kind: 'value'; readonly value: SentValue }
  | { readonly kind: 'threw'; readonly error: SentError }
  /** It ran without a pause until it was stopped. */
  | { readonly kind: 'endless' }
  /** Its promise was left with nothing that could settle it. */
  | { readonly kind: 'never-settles' };

export type Message =
  /** The engine is loaded; what comes now is the learner's doing. */
  | { readonly type: 'ready' }
  | { readonly type: 'unreadable'; readonly error: SentError }
  | { readonly type: 'threw-at-start'; readonly error: SentError }
  | { readonly type: 'endless-at-start' }
  /** What the solution exports, each with its `typeof`. */
  | { readonly type: 'exports'; readonly names: Readonly<Record<string, string>> }
  | { readonly type: 'calling'; readonly id: number }
  | {
      readonly type: 'returned';
      readonly id: number;
      readonly outcome: Outcome;
      /** Whether autograd was asked for a gradient meanwhile. */
      readonly usedAutograd: boolean;
    }
  | { readonly type: 'end' };

export type Returned = Extract<Message, { type: 'returned' }>;

/** The pipe that messages are written to; standard output belongs to the solution. */
export const MESSAGE_PIPE = 3;
