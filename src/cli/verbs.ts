import type { OptionsOf, VerbName } from './input/options.ts';
import type { Io } from './io.ts';

/** Does what one verb promises and resolves to the exit code. */
export type Verb<Options> = (options: Options, io: Io) => Promise<number>;

export type Verbs = { readonly [Name in VerbName]: () => Promise<Verb<OptionsOf<Name>>> };

/** Each verb is loaded when it is asked for: `--help` must not wait for React, mathjs or TensorFlow.js. */
export const verbs: Verbs = {
  lesson: async () => (await import('./verbs/lesson.ts')).lesson,
  lessons: async () => (await import('./verbs/lessons.ts')).lessons,
  practice: async () => (await import('./verbs/practice.ts')).practice,
  derive: async () => (await import('./verbs/derive.ts')).derive,
  grad: async () => (await import('./verbs/grad.ts')).grad,
  check: async () => (await import('./verbs/check.ts')).check,
  challenge: async () => (await import('./verbs/challenge.ts')).challenge,
  progress: async () => (await import('./verbs/progress.ts')).progress,
  reset: async () => (await import('./verbs/reset.ts')).reset,
  lint: async () => (await import('./verbs/lint.ts')).lint,
  doctor: async () => (await import('./verbs/doctor.ts')).doctor,
  report: async () => (await import('./verbs/report.ts')).report,
};
