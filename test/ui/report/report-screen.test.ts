import { describe, expect, test } from 'vitest';
import { unicodeGlyphs } from '../../../src/drawing/glyphs.ts';
import { plainText } from '../../../src/drawing/styled.ts';
import { severities } from '../../../src/progress/report.ts';
import { newReport, type ReportState, typeIntoReport } from '../../../src/ui/report/report-state.ts';
import { reportBody } from '../../../src/ui/report/report-view.ts';
import { emptyField } from '../../../src/ui/terminal/text-field.ts';

const evidence = { screen: [] };
/** Columns and rows of a body in a window of 40×12. */
const [WIDTH, HEIGHT] = [38, 7];

const linesOf = (report: ReportState): string[] =>
  reportBody(report, WIDTH, HEIGHT, {
    size: { columns: 40, rows: 12 },
    glyphs: unicodeGlyphs,
    outputs: new Map(),
    engineLabel: '',
  }).lines.map(plainText);

const inWords = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ');

describe('a report in a window of 40×12', () => {
  test('shows every severity in full', () => {
    const lines = linesOf(newReport(evidence));
    for (const { says } of severities) expect(inWords(lines)).toContain(says);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(WIDTH);
    expect(lines.length).toBeLessThanOrEqual(HEIGHT);
  });

  test('says on every page of the review that nothing is written, and loses no line', () => {
    const markdown = Array.from({ length: 40 }, (_, index) => `line ${index} of forty`).join('\n');
    const draft = { severity: 'wrong', text: 'x', screen: [] } as const;
    const pages: string[] = [];
    for (let page = 0; page < 30; page++) {
      const lines = linesOf({ stage: 'review', draft, markdown, page });
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(WIDTH);
      expect(lines.length).toBeLessThanOrEqual(HEIGHT);
      expect(inWords(lines)).toMatch(/page \d+ of \d+\. Nothing is written yet, and nothing is sent\.$/);
      pages.push(...lines);
    }
    for (const line of markdown.split('\n')) expect(pages).toContain(line);
  });
});

describe('a paste into a report', () => {
  const typing: ReportState = { stage: 'text', severity: 'wrong', field: emptyField, evidence };

  test('keeps its words apart where its lines ended', () => {
    const pasted = typeIntoReport(typing, { kind: 'paste', text: 'one\ntwo\n\nthree' });
    expect(pasted).toMatchObject({ field: { text: 'one two three' } });
  });
});
