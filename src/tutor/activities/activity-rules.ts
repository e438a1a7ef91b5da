/** What every activity of a lesson has to say of itself. */

import type { Lesson } from '../../lesson/lesson.ts';
import type { ActivityCommand } from '../command.ts';
import type { Effect, World } from '../effect.ts';

/** What an activity may know of the lesson around it. */
export interface ActivityContext {
  readonly lesson: Lesson;
  /** Whether an earlier visit answered a question, so that the learner comes back to where they were. */
  readonly solved: (question: string) => boolean;
  /** From which the drills of the lesson are drawn. */
  readonly seed: number;
  readonly animation: boolean;
}

/** A beat with nothing to do but read. */
export interface NoActivity {
  readonly kind: 'none';
}

export const noActivity: NoActivity = { kind: 'none' };

export interface Changed<A> {
  readonly activity: A;
  readonly effects: readonly Effect[];
}

export interface ActivityRules<A> {
  /** Whether the beat wants something before going on. */
  readonly isOpen: (activity: A) => boolean;
  /** Whether it asks something that can be answered, on this visit or an earlier one. */
  readonly asks: boolean;
  /** What a command makes of it; undefined when it is not for the activity. */
  readonly update: (
    activity: A,
    command: ActivityCommand,
    context: ActivityContext,
    world: World,
  ) => Changed<A> | undefined;
}

/** Nothing is asked, nothing is wanted, and no command is for it. */
export const inertRules = { isOpen: () => false, asks: false, update: () => undefined } as const;
