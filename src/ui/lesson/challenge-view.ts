import { type FindingLine, tierLines } from '../../challenge/judge/finding-lines.ts';
import { attemptFirst } from '../../challenge/tiers/help.ts';
import { tiers } from '../../challenge/tiers/tier.ts';
import { columnsOf, indent, run, strong } from '../../drawing/fit-line.ts';
import type { Line, Run } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { type ChallengeNotice, type ChallengeView, tierOnShow } from '../../tutor/challenge-state.ts';
import type { ViewContext } from '../view.ts';
import { words } from '../words.ts';

/** Rows the challenge asks for where there are as many. */
export const CHALLENGE_ROWS = 12;

export function challengeLines(
  challenge: ChallengeView | undefined,
  width: number,
  height: number,
  context: ViewContext,
): Line[] {
  if (!challenge) return [];
  const { glyphs } = context;
  const label = `${words.challenge.file} `;
  const place: Line[] = [
    [run(label, 'muted'), run(endOf(challenge.file, width - columnsOf(label), context))],
  ];
  const notice = challenge.notice
    ? wrap([run(glyphs.text(noticeWords(challenge.notice)), 'wrong')], width)
    : [];
  const head = [...place, ...notice];
  const rows = found(challenge, width, context);
  const gap: Line[] = rows.length + head.length < height ? [[]] : [];
  const room = Math.max(1, height - head.length - gap.length);
  if (rows.length <= room) return [...head, ...gap, ...rows];
  const more = challenge.findings ? [[run(glyphs.text(words.challenge.rest), 'muted' as const)]] : [];
  return [...head, ...gap, ...rows.slice(0, room - more.length), ...more];
}

function noticeWords(notice: ChallengeNotice): string {
  switch (notice.kind) {
    case 'unwritable':
      return words.challenge.unwritable(notice.file, notice.message);
    case 'editor':
      return notice.message;
    case 'unchecked':
      return words.challenge.unchecked(notice.message);
    case 'attempt-first':
      return attemptFirst();
  }
}

/** The end of a path says more than its beginning. */
function endOf(path: string, width: number, { glyphs }: ViewContext): string {
  const letters = [...path];
  const mark = glyphs.text('…');
  return letters.length <= width ? glyphs.text(path) : mark + letters.slice(mark.length - width).join('');
}

function found(challenge: ChallengeView, width: number, context: ViewContext): Line[] {
  const { glyphs } = context;
  const said = words.challenge;
  const say = (...runs: Run[]): Line[] => wrap(runs, width);
  if (challenge.isChecking) return say(run(glyphs.text(said.checking), 'muted'));
  if (challenge.isAllPassed) return say(strong(`${said.allPassed} `, 'right'), run(said.goesOn));
  const part = `${said.part(tiers.indexOf(challenge.tier) + 1, tiers.length)} `;
  const title = say(run(part, 'muted'), strong(glyphs.text(challenge.tier.title)));
  if (!challenge.isBegun) return [...title, ...say(run(said.begin))];
  const { findings, toAdd } = challenge;
  if (findings && !findings.passed) return findingRows(tierLines(tierOnShow(findings)), width, context);
  const passed = findings ? findingRows(tierLines(tierOnShow(findings)), width, context) : [];
  const isThere = challenge.parts.includes(challenge.tier.id);
  const toDo = toAdd ? said.add : isThere ? said.there : said.toDo;
  return [...passed, ...title, ...say(run(toDo))];
}

const tones = {
  plain: (text: string): Run => run(text),
  strong: (text: string): Run => strong(text),
  right: (text: string): Run => strong(text, 'right'),
  wrong: (text: string): Run => run(text, 'wrong'),
  muted: (text: string): Run => run(text, 'muted'),
} as const;

/** Words for the screen: wrapped within their indent. */
export const findingRows = (lines: readonly FindingLine[], width: number, { glyphs }: ViewContext): Line[] =>
  lines.flatMap(({ tone, text, indent: inset = 0 }) =>
    wrap([tones[tone](glyphs.text(text))], Math.max(8, width - inset)).map((line) => indent(line, inset)),
  );
