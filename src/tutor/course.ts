/** The course: where a learner goes on, what was missed first, what may be skipped, and what comes next. */

import { remembered } from '../expression/remembered.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { drillIds, isDrillSolved, lessonSeed } from '../practice/drills/drill-turns.ts';
import { drillItem, drillSeeds } from '../practice/drills/drills.ts';
import { countMissed, missedItems, type WantedMisses } from '../practice/missed-items.ts';
import { unseenItem } from '../practice/questions/unseen-network.ts';
import { isSolved } from '../practice/solved.ts';
import type { Progress } from '../progress/progress.ts';
import { followUpId, isOfLesson, type UnseenTime, unseenQuestionId } from '../progress/question-ids.ts';
import { placeToResume } from '../progress/resume.ts';
import type { ActivityContext } from './activities/activity-rules.ts';
import type { Effect, World } from './effect.ts';
import { lessonFinished, lessonStarted, screenSeen } from './journal-events.ts';
import { type LessonRun, reopenScreen, screenOf } from './lesson-run.ts';
import { type AfterPractice, drillPractice, type PracticeRun, practiceOf } from './practice-run.ts';
import { at, type Sitting, type Update, unchanged } from './sitting.ts';

/** What the activities of a lesson may know as the learner enters them. */
export function contextOf({ progress }: Sitting, lesson: Lesson, world: World): ActivityContext {
  const isRight = (id: string): boolean => isSolved(progress, lesson, id) || isDrillSolved(progress, id);
  // What was missed and then right when it was asked again, before the lesson, is done.
  const solved = (id: string): boolean => isRight(id) || isRight(followUpId(id, 'twin'));
  return { lesson, solved, seed: lessonSeed(progress, lesson), animation: world.animation };
}

/** Shows a place in a lesson, journals a screen that is new, and has the code it holds run. */
export function atPlace(sitting: Sitting, run: LessonRun): Update {
  const { stage } = sitting;
  const before = stage.kind === 'lesson' ? stage.run : undefined;
  const isNewScreen = before?.lesson !== run.lesson || before.screen !== run.screen;
  const screen = screenOf(run);
  const seen: Effect = { type: 'journal', event: screenSeen(run.lesson, screen) };
  const code = screen.parts.flatMap((part): Effect[] =>
    part.kind === 'code' && part.run && !sitting.outputs.has(part.source)
      ? [{ type: 'run-code', source: part.source }]
      : [],
  );
  return { sitting: at(sitting, { kind: 'lesson', run }), effects: isNewScreen ? [seen, ...code] : [] };
}

const lessonIn = (lessons: readonly Lesson[], id: string | undefined): Lesson | undefined =>
  lessons.find((lesson) => lesson.id === id);

const lessonNamed = ({ lessons }: Sitting, id: string | undefined): Lesson | undefined =>
  lessonIn(lessons, id);

/** Where a lesson under way was left; a finished one opens at its start. */
function screenLeft({ progress }: Sitting, lesson: string): string | undefined {
  const known = progress.lessons.get(lesson);
  return known?.state === 'started' ? known.screen : undefined;
}

/** @param screen its id; the first one where there is none of that id. */
export function openLesson(
  sitting: Sitting,
  lesson: Lesson,
  screen: string | undefined,
  world: World,
): Update {
  const index = lesson.screens.findIndex(({ id }) => id === screen);
  const run = reopenScreen(contextOf(sitting, lesson, world), Math.max(0, index));
  const opened = atPlace(sitting, run);
  const isStarted = sitting.progress.lessons.get(lesson.id)?.state === 'started';
  const started: Effect[] = isStarted ? [] : [{ type: 'journal', event: lessonStarted(lesson) }];
  return { sitting: opened.sitting, effects: [...started, ...opened.effects] };
}

/** Opens a lesson where it was left; nothing where there is no such lesson. */
export function openLessonNamed(
  sitting: Sitting,
  id: string,
  screen: string | undefined,
  world: World,
): Update {
  const lesson = lessonNamed(sitting, id);
  return lesson ? openLesson(sitting, lesson, screen ?? screenLeft(sitting, id), world) : unchanged(sitting);
}

/** The end of a lesson, reached screen by screen or by its skip test. */
export function finishLesson(sitting: Sitting, lesson: Lesson): Update {
  const next = sitting.lessons[sitting.lessons.indexOf(lesson) + 1];
  return {
    sitting: at(sitting, { kind: 'finished', lesson, ...(next ? { next } : {}) }),
    effects: [{ type: 'journal', event: lessonFinished(lesson) }],
  };
}

const practising = (sitting: Sitting, practice: PracticeRun): Update =>
  unchanged(at(sitting, { kind: 'practice', practice }));

/** On from wherever the learner is not in the middle of something. */
export function goOn(sitting: Sitting, world: World): Update {
  const { stage } = sitting;
  if (stage.kind === 'welcome' || stage.kind === 'home') return resume(sitting, world);
  if (stage.kind !== 'finished') return unchanged(sitting);
  const { next } = stage;
  return next ? openLesson(sitting, next, screenLeft(sitting, next.id), world) : startDrills(sitting, world);
}

/** Where the learner left off; what was missed last time opens the visit. */
function resume(sitting: Sitting, world: World): Update {
  const place = placeToResume(sitting.progress, sitting.lessons);
  const lesson = lessonNamed(sitting, place?.lesson);
  const missed = missedItems(sitting.progress, sitting.lessons, missedBefore(sitting.progress, lesson));
  if (missed.length > 0) {
    const after = place ? { after: { kind: 'lesson', ...place } as const } : {};
    return practising(sitting, practiceOf(missed, { kind: 'missed', ...after }));
  }
  return lesson ? openLesson(sitting, lesson, place?.screen, world) : startDrills(sitting, world);
}

