/** The frame that belongs to a state: header, body, footer, and where the answer field stands. */

import { bodyHeight, bodyWidth, type Frame, frameLines } from '../../drawing/frame.ts';
import type { Line } from '../../drawing/styled.ts';
import { hasFolds } from '../../practice/solutions/folding.ts';
import { lastTime } from '../../progress/last-time.ts';
import { type ChallengeView, challengeView } from '../../tutor/challenge-state.ts';
import { meetsUnseenAgain, missedFirst } from '../../tutor/course.ts';
import { screenOf } from '../../tutor/lesson-run.ts';
import { rightSoFar } from '../../tutor/practice-run.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { Command, KeyContext } from '../command.ts';
import { finishedBody } from '../home/finished-view.ts';
import { homeBody } from '../home/home-view.ts';
import { welcomeFrame, welcomeLines } from '../home/welcome-view.ts';
import { footerOf } from '../keymap.ts';
import { lessonBody } from '../lesson/lesson-view.ts';
import { overlayBody, overlayTitle } from '../overlay/overlay-view.ts';
import { quizBody } from '../quiz/quiz-view.ts';
import type { TextField } from '../terminal/text-field.ts';
import { type Body, keepTail, type ViewContext } from '../view.ts';
import { words } from '../words.ts';
import type { AppState } from './app-state.ts';
import { keyContextOf } from './key-context.ts';

export interface Drawn {
  readonly lines: readonly Line[];
  /** The row of `lines` that the field takes, and what is in it. */
  readonly field?: { readonly row: number; readonly text: TextField; readonly active: boolean };
}

/** Header and rule stand above the body. */
const BODY_TOP = 2;

export function draw(state: AppState, context: ViewContext, now: Date, session: string): Drawn {
  const { width, height } = roomFor(state, context);
  const isLast = isLastPage(state, context);
  const frame = frameOf(state, isLast, context);
  const whole = bodyOf(state, width, height, context, now, session);
  const body = whole.field ? keepTail(whole, height) : whole;
  const lines = frameLines(frame, body.lines, context.size, context.glyphs);
  const text = body.field && typedText(state, isLast);
  if (!body.field || !text) return { lines };
  return { lines, field: { row: body.field.row + BODY_TOP, ...text } };
}

/** What is being typed where the field stands: an answer, or the words of a report. */
function typedText(state: AppState, isLast: boolean): { text: TextField; active: boolean } | undefined {
  const overlay = state.overlays.at(-1);
  if (overlay?.kind === 'report' && overlay.report.stage === 'text')
    return { text: overlay.report.field, active: true };
  const quiz = !overlay && isLast ? quizOf(state.sitting) : undefined;
  return quiz && { text: state.desk.field, active: quiz.session.stage === 'asking' };
}

/** Lines and columns left for a body, whichever page of a beat is on screen: its footer may take one line or two. */
export function roomFor(state: AppState, context: ViewContext): { width: number; height: number } {
  const { size, glyphs } = context;
  const heights = [true, false].map((isLast) => bodyHeight(frameOf(state, isLast, context), size, glyphs));
  return { width: bodyWidth(size), height: Math.min(...heights) };
}

/** Whether the activity of a lesson's beat is on screen; true for all other screens. */
export function isLastPage(state: AppState, context: ViewContext): boolean {
  const { sitting, desk } = state;
  if (sitting.stage.kind !== 'lesson') return true;
  const { width, height } = roomFor(state, context);
  const { pages } = lessonBody(sitting.stage.run, desk, width, height, context);
  return desk.page >= pages - 1;
}

function frameOf(state: AppState, isLast: boolean, { size }: Pick<ViewContext, 'size'>): Frame {
  const isNarrow = size.columns < ROOM_FOR_PLACE;
  const keys = keyContextOf(state, isLast);
  const footer = footerOf(keys, uselessCommands(state, keys));
  const overlay = state.overlays.at(-1);
  const { title, place } = overlay ? { title: overlayTitle(overlay), place: '' } : titleOf(state);
  const told = toldOf(state).join(' · ');
  return {
    title,
    place: [told, place]
      .filter((text) => text !== '')
      .slice(0, isNarrow ? 1 : 2)
      .join(' · '),
    footer,
  };
}

