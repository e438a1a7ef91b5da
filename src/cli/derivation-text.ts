/** A derivation as a teacher writes it: one rule below the other, each with what it makes of the line above. */

import type { Derivation, Step } from '../calculus/derivation.ts';
import { type DerivationLine, derivationLines } from '../calculus/lines.ts';
import { print } from '../expression/print.ts';
import { cut } from './cut.ts';
import { MOST_STEPS, stepsInOrder } from './derivation-steps.ts';
import { plainSigns } from './plain-signs.ts';
import { wrapWords } from './wrap-words.ts';

/** Of a longer derivation each step is shown by itself: repeating the whole line every time would bury the rule. */
const MOST_WHOLE_LINES = 40;

/** Every rule with its note; formulas can be typed back. */
export function derivationText(derivation: Derivation): string[] {
  const steps = stepsInOrder(derivation.step);
  const rules =
    steps.length <= MOST_WHOLE_LINES
      ? derivationLines(derivation).flatMap(lineText)
      : steps.slice(0, MOST_STEPS).flatMap((step) => stepText(step, ''));
  const left = steps.length - MOST_STEPS;
  return [
    cut(print(derivation.step.before)),
    ...rules,
    ...(left > 0 ? ['', `… and ${left} more steps of the same kind.`] : []),
  ];
}

const lineText = ({ rule, note, expression, aside }: DerivationLine): string[] => [
  '',
  rule,
  `  = ${cut(print(expression))}`,
  ...noteText(note, '  '),
  ...(aside ? stepText(aside, '    ').slice(1) : []),
];

const stepText = (step: Step, indent: string): string[] => [
  '',
  `${indent}${step.rule}: ${cut(print(step.before))} = ${cut(print(step.after))}`,
  ...noteText(step.note, indent === '' ? '  ' : indent),
];

const noteText = (note: string, indent: string): string[] => wrapWords(plainSigns(note), indent);
