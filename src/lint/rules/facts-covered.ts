import { didYouMean, inQuotes } from '../../expression/reading/closest-name.ts';
import { facts } from '../../lesson/facts.ts';
import { faultAt, type ReadingRule } from './rule.ts';

/**
 * Every id in `covers` is a fact of the source page, and a lesson that holds any of its own facts holds them all.
 * (The lessons of others, about other things, hold none.)
 */
export const factsCovered: ReadingRule = (lesson, context) => {
  const own = facts.filter((fact) => fact.lesson === lesson.number);
  const known = facts.map((fact) => fact.id);
  const unknown = lesson.covers.flatMap((id, index) => {
    if (known.includes(id)) return [];
    const suggestion =
      didYouMean(id, known, inQuotes) ??
      `Name one of ${(own.length > 0 ? own : facts).map((fact) => fact.id).join(', ')}.`;
    return [
      faultAt(lesson, context, { target: lesson, path: ['covers', index] }, `“${id}” is no fact`, suggestion),
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
