import { columnsOf } from '../../drawing/fit-line.ts';
import type { Lesson, Part } from '../../lesson/lesson.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import type { Path } from '../../lesson/reading/yaml-body.ts';
import { textsOn } from '../lesson-texts.ts';
import { faultAt, type LintContext, type ReadingRule } from './rule.ts';

const TITLE_COLUMNS = 60;
const CODE_COLUMNS = 72;
/** Two panels and what separates them on 80 columns. */
const PANEL_COLUMNS = 36;

/** A screen's title fits beside its page number. */
export const titleWidth: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap((screen) => {
    const width = columnsOf(screen.title);
    if (width <= TITLE_COLUMNS) return [];
    const message = `this title is ${width} columns wide, and there is room for ${TITLE_COLUMNS}`;
    return [faultAt(lesson, context, { target: screen, within: TITLE_COLUMNS }, message, 'Shorten it.')];
  });

/** Programs are shown unwrapped. */
export const codeWidth: ReadingRule = (lesson, context) =>
  partsOf(lesson).flatMap((part) =>
    part.kind === 'code' ? wideLines(lesson, context, part, part.source, ['source'], CODE_COLUMNS) : [],
  );

export const bridgeWidth: ReadingRule = (lesson, context) =>
  partsOf(lesson).flatMap((part) =>
    part.kind === 'bridge'
      ? (['left', 'right'] as const).flatMap((side) => [
          ...wideLines(lesson, context, part, part[side].title, [side, 'title'], PANEL_COLUMNS),
          ...wideLines(lesson, context, part, part[side].source, [side, 'source'], PANEL_COLUMNS),
        ])
      : [],
  );

/** Terminals disagree on how wide emoji are, and a screen reader reads their names aloud. */
export const noEmoji: ReadingRule = (lesson, context) =>
  lesson.screens.flatMap(textsOn).flatMap(({ text, target, path }) => {
    const found = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u.exec(text);
    if (!found) return [];
    return [
      faultAt(
        lesson,
        context,
        { target, path, within: found.index },
        `“${found[0]}” is an emoji`,
        'Say it in words.',
      ),
    ];
  });

const partsOf = (lesson: Lesson): readonly Part[] => lesson.screens.flatMap((screen) => screen.parts);

function wideLines(
  lesson: Lesson,
  context: LintContext,
  target: Part,
  text: string,
  path: Path,
  most: number,
): Fault[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const within = start + most;
    start += line.length + 1;
    const width = columnsOf(line);
    if (width <= most) return [];
    const message = `this line is ${width} columns wide, and there is room for ${most}`;
    return [faultAt(lesson, context, { target, path, within }, message, 'Break it.')];
  });
}
