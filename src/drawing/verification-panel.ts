/** The same gradient from several sources side by side, and what their agreement amounts to. */

import { sameInFloat64 } from '../grading/oracles/agreement.ts';
import type { GradientFigures } from '../grading/oracles/network-gradients.ts';
import { columnsOf, padTo, run, strong } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Line, Tone } from './styled.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

export interface VerificationRow {
  /** For example `your product`, `autograd (TensorFlow.js)`, `by symbols`, `by nudging`. */
  readonly label: string;
  /** A number is shown in full, so that float32 can be seen; a text as it is. */
  readonly value: number | string;
  readonly note?: string;
}

export interface Verification {
  readonly rows: readonly VerificationRow[];
  readonly verdict: 'exact' | 'approximate' | 'differs';
  /** Between any two of the rows, in the gradient's own unit. */
  readonly largestDifference: number;
}

/** The learner's product beside every oracle's figure for the same gradient. */
export function gradientVerification(
  product: number,
  { autograd, mathjs, chainRule, finiteDifference, agreement }: GradientFigures,
): Verification {
  const { rows, notes, kink, outOfRange } = words.verification;
  const counted = [autograd, mathjs, finiteDifference].filter((value): value is number =>
    Number.isFinite(value),
  );
  const values = [product, ...counted];
  // The oracles may agree with each other and not with it.
  const isTheirs = agreement !== 'disagree' && sameInFloat64(product, chainRule);
  return {
    rows: [
      { label: rows.product, value: product },
      {
        label: rows.autograd,
        value: Number.isFinite(autograd) ? autograd : outOfRange,
        note: notes.autograd,
      },
      { label: rows.symbols, value: mathjs, note: notes.symbols },
      { label: rows.nudging, value: finiteDifference ?? kink },
    ],
    verdict: isTheirs ? agreement : 'differs',
    largestDifference: Math.max(...values) - Math.min(...values),
  };
}

const tones: Readonly<Record<Verification['verdict'], Tone>> = {
  exact: 'right',
  approximate: 'right',
  differs: 'wrong',
};

/** float64 never needs more digits than this. */
const ALL_DIGITS = 17;

export function verificationLines(verification: Verification, width: number, glyphs: Glyphs): Line[] {
  const labels = verification.rows.map((row) => glyphs.text(row.label));
  const values = verification.rows.map(({ value }) =>
    typeof value === 'string' ? glyphs.text(value) : glyphs.number(value, ALL_DIGITS),
  );
  const labelWidth = Math.max(0, ...labels.map(columnsOf));
  const valueWidth = Math.max(0, ...values.map(columnsOf));
  const oneLine = labelWidth + 2 + valueWidth <= width;
  const rows = verification.rows.flatMap((row, index): Line[] => {
    const label = [run(labels[index] ?? '')];
    const value = run(values[index] ?? '', index === 0 ? 'value' : 'gradient');
    const note = row.note === undefined ? [] : [run(`  ${glyphs.text(row.note)}`, 'muted')];
    if (!oneLine) return [label, ...wrap([value, ...note], width, { first: [run('  ')] })];
    const first = [...padTo(label, labelWidth + 2), value];
    if (row.note === undefined) return [first];
    const full = [...padTo(first, labelWidth + 2 + valueWidth), ...note];
    const fits =
      labelWidth + 2 + valueWidth + note.reduce((sum, each) => sum + columnsOf(each.text), 0) <= width;
    return fits ? [full] : [first, ...wrap(note, width, { first: [run(' '.repeat(4))] })];
  });
  const { verdict, largestDifference } = verification;
  const largest = words.verification.largest(glyphs.number(largestDifference, 2));
  const said: Line = [
    strong(glyphs.text(words.verification.verdicts[verdict]), tones[verdict]),
    run(`; ${glyphs.text(largest)}`, 'muted'),
  ];
  return [...rows, ...wrap(said, width)];
}
