/** A derivation's tree of steps, as much of it as one can read. */

import type { Step } from '../calculus/derivation.ts';
import { print } from '../expression/print.ts';
import { cut } from './cut.ts';
import { plainSigns } from './plain-signs.ts';

/** More steps than this are no explanation, and nested as deep as they may be they would overflow a JSON writer. */
export const MOST_STEPS = 400;

export interface StepData {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly substeps: readonly StepData[];
}

/** All steps in reading order: each before those that explain it. */
export function stepsInOrder(root: Step): Step[] {
  const ordered: Step[] = [];
  const open = [root];
  for (let step = open.pop(); step; step = open.pop()) {
    ordered.push(step);
    open.push(...step.substeps.toReversed());
  }
  return ordered;
}

/** The first `MOST_STEPS` steps in reading order, nested as they explain each other. */
export function stepData(root: Step): StepData {
  const kept = stepsInOrder(root).slice(0, MOST_STEPS);
  const described = new Map<Step, StepData>();
  for (const step of kept.toReversed()) {
    const substeps = step.substeps.flatMap((substep) => described.get(substep) ?? []);
    described.set(step, {
      rule: step.rule,
      before: cut(print(step.before)),
      after: cut(print(step.after)),
      note: plainSigns(step.note),
      substeps,
    });
  }
  return described.get(root) as StepData;
}