/** Only of lessons left behind: in the lesson under way the question itself comes again. */
function missedBefore(progress: Progress, current: Lesson | undefined): WantedMisses {
  const drills = current ? drillIds(progress, current) : new Set<string>();
  return { isWanted: (id) => !(current && isOfLesson(id, current.id)) && !drills.has(id) };
}

/** How many questions come before the lesson when the learner continues. */
export const missedFirst = ({ lessons, progress }: Sitting): number => missedCount(lessons)(progress);

/** Home is drawn at every key. */
const missedCount = remembered((lessons: readonly Lesson[]) =>
  remembered((progress: Progress): number => {
    const place = placeToResume(progress, lessons);
    return countMissed(progress, lessons, missedBefore(progress, lessonIn(lessons, place?.lesson)));
  }),
);

export interface DrillOptions {
  /** Absent: those that the lessons drill, in turn. */
  readonly skill?: string;
  /** Absent: another one each time. */
  readonly seed?: number;
  /** Questions in all; absent: endless. */
  readonly count?: number;
  /** What was missed before and is still missed is asked first. */
  readonly missedFirst?: boolean;
}

export function startDrills(
  sitting: Sitting,
  world: Pick<World, 'seed'>,
  { missedFirst: asksMissed, ...options }: DrillOptions = {},
): Update {
  const { lessons, progress } = sitting;
  const { skill } = options;
  const wanted = skill === undefined ? {} : { skill };
  const missed = asksMissed ? missedItems(progress, lessons, wanted) : [];
  const seed = options.seed ?? world.seed();
  return practising(sitting, drillPractice(lessons, { ...options, seed }, missed));
}

/** Whether there is no lesson left to go on with. */
export const courseIsBehind = ({ progress, lessons }: Sitting): boolean =>
  placeToResume(progress, lessons) === undefined;

/** Questions of a skip test. */
const SKIP_QUESTIONS = 3;

/** The skill a lesson ends with; undefined for a lesson without a drill, which cannot be skipped. */
const skillToSkip = (lesson: Lesson): string | undefined =>
  lesson.screens.flatMap((screen) =>
    screen.parts.flatMap((part) => (part.kind === 'drill' ? [part.skill] : [])),
  )[0];

/** Whether a lesson can be skipped by answering fresh questions of it. */
export const hasSkipTest = (lesson: Lesson): boolean => skillToSkip(lesson) !== undefined;

/** Three fresh drills of a lesson: all right at the first try, without help, and the lesson counts as finished. */
export function startSkipTest(sitting: Sitting, id: string, world: World): Update {
  const lesson = lessonNamed(sitting, id);
  const skill = lesson && skillToSkip(lesson);
  if (!lesson || skill === undefined) return unchanged(sitting);
  const items = drillSeeds(world.seed(), SKIP_QUESTIONS).map((seed) => drillItem(skill, seed));
  return practising(
    sitting,
    practiceOf(items, { kind: 'skip-test', lesson, after: { kind: 'skip', lesson: lesson.id } }),
  );
}

export const passedSkipTest = ({ progress }: Sitting, { quiz }: PracticeRun): boolean =>
  quiz.session.items.every(({ question }) => {
    const record = progress.questions.get(question.id);
    return record?.solved === 'alone' && record.wrongAttempts === 0;
  });

/** The number of the lesson at whose end the network from before lesson 1 is met again. */
const UNSEEN_AGAIN = 4;

/** Whether the end of this lesson offers a network not seen before. */
export const meetsUnseenAgain = (lesson: Lesson): boolean => lesson.number === UNSEEN_AGAIN;

/** Which unseen network is offered here; undefined: none. */
export function unseenOffered(sitting: Sitting): UnseenTime | undefined {
  const { stage } = sitting;
  if (stage.kind === 'welcome' || isAtVeryStart(sitting)) return 'before';
  return stage.kind === 'finished' && meetsUnseenAgain(stage.lesson) ? 'after' : undefined;
}

/** On the first screen of all, with nothing answered yet: a face without a welcome to stop at offers it there. */
function isAtVeryStart({ stage, lessons, progress }: Sitting): boolean {
  if (stage.kind !== 'lesson' || progress.questions.size > 0) return false;
  return stage.run.lesson === lessons[0] && stage.run.screen === 0;
}

/** Before anything is taught, and after lesson 4. Then on as if it had not been asked. */
export function tryUnseen(sitting: Sitting): Update {
  const time = unseenOffered(sitting);
  if (!time) return unchanged(sitting);
  const after = afterUnseen(sitting);
  return practising(sitting, practiceOf([unseenItem(time)], { kind: 'unseen', ...(after ? { after } : {}) }));
}

function afterUnseen({ stage, lessons: [first] }: Sitting): AfterPractice | undefined {
  if (stage.kind === 'finished') return stage;
  return first && { kind: 'lesson', lesson: first.id };
}

export type UnseenOutcome = 'not-tried' | 'not-solved' | 'right-in-the-end' | 'right-at-once';

/** What came of the unseen network at one of its two times. */
export function unseenOutcome({ questions }: Progress, time: UnseenTime): UnseenOutcome {
  const record = questions.get(unseenQuestionId(time));
  if (!record) return 'not-tried';
  if (record.solved === 'no') return 'not-solved';
  return record.wrongAttempts > 0 ? 'right-in-the-end' : 'right-at-once';
}
