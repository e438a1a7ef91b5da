/** What was asked on a page and is behind the learner: each question, and what became of it. */

import { run } from '../../drawing/fit-line.ts';
import type { Glyphs } from '../../drawing/glyphs.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { factsOf } from '../../grading/questions/question-kinds.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import type { QuizSession } from '../../practice/quiz-session.ts';
import { words } from '../words.ts';

/** In the order they are listed; what was skipped keeps its answer to itself. */
const outcomes = ['given', 'right', 'shown', 'skipped'] as const;

export function settledLines({ items, settled }: QuizSession, width: number, glyphs: Glyphs): Line[] {
  return outcomes.flatMap((how): Line[] => {
    const chosen = items.filter((_item, index) => settled.get(index) === how);
    if (chosen.length === 0) return [];
    const lines = chosen.flatMap((item) => itemLines(item, how !== 'skipped', width, glyphs));
    return [[run(words.quiz.settled[how], 'muted')], ...lines];
  });
}

function itemLines(
  { question, prompt }: QuizItem,
  showsAnswer: boolean,
  width: number,
  glyphs: Glyphs,
): Line[] {
  const value = question.point ? glyphs.number(evaluate(question.reference, question.point), 6) : '';
  const { isPlainNumber } = factsOf(question);
  const formula = isPlainNumber ? value : glyphs.expression(question.reference);
  const answer = value === '' || formula === value ? formula : `${formula} = ${value}`;
  const asked = isPlainNumber ? prompt : question.label;
  const joined = isPlainNumber ? '   ' : ' = ';
  const end = showsAnswer ? [run(joined), run(answer, 'value')] : [];
  return wrap([run(glyphs.text(asked)), ...end], width);
}
