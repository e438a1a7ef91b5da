/** What is said while an answer is being typed: how it is read so far, or what keeps it from being read. */

import { evaluate } from '../../expression/evaluate.ts';
import { variablesOf } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import { readAnswer } from '../../grading/answers/read-answer.ts';
import type { Question } from '../../grading/questions/question.ts';
import { noteText, unreadableText } from '../../grading/verdict-text.ts';

export type Echo =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reads'; readonly text: string; readonly notes: readonly string[] }
  /** Not readable yet; while typing that is the rule, so it is said quietly. */
  | {
      readonly kind: 'unfinished';
      readonly message: string;
      readonly suggestion?: string;
      readonly position: number;
    };

export function echoOf(typed: string, question: Question): Echo {
  if (typed.trim() === '') return { kind: 'nothing' };
  const answer = readAnswer(typed, question);
  if (answer.kind === 'unreadable')
    return { kind: 'unfinished', position: answer.position ?? 0, ...unreadableText(answer) };
  const value = question.point && !answer.isNumber ? evaluate(answer.expression, question.point) : undefined;
  const isComputed =
    answer.isNumber && answer.literal === undefined && variablesOf(answer.expression).length === 0;
  const number = isComputed ? evaluate(answer.expression, new Map()) : value;
  const shown =
    number !== undefined && Number.isFinite(number) ? ` = ${formatNumber(number, 'screen', 6)}` : '';
  return { kind: 'reads', text: answer.readAs + shown, notes: answer.notes.map(noteText) };
}
