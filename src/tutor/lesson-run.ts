/** Where the learner is in a lesson: the screen, the beat on it, and the activity of the beat. */

import type { Lesson, Screen } from '../lesson/lesson.ts';
import { type Activity, isAnswered } from './activities/activity.ts';
import type { ActivityContext } from './activities/activity-rules.ts';
import { type Beat, beatsOf, startActivity } from './beats.ts';

export interface LessonRun {
  readonly lesson: Lesson;
  readonly screen: number;
  readonly beat: number;
  readonly activity: Activity;
}

export const screenOf = ({ lesson, screen }: LessonRun): Screen => lesson.screens[screen] as Screen;
export const beatOf = (run: LessonRun): Beat => beatsOf(screenOf(run))[run.beat] as Beat;
export const isLastBeat = (run: LessonRun): boolean => run.beat === beatsOf(screenOf(run)).length - 1;
export const isLastScreen = ({ lesson, screen }: LessonRun): boolean => screen === lesson.screens.length - 1;

/** @param beat counted from 0; beyond the last it is the last. */
export function openScreen(context: ActivityContext, screen: number, beat = 0): LessonRun {
  const { lesson } = context;
  const beats = beatsOf(lesson.screens[screen] as Screen);
  const index = Math.min(beat, beats.length - 1);
  return { lesson, screen, beat: index, activity: startActivity(beats[index]?.active, context) };
}

/** A screen as it was left: at the beat after the last one that was answered on an earlier visit. */
export function reopenScreen(context: ActivityContext, screen: number): LessonRun {
  const beats = beatsOf(context.lesson.screens[screen] as Screen);
  const answered = beats.findLastIndex(({ active }) => isAnswered(startActivity(active, context)));
  return openScreen(context, screen, answered + 1);
}

/** The next beat, or the next screen; undefined at the end of the lesson. */
export function nextBeat(run: LessonRun, context: ActivityContext): LessonRun | undefined {
  if (!isLastBeat(run)) return openScreen(context, run.screen, run.beat + 1);
  return isLastScreen(run) ? undefined : openScreen(context, run.screen + 1);
}

/** The beat before, on the screen before if need be; undefined at the very start. */
export function previousBeat(run: LessonRun, context: ActivityContext): LessonRun | undefined {
  if (run.beat > 0) return openScreen(context, run.screen, run.beat - 1);
  return run.screen > 0 ? openScreen(context, run.screen - 1, Number.POSITIVE_INFINITY) : undefined;
}
