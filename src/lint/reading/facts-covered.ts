import { namesHint } from '../../lesson/reading/fault.ts';
import { faultAt, type ReadingRule } from '../rule.ts';
import { facts } from './facts.ts';

/**
 * Every id in `covers` is a fact of the source page, and a lesson that holds any of its own facts holds them all.
 * (The lessons of others, about other things, hold none.)
 */
export const factsCovered: ReadingRule = (lesson, context) => {
  const own = facts.filter((fact) => fact.lesson === lesson.number);
  const known = facts.map((fact) => fact.id);
  const unknown = lesson.covers.flatMap((id, index) => {
    if (known.includes(id)) return [];
    const toChoose = (own.length > 0 ? own : facts).map((fact) => fact.id).join(', ');
    const suggestion = namesHint(id, known, `Name one of ${toChoose}.`);
    return [
      faultAt(
        lesson,
        context,
        { target: lesson, path: ['covers', index] },
        `“${id}” is not a fact`,
        suggestion,
      ),
    ];
  });
  const missing = own.filter((fact) => !lesson.covers.includes(fact.id));
  if (missing.length === own.length) return unknown;
  return [
    ...unknown,
    ...missing.map((fact) =>
      faultAt(
        lesson,
        context,
        { target: lesson, path: ['covers'] },
        `the fact “${fact.id}” belongs to this lesson`,
        `Teach it (${fact.statement}) and name it in “covers”.`,
      ),
    ),
  ];
};
