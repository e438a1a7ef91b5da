/** Help: every key, how to type an answer, and every term the lessons have defined. */

import { run, strong } from '../../drawing/fit-line.ts';
import { type Page, type PageBlock, paginate } from '../../drawing/pages.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { keyHelp } from '../keymap.ts';
import type { Body, ViewContext } from '../view.ts';
import { words } from '../words.ts';

export function helpPages(
  lessons: readonly Lesson[],
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Page[] {
  const keys = keyHelp().map(({ title, hints }): PageBlock => {
    const text = hints.flatMap(({ keys: key, does }, index) => [
      run(index > 0 ? ', ' : ''),
      strong(glyphs.text(key)),
      run(` ${does}`),
    ]);
    return { lines: [[strong(title, 'title')], ...wrap(text, width)] };
  });
  const answers: PageBlock = {
    lines: [
      [strong(words.help.answers, 'title')],
      ...words.help.typing.flatMap((line) => wrap([run(glyphs.text(line))], width)),
    ],
  };
  const terms = lessons
    .flatMap((lesson) => [...lesson.terms])
    .map(([term, definition]): Line[] =>
      wrap([strong(glyphs.text(term)), run(glyphs.text(`: ${definition}`))], width),
    );
  const glossary: PageBlock = {
    lines: [[strong(words.help.terms, 'title')], ...terms.flat()],
    keepTogether: false,
  };
  return paginate([...keys, answers, glossary], height - 1);
}

export function helpBody(
  lessons: readonly Lesson[],
  page: number,
  width: number,
  height: number,
  context: ViewContext,
): Body {
  const pages = helpPages(lessons, width, height, context);
  const shown = Math.min(page, pages.length - 1);
  const parts = pages[shown] ?? [];
  const lines = parts.flatMap((part, index) => (index === 0 ? part.lines : [[], ...part.lines]));
  return { lines: [...lines.slice(0, height - 1), [run(words.help.page(shown + 1, pages.length), 'muted')]] };
}
