/** Every oracle's figure for the gradient at the end of a chain. */

import type { Autograd } from '../autograd/autograd.ts';
import type { Line } from '../drawing/styled.ts';
import { verificationLines } from '../drawing/verification-panel.ts';
import { evaluate } from '../expression/evaluate.ts';
import { networkGradients } from '../grading/oracles/network-gradients.ts';
import { factsOf } from '../grading/questions/question-kinds.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import type { Paper } from './plain-blocks.ts';

/** Nothing for questions that do not end a chain, and where the whole gradient has more paths than the one asked. */
export function verificationOf(
  { question, chain, graph }: QuizItem,
  autograd: Autograd,
  paper: Paper,
): Line[] {
  if (!graph || !chain || chain.factor !== undefined || !factsOf(question).endsChain) return [];
  const product = evaluate(question.reference, question.point ?? new Map());
  const figures = networkGradients(graph, autograd).gradients.get(chain.path.at(-1) as string);
  if (!figures || Math.abs(figures.chainRule - product) > 1e-9 * Math.max(1, Math.abs(product))) return [];
  const { autograd: judged, mathjs, finiteDifference, agreement } = figures;
  const values = [product, judged, mathjs, ...(finiteDifference === null ? [] : [finiteDifference])];
  return verificationLines(
    {
      rows: [
        { label: 'your product', value: product },
        { label: 'autograd', value: judged, note: 'TensorFlow.js, float32' },
        { label: 'by symbols', value: mathjs, note: 'mathjs, link by link' },
        { label: 'by nudging', value: finiteDifference ?? 'at a kink there is no slope to measure' },
      ],
      verdict: agreement === 'disagree' ? 'differs' : agreement,
      largestDifference: Math.max(...values) - Math.min(...values),
    },
    paper.width,
    paper.glyphs,
  );
}
