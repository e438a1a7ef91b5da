/** Commands on a lesson's screen: its pages are turned here, everything else is for the tutor. */

import {
  type Activity,
  type ActivityKind,
  type ActivityOf,
  isOpen,
} from '../../tutor/activities/activity.ts';
import { betOutcomes } from '../../tutor/activities/choosing.ts';
import type { Command as TutorCommand } from '../../tutor/command.ts';
import type { LessonRun } from '../../tutor/lesson-run.ts';
import type { Command } from '../command.ts';
import { lessonBody } from '../lesson/lesson-view.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import type { AppState, Desk } from './app-state.ts';
import { roomFor } from './app-view.ts';
import { challengeCommand } from './challenge-update.ts';
import { openMenu, openSteps } from './overlays.ts';
import { tellTutor } from './tell-tutor.ts';

export function lessonCommand(
  state: AppState,
  run: LessonRun,
  command: Command,
  context: UpdateContext,
): Update {
  const { width, height } = roomFor(state, context.view);
  const { pages, showsActivity } = lessonBody(run, state.desk, width, height, context.view);
  if (command === 'menu') return unchanged(openMenu(state));
  if (command === 'steps') return unchanged(openSteps(state));
  if (command === 'previous' && !(showsActivity && canStepBack(run.activity)))
    return pageBefore(state, pages, context);
  if (!showsActivity) return command === 'next' ? pageAfter(state, pages, context) : unchanged(state);
  const handled = activityCommand(state, run.activity, command, context);
  if (handled) return handled;
  if (command === 'previous') return tellTutor(state, { type: 'previous' }, context);
  return command === 'next' ? tellTutor(state, { type: 'next' }, context) : unchanged(state);
}

const canStepBack = (activity: Activity): boolean =>
  (activity.kind === 'walk' && activity.shown > 0) || (activity.kind === 'derive' && activity.shown > 1);

const turnedTo = (state: AppState, page: number): Update =>
  unchanged({ ...state, desk: { ...state.desk, page } });

const pageAfter = (state: AppState, pages: number, context: UpdateContext): Update =>
  state.desk.page + 1 < pages
    ? turnedTo(state, state.desk.page + 1)
    : tellTutor(state, { type: 'next' }, context);

/** Whatever the activity could step back in: it is not on screen, or has been asked from outside. */
function pageBefore(state: AppState, pages: number, context: UpdateContext): Update {
  const page = Math.min(state.desk.page, pages - 1);
  return page > 0 ? turnedTo(state, page - 1) : tellTutor(state, { type: 'previous' }, context);
}

export function turnBack(state: AppState, context: UpdateContext): Update {
  const { stage } = state.sitting;
  if (stage.kind !== 'lesson') return unchanged(state);
  const { width, height } = roomFor(state, context.view);
  const { pages } = lessonBody(stage.run, state.desk, width, height, context.view);
  return pageBefore(state, pages, context);
}

type Handler<A> = (
  state: AppState,
  activity: A,
  command: Command,
  context: UpdateContext,
) => Update | undefined;

const leftToTutor: Handler<Activity> = () => undefined;

/** What the keys of an activity mean to the tutor; undefined: nothing of its own. */
const handlers: { readonly [Kind in ActivityKind]: Handler<ActivityOf<Kind>> } = {
  none: leftToTutor,
  quiz: leftToTutor,
  walk: leftToTutor,
  derive: (state, _activity, command, context) =>
    command === 'unfold' ? tellTutor(state, { type: 'unfold' }, context) : undefined,
  choice: listCommand,
  bet: listCommand,
  nudge: nudgeCommand,
  motion: (state, _activity, command, context) =>
    command === 'again' ? tellTutor(state, { type: 'restart' }, context) : undefined,
  challenge: (state, _activity, command, context) => challengeCommand(state, command, context),
};

function activityCommand<Kind extends ActivityKind>(
  state: AppState,
  activity: ActivityOf<Kind>,
  command: Command,
  context: UpdateContext,
): Update | undefined {
  const handler: Handler<ActivityOf<Kind>> = handlers[activity.kind];
  return handler(state, activity, command, context);
}

const withCursor = (state: AppState, cursor: Desk['cursor']): Update =>
  unchanged({ ...state, desk: { ...state.desk, cursor } });

/** How many options there are to pick from. */
export function optionCount(activity: Activity): number {
  if (activity.kind === 'choice') return activity.block.options.length;
  return activity.kind === 'bet' ? betOutcomes.length : 0;
}

function listCommand(
  state: AppState,
  activity: ActivityOf<'choice' | 'bet'>,
  command: Command,
  context: UpdateContext,
): Update | undefined {
  if (!isOpen(activity)) return undefined;
  const { cursor } = state.desk;
  if (command === 'up') return withCursor(state, Math.max(0, cursor - 1));
  if (command === 'down') return withCursor(state, Math.min(optionCount(activity) - 1, cursor + 1));
  return command === 'select' ? tellTutor(state, { type: 'pick', option: cursor }, context) : undefined;
}

function nudgeCommand(
  state: AppState,
  { block }: ActivityOf<'nudge'>,
  command: Command,
  context: UpdateContext,
): Update | undefined {
  const tell = (told: TutorCommand): Update => tellTutor(state, told, context);
  const { cursor } = state.desk;
  const input = block.inputs[cursor];
  switch (command) {
    case 'again':
      return tell({ type: 'restart' });
    case 'other':
      return withCursor(state, (cursor + 1) % block.inputs.length);
    case 'more':
    case 'less':
      return input === undefined
        ? undefined
        : tell({ type: 'nudge', input, steps: command === 'more' ? 1 : -1 });
    default:
      return undefined;
  }
}