/** What has to be known wherever the learner is; below an answer there is room to say what became of its keys. */
function toldOf({ notice, desk, sitting, overlays }: AppState): string[] {
  const isBelow = overlays.length === 0 && quizOf(sitting) !== undefined;
  return [
    ...(desk.told === 'typed-ahead' && !isBelow ? [words.title.typedAhead] : []),
    ...(notice === undefined ? [] : [words.title.notSaved]),
  ];
}

/** Too narrow for a title, for what is told, and for where this is. */
const ROOM_FOR_PLACE = 60;

function titleOf({ sitting, engine }: AppState): Omit<Frame, 'footer'> {
  const { stage, lessons } = sitting;
  switch (stage.kind) {
    case 'welcome':
      return welcomeFrame();
    case 'home':
      return { title: 'neuron-calc', place: engine ? '' : words.title.loadingEngine };
    case 'finished':
      return { title: stage.lesson.title, place: words.title.finished };
    case 'practice': {
      const { kind, lesson } = stage.practice;
      return {
        title: words.title.practice[kind](lesson?.title ?? ''),
        place: words.title.right(rightSoFar(stage.practice)),
      };
    }
    case 'lesson': {
      const { lesson, screen: index } = stage.run;
      return {
        title: words.title.screen(screenOf(stage.run).title, index + 1, lesson.screens.length),
        place: words.title.lesson(lessons.indexOf(lesson) + 1, lessons.length),
      };
    }
  }
}

/** Commands that have nothing to do on this screen, although its kind has them. */
function uselessCommands({ sitting, overlays }: AppState, keys: KeyContext): Command[] {
  const { stage, challenge, progress } = sitting;
  if (stage.kind === 'finished') return meetsUnseenAgain(stage.lesson) ? [] : ['try'];
  const activity = stage.kind === 'lesson' ? stage.run.activity : undefined;
  const isSingle = activity?.kind === 'nudge' && activity.block.inputs.length < 2;
  if (keys === 'challenge') return idleChallengeCommands(challenge && challengeView(challenge, progress));
  if (keys === 'nudging') return isSingle ? ['other'] : [];
  const overlay = overlays.at(-1);
  const steps = overlay?.kind === 'steps' ? overlay : activity?.kind === 'derive' ? activity : undefined;
  return steps && hasFolds(steps.lines) ? [] : ['unfold'];
}

function idleChallengeCommands(challenge: ChallengeView | undefined): Command[] {
  if (!challenge) return ['edit', 'check', 'hint', 'details', 'more-parts'];
  const { isBegun, findings, toAdd } = challenge;
  return [
    ...(isBegun ? [] : (['check'] as const)),
    ...(findings ? [] : (['details'] as const)),
    ...(toAdd ? [] : (['more-parts'] as const)),
  ];
}

function bodyOf(
  state: AppState,
  width: number,
  height: number,
  context: ViewContext,
  now: Date,
  session: string,
): Body {
  const overlay = state.overlays.at(-1);
  if (overlay) return overlayBody(overlay, state, width, height, context);
  const { sitting, desk } = state;
  const { stage, progress, lessons } = sitting;
  switch (stage.kind) {
    case 'welcome':
      return { lines: welcomeLines(width, context.glyphs, height, state.notice) };
    case 'home':
      return homeBody(
        state,
        desk.cursor,
        lastTime(progress, lessons, now, session, missedFirst(sitting)),
        width,
        height,
        context,
      );
    case 'finished':
      return finishedBody(stage, progress, width, context);
    case 'practice':
      return quizBody(stage.practice.quiz, desk, width, height, context);
    case 'lesson':
      return lessonBody(stage.run, desk, width, height, context);
  }
}
