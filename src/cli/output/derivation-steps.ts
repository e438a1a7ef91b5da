/** A derivation's tree of steps as data. */

import { normalise } from '../../calculus/normal-forms/normalise.ts';
import type { Derivation, Step } from '../../calculus/steps/derivation.ts';
import { shortFormsOf, stepsInOrder } from '../../calculus/steps/lines.ts';
import type { Expression } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { cut } from './cut.ts';
import { plainSigns } from './plain-signs.ts';

/** Nested deeper than this, steps would overflow JSON readers and writers. */
const DEEPEST = 1000;

interface StepData {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly substeps: readonly StepData[];
}

interface DerivationData {
  readonly steps: readonly [StepData];
  /** What the names stand for that long parts have in the steps. */
  readonly where?: readonly { readonly name: string; readonly expression: string }[];
  /** How many steps are nested too deep to be here. */
  readonly omitted?: number;
}

/** The steps in reading order, nested as they explain each other. */
export function derivationSteps(derivation: Derivation): DerivationData {
  const all = stepsInOrder(derivation.step);
  const kept = all.filter(({ depth }) => depth < DEEPEST);
  const forms = shortFormsOf(derivation, kept);
  const text = (expression: Expression): string =>
    cut(print(forms ? forms.shortened(normalise(expression)) : expression));
  const described = new Map<Step, StepData>();
  for (const { step } of kept.toReversed()) {
    const substeps = step.substeps.flatMap((substep) => described.get(substep) ?? []);
    const { rule, before, after, note } = step;
    described.set(step, { rule, before: text(before), after: text(after), note: plainSigns(note), substeps });
  }
  const omitted = all.length - kept.length;
  return {
    steps: [described.get(derivation.step) as StepData],
    ...(forms && forms.named.length > 0
      ? { where: forms.named.map(({ name, expression }) => ({ name, expression: cut(print(expression)) })) }
      : {}),
    ...(omitted > 0 ? { omitted } : {}),
  };
}
