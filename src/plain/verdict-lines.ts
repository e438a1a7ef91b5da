/** A verdict as lines below the answer it is about. */

import type { Paper } from '../drawing/block-lines.ts';
import { run } from '../drawing/fit-line.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import type { Verdict } from '../grading/verdict.ts';
import { noteText, verdictText } from '../grading/verdict-text.ts';
import { words } from './words.ts';

/** The oracles disagree about the question itself: no answer to it could be judged. */
export const isSetAside = (verdict: Verdict): boolean =>
  verdict.kind === 'undecided' && verdict.reason === 'oracles';

/** Sentences, a place in the typed text among them: a mark below it would say nothing to whoever listens. */
export function verdictLines(
  typed: string,
  verdict: Verdict,
  engineLabel: string,
  { width, glyphs }: Paper,
): Line[] {
  const { headline, details } = verdictText(verdict, engineLabel);
  const { readAs } = verdict;
  const notes = 'notes' in verdict ? (verdict.notes ?? []).map(noteText) : [];
  const sentences = [
    ...(readAs !== undefined && isOtherThan(typed, readAs) ? [words.question.readsAs(readAs)] : []),
    ...notes,
    headline,
    ...placeOf(typed, verdict),
    ...(isSetAside(verdict) ? [words.question.setAside] : listed(details, verdict)),
  ];
  return sentences.flatMap((sentence) => wrap([run(glyphs.text(sentence))], width));
}

/** Where it could not be read on. */
function placeOf(typed: string, verdict: Verdict): readonly string[] {
  if (verdict.kind !== 'unreadable' || verdict.position === undefined) return [];
  const before = typed.slice(0, verdict.position).trim();
  return [before === '' ? words.question.atStart : words.question.behind(before)];
}

/** Several slips are no list of faults: one of them it was. */
const listed = (details: readonly string[], { kind }: Verdict): readonly string[] =>
  kind === 'incorrect' && details.length > 1
    ? details.map((detail, index) =>
        index === 0 ? words.question.either(detail) : words.question.or(detail),
      )
    : details;

/** Whether reading changed more than blanks and the look of signs. */
const isOtherThan = (typed: string, readAs: string): boolean =>
  typed.replace(/\s/g, '').replaceAll('*', '·').replaceAll('-', '−') !== readAs.replace(/\s/g, '');
