/** The verbs of the command line and what each takes: help, reading and the types of their options come from here. */

import type { Severity } from '../../progress/report.ts';

/** An argument (`<file>`, or `[file]` when it may be absent), or an option; its name is that of the value. */
export interface Taken {
  /** As help shows it: `--wrt <name>` takes a text, `--json` is a flag, `--no-color` turns off what is on. */
  readonly usage: string;
  readonly says?: string;
  readonly choices?: readonly string[];
  /** Of a whole number, which it then takes. */
  readonly least?: number;
  /** The verb cannot do without it. */
  readonly isNeeded?: true;
  /** The verb cannot do without it unless this other one is given. */
  readonly neededWithout?: string;
  /** The opposite of the option before it, and no value of its own. */
  readonly isOpposite?: true;
  /** It cannot be given together with this other one. */
  readonly conflicts?: string;
}

interface VerbDeclaration {
  readonly name: string;
  readonly says: string;
  readonly takes: Readonly<Record<string, Taken>>;
  /** Its help ends with the functions that can be typed. */
  readonly listsFunctions?: true;
}

/** Understood before and after every verb. */
export const sharedOptions = {
  lessons: { usage: '--lessons <dir>', says: 'use the lesson files of this folder' },
  run: { usage: '--no-run', says: 'no program of a lesson runs' },
  trust: { usage: '--trust', says: 'let the programs of --lessons run, without asking' },
  plain: { usage: '--plain', says: 'plain text, line by line' },
  ascii: { usage: '--ascii', says: 'draw with ASCII characters only' },
  noAscii: { usage: '--no-ascii', says: 'draw with Unicode whatever the locale is', isOpposite: true },
  color: { usage: '--no-color', says: 'no colours' },
  animation: { usage: '--no-animation', says: 'nothing moves' },
  screenReader: { usage: '--screen-reader', says: 'a dialogue to be read aloud; remembered' },
  noScreenReader: { usage: '--no-screen-reader', says: 'screens again; remembered', isOpposite: true },
} as const satisfies Readonly<Record<string, Taken>>;

const json = { usage: '--json', says: 'as JSON' } as const;
const seed = { usage: '--seed <n>', least: 0 } as const;

