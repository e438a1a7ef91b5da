/** Derivations for programs: of an expression with its tree of steps, and along the paths of a network. */

import { normalise } from '../../calculus/normal-forms/normalise.ts';
import type { Derivation, Step } from '../../calculus/steps/derivation.ts';
import { derivationPage, shortFormsOf, stepsInOrder } from '../../calculus/steps/lines.ts';
import { remarksOn } from '../../calculus/steps/remarks.ts';
import { typeable } from '../../drawing/ascii.ts';
import { abridged } from '../../drawing/fit-line.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { evaluateCarefully } from '../../expression/extended/evaluate-carefully.ts';
import { print } from '../../expression/print.ts';
import { DOCUMENT_CAPS } from '../../expression/reading/caps.ts';
import { printedLength } from '../../expression/written-size.ts';
import type { ChainDerivation, ChainPath } from '../../graph/chain-derivation.ts';
import { conventionsAt } from '../../graph/kinks.ts';
import { heldFixed } from './derivation-text.ts';

/** Nested deeper than this, steps would overflow JSON readers and writers. */
const DEEPEST = 1000;

interface StepData {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly substeps: readonly StepData[];
}

interface StepsData {
  readonly steps: readonly StepData[];
  /** What the names stand for that long parts have in the steps. */
  readonly where?: readonly { readonly name: string; readonly expression: string }[];
  /** How many steps are nested too deep to be here. */
  readonly omitted?: number;
}

/** The steps in reading order, nested as they explain each other. */
function derivationSteps(derivation: Derivation): StepsData {
  const all = stepsInOrder(derivation.step);
  const kept = all.filter(({ depth }) => depth < DEEPEST);
  const forms = shortFormsOf(derivation, kept);
  const text = (expression: Expression): string =>
    abridged(print(forms ? forms.shortened(normalise(expression)) : expression));
  const described = new Map<Step, StepData>();
  for (const { step } of kept.toReversed()) {
    const substeps = step.substeps.flatMap((substep) => described.get(substep) ?? []);
    const { rule, before, after, note } = step;
    described.set(step, { rule, before: text(before), after: text(after), note: typeable(note), substeps });
  }
  const omitted = all.length - kept.length;
  const first = described.get(derivation.step);
  return {
    steps: [...(first ? [first] : []), ...reducedSteps(derivation)],
    ...(forms && forms.named.length > 0
      ? {
          where: forms.named.map(({ name, expression }) => ({
            name,
            expression: abridged(print(expression)),
          })),
        }
      : {}),
    ...(omitted > 0 ? { omitted } : {}),
  };
}

/** The last step, where the rules end in a form that has a shorter one. */
const reducedSteps = ({ derivative, reduced }: Derivation): StepData[] =>
  reduced
    ? [
        {
          rule: 'short form',
          before: print(reduced.from),
          after: print(derivative),
          note: typeable(reduced.note),
          substeps: [],
        },
      ]
    : [];

/** The object that `derive --json` prints; with a point, also the slope there. */
export function derivationData(derivation: Derivation, at?: Values): object {
  const { expression, variable, derivative } = derivation;
  const { steps, ...about } = derivationSteps(derivation);
  return {
    expression: abridged(print(expression), DOCUMENT_CAPS.characters),
    variable,
    heldFixed: heldFixed(derivation),
    // What cannot be read back in one piece is of no use: such a derivative is written with the names in `where`.
    derivative: print(isReadable(derivative) ? derivative : derivationPage(derivation).derivative),
    ...(at ? { value: evaluateCarefully(derivative, at) } : {}),
    ...(at ? { conventions: conventionsAt(expression, at) } : {}),
    remarks: remarksOn(derivation).map(typeable),
    steps,
    ...about,
  };
}

/** The object that `derive --graph … --json` prints: the chain rule along every path, with the steps of every factor. */
export const chainData = ({ loss, wrt, total, value, paths }: ChainDerivation): object => ({
  expression: loss,
  variable: wrt,
  derivative: readable(total),
  value,
  ...(paths ? { paths: paths.map(pathData) } : {}),
});

const pathData = ({ names, factors, product, value }: ChainPath): object => ({
  names,
  factors: factors.map(({ of, wrt, derivation, value: factor }) => ({
    of,
    wrt,
    derivative: print(derivation.derivative),
    value: factor,
    ...derivationSteps(derivation),
  })),
  product: readable(product),
  value,
});

const isReadable = (formula: Expression): boolean => printedLength(formula) <= DOCUMENT_CAPS.characters;

/** A formula too long to be read back is left out: the factors say all of it. */
const readable = (formula: Expression): string | null => (isReadable(formula) ? print(formula) : null);
