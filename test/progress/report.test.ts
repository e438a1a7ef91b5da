import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../src/progress/event.ts';
import {
  LONGEST_LINK,
  type ReportDraft,
  reportLink,
  reportMarkdown,
  reportTitle,
} from '../../src/progress/report.ts';

const draft: ReportDraft = {
  severity: 'wrong',
  text: 'The panel says 1.57.\nIt should be 1.56.',
  screen: [' Every factor', '', ' dloss/dz2 = ?'],
  place: 'chain-rule/factors/dloss/dz2',
  seed: 7,
};

const answer = (typed: string, more: object = {}): JournalEvent => ({
  v: 1,
  t: '2026-01-01T10:00:00.000Z',
  session: 's',
  type: 'answer',
  question: 'chain-rule/factors/dloss/dz2',
  skills: [],
  typed,
  verdict: 'incorrect',
  mistakes: ['sign-flipped'],
  ambiguous: [],
  hints: 1,
  milliseconds: 900,
  seed: 3,
  ...more,
});

describe('a report as Markdown', () => {
  const events: JournalEvent[] = [
    { v: 1, t: '2026-01-01T09:00:00.000Z', session: 's', type: 'setting', name: 'secret', value: 'x' },
    answer('-2(z2-y)'),
    { v: 1, t: '2026-01-01T10:01:00.000Z', session: 's', type: 'hint', question: 'q', rung: 2 },
  ];
  const markdown = reportMarkdown(draft, { surroundings: [['node', '20.1.0']], events });

  it('holds the words, the screen, the surroundings and the answers before', () => {
    expect(markdown).toBe(
      [
        '# The panel says 1.57.',
        'Severity: wrong',
        '> The panel says 1.57.\n> It should be 1.56.',
        '## On the screen',
        '```text\n Every factor\n\n dloss/dz2 = ?\n```',
        '## Surroundings',
        '```text\nnode: 20.1.0\nplace: chain-rule/factors/dloss/dz2\nseed: 7\n```',
        '## Answers before',
        '```text\n2026-01-01 10:00:00  chain-rule/factors/dloss/dz2  "-2(z2-y)"  incorrect  (sign-flipped)  seed 3  1 hints\n2026-01-01 10:01:00  q  hint 2\n```\n',
      ].join('\n\n'),
    );
  });

  it('leaves out what there is none of', () => {
    const bare = reportMarkdown(
      { severity: 'wording', text: 'x', screen: [] },
      { surroundings: [], events: [] },
    );
    expect(bare).toBe('# x\n\nSeverity: wording\n\n> x\n');
  });

  it('keeps the last thirty answers', () => {
    const many = Array.from({ length: 40 }, (_, index) => answer(`a${index}`));
    const text = reportMarkdown(draft, { surroundings: [], events: many });
    expect(text).not.toContain('"a9"');
    expect(text).toContain('"a10"');
  });

  it('quotes the words, so that what is open in them ends with them', () => {
    const text = 'It printed\n```\n1.57\n\n<!-- and';
    const html = marked.parse(reportMarkdown({ ...draft, text }, { surroundings: [], events: [] })) as string;
    expect(html).toContain('</blockquote>\n<h2>On the screen</h2>');
    expect(html).toContain('<h2>Surroundings</h2>');
  });

  it('cannot be broken out of by what was typed', () => {
    const text = reportMarkdown(
      { ...draft, screen: ['````', '# no heading'] },
      { surroundings: [], events: [answer('```\n## x')] },
    );
    expect(text).toContain('`````text\n````\n# no heading\n`````');
    expect(text).toContain('"```\\n## x"');
  });
});

describe('its title', () => {
  it.each([
    ['short\nmore', 'short'],
    ['', 'A report (wrong)'],
    ['y'.repeat(100), `${'y'.repeat(69)}…`],
    ['y'.repeat(70), 'y'.repeat(70)],
    ['👩‍🔬'.repeat(71), `${'👩‍🔬'.repeat(69)}…`],
  ])('of %j is %j', (text, title) => {
    expect(reportTitle({ ...draft, text })).toBe(title);
  });
});

describe('the link to a new issue', () => {
  const bugs = 'https://example.org/neuron-calc/issues/';

  it('has title and text filled in', () => {
    const markdown = reportMarkdown(draft, { surroundings: [], events: [] });
    const link = new URL(reportLink(bugs, draft, markdown) as string);
    expect(link.pathname).toBe('/neuron-calc/issues/new');
    expect(link.searchParams.get('title')).toBe('The panel says 1.57.');
    expect(link.searchParams.get('body')).toMatch(/^Severity: wrong/);
  });

  it('is at most 6,000 characters long, or none', () => {
    const link = (length: number) => reportLink(bugs, draft, `# t\n${'é'.repeat(length)}`);
    expect(link(900)?.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(link(1000)).toBeUndefined();
  });
});
