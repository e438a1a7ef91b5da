/** A report of a problem as Markdown, with the evidence that was at hand. Nothing is sent anywhere. */

import type { JournalEvent } from './event.ts';
import { words } from './words.ts';

const severityIds = ['wording', 'confusing', 'wrong', 'blocking'] as const;

export type Severity = (typeof severityIds)[number];

/** How bad it is, and how the learner says so. */
export const severities = severityIds.map((id) => ({
  id,
  get says(): string {
    return words.report.severities[id];
  },
}));

/** The learner's own words, in characters. */
export const LONGEST_REPORT = 2000;
/** Longer links are cut by browsers and servers on the way. */
export const LONGEST_LINK = 6000;
const MOST_ANSWERS = 30;

export interface ReportDraft {
  readonly severity: Severity;
  readonly text: string;
  /** What stood on the screen, as lines; none when it was written outside the tutor. */
  readonly screen: readonly string[];
  /** The lesson and screen, or the drill, in the words of the journal. */
  readonly place?: string;
  readonly seed?: number;
}

export interface ReportFacts {
  /** Versions, engine, terminal, locale: name and value. */
  readonly surroundings: readonly (readonly [name: string, value: string])[];
  /** Everything journaled; the last answers are the evidence. */
  readonly events: readonly JournalEvent[];
}

export function reportMarkdown(draft: ReportDraft, { surroundings, events }: ReportFacts): string {
  const { severity, text, screen, place, seed } = draft;
  const { sections } = words.report;
  const facts = [
    ...surroundings,
    ...(place === undefined ? [] : [[words.report.facts.place, place] as const]),
    ...(seed === undefined ? [] : [[words.report.facts.seed, String(seed)] as const]),
  ];
  const answers = events.filter(isAboutQuestion).slice(-MOST_ANSWERS).map(answerLine);
  return [
    `# ${reportTitle(draft)}`,
    words.report.severity(severity),
    quoted(text.trim()),
    ...section(sections.screen, screen),
    ...section(
      sections.surroundings,
      facts.map(([name, value]) => `${name}: ${value}`),
    ),
    ...section(sections.answers, answers),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A quote ends where its lines end, whatever is open in it: a fence in the learner's words hides nothing after them. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** An issue's title may be read at a glance. */
const LONGEST_TITLE = 70;

/** The first line of the text, cut between characters as a reader counts them. */
export function reportTitle({ text, severity }: ReportDraft): string {
  const [first = ''] = text.trim().split('\n');
  const letters = Array.from(graphemes.segment(first), ({ segment }) => segment);
  const isLong = letters.length > LONGEST_TITLE;
  const title = isLong
    ? `${letters
        .slice(0, LONGEST_TITLE - 1)
        .join('')
        .trimEnd()}…`
    : first;
  return title === '' ? words.report.untitled(severity) : title;
}

/** A new issue with everything filled in, or undefined when that would be too long for a link. */
export function reportLink(bugs: string, draft: ReportDraft, markdown: string): string | undefined {
  const body = markdown.slice(markdown.indexOf('\n')).trim();
  const query = new URLSearchParams({ title: reportTitle(draft), body });
  const link = `${bugs.replace(/\/+$/, '')}/new?${query}`;
  return link.length <= LONGEST_LINK ? link : undefined;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const body = lines.join('\n').replace(/\s+$/, '');
  return [`## ${title}`, `${fenceFor(body)}text\n${body}\n${fenceFor(body)}`];
}

/** Longer than any run of backticks inside: what a learner typed must not end the block. */
function fenceFor(body: string): string {
  const longest = Math.max(0, ...(body.match(/`+/g) ?? []).map((ticks) => ticks.length));
  return '`'.repeat(Math.max(3, longest + 1));
}

type QuestionEvent = Extract<JournalEvent, { type: 'answer' | 'hint' | 'shown' | 'challenge' }>;

const isAboutQuestion = (event: JournalEvent): event is QuestionEvent =>
  event.type === 'answer' || event.type === 'hint' || event.type === 'shown' || event.type === 'challenge';

function answerLine(event: QuestionEvent): string {
  const { evidence } = words.report;
  const time = event.t.slice(0, 19).replace('T', ' ');
  if (event.type === 'challenge') {
    return `${time}  challenge/${event.tier}  ${event.passed ? evidence.passed : evidence.notPassed}`;
  }
  if (event.type !== 'answer') return `${time}  ${event.question}  ${event.type} ${event.rung}`;
  const why = [...event.mistakes, ...event.ambiguous.map(evidence.ambiguous)].join(', ');
  const detail = [
    why === '' ? undefined : `(${why})`,
    event.seed === undefined ? undefined : evidence.seed(event.seed),
    event.hints > 0 ? evidence.hints(event.hints) : undefined,
  ].filter((part) => part !== undefined);
  return [`${time}  ${event.question}  ${JSON.stringify(event.typed)}  ${event.verdict}`, ...detail].join(
    '  ',
  );
}
