import type { Autograd } from '../../autograd/autograd.ts';
import { toAscii } from '../../drawing/ascii.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Values, variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { readAnswer } from '../../grading/answers/read-answer.ts';
import { sameInFloat64 } from '../../grading/oracles/agreement.ts';
import type { Question } from '../../grading/questions/question.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import { faultAt, type PlacedQuestion, type Rule } from '../rule.ts';
import { questionFault, referenceNumber, verdictOn } from './judging.ts';

/** What learners type to get on without an answer. */
const placeholders = ['', '?', 'todo', 'x', '0', '1'];

/** The right answer is accepted however it is written, and what is no answer is not. */
export const answersJudged: Rule = (lesson, context) =>
  context.questions.flatMap((placed) =>
    complaints(placed, context.autograd).map((message) =>
      questionFault(lesson, context, placed, message, 'Change the formula or the numbers of this question.'),
    ),
  );

function complaints(placed: PlacedQuestion, autograd: Autograd): string[] {
  const { reference } = placed.question;
  const number = referenceNumber(placed);
  const forms = new Set([
    ...(placed.item.numberOnly ? [] : [print(reference), print(reference, 'screen')]),
    ...(number === undefined ? [] : [number]),
  ]);
  const refused = [...forms].flatMap((typed) => {
    const verdict = verdictOn(placed, typed, autograd);
    return verdict.kind === 'correct' ? [] : [`the right answer “${typed}” is judged ${verdict.kind}`];
  });
  const accepted = placeholders
    .filter((typed) => verdictOn(placed, typed, autograd).kind === 'correct')
    .filter((typed) => !isRight(typed, placed.question))
    .map((typed) => `“${typed}” is accepted as an answer`);
  return [...refused, ...accepted];
}

/** Independent of grading: the same number as the reference, at the question's point or at one made up for it. */
function isRight(typed: string, question: Question): boolean {
  const point = question.point ?? madeUpPoint(question);
  const answer = readAnswer(typed, question);
  if (answer.kind === 'unreadable') return false;
  return sameInFloat64(evaluate(answer.expression, point), evaluate(question.reference, point));
}

const madeUpPoint = ({ reference, declared }: Question): Values =>
  new Map([...declared, ...variablesOf(reference)].map((name, index) => [name, 0.7 + 0.37 * index]));

/** A hint helps towards the answer and does not hold it: showing it is a rung of its own. */
export const hintsKeepAnswers: Rule = (lesson, context) =>
  context.questions.flatMap(({ question, item, block }): Fault[] => {
    const written = print(question.reference);
    // A single number or name is in many a sentence that gives nothing away.
    if (/^-?[\w.]+$/.test(written)) return [];
    return item.hints.flatMap((hint, index) => {
      if (!bare(hint).includes(bare(written))) return [];
      const message = `this hint holds the answer to ${question.label}, ${written}`;
      const at = { target: block, path: ['hints', index] };
      return [faultAt(lesson, context, at, message, 'Name the rule, or what to look at next.')];
    });
  });

/** Without blanks and signs of multiplication, which people leave out, and in the plain spelling. */
const bare = (text: string): string => toAscii(text.replace(/[\s*·×]/g, ''));
