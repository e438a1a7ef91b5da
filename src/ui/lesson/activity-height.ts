/** How much room an activity needs: kept for it from the start, so that nothing jumps while it runs. */

import type { GraphBlock } from '../../lesson/lesson.ts';
import { currentItem } from '../../practice/quiz-session.ts';
import type { Activity, ActivityKind, ActivityOf } from '../../tutor/activities/activity.ts';
import type { ViewContext } from '../view.ts';
import { activityLines } from './activity-view.ts';
import { CHALLENGE_ROWS } from './challenge-view.ts';

/** Where the cursor stands does not change how tall anything is. */
const AT_START = 0;

/** The least an answer field needs to be of use: question, field and verdict. */
const LEAST_QUIZ = 9;

/** Rows the activity needs at most; a typed quiz on a graph takes them all. */
export const activityHeight = (
  activity: Activity,
  width: number,
  height: number,
  context: ViewContext,
): number => Math.min(height, Math.max(1, tallest(activity, width, height, context)));

function tallest<Kind extends ActivityKind>(
  activity: ActivityOf<Kind>,
  width: number,
  height: number,
  context: ViewContext,
): number {
  const heightOf: Height<ActivityOf<Kind>> = heights[activity.kind];
  return heightOf(activity, width, height, context);
}

type Height<A> = (activity: A, width: number, height: number, context: ViewContext) => number;

/** It may grow while it runs: room for its verdict is kept from the start. */
const heights: { readonly [Kind in ActivityKind]: Height<ActivityOf<Kind>> } = {
  none: () => 0,
  // A graph or chain deserves the whole page; a short question shares it with what leads to it.
  quiz: ({ quiz: { session } }, _width, height) => (currentItem(session)?.graph ? height : LEAST_QUIZ),
  choice: (activity, width, _height, context) =>
    Math.max(
      ...activity.block.options.map((_option, index) =>
        whole({ ...activity, tried: [index] }, width, context),
      ),
    ),
  bet: (activity, width, _height, context) =>
    Math.max(whole(activity, width, context), whole({ ...activity, placed: 'nothing' }, width, context)),
  walk: walkHeight,
  derive: (activity, width, _height, context) =>
    whole({ ...activity, shown: activity.lines.length }, width, context),
  nudge: (activity, width, _height, context) => {
    const { inputs, step } = activity.block;
    return whole(
      { ...activity, moved: new Map(inputs.slice(0, 1).map((name) => [name, step])) },
      width,
      context,
    );
  },
  motion: (activity, width, height, context) =>
    activityLines(activity, AT_START, width, height, context).length,
  challenge: () => CHALLENGE_ROWS,
};

const whole = (activity: Exclude<Activity, { kind: 'quiz' }>, width: number, context: ViewContext): number =>
  activityLines(activity, AT_START, width, Number.POSITIVE_INFINITY, context).length;

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
