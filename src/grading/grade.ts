/** Judges one typed answer. The one place where a verdict is made; how is in `answers/`. */

import type { Autograd } from '../autograd/autograd.ts';
import { evaluate } from '../expression/evaluate.ts';
import { variablesOf } from '../expression/expression.ts';
import { pieceWithoutValue } from '../expression/without-value.ts';
import { judgeFormulaAnswer } from './answers/formula-answer.ts';
import { judgeNumberAnswer } from './answers/number-answer.ts';
import { readAnswer } from './answers/read-answer.ts';
import { prepareQuestion } from './prepare-question.ts';
import type { Question } from './questions/question.ts';
import type { AnswerNote, Verdict } from './verdict.ts';

export interface GradeOptions {
  /** Significant digits asked of a typed number; absent: two, or fewer when the exact value has fewer. */
  readonly digits?: number;
  /** Accept a formula only: the probe after a number that a mistake would also give. */
  readonly formulaOnly?: boolean;
  /** Accept a number only: what comes of putting the numbers in is what is asked. */
  readonly numberOnly?: boolean;
}

export function grade(
  question: Question,
  text: string,
  autograd: Autograd,
  { digits, formulaOnly = false, numberOnly = false }: GradeOptions = {},
): Verdict {
  const read = readAnswer(text, question);
  if (read.kind === 'unreadable') return read;
  if (numberOnly && !read.isNumber)
    return { kind: 'unreadable', reason: { code: 'number-wanted' }, readAs: read.readAs };
  const prepared = prepareQuestion(question);
  const { outcome, figure, withoutAutograd } = prepared.refereed(autograd);
  const isBeyond = withoutAutograd === true || (figure !== undefined && !Number.isFinite(figure));
  const beyond: readonly AnswerNote[] = isBeyond ? [{ code: 'beyond-float32' }] : [];
  const answer = { ...read, notes: [...read.notes, ...beyond] };
  const { expression, readAs, notes, isNumber } = answer;
  if (outcome !== 'agreed')
    return { kind: 'undecided', reason: outcome === 'disagree' ? 'oracles' : 'points', readAs, notes };
  if (!isNumber) return judgeFormulaAnswer(prepared, answer, { figure, namesOnly: formulaOnly });
  if (!Number.isFinite(evaluate(expression, new Map())))
    return { kind: 'unreadable', reason: { code: 'no-value', part: pieceWithoutValue(expression) }, readAs };
  if (formulaOnly && variablesOf(question.reference).length > 0)
    return { kind: 'unreadable', reason: { code: 'formula-wanted' }, readAs };
  // A slope that is the same everywhere is a number like any other, whether or not a point was given.
  const isConstant = variablesOf(question.reference).length === 0;
  const point = question.point ?? (isConstant ? new Map<string, number>() : undefined);
  return point
    ? judgeNumberAnswer(prepared, answer, point, figure, digits)
    : judgeFormulaAnswer(prepared, answer, { figure, namesOnly: formulaOnly });
}
