import { blank, columnsOf, run, strong } from '../../drawing/fit-line.ts';
import { paginate } from '../../drawing/pages.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { LONGEST_REPORT, severities } from '../../progress/report.ts';
import { graphemes } from '../terminal/characters.ts';
import type { Body, ViewContext } from '../view.ts';
import { words } from '../words.ts';
import type { ReportState } from './report-state.ts';

export function reportBody(
  report: ReportState,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Body {
  switch (report.stage) {
    case 'severity': {
      const choices = severities.flatMap(({ says }, index): Line[] => {
        const isCurrent = index === report.cursor;
        const mark = run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent');
        return wrap([isCurrent ? strong(says) : run(says)], width, { first: [mark] });
      });
      const gap = choices.length + 2 <= height ? [blank] : [];
      return { lines: [[run(words.report.kind)], ...gap, ...choices] };
    }
    case 'text': {
      const used = graphemes(report.field.text).length;
      const lines: Line[] = [
        ...wrap([run(words.report.text)], width),
        blank,
        blank,
        [run(words.report.length(used, LONGEST_REPORT), 'muted')],
      ];
      return { lines, field: { row: lines.length - 2 } };
    }
    case 'review': {
      const noteOn = (page: number, pages: number): Line[] =>
        wrap([run(words.report.review(page, pages), 'muted')], width);
      // As many rows as the longest numbers may take.
      const pages = reviewPages(report.markdown, width, height - noteOn(999, 999).length);
      const page = Math.min(report.page, pages.length - 1);
      return { lines: [...(pages[page] ?? []), ...noteOn(page + 1, pages.length)] };
    }
    case 'done':
      return { lines: report.lines.flatMap((line) => wrap([run(line)], width)) };
  }
}

/** The file as it would be written, line for line. */
function reviewPages(markdown: string, width: number, rows: number): Line[][] {
  const lines = markdown.trimEnd().split('\n');
  const wrapped = lines.flatMap((line) => (line === '' ? [blank] : wrapKept(line, width)));
  return paginate([{ lines: wrapped, keepTogether: false }], Math.max(1, rows)).map((page) =>
    page.flatMap((part) => [...part.lines]),
  );
}

/** Blanks at the start of a line belong to the drawing on it. */
function wrapKept(line: string, width: number): Line[] {
  const lead = /^ */.exec(line)?.[0] ?? '';
  if (columnsOf(line) <= width) return [[run(line)]];
  return wrap([run(line.slice(lead.length))], width, { first: [run(lead)] });
}
