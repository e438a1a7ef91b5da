/** Whether every block of a lesson can be drawn on one page of a terminal: what `lint` asks of 80×24. */

import { bodyHeight, bodyWidth, type Size } from '../drawing/frame.ts';
import { unicodeGlyphs } from '../drawing/glyphs.ts';
import type { Lesson, Screen } from '../lesson/lesson.ts';
import { type Beat, beatsOf, type ReadPart, startActivity } from '../tutor/beats.ts';
import { footerOf } from '../ui/keymap.ts';
import { activityHeight } from '../ui/lesson/activity-height.ts';
import { staticBlocks } from '../ui/lesson/beat-pages.ts';
import type { ViewContext } from '../ui/view.ts';
import { faultAt, type ReadingRule } from './rule.ts';

export interface TallBlock {
  readonly screen: Screen;
  readonly part: ReadPart | NonNullable<Beat['active']>;
  readonly height: number;
  readonly limit: number;
}

/** Blocks that would have to be split or cut at this size. */
export function tallBlocks(lesson: Lesson, size: Size): TallBlock[] {
  const context: ViewContext = {
    size,
    glyphs: unicodeGlyphs,
    outputs: new Map(),
    engineLabel: 'TensorFlow.js',
  };
  const frame = { title: '', place: '', footer: footerOf('reading') };
  const [width, limit] = [bodyWidth(size), bodyHeight(frame, size, unicodeGlyphs)];
  return lesson.screens.flatMap((screen) =>
    beatsOf(screen).flatMap((beat) => {
      const tall = beat.reading.flatMap((part): TallBlock[] =>
        staticBlocks(part, context, width, Number.POSITIVE_INFINITY)
          .map(({ lines }) => lines.length)
          .filter((height) => height > limit)
          .map((height) => ({ screen, part, height, limit })),
      );
      const { active } = beat;
      // A typed quiz takes the room there is, and a derivation shows its latest steps; the rest must fit as a whole.
      if (!active || active.kind === 'quiz' || active.kind === 'drill' || active.kind === 'derive')
        return tall;
      const activity = startActivity(active, { lesson, solved: () => false, seed: 1, animation: false });
      const height = activityHeight(activity, width, limit * 2, context);
      return height > limit ? [...tall, { screen, part: active, height, limit }] : tall;
    }),
  );
}

/** The rule of `lint`: home is 80×24, and nothing scrolls inside a screen. */
export const fitsScreen: ReadingRule = (lesson, context) =>
  tallBlocks(lesson, { columns: 80, rows: 24 }).map(({ part, height, limit }) =>
    faultAt(
      lesson,
      context,
      { target: part },
      `this block takes ${height} lines; a screen of 80×24 has room for ${limit}`,
      'Make it shorter, or split it over two screens.',
    ),
  );
