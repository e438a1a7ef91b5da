/** A derivation as a teacher writes it: one rule below the other, each with what it makes of the line above. */

import type { Derivation } from '../../calculus/steps/derivation.ts';
import { type DerivationLine, type DerivationPage, derivationPage } from '../../calculus/steps/lines.ts';
import { remarksOn } from '../../calculus/steps/remarks.ts';
import { variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { cut } from './cut.ts';
import { plainSigns } from './plain-signs.ts';
import { wrapWords } from './wrap-words.ts';

/** Nobody reads on for longer. */
const MOST_LINES = 2000;

/** Every rule with its note; formulas can be typed back. */
export function derivationText(derivation: Derivation): string[] {
  const page = derivationPage(derivation, MOST_LINES);
  const { lines, left } = page;
  return [
    ...namesText(page),
    cut(print(page.lines[0]?.before ?? derivation.step.before)),
    ...heldFixedText(derivation),
    ...lines.flatMap((line) => lineText(line, page.shows)),
    ...(left > 0 ? ['', `… and ${left} more steps of the same kind.`] : []),
    ...remarksText(derivation),
    '',
    cut(print(page.derivative)),
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
  const written = named.map(({ name, expression }) => `  ${name} = ${cut(print(expression))}`);
  return ['Long parts have names:', ...written, ''];
}

function lineText(
  { rule, note, before, expression, aside }: DerivationLine,
  shows: DerivationPage['shows'],
): string[] {
  const from = shows === 'pieces' ? `${cut(print(before))} ` : '';
  return [
    '',
    rule,
    `  ${from}= ${cut(print(expression))}`,
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

const noteText = (note: string, indent: string): string[] => wrapWords(plainSigns(note), indent);
