import { factsCovered } from './facts-covered.ts';
import type { ReadingRule } from './rule.ts';
import { drillAtEnd, minutes, recapAtEnd, screenCount } from './shape.ts';
import { somethingToDo } from './something-to-do.ts';
import { termsDefined } from './terms-defined.ts';
import { bridgeWidth, codeWidth, noEmoji, titleWidth } from './widths.ts';
import { words } from './words.ts';

/** What makes a lesson readable (DESIGN §7). None of them needs the engine. */
export const readingRules: readonly ReadingRule[] = [
  words,
  somethingToDo,
  termsDefined,
  factsCovered,
  recapAtEnd,
  drillAtEnd,
  screenCount,
  minutes,
  titleWidth,
  codeWidth,
  bridgeWidth,
  noEmoji,
];
