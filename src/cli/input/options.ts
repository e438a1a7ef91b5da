/** What each verb is given, as the command line declares it in `program.ts`. */

import type { Severity } from '../../progress/report.ts';

/** Understood before and after every verb. */
export interface SharedOptions {
  /** A folder of lesson files to use in place of the program's own. */
  readonly lessons?: string;
  readonly plain?: boolean;
  readonly ascii?: boolean;
  readonly color: boolean;
  readonly animation: boolean;
  readonly screenReader?: boolean;
}

export interface TutorOptions extends SharedOptions {
  /** The lesson to open; absent: where the learner left off. */
  readonly id?: string;
}

interface JsonOption {
  readonly json?: boolean;
}

export type LessonsOptions = SharedOptions & JsonOption;

export type DoctorOptions = SharedOptions & JsonOption;

export interface ProgressOptions extends SharedOptions, JsonOption {
  readonly csv?: boolean;
}

export interface ResetOptions extends SharedOptions {
  readonly yes?: boolean;
}

export interface PracticeOptions extends SharedOptions {
  readonly skill?: string;
  /** A whole number, zero or more. */
  readonly seed?: number;
  /** A whole number, one or more; absent: endless. */
  readonly count?: number;
}

export interface DeriveOptions extends SharedOptions, JsonOption {
  /** With a graph, the name of the node to differentiate. */
  readonly expression: string;
  readonly wrt: string;
  readonly at?: string;
  /** A file, or the assignments themselves. */
  readonly graph?: string;
}

export interface GradOptions extends SharedOptions, JsonOption {
  /** A file, `-` for standard input, or the assignments themselves. */
  readonly document: string;
  readonly loss?: string;
}

interface ExplainOption {
  /** Also what the verdict rests on. */
  readonly explain?: boolean;
}

export interface CheckAnswerOptions extends SharedOptions, JsonOption, ExplainOption {
  readonly jsonl?: false;
  readonly of: string;
  readonly wrt: string;
  readonly answer: string;
  readonly at?: string;
  readonly graph?: string;
  readonly task?: 'local' | 'path' | 'total';
}

export interface CheckStreamOptions extends SharedOptions, ExplainOption {
  readonly jsonl: true;
}

export type CheckOptions = CheckAnswerOptions | CheckStreamOptions;

export interface ReportOptions extends SharedOptions {
  readonly severity?: Severity;
  readonly text?: string;
  readonly yes?: boolean;
}

export interface ChallengeOptions extends SharedOptions, JsonOption {
  /** The folder to work in; absent: the one used last, or a usual one. */
  readonly directory?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly hint?: boolean;
  readonly solution?: boolean;
  readonly next?: boolean;
  readonly force?: boolean;
  readonly yes?: boolean;
  /** A whole number, zero or more: the same cases each time. */
  readonly seed?: number;
}

export interface LintOptions extends SharedOptions {
  readonly directory?: string;
}
