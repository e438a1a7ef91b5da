/** A derivation as a teacher writes it: one rule below the other, each with what it makes of the line above. */

import type { Derivation } from '../../calculus/steps/derivation.ts';
import { type DerivationLine, type DerivationPage, derivationPage } from '../../calculus/steps/lines.ts';
import { remarksOn } from '../../calculus/steps/remarks.ts';
import { withValues } from '../../calculus/substitute.ts';
import { typeable } from '../../drawing/ascii.ts';
import { abridged } from '../../drawing/fit-line.ts';
import { wrapWords } from '../../drawing/wrap.ts';
import { number, type Values, variablesOf } from '../../expression/expression.ts';
import { evaluateCarefully } from '../../expression/extended/evaluate-carefully.ts';
import { formatNumber, inEquation, print } from '../../expression/print.ts';
import { conventionsAt } from '../../graph/kinks.ts';

/** Nobody reads on for longer. */
const MOST_LINES = 2000;

/** Every rule with its note; formulas can be typed back. */
export function derivationText(derivation: Derivation): string[] {
  const page = derivationPage(derivation, MOST_LINES);
  const { lines, left } = page;
  return [
    ...namesText(page),
    abridged(print(page.lines[0]?.before ?? derivation.step.before)),
    ...heldFixedText(derivation),
    ...lines.flatMap((line) => lineText(line, page.shows)),
    ...(left > 0 ? ['', `… and ${left} more steps of the same kind.`] : []),
    ...remarksText(derivation),
    '',
    abridged(print(page.derivative)),
  ];
}

/** The names that do not move. */
export const heldFixed = ({ expression, variable }: Derivation): string[] =>
  variablesOf(expression).filter((name) => name !== variable);

function heldFixedText(derivation: Derivation): string[] {
  const names = heldFixed(derivation);
  const last = names.pop();
  if (last === undefined) return [];
  return wrapWords(
    names.length === 0 ? `${last} is held fixed.` : `${names.join(', ')} and ${last} are held fixed.`,
  );
}

function namesText({ named }: DerivationPage): string[] {
  if (named.length === 0) return [];
  const written = named.map(({ name, expression }) => `  ${name} = ${abridged(print(expression))}`);
  return ['Long parts have names:', ...written, ''];
}

function lineText(
  { rule, note, before, expression, aside }: DerivationLine,
  shows: DerivationPage['shows'],
): string[] {
  const from = shows === 'pieces' ? `${abridged(print(before))} ` : '';
  return [
    '',
    rule,
    `  ${from}= ${abridged(print(expression))}`,
    ...noteText(note, '  '),
    ...(aside
      ? [`    ${aside.rule}: ${print(aside.before)} = ${print(aside.after)}`, ...noteText(aside.note, '    ')]
      : []),
  ];
}

function remarksText(derivation: Derivation): string[] {
  const remarks = remarksOn(derivation);
  return remarks.length === 0 ? [] : ['', ...remarks.flatMap((remark) => noteText(remark, ''))];
}

const noteText = (note: string, indent: string): string[] => wrapWords(typeable(note), indent);

/** The derivative with the numbers put in. */
export function valueText({ expression, derivative }: Derivation, at: Values): string[] {
  const conventions = conventionsAt(expression, at).flatMap((each) => wrapWords(`By convention: ${each}.`));
  const value = formatNumber(evaluateCarefully(derivative, at));
  const names = variablesOf(derivative).map(
    (name) => `${name} = ${formatNumber(at.get(name) ?? Number.NaN)}`,
  );
  if (names.length === 0) return [...conventions, `at this point: ${value}`];
  const filled = abridged(inEquation(withValues(derivative, at, number)));
  return [...conventions, `at ${names.join(', ')}: ${filled} = ${value}`];
}
