/** Rules about single texts: how much there is of them, how wide they are, what is in them. */

import { columnsOf } from '../../drawing/fit-line.ts';
import { faultAt, type ReadingRule } from '../rule.ts';
import { countedOn, type ScreenText, textsOn, wordsOn } from '../screen-texts.ts';

const MOST_WORDS = 90;
const TITLE_COLUMNS = 60;

/** Room for a line that is shown unwrapped; two panels, and what separates them, share 80 columns. */
const lineColumns: Partial<Record<ScreenText['role'], number>> = {
  program: 72,
  'panel-title': 36,
  'panel-program': 36,
};

/**
 * At most 90 words a screen. Counted are prose, prompts, recap points and what a bridge says about its breaks: every
 * run without blanks that holds a letter or a digit. Titles, options, hints, programs and graphs are not.
 */
export const words: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap((screen) => {
    const written = countedOn(screen).flatMap(({ text }) => text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []);
    if (written.length <= MOST_WORDS) return [];
    const message = `“${screen.title}” has ${written.length} words, and a screen at most ${MOST_WORDS}`;
    return [faultAt(lesson, context, { target: screen }, message, 'Cut it, or split it at a ## heading.')];
  });

/** A screen's title fits beside its page number. */
export const titleWidth: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap((screen) => {
    const width = columnsOf(screen.title);
    if (width <= TITLE_COLUMNS) return [];
    const message = `this title is ${width} columns wide, and there is room for ${TITLE_COLUMNS}`;
    return [faultAt(lesson, context, { target: screen, within: TITLE_COLUMNS }, message, 'Shorten it.')];
  });

/** Programs, and the panels of a bridge, are shown unwrapped. */
export const lineWidth: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap(textsOn).flatMap(({ role, text, target, path }) => {
    const most = lineColumns[role];
    if (most === undefined) return [];
    let start = 0;
    return text.split('\n').flatMap((line) => {
      const within = start + most;
      start += line.length + 1;
      const width = columnsOf(line);
      if (width <= most) return [];
      const message = `this line is ${width} columns wide, and there is room for ${most}`;
      return [faultAt(lesson, context, { target, path, within }, message, 'Break it.')];
    });
  });

/** Terminals disagree on how wide emoji are, and a screen reader reads their names aloud. */
export const noEmoji: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap(wordsOn).flatMap(({ text, target, path }) => {
    const found = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u.exec(text);
    if (!found) return [];
    const at = { target, path, within: found.index };
    return [faultAt(lesson, context, at, `“${found[0]}” is an emoji`, 'Say it in words.')];
  });
