import { type TextRole, textsOn } from '../lesson-texts.ts';
import { faultAt, type ReadingRule } from './rule.ts';

const MOST_WORDS = 90;

const counted: ReadonlySet<TextRole> = new Set(['prose', 'prompt', 'recap', 'breaks']);

/**
 * At most 90 words a screen. Counted are prose, prompts, recap points and what a bridge says about its breaks: every
 * run without blanks that holds a letter or a digit. Titles, options, hints, programs and graphs are not.
 */
export const words: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap((screen) => {
    const texts = textsOn(screen).filter((text) => counted.has(text.role));
    const written = texts.flatMap(({ text }) => text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []);
    if (written.length <= MOST_WORDS) return [];
    const message = `“${screen.title}” has ${written.length} words, and a screen at most ${MOST_WORDS}`;
    return [faultAt(lesson, context, { target: screen }, message, 'Cut it, or split it at a ## heading.')];
  });
