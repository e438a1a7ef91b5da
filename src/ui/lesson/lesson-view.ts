/** A lesson screen as a body: the beat's reading in pages, its activity on the last of them. */

import { type Page, type PageBlock, paginate } from '../../drawing/pages.ts';
import type { Line } from '../../drawing/styled.ts';
import type { GraphBlock } from '../../lesson/lesson.ts';
import type { Activity, ActivityOf } from '../../tutor/activities/activity.ts';
import { beatOf, type LessonRun } from '../../tutor/lesson-run.ts';
import type { Desk } from '../app/app-state.ts';
import type { Body } from '../body.ts';
import { stacked } from '../body.ts';
import { CHALLENGE_ROWS } from '../challenge/challenge-view.ts';
import { quizBody } from '../quiz/quiz-view.ts';
import type { ViewContext } from '../view-context.ts';
import { activityLines } from './activity-view.ts';
import { staticBlocks } from './static-view.ts';

export interface LessonBody extends Body {
  /** Pages of the beat, the one with the activity included. */
  readonly pages: number;
  /** Whether the activity is on the page shown. */
  readonly showsActivity: boolean;
}

/** Where the cursor stands does not change how tall anything is. */
const AT_START = 0;

/** The least an answer field needs to be of use: question, field and verdict. */
const LEAST_QUIZ = 9;

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
  const blocks = withLeads(
    reading.flatMap((part) => staticBlocks(part, context, width, height)),
    height,
  );
  const hasActivity = activity.kind !== 'none';
  const reserved = hasActivity ? activityHeight(activity, width, height, context) : 0;
  const pages = pagesFor(blocks, height, reserved);
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

/** A paragraph that leads to a drawing stays on its page: “by autograd:” alone at the bottom helps nobody. */
function withLeads(blocks: readonly PageBlock[], height: number): PageBlock[] {
  const joined: PageBlock[] = [];
  for (const block of blocks) {
    const lead = joined.at(-1);
    const size = (lead?.lines.length ?? 0) + 1 + block.lines.length;
    if (lead?.keepTogether === false && block.keepTogether !== false && size <= height) {
      joined.splice(-1, 1, { lines: [...lead.lines, [], ...block.lines] });
    } else joined.push(block);
  }
  return joined;
}

/** Pages of reading, with room left on the last for the activity; on a page of its own when there is none. */
function pagesFor(blocks: readonly PageBlock[], height: number, reserved: number): Page[] {
  if (reserved === 0) return paginate(blocks, height);
  if (blocks.length === 0) return [[]];
  const placeholder: Line[] = Array.from({ length: Math.min(reserved, height) }, () => []);
  const pages = paginate([...blocks, { lines: placeholder }], height);
  return pages.map((page) => page.filter((part) => part.block < blocks.length));
}

/** Rows the activity needs at most; a typed quiz on a graph takes them all. */
export function activityHeight(
  activity: Activity,
  width: number,
  height: number,
  context: ViewContext,
): number {
  if (activity.kind !== 'quiz')
    return Math.min(height, Math.max(tallest(activity, width, height, context), 1));
  const item = activity.quiz.session.items[activity.quiz.session.index];
  // A graph or chain deserves the whole page; a short question shares it with what leads to it.
  if (item?.graph) return height;
  return Math.min(height, LEAST_QUIZ);
}

const walkHeights = new WeakMap<GraphBlock, Map<string, number>>();

/** A walk is drawn once for every step to know its height, and once is enough: a step must not wait for it. */
function walkHeight(
  activity: ActivityOf<'walk'>,
  width: number,
  height: number,
  context: ViewContext,
): number {
  const known = walkHeights.get(activity.block) ?? new Map<string, number>();
  walkHeights.set(activity.block, known);
  const key = `${width} ${height} ${context.glyphs.unicode}`;
  const measure = (): number => {
    const steps = Array.from({ length: activity.order.length + 1 }, (_, shown) =>
      activityLines({ ...activity, shown }, AT_START, width, height, context),
    );
    return Math.max(...steps.map((lines) => lines.length));
  };
  const tall = known.get(key) ?? measure();
  known.set(key, tall);
  return tall;
}

/** The activity may grow while it runs: room for its verdict is kept from the start, so that nothing jumps. */
function tallest(
  activity: Exclude<Activity, { kind: 'quiz' }>,
  width: number,
  height: number,
  context: ViewContext,
): number {
  const whole = (each: typeof activity): number =>
    activityLines(each, AT_START, width, Number.POSITIVE_INFINITY, context).length;
  if (activity.kind === 'choice')
    return Math.max(
      ...activity.block.options.map((_option, index) => whole({ ...activity, tried: [index] })),
    );
  if (activity.kind === 'bet')
    return Math.max(...[activity, { ...activity, placed: 'nothing' as const }].map(whole));
  if (activity.kind === 'nudge') {
    const moved = new Map([[activity.block.inputs[0] as string, activity.block.step]]);
    return whole({ ...activity, moved });
  }
  if (activity.kind === 'challenge') return CHALLENGE_ROWS;
  if (activity.kind === 'walk') return walkHeight(activity, width, height, context);
  if (activity.kind === 'derive')
    return Math.min(height, whole({ ...activity, shown: activity.lines.length }));
  return activityLines(activity, AT_START, width, height, context).length;
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
