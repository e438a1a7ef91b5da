/** Where the learner is in a lesson: screen, beat, page, and the activity of the beat. */

import type { Lesson, Screen } from '../../lesson/lesson.ts';
import { type Activity, type ActivityContext, startActivity } from './activity.ts';
import { type Beat, beatsOf } from './beats.ts';

export interface LessonState {
  readonly lesson: Lesson;
  readonly screen: number;
  readonly beat: number;
  /** Of the beat's reading; the activity stands on the last one. */
  readonly page: number;
  readonly activity: Activity;
}

export const screenOf = (state: LessonState): Screen => state.lesson.screens[state.screen] as Screen;
export const beatOf = (state: LessonState): Beat => beatsOf(screenOf(state))[state.beat] as Beat;

export type EnterBeat = (beat: Beat, lesson: Lesson) => Activity;

export const enterBeat =
  (context: Omit<ActivityContext, 'lesson'>): EnterBeat =>
  (beat, lesson) =>
    startActivity(beat, { ...context, lesson });

export function openScreen(lesson: Lesson, screen: number, enter: EnterBeat, beat = 0): LessonState {
  const beats = beatsOf(lesson.screens[screen] as Screen);
  const index = Math.min(beat, beats.length - 1);
  return { lesson, screen, beat: index, page: 0, activity: enter(beats[index] as Beat, lesson) };
}

/** The next beat, or the next screen; undefined at the end of the lesson. */
export function nextBeat(state: LessonState, enter: EnterBeat): LessonState | undefined {
  const beats = beatsOf(screenOf(state));
  if (state.beat + 1 < beats.length) return openScreen(state.lesson, state.screen, enter, state.beat + 1);
  if (state.screen + 1 < state.lesson.screens.length)
    return openScreen(state.lesson, state.screen + 1, enter);
  return undefined;
}

/** The end of the beat before, in the screen before if need be; undefined at the very start. */
export function previousBeat(state: LessonState, enter: EnterBeat): LessonState | undefined {
  if (state.beat > 0) return atEnd(openScreen(state.lesson, state.screen, enter, state.beat - 1));
  if (state.screen === 0) return undefined;
  return atEnd(openScreen(state.lesson, state.screen - 1, enter, Number.POSITIVE_INFINITY));
}

/** Its last page, however many there are at this size. */
const atEnd = (state: LessonState): LessonState => ({ ...state, page: Number.POSITIVE_INFINITY });
