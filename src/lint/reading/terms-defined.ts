import type { Lesson } from '../../lesson/lesson.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import { faultAt, type ReadingContext, type ReadingRule } from '../rule.ts';
import { firstUse, introduces, type TermUse, termNamed } from './term.ts';

/**
 * No term before its definition: a term of `terms:` is in **strong** on the first screen that has it, and the words
 * of the field are among the terms of this lesson or an earlier one.
 */
export const termsDefined: ReadingRule = (lesson, context) => {
  const earlier = context.earlier.flatMap((each) => [...each.terms.keys()]);
  const own = [...lesson.terms.keys()].filter((name) => !earlier.includes(name));
  return [
    ...own.flatMap((name) => introducedInTime(lesson, context, name)),
    ...fieldTerms.flatMap((group) => defined(lesson, context, group, [...earlier, ...own])),
  ];
};

function introducedInTime(lesson: Lesson, context: ReadingContext, name: string): Fault[] {
  const term = termNamed(name);
  const use = firstUse(lesson.screens, term);
  if (!use) {
    const at = { target: lesson, path: ['terms', name] };
    return [
      faultAt(
        lesson,
        context,
        at,
        `no screen has the term “${name}”`,
        `Introduce it as **${name}**, or take it out of “terms”.`,
      ),
    ];
  }
  if (introduces(use.screen, term)) return [];
  const later = lesson.screens.find((screen) => introduces(screen, term));
  const suggestion = later
    ? `It is introduced on “${later.title}”; move that up, or use other words here.`
    : `Write **${name}** here, with its definition.`;
  return [faultAt(lesson, context, placeOf(use), `“${name}” is used before it is introduced`, suggestion)];
}

function defined(
  lesson: Lesson,
  context: ReadingContext,
  group: FieldTerm,
  declared: readonly string[],
): Fault[] {
  const terms = group.map(termNamed);
  if (declared.some((name) => terms.some((term) => covers(term.pattern, name)))) return [];
  const uses = terms.flatMap((term) => firstUse(lesson.screens, term) ?? []);
  const first = uses[0];
  if (!first) return [];
  const [name] = group;
  const suggestion = `Add “${name}: …” to “terms” and introduce it as **${name}**.`;
  return [faultAt(lesson, context, placeOf(first), `“${name}” has no definition up to here`, suggestion)];
}

const covers = (pattern: RegExp, name: string): boolean =>
  pattern.exec(name)?.[0].length === name.trim().length;

const placeOf = ({ screen, at }: TermUse) =>
  at ? { target: at.text.target, path: at.text.path, within: at.within } : { target: screen };

type FieldTerm = readonly [name: string, ...others: string[]];

/** Words of the field that no lesson may use before some lesson has defined them; one of each group is enough. */
export const fieldTerms: readonly FieldTerm[] = [
  ['derivative'],
  ['partial derivative'],
  ['local derivative'],
  ['gradient'],
  ['upstream gradient', 'upstream'],
  ['dloss/dw'],
  ['chain rule'],
  ['autograd', 'automatic differentiation'],
  ['forward pass'],
  ['backward pass'],
  ['backpropagation', 'backprop'],
  ['computational graph'],
  ['fork'],
  ['node'],
  ['loss'],
  ['squared error', 'MSE'],
  ['weight'],
  ['bias'],
  ['activation', 'activation function'],
  ['relu'],
  ['sigmoid'],
  ['softmax'],
  ['cross-entropy'],
  ['learning rate'],
  ['gradient descent'],
  ['tensor'],
  ['batch'],
  ['finite difference'],
  ['vanishing gradient'],
  ['exploding gradient'],
];
