/** The verification panel at the end of a chain: every oracle's figure for the same gradient. */

import { run } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import { type VerificationRow, verificationLines } from '../../drawing/verification-panel.ts';
import { wrap } from '../../drawing/wrap.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { GradientFigures, NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import { subjectOf } from '../../grading/questions/question-kinds.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import type { ViewContext } from '../view-context.ts';

/** From this width on there is room for notes. */
const WIDE = 60;

export function panelLines(
  item: QuizItem,
  report: NetworkGradients,
  width: number,
  { glyphs }: ViewContext,
): Line[] {
  const { question } = item;
  const { gradient } = subjectOf(question);
  const figures = gradient && report.gradients.get(gradient.name);
  if (!figures) return [];
  const product = evaluate(question.reference, question.point ?? new Map());
  const values = [
    product,
    figures.autograd,
    figures.mathjs,
    ...(figures.finiteDifference === null ? [] : [figures.finiteDifference]),
  ];
  const rows: VerificationRow[] = [
    { label: 'your product', value: product },
    { label: 'autograd', value: figures.autograd, note: 'TensorFlow.js, float32' },
    { label: 'by symbols', value: figures.mathjs, note: 'mathjs, term by term' },
    { label: 'by nudging', value: figures.finiteDifference ?? 'a kink: no slope to measure' },
  ];
  // On a narrow screen each note would take a line of its own.
  const verification = {
    rows: width >= WIDE ? rows : rows.map(({ label, value }) => ({ label, value })),
    verdict: verdictOf(figures),
    largestDifference: Math.max(...values) - Math.min(...values),
  };
  const isRounded = figures.autograd !== product && figures.agreement !== 'disagree';
  const note =
    isRounded && width >= WIDE
      ? wrap(
          [run('float32 keeps about seven digits: what follows is rounding, not an error.', 'muted')],
          width,
        )
      : [];
  return [...verificationLines(verification, width, glyphs), ...note];
}

function verdictOf({ agreement }: GradientFigures): 'exact' | 'approximate' | 'differs' {
  return agreement === 'disagree' ? 'differs' : agreement;
}
