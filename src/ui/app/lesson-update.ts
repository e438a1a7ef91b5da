/** Commands inside a lesson: turning pages, and the activity of the beat. */

import type { Command } from '../keymap.ts';
import {
  type Activity,
  betOptions,
  choiceId,
  isOpen,
  outcomeOf,
  withFoldsTurned,
} from '../lesson/activity.ts';
import { type LessonState, nextBeat, previousBeat } from '../lesson/lesson-state.ts';
import { lessonBody } from '../lesson/lesson-view.ts';
import { continueQuiz } from '../quiz/answering.ts';
import type { AppState } from './app-state.ts';
import { roomFor } from './app-view.ts';
import { challengeCommand } from './challenge-update.ts';
import type { Effect } from './effect.ts';
import { atPlace, entering, finishLesson, type Surroundings } from './navigation.ts';
import { openMenu, openSteps } from './overlay-update.ts';
import type { Update } from './update.ts';

export function lessonCommand(state: AppState, command: Command, around: Surroundings): Update {
  const { screen } = state;
  if (screen.kind !== 'lesson') return { state, effects: [] };
  const { lesson } = screen;
  const { width, height } = roomFor(state, around.view);
  const { pages, showsActivity } = lessonBody(lesson, width, height, around.view);
  if (command === 'menu') return { state: openMenu(state), effects: [] };
  if (command === 'steps') return { state: openSteps(state), effects: [] };
  if (command === 'previous' && !(showsActivity && canStepBack(lesson.activity)))
    return previousPage(state, lesson, pages, around);
  if (!showsActivity)
    return command === 'next' ? nextPage(state, lesson, pages, around) : { state, effects: [] };
  const { activity } = lesson;
  const challenged = activity.kind === 'challenge' ? challengeCommand(state, command) : undefined;
  if (challenged) return challenged;
  const changed = activityCommand(activity, command, lesson);
  if (changed) return { state: withActivity(state, lesson, changed.activity), effects: changed.effects };
  if (command !== 'next' && command !== 'select') return { state, effects: [] };
  if (activity.kind === 'quiz' && activity.quiz.session.stage !== 'finished') {
    const moved = continueQuiz(state);
    const after = moved.state.screen.kind === 'lesson' ? moved.state.screen.lesson : lesson;
    return isOpen(after.activity) ? moved : nextPage(moved.state, after, pages, around);
  }
  return isOpen(activity) ? { state, effects: [] } : nextPage(state, lesson, pages, around);
}

const canStepBack = (activity: Activity): boolean =>
  (activity.kind === 'walk' && activity.shown > 0) || (activity.kind === 'derive' && activity.shown > 1);

const withActivity = (state: AppState, lesson: LessonState, activity: Activity): AppState => ({
  ...state,
  screen: { kind: 'lesson', lesson: { ...lesson, activity } },
});

function nextPage(state: AppState, lesson: LessonState, pages: number, around: Surroundings): Update {
  if (lesson.page + 1 < pages) return atPlace(state, { ...lesson, page: lesson.page + 1 });
  const next = nextBeat(lesson, entering(state, lesson.lesson, around));
  return next ? atPlace(state, next) : finishLesson(state, lesson.lesson);
}

function previousPage(state: AppState, lesson: LessonState, pages: number, around: Surroundings): Update {
  const page = Math.min(lesson.page, pages - 1);
  if (page > 0) return atPlace(state, { ...lesson, page: page - 1 });
  const previous = previousBeat(lesson, entering(state, lesson.lesson, around));
  return previous ? atPlace(state, previous) : { state, effects: [] };
}

export function turnBack(state: AppState, around: Surroundings): Update {
  if (state.screen.kind !== 'lesson') return { state, effects: [] };
  const { lesson } = state.screen;
  const { width, height } = roomFor(state, around.view);
  return previousPage(state, lesson, lessonBody(lesson, width, height, around.view).pages, around);
}

interface Changed {
  readonly activity: Activity;
  readonly effects: readonly Effect[];
}

/** What a command changes in an activity; undefined when it is not for the activity. */
function activityCommand(activity: Activity, command: Command, lesson: LessonState): Changed | undefined {
  const quiet = (next: Activity): Changed => ({ activity: next, effects: [] });
  switch (activity.kind) {
    case 'choice':
      return listCommand(activity, activity.block.options.length, command, quiet, () =>
        chosen(activity, lesson),
      );
    case 'bet':
      return listCommand(activity, betOptions.length, command, quiet, () => placed(activity, lesson));
    case 'walk':
    case 'derive':
      if (command === 'unfold' && activity.kind === 'derive') return quiet(withFoldsTurned(activity));
      if (command === 'next' && isOpen(activity)) return quiet({ ...activity, shown: activity.shown + 1 });
      return command === 'previous' ? quiet({ ...activity, shown: activity.shown - 1 }) : undefined;
    case 'nudge':
      return nudged(activity, command, quiet);
    case 'motion':
      return command === 'again' ? quiet({ ...activity, milliseconds: 0 }) : undefined;
    default:
      return undefined;
  }
}

function listCommand<A extends Extract<Activity, { kind: 'choice' | 'bet' }>>(
  activity: A,
  count: number,
  command: Command,
  quiet: (next: Activity) => Changed,
  select: () => Changed,
): Changed | undefined {
  if (!isOpen(activity)) return undefined;
  if (command === 'up') return quiet({ ...activity, cursor: Math.max(0, activity.cursor - 1) });
  if (command === 'down') return quiet({ ...activity, cursor: Math.min(count - 1, activity.cursor + 1) });
  return command === 'select' ? select() : undefined;
}

const answered = (lesson: LessonState, block: string, typed: string, right: boolean): Effect => ({
  type: 'journal',
  event: {
    type: 'answer',
    question: choiceId(lesson.lesson, block),
    skills: [...lesson.lesson.skills],
    typed,
    verdict: right ? 'correct' : 'incorrect',
    mistakes: [],
    ambiguous: [],
    hints: 0,
    milliseconds: 0,
  },
});

function chosen(activity: Extract<Activity, { kind: 'choice' }>, lesson: LessonState): Changed {
  const { block, cursor, tried } = activity;
  const option = block.options[cursor];
  // Choosing the same one again says nothing new.
  if (!option || tried.at(-1) === cursor) return { activity, effects: [] };
  return {
    activity: { ...activity, tried: [...tried.filter((index) => index !== cursor), cursor] },
    effects: [answered(lesson, block.id, option.text, option.right)],
  };
}

/** A bet is a guess: a wrong one is journaled as placed, not held against the learner. */
function placed(activity: Extract<Activity, { kind: 'bet' }>, lesson: LessonState): Changed {
  const { block, cursor } = activity;
  const right = betOptions[cursor] === outcomeOf(block);
  const effects = right ? [answered(lesson, block.id, betOptions[cursor] as string, true)] : [];
  return { activity: { ...activity, placed: cursor }, effects };
}

function nudged(
  activity: Extract<Activity, { kind: 'nudge' }>,
  command: Command,
  quiet: (next: Activity) => Changed,
): Changed | undefined {
  const { block, moved, input } = activity;
  if (command === 'again') return quiet({ ...activity, moved: new Map() });
  if (command === 'other') return quiet({ ...activity, input: (input + 1) % block.inputs.length });
  if (command !== 'more' && command !== 'less') return undefined;
  const name = block.inputs[input] as string;
  const by = (moved.get(name) ?? 0) + (command === 'more' ? block.step : -block.step);
  return quiet({ ...activity, moved: new Map([...moved, [name, Number(by.toPrecision(12))]]) });
}
