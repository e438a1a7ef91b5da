import { print } from '../../expression/print.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import { faultAt, type Rule } from '../rule.ts';
import { blockOf } from './lesson-questions.ts';

/** A hint helps towards the answer and does not hold it: showing it is a rung of its own. */
export const hintsKeepAnswers: Rule = (lesson, context) =>
  context.questions.flatMap((placed): Fault[] => {
    const target = blockOf(lesson, placed);
    const { question, item } = placed;
    const answer = bare(print(question.reference));
    // A single number or name is in many a sentence that gives nothing away.
    if (/^-?[\w.]+$/.test(print(question.reference))) return [];
    return item.hints.flatMap((hint, index) => {
      if (!bare(hint).includes(answer)) return [];
      const message = `this hint holds the answer to ${question.label}, ${print(question.reference)}`;
      const at = { target, path: ['hints', index] };
      return [faultAt(lesson, context, at, message, 'Name the rule, or what to look at next.')];
    });
  });

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Without blanks and signs of multiplication, which people leave out, and in the plain spelling. */
const bare = (text: string): string =>
  text
    .replace(/[\s*·×]/g, '')
    .replaceAll('−', '-')
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (raised) => `^${[...raised].map((digit) => superscripts.indexOf(digit)).join('')}`,
    );
