import { LONGEST_REPORT, severities } from '../../progress/report.ts';
import type { Body } from '../body.ts';
import { blank, run, strong } from '../drawing/fit-line.ts';
import { paginate } from '../drawing/pages.ts';
import { wrap } from '../drawing/wrap.ts';
import type { Line } from '../styled.ts';
import { graphemes } from '../terminal/graphemes.ts';
import type { ViewContext } from '../view-context.ts';
import type { ReportState } from './report-state.ts';

export function reportBody(
  report: ReportState,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Body {
  switch (report.stage) {
    case 'severity':
      return {
        lines: [
          [run('What is it?')],
          blank,
          ...severities.map(({ says }, index): Line => {
            const isCurrent = index === report.cursor;
            return [
              run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent'),
              isCurrent ? strong(says) : run(says),
            ];
          }),
        ],
      };
    case 'text': {
      const used = graphemes(report.field.text).length;
      const lines: Line[] = [
        ...wrap([run('What happened? The screen you came from goes into the report.')], width),
        blank,
        blank,
        [run(`${used} of ${LONGEST_REPORT} characters`, 'muted')],
      ];
      return { lines, field: { row: lines.length - 2 } };
    }
    case 'review': {
      const pages = reviewPages(report.markdown, width, height);
      const page = Math.min(report.page, pages.length - 1);
      return {
        lines: [
          ...(pages[page] ?? []),
          [run(`page ${page + 1} of ${pages.length}. Nothing is written yet, and nothing is sent.`, 'muted')],
        ],
      };
    }
    case 'done':
      return { lines: report.lines.flatMap((line) => wrap([run(line)], width)) };
  }
}

/** The file as it would be written, line for line. */
export function reviewPages(markdown: string, width: number, height: number): Line[][] {
  const lines = markdown.trimEnd().split('\n');
  const wrapped = lines.flatMap((line) => (line === '' ? [blank] : wrapKept(line, width)));
  return paginate([{ lines: wrapped, keepTogether: false }], Math.max(1, height - 1)).map((page) =>
    page.flatMap((part) => [...part.lines]),
  );
}

/** Blanks at the start of a line belong to the drawing on it. */
function wrapKept(line: string, width: number): Line[] {
  const lead = /^ */.exec(line)?.[0] ?? '';
  if (line.length <= width) return [[run(line)]];
  return wrap([run(line.slice(lead.length))], width, { first: [run(lead)] });
}
