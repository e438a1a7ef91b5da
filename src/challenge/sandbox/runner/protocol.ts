/**
 * What the tutor and the process that runs foreign code say to each other: one request as a line of JSON on its standard
 * input, which stays open for as long as the tutor is there, then one message a line on its standard output. The request
 * holds no expected values, so that nothing can be answered by looking them up.
 */

/** What a solution is called, wherever it is kept; stack traces name it so. */
export const SOLUTION_FILE = 'gradients.ts';
/** What stack traces call a panel. */
export const PANEL_FILE = 'panel.ts';

export interface Call {
  /** Of the list of calls, for finding the case again. */
  readonly id: number;
  readonly name: string;
  readonly arguments: readonly number[];
}

/** What is held to in the process itself; whoever started it holds to more. */
export interface InnerLimits {
  /** For what runs without a pause, in milliseconds; a panel has them for everything. */
  readonly callMilliseconds: number;
  /** For everything, in milliseconds: the process ends by itself. */
  readonly totalMilliseconds: number;
  /** Of everything the code makes. */
  readonly memoryBytes: number;
  /** Printed. */
  readonly outputBytes: number;
}

export type RunRequest = { readonly source: string; readonly limits: InnerLimits } & (
  | { readonly kind: 'solution'; readonly calls: readonly Call[] }
  | { readonly kind: 'panel' }
);

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
  /** 1-based, in the compiled line. */
  readonly column?: number;
  readonly isOutOfMemory?: true;
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
  /** What was printed since the last message. */
  | { readonly type: 'printed'; readonly text: string }
  /** Stopped by the process itself: all memory, or all output that it may have. */
  | { readonly type: 'spent'; readonly what: 'memory' | 'output' }
  | {
      readonly type: 'returned';
      readonly id: number;
      readonly outcome: Outcome;
      /** Whether autograd was asked for a gradient meanwhile. */
      readonly usedAutograd: boolean;
    }
  | { readonly type: 'end' };

export type Returned = Extract<Message, { type: 'returned' }>;
