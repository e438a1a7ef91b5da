/** A derivation as the lines a teacher writes below each other, one rule a line. */

import type { Expression } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { printedLength } from '../../expression/written-size.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { replacePending } from '../substitute.ts';
import type { Derivation, Reduction, Step } from './derivation.ts';
import { type NamedPart, nameSharedParts, type ShortForms } from './named-parts.ts';

export interface DerivationLine {
  readonly rule: string;
  readonly note: string;
  /** What stands after this rule; derivatives still to be taken stand in it as `d/dx(…)`. */
  readonly expression: Expression;
  /** The piece this rule was applied to, and what it became. */
  readonly before: Expression;
  readonly after: Expression;
  /** For a chain: the outer rule on a single letter, shown beside the line. */
  readonly aside?: Step;
  /** How deep the rule stands in the tree of steps; 0 is the first. */
  readonly depth: number;
}

export interface DerivationPage {
  /**
   * `whole`: every line is the whole expression and equals the line before it. `pieces`: the whole is too long to
   * write again after every rule, so each line shows its own piece: `expression` equals `before`.
   */
  readonly shows: 'whole' | 'pieces';
  readonly lines: readonly DerivationLine[];
  /** What the names in the lines stand for, each after those it uses; none when whole lines are shown. */
  readonly named: readonly NamedPart[];
  /** The derivative, with those names in it. */
  readonly derivative: Expression;
  /** Steps that are not among the lines. */
  readonly left: number;
}

/** A screenful of a small terminal. Longer expressions are not written out again after every rule. */
const LONGEST_WHOLE = 400;
const MOST_WHOLE_LINES = 60;

/** @param most lines to make; the others are counted in `left`. */
export function derivationPage(derivation: Derivation, most = Number.POSITIVE_INFINITY): DerivationPage {
  const steps = stepsInOrder(derivation.step);
  const kept = steps.slice(0, most);
  const forms = shortFormsOf(derivation, kept);
  if (forms) return { ...pieces(derivation, kept, forms), left: steps.length - kept.length };
  const lines = derivationLines(derivation);
  return { shows: 'whole', lines, named: [], derivative: derivation.derivative, left: 0 };
}

/**
 * How to write the pieces of a derivation that is too long to write out; undefined when it is not.
 * @param steps those that will be written.
 */
export function shortFormsOf(derivation: Derivation, steps: readonly PlacedStep[]): ShortForms | undefined {
  const { expression, derivative } = derivation;
  const isShort =
    steps.length <= MOST_WHOLE_LINES &&
    printedLength(expression) <= LONGEST_WHOLE &&
    printedLength(derivative) <= LONGEST_WHOLE;
  if (isShort) return undefined;
  const written = steps.flatMap((each) => [each.step.before, normalise(each.step.after)]);
  return nameSharedParts([expression, ...written, derivative]);
}

export interface PlacedStep {
  readonly step: Step;
  readonly depth: number;
}

/** All steps in reading order, each before those that explain it, and each once. */
export function stepsInOrder(root: Step): PlacedStep[] {
  const ordered: PlacedStep[] = [];
  const met = new Set<Step>();
  const open: PlacedStep[] = [{ step: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (met.has(next.step)) continue;
    met.add(next.step);
    ordered.push(next);
    const depth = next.depth + 1;
    open.push(...next.step.substeps.toReversed().map((step) => ({ step, depth })));
  }
  return ordered;
}

/** Depth first, in reading order; each line equals the one before it. */
export function derivationLines(derivation: Derivation): DerivationLine[] {
  const lines: DerivationLine[] = [];
  let current: Expression = derivation.step.before;
  const asides = asidesOf(stepsInOrder(derivation.step));
  for (const { step, depth } of stepsInOrder(derivation.step)) {
    if (asides.has(step)) continue;
    current = normalise(replacePending(current, (node) => (node === step.before ? step.after : undefined)));
    lines.push(line(step, depth, asides, current, step.before, step.after));
  }
  const last = lines.pop() as DerivationLine;
  const { derivative, reduced } = derivation;
  // Factors may have been collected in another order on the way; the result has one form.
  const ruled = [...lines, { ...last, expression: reduced?.from ?? derivative }];
  return mergeRepeats(reduced ? [...ruled, reducedLine(reduced, derivative)] : ruled);
}

/** A step that no rule makes, but a comparison of the two forms. */
const reducedLine = ({ from, note }: Reduction, derivative: Expression): DerivationLine => ({
  rule: 'short form',
  note,
  expression: derivative,
  before: from,
  after: derivative,
  depth: 0,
});

/** Each rule on its own piece; a piece that occurs again is not derived again. */
function pieces(
  { derivative }: Derivation,
  steps: readonly PlacedStep[],
  { named, shortened }: ShortForms,
): Omit<DerivationPage, 'left'> {
  const asides = asidesOf(steps);
  const shown = new Set<string>();
  const lines = steps.flatMap(({ step, depth }): DerivationLine[] => {
    const before = shortened(step.before);
    const key = print(before);
    if (asides.has(step) || shown.has(key)) return [];
    shown.add(key);
    const after = shortened(normalise(step.after));
    return [line(step, depth, asides, after, before, after)];
  });
  return { shows: 'pieces', lines, named, derivative: shortened(derivative) };
}

function line(
  step: Step,
  depth: number,
  asides: ReadonlySet<Step>,
  expression: Expression,
  before: Expression,
  after: Expression,
): DerivationLine {
  const aside = step.substeps.find((substep) => asides.has(substep));
  return { rule: step.rule, note: step.note, expression, before, after, depth, ...(aside ? { aside } : {}) };
}

/** The steps that explain a part of another and whose `before` stands in no line: the outer rule of a chain. */
const asidesOf = (steps: readonly PlacedStep[]): ReadonlySet<Step> =>
  new Set(
    steps.flatMap(({ step }) => step.substeps.filter((substep) => substep.before.wrt !== step.before.wrt)),
  );

/** A rule that leaves the line as it was (a factor of 1) is not a line of its own. */
function mergeRepeats(lines: readonly DerivationLine[]): DerivationLine[] {
  return lines.filter((line, index) => {
    const previous = lines[index - 1];
    return !previous || print(previous.expression) !== print(line.expression);
  });
}
