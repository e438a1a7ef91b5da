/** What a beat asks the learner to do: one kind for each thing that can be done. */

import type { ActivityCommand } from '../command.ts';
import type { World } from '../effect.ts';
import {
  type ActivityContext,
  type ActivityRules,
  type Changed,
  inertRules,
  type NoActivity,
} from './activity-rules.ts';
import { type Bet, betRules, type Choice, choiceRules } from './choosing.ts';
import { type Derivation, deriveRules } from './derivation.ts';
import { type Motion, motionRules } from './motion.ts';
import { type Nudging, nudgeRules } from './nudging.ts';
import { type Quiz, quizRules } from './quiz.ts';
import { type Walk, walkRules } from './walk.ts';

export type Activity =
  | NoActivity
  | Quiz
  | Choice
  | Bet
  | Walk
  | Derivation
  | Nudging
  | Motion
  /** The learner's own file: what is known of it outlives the screen, is kept by the sitting, and keeps nobody. */
  | { readonly kind: 'challenge' };

export type ActivityKind = Activity['kind'];
/** Written so that what is looked up by a kind in a table fits an activity of that kind in the compiler's eyes too. */
export type ActivityOf<Kind extends ActivityKind> = {
  [K in Kind]: Extract<Activity, { kind: K }>;
}[Kind];

const rules: { readonly [Kind in ActivityKind]: ActivityRules<ActivityOf<Kind>> } = {
  none: inertRules,
  quiz: quizRules,
  choice: choiceRules,
  bet: betRules,
  walk: walkRules,
  derive: deriveRules,
  nudge: nudgeRules,
  motion: motionRules,
  challenge: inertRules,
};

const rulesOf = <K extends ActivityKind>({ kind }: ActivityOf<K>): ActivityRules<ActivityOf<K>> =>
  rules[kind];

/** Whether the beat wants something before going on. */
export const isOpen = (activity: Activity): boolean => rulesOf(activity).isOpen(activity);

/** Whether there was something to answer, and it is answered. */
export const isAnswered = (activity: Activity): boolean => rulesOf(activity).asks && !isOpen(activity);

export const updateActivity = (
  activity: Activity,
  command: ActivityCommand,
  context: ActivityContext,
  world: World,
): Changed<Activity> | undefined => rulesOf(activity).update(activity, command, context, world);