/** In the order in which help lists them. */
export const verbTable = [
  {
    name: 'lesson',
    says: 'open the tutor, at a lesson when one is named by its id or its number',
    takes: { id: { usage: '[id]' } },
  },
  { name: 'lessons', says: 'list the lessons and how far you are', takes: { json } },
  {
    name: 'practice',
    says: 'fresh questions without end',
    takes: {
      skill: { usage: '[skill]' },
      seed: { ...seed, says: 'the same questions each time' },
      count: { usage: '--count <n>', says: 'stop after so many', least: 1 },
    },
  },
  {
    name: 'derive',
    says: 'differentiate, showing every step',
    listsFunctions: true,
    takes: {
      expression: { usage: '<expression>' },
      wrt: { usage: '--wrt <name>', says: 'the variable to differentiate by', isNeeded: true },
      at: { usage: '--at <point>', says: 'a point to evaluate at, such as x=2,y=3' },
      graph: {
        usage: '--graph <document>',
        says: 'a file or the assignments of a network; the expression is then its loss',
      },
      json,
    },
  },
  {
    name: 'grad',
    says: 'every gradient of a network: a file, - for standard input, or "x = 2; y = x^2"',
    takes: {
      document: { usage: '<document>' },
      loss: { usage: '--loss <name>', says: 'the node whose gradients are asked for' },
      json,
    },
  },
  {
    name: 'check',
    says: 'grade one answer, or a stream of them',
    takes: {
      of: { usage: '--of <expression>', says: 'what is differentiated', neededWithout: 'jsonl' },
      wrt: { usage: '--wrt <name>', says: 'the variable to differentiate by', neededWithout: 'jsonl' },
      answer: { usage: '--answer <text>', says: 'the answer to grade', neededWithout: 'jsonl' },
      at: { usage: '--at <point>', says: 'the point of a number, such as x=2,y=3' },
      graph: {
        usage: '--graph <document>',
        says: 'a file or the assignments of a network; --of and --wrt are then its names',
      },
      task: {
        usage: '--task <task>',
        says: 'what the answer is, in a network',
        choices: ['local', 'path', 'total'],
      },
      json,
      explain: {
        usage: '--explain',
        says: 'also the points, what each oracle says there, and the mistakes tried',
      },
      jsonl: {
        usage: '--jsonl',
        says: 'one question a line on standard input, one verdict a line on standard output',
      },
    },
  },
  {
    name: 'challenge',
    says: 'write the gradient yourself, in your own editor; DIR holds the file',
    takes: {
      /** Absent: the folder used last, or a usual one. */
      directory: { usage: '[dir]' },
      check: { usage: '--check', says: 'check the file once' },
      watch: { usage: '--watch', says: 'check it at every save, until Ctrl+C' },
      json: { usage: '--json', says: 'what --check finds, as JSON' },
      hint: { usage: '--hint', says: 'guidance, then a hint at a time' },
      solution: { usage: '--solution', says: 'a solution, after a try of your own' },
      next: { usage: '--next', says: 'add the next part, once everything before it has passed' },
      seed: { ...seed, says: 'the same cases each time' },
      force: { usage: '--force', says: 'begin the file again; asks first' },
      yes: { usage: '--yes', says: 'with --force: without asking' },
    },
  },
  {
    name: 'progress',
    says: 'what you have learnt, and where that is stored',
    takes: { json, csv: { usage: '--csv', says: 'every answer, as CSV', conflicts: 'json' } },
  },
  {
    name: 'reset',
    says: 'begin again from nothing',
    takes: { yes: { usage: '--yes', says: 'without asking' } },
  },
  { name: 'lint', says: 'check lesson files', takes: { directory: { usage: '[dir]' } } },
  { name: 'doctor', says: 'describe this machine, terminal and installation', takes: { json } },
  {
    name: 'report',
    says: 'write a problem down with its evidence; nothing is sent',
    takes: {
      severity: {
        usage: '--severity <severity>',
        says: 'how bad it is',
        choices: ['wording', 'confusing', 'wrong', 'blocking'] satisfies readonly Severity[],
      },
      text: { usage: '--text <text>', says: 'what happened, up to 2,000 characters' },
      yes: { usage: '--yes', says: 'write it without asking' },
    },
  },
] as const satisfies readonly VerbDeclaration[];

export type VerbName = (typeof verbTable)[number]['name'];

type ValueOf<T> = T extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : T extends { readonly least: number }
    ? number
    : T extends { readonly usage: `--${string} <${string}>` | `<${string}>` | `[${string}]` }
      ? string
      : boolean;

type AlwaysThere = { readonly isNeeded: true } | { readonly usage: `<${string}>` | `--no-${string}` };

type Opposite = { readonly isOpposite: true };

type ValuesOf<Takes> = {
  readonly [Name in keyof Takes as Takes[Name] extends Opposite
    ? never
    : Takes[Name] extends AlwaysThere
      ? Name
      : never]: ValueOf<Takes[Name]>;
} & {
  readonly [Name in keyof Takes as Takes[Name] extends AlwaysThere | Opposite ? never : Name]?: ValueOf<
    Takes[Name]
  >;
};

type TakesOf<Name extends VerbName> = Extract<(typeof verbTable)[number], { readonly name: Name }>['takes'];

/** `run` is false or, like any other that is not given, says nothing. */
export type SharedOptions = Omit<ValuesOf<typeof sharedOptions>, 'run'> & { readonly run?: boolean };

/** One answer to grade: without `--jsonl`, the three that make it are there. */
export type CheckAnswerOptions = SharedOptions &
  ValuesOf<TakesOf<'check'>> & { readonly [Name in 'of' | 'wrt' | 'answer']: string } & {
    readonly jsonl?: false;
  };

export type CheckStreamOptions = SharedOptions & {
  readonly jsonl: true;
  readonly explain?: boolean;
};

export type CheckOptions = CheckAnswerOptions | CheckStreamOptions;

/** What a verb is given. */
export type OptionsOf<Name extends VerbName> = Name extends 'check'
  ? CheckOptions
  : SharedOptions & ValuesOf<TakesOf<Name>>;
