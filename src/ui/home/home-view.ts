/** Home, from the second run on: last time in two lines, one key to continue, and the lessons. */

import { cutTo, padTo, run, strong } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { placeToResume } from '../../progress/resume.ts';
import type { AppState } from '../app/app-state.ts';
import type { Body, ViewContext } from '../view.ts';
import { words } from '../words.ts';

/** The cursor's mark, a blank, and the longest state. */
const STATE_WIDTH = 11;

/** The row for continuing comes first, then one for each lesson. */
export const homeRows = (state: AppState): number => state.sitting.lessons.length + 1;

export function homeBody(
  state: AppState,
  cursor: number,
  last: readonly [string, string] | undefined,
  width: number,
  height: number,
  context: ViewContext,
): Body {
  const { glyphs } = context;
  const told = (last ?? []).flatMap((line) => wrap([run(glyphs.text(line), 'muted')], width));
  const top: Line[] = height > told.length + 4 ? [...told, []] : [];
  const notice = state.notice
    ? wrap([strong(`${words.home.note}  `, 'accent'), run(glyphs.text(state.notice))], width)
    : [];
  const rows = [
    continueRow(state, context),
    ...state.sitting.lessons.map((_lesson, index) => lessonRow(state, index, width, context)),
  ];
  const marked = rows.map(
    (row, index): Line => [
      run(index === cursor ? `${glyphs.marker} ` : '  ', 'accent'),
      ...(index === cursor ? row.map((each) => ({ ...each, strong: true })) : row),
    ],
  );
  const room = Math.max(1, height - top.length - (notice.length > 0 ? notice.length + 1 : 0));
  const [from, to] = windowOf(marked.length, room, cursor);
  const list = marked.slice(from, to).map((line) => cutTo(line, width, glyphs));
  return { lines: [...top, ...list, ...(notice.length > 0 ? [[], ...notice] : [])] };
}

function windowOf(count: number, room: number, cursor: number): [number, number] {
  const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), count - room));
  return [from, Math.min(count, from + room)];
}

function continueRow({ sitting }: AppState, { glyphs }: ViewContext): Line {
  const place = placeToResume(sitting.progress, sitting.lessons);
  const lesson = sitting.lessons.find(({ id }) => id === place?.lesson);
  if (!lesson) return [run(words.home.practice)];
  const screen = lesson.screens.find(({ id }) => id === place?.screen);
  return [
    run(glyphs.text(words.home.continue(lesson.title))),
    run(screen ? `, ${glyphs.text(screen.title)}` : '', 'muted'),
  ];
}

/** The title gives way before the state does. */
function lessonRow({ sitting }: AppState, index: number, width: number, { glyphs }: ViewContext): Line {
  const lesson = sitting.lessons[index];
  if (!lesson) return [];
  const known = sitting.progress.lessons.get(lesson.id)?.state;
  const said = known === undefined ? words.home.minutes(lesson.minutes) : words.home[known];
  const title: Line = [run(`${index + 1}  ${glyphs.text(lesson.title)}`)];
  const room = Math.min(44, width - STATE_WIDTH);
  return [
    ...padTo(cutTo(title, room, glyphs), room + 1),
    run(said, known === 'finished' ? 'right' : 'muted'),
  ];
}
