/** A lesson screen as a body: the beat's reading in pages, its activity on the last of them. */

import type { Activity } from '../../tutor/activities/activity.ts';
import { beatOf, type LessonRun } from '../../tutor/lesson-run.ts';
import type { Desk } from '../app/app-state.ts';
import { quizBody } from '../quiz/quiz-view.ts';
import { type Body, stacked, type ViewContext } from '../view.ts';
import { activityHeight } from './activity-height.ts';
import { activityLines } from './activity-view.ts';
import { beatPages } from './beat-pages.ts';

export interface LessonBody extends Body {
  /** Pages of the beat, the one with the activity included. */
  readonly pages: number;
  /** Whether the activity is on the page shown. */
  readonly showsActivity: boolean;
}

interface Drawn {
  readonly desk: Desk;
  readonly width: number;
  readonly height: number;
  readonly context: ViewContext;
  readonly body: LessonBody;
}

const drawn = new WeakMap<LessonRun, Drawn>();

/** The reducer asks for the pages that the screen then shows: what was drawn last of a state is kept beside it. */
export function lessonBody(
  run: LessonRun,
  desk: Desk,
  width: number,
  height: number,
  context: ViewContext,
): LessonBody {
  const known = drawn.get(run);
  if (
    known?.desk === desk &&
    known.width === width &&
    known.height === height &&
    isSameContext(known.context, context)
  )
    return known.body;
  const body = drawBody(run, desk, width, height, context);
  drawn.set(run, { desk, width, height, context, body });
  return body;
}

const isSameContext = (a: ViewContext, b: ViewContext): boolean =>
  a.glyphs === b.glyphs &&
  a.outputs === b.outputs &&
  a.engineLabel === b.engineLabel &&
  a.highlight === b.highlight &&
  a.challenge === b.challenge &&
  a.size.columns === b.size.columns &&
  a.size.rows === b.size.rows;

function drawBody(
  run: LessonRun,
  desk: Desk,
  width: number,
  height: number,
  context: ViewContext,
): LessonBody {
  const { activity } = run;
  const { reading } = beatOf(run);
  const hasActivity = activity.kind !== 'none';
  const reserved = hasActivity ? activityHeight(activity, width, height, context) : 0;
  const pages = beatPages(reading, context, width, height, reserved);
  const last = pages.length - 1;
  const page = Math.min(desk.page, last);
  const above = stacked((pages[page] ?? []).map((part) => part.lines));
  const showsActivity = hasActivity && page === last;
  if (!showsActivity) return { lines: above, pages: pages.length, showsActivity };
  const room = height - (above.length > 0 ? above.length + 1 : 0);
  const body = activityBody(activity, desk, width, room, context);
  const lines = above.length > 0 ? [...above, [], ...body.lines] : body.lines;
  const offset = above.length > 0 ? above.length + 1 : 0;
  return {
    lines,
    pages: pages.length,
    showsActivity,
    ...(body.field ? { field: { row: body.field.row + offset } } : {}),
  };
}

function activityBody(
  activity: Activity,
  desk: Desk,
  width: number,
  height: number,
  context: ViewContext,
): Body {
  if (activity.kind === 'quiz') return quizBody(activity.quiz, desk, width, height, context);
  return { lines: activityLines(activity, desk.cursor, width, height, context).slice(0, height) };
}
