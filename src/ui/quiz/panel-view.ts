/** The verification panel at the end of a chain: every oracle's figure for the same gradient. */

import { run } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import { gradientVerification, verificationLines } from '../../drawing/verification-panel.ts';
import { wrap } from '../../drawing/wrap.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import { subjectOf } from '../../grading/questions/question-kinds.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import type { ViewContext } from '../view.ts';
import { words } from '../words.ts';

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
  const verification = gradientVerification(product, figures);
  // On a narrow screen each note would take a line of its own.
  const rows =
    width >= WIDE ? verification.rows : verification.rows.map(({ label, value }) => ({ label, value }));
  const isRounded = figures.autograd !== product && figures.agreement !== 'disagree';
  const note = isRounded && width >= WIDE ? wrap([run(words.quiz.rounding, 'muted')], width) : [];
  return [...verificationLines({ ...verification, rows }, width, glyphs), ...note];
}
