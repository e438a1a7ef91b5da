/** Moving between screens, and what entering one sets going. */

import type { Lesson, Screen } from '../../lesson/lesson.ts';
import { drillIds, isDrillSolved, lessonSeed, skillFor } from '../../practice/drills/drill-turns.ts';
import { drillItem } from '../../practice/drills/drills.ts';
import { missedItems } from '../../practice/missed-items.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { isSolved } from '../../practice/solved.ts';
import { followUpId, isOfLesson } from '../../progress/question-ids.ts';
import type { ReportDraft } from '../../progress/report.ts';
import { placeToResume } from '../../progress/resume.ts';
import { isAnswered } from '../lesson/activity.ts';
import { beatsOf } from '../lesson/beats.ts';
import { type EnterBeat, enterBeat, type LessonState, openScreen, screenOf } from '../lesson/lesson-state.ts';
import { quizState } from '../quiz/quiz-state.ts';
import type { ViewContext } from '../view-context.ts';
import type { AppState, PracticeState } from './app-state.ts';
import type { Effect } from './effect.ts';
import type { Update } from './update.ts';

/** What the reducer may know of the world; passed in, so that the same keys give the same states. */
export interface Surroundings {
  readonly view: ViewContext;
  /** A fresh seed, as whole number. */
  readonly seed: () => number;
  readonly animation: boolean;
  /** What the learner sees of a state, as lines. */
  readonly shown: (state: AppState) => readonly string[];
  /** A report as it would be written. */
  readonly compose: (draft: ReportDraft, state: AppState) => string;
}

export const goHome = (state: AppState): AppState => ({
  ...state,
  overlays: [],
  screen: { kind: 'home', cursor: 0 },
});

export function entering({ progress }: AppState, lesson: Lesson, around: Surroundings): EnterBeat {
  const isRight = (id: string): boolean => isSolved(progress, lesson, id) || isDrillSolved(progress, id);
  // What was missed and then right when it was asked again, before the lesson, is done.
  const solved = (id: string): boolean => isRight(id) || isRight(followUpId(id, 'twin'));
  return enterBeat({ solved, seed: lessonSeed(progress, lesson), animation: around.animation });
}

/** Shows a place in a lesson, journals it, and runs the code it holds. */
export function atPlace(state: AppState, lesson: LessonState): Update {
  const before = state.screen.kind === 'lesson' ? state.screen.lesson : undefined;
  const screen = screenOf(lesson);
  const isNewScreen = before?.lesson !== lesson.lesson || before.screen !== lesson.screen;
  const seen: Effect[] = isNewScreen
    ? [{ type: 'journal', event: { type: 'screen', lesson: lesson.lesson.id, screen: screen.id } }]
    : [];
  const code = screen.parts.flatMap((part): Effect[] =>
    part.kind === 'code' && part.run && !state.outputs.has(part.source)
      ? [{ type: 'run-code', source: part.source }]
      : [],
  );
  return {
    state: { ...state, overlays: [], screen: { kind: 'lesson', lesson } },
    effects: [...seen, ...(isNewScreen ? code : [])],
  };
}

/** @param screenId where it was left; the beats whose questions are answered there are behind the learner. */
export function openLesson(
  state: AppState,
  lesson: Lesson,
  screenId: string | undefined,
  around: Surroundings,
): Update {
  const index = Math.max(
    0,
    lesson.screens.findIndex(({ id }) => id === screenId),
  );
  const enter = entering(state, lesson, around);
  const opened = atPlace(state, openScreen(lesson, index, enter, firstOpenBeat(lesson, index, enter)));
  const isStarted = state.progress.lessons.get(lesson.id)?.state === 'started';
  const started: Effect[] = isStarted
    ? []
    : [{ type: 'journal', event: { type: 'lesson', lesson: lesson.id, state: 'started' } }];
  return { state: opened.state, effects: [...started, ...opened.effects] };
}

/** The beat after the last one on the screen that was answered on an earlier visit. */
function firstOpenBeat(lesson: Lesson, screen: number, enter: EnterBeat): number {
  const beats = beatsOf(lesson.screens[screen] as Screen);
  const answered = beats.findLastIndex((beat) => {
    const activity = enter(beat, lesson);
    return isAnswered(activity);
  });
  return answered + 1;
}

/** The end of a lesson, reached screen by screen or by its skip test. */
export function finishLesson(state: AppState, lesson: Lesson): Update {
  const next = state.lessons[state.lessons.indexOf(lesson) + 1];
  const effects: Effect[] = [
    { type: 'journal', event: { type: 'lesson', lesson: lesson.id, state: 'finished' } },
  ];
  const screen = { kind: 'finished' as const, lesson, ...(next ? { next } : {}) };
  return { state: { ...state, overlays: [], screen }, effects };
}

/** Where the learner left off; what was missed last time opens the visit. */
export function resume(state: AppState, around: Surroundings): Update {
  const place = placeToResume(state.progress, state.lessons);
  const missed = missedBefore(state, place?.lesson);
  if (missed.length > 0) {
    const practice: PracticeState = {
      title: 'Missed last time',
      quiz: quizState(missed),
      nextSeed: around.seed(),
      left: 0,
      right: 0,
      asked: 0,
      ...(place ? { after: { kind: 'lesson', ...place } } : {}),
    };
    return { state: { ...state, overlays: [], screen: { kind: 'practice', practice } }, effects: [] };
  }
  const lesson = state.lessons.find(({ id }) => id === place?.lesson);
  if (!lesson) return { state: startPractice(state, around), effects: [] };
  return openLesson(state, lesson, place?.screen, around);
}

/** Only of lessons left behind: in the lesson under way the question itself comes again. */
function missedBefore({ progress, lessons }: AppState, current: string | undefined): QuizItem[] {
  const lesson = lessons.find(({ id }) => id === current);
  const drills = lesson ? drillIds(progress, lesson) : new Set<string>();
  return missedItems(
    progress,
    lessons,
    ({ question: { id } }) => !(current !== undefined && isOfLesson(id, current)) && !drills.has(id),
  );
}

/** How many questions come before the lesson when the learner continues. */
export function missedFirst(state: AppState): number {
  const known = counts.get(state.progress);
  if (known !== undefined) return known;
  const count = missedBefore(state, placeToResume(state.progress, state.lessons)?.lesson).length;
  counts.set(state.progress, count);
  return count;
}

/** Home is drawn at every key, and finding the questions makes them anew. */
const counts = new WeakMap<AppState['progress'], number>();

export function startPractice(
  state: AppState,
  around: Surroundings,
  options: { readonly skill?: string; readonly seed?: number; readonly count?: number } = {},
): AppState {
  const seed = options.seed ?? around.seed();
  const skill = options.skill ?? skillFor(state.lessons, seed);
  const practice: PracticeState = {
    title: 'Practice',
    quiz: quizState([drillItem(skill, seed)]),
    nextSeed: seed + 1,
    right: 0,
    asked: 1,
    ...(options.skill === undefined ? {} : { skill: options.skill }),
    ...(options.count === undefined ? {} : { left: options.count - 1 }),
  };
  return { ...state, overlays: [], screen: { kind: 'practice', practice } };
}
