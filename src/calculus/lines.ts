/** A derivation as the lines a teacher writes below each other, one rule a line. */

import type { Expression } from '../expression/expression.ts';
import { print } from '../expression/print.ts';
import type { Derivation, Step } from './derivation.ts';
import { normalise } from './normalise.ts';
import { replacePending } from './substitute.ts';

export interface DerivationLine {
  readonly rule: string;
  readonly note: string;
  /** The whole expression after this rule; derivatives still to be taken stand in it as `d/dx(…)`. */
  readonly expression: Expression;
  /** The piece this rule was applied to, and what it became. */
  readonly before: Expression;
  readonly after: Expression;
  /** For a chain: the outer rule on a single letter, shown beside the line. */
  readonly aside?: Step;
}

/** Depth first, in reading order; each line equals the one before it. */
export function derivationLines(derivation: Derivation): DerivationLine[] {
  const lines: DerivationLine[] = [];
  let current: Expression = derivation.step.before;
  const walk = (step: Step): void => {
    const next = normalise(
      replacePending(current, (node) => (node === step.before ? step.after : undefined)),
    );
    const aside = step.substeps.find((substep) => !contains(step.after, substep.before));
    lines.push({
      rule: step.rule,
      note: step.note,
      expression: next,
      before: step.before,
      after: step.after,
      ...(aside ? { aside } : {}),
    });
    current = next;
    for (const substep of step.substeps) if (substep !== aside) walk(substep);
  };
  walk(derivation.step);
  const last = lines.pop() as DerivationLine;
  // Factors may have been collected in another order on the way; the result has one form.
  return mergeRepeats([...lines, { ...last, expression: derivation.derivative }]);
}

function contains(expression: Expression, wanted: Expression): boolean {
  let found = false;
  replacePending(expression, (node) => {
    if (node === wanted) found = true;
    return undefined;
  });
  return found;
}

/** A rule that leaves the line as it was (a factor of 1) is not a line of its own. */
function mergeRepeats(lines: readonly DerivationLine[]): DerivationLine[] {
  return lines.filter((line, index) => {
    const previous = lines[index - 1];
    return !previous || print(previous.expression) !== print(line.expression);
  });
}
