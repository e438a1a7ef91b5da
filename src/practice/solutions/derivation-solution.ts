/** A derivation as lines for a screen: each rule with what it makes of the line above, then the numbers. */

import type { Derivation } from '../../calculus/steps/derivation.ts';
import { type DerivationLine, derivationPage } from '../../calculus/steps/lines.ts';
import { remarksOn } from '../../calculus/steps/remarks.ts';
import { withValues } from '../../calculus/substitute.ts';
import { words as calculusWords } from '../../calculus/words.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, number, type Values, variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { words } from '../words.ts';
import { changedPart } from './changed-part.ts';
import { type SolutionLine, shown } from './solution-line.ts';

/** Each rule on a line of its own, then the numbers put in. */
export function derivationSolution(derivation: Derivation, point?: Values): SolutionLine[] {
  const page = derivationPage(derivation);
  const named = page.named.map(
    ({ name, expression }): SolutionLine => ({
      rule: words.solution.longPart,
      before: name,
      after: print(expression, 'screen'),
      depth: 0,
    }),
  );
  const lines = page.lines.map((line, index) => ruleLine(line, page.shows, page.lines[index - 1]));
  const last = lines.pop() as SolutionLine;
  const remarks = remarksOn(derivation).join(' ');
  const closing = remarks === '' ? last : { ...last, note: `${last.note} ${remarks}` };
  const all = [...named, ...lines, closing];
  return point ? [...all, ...numbersPutIn(derivation.derivative, point)] : all;
}

function ruleLine(line: DerivationLine, shows: 'whole' | 'pieces', previous?: DerivationLine): SolutionLine {
  const { rule, note, aside, depth } = line;
  const after = print(line.expression, 'screen');
  const above = shows === 'whole' && previous ? print(previous.expression, 'screen') : undefined;
  const focus = above === undefined ? undefined : changedPart(above, after);
  // The outer rule on its letter stands beside the line: below it, it would read as another way to write the line.
  const outer = aside
    ? ` ${words.solution.outerRule(calculusWords.rule(aside.rule), print(aside.before, 'screen'), print(aside.after, 'screen'), aside.note)}`
    : '';
  return {
    rule: calculusWords.rule(rule),
    before: above ?? print(line.before, 'screen'),
    after,
    note: note + outer,
    depth,
    ...(focus ? { focus } : {}),
  };
}

function numbersPutIn(formula: Expression, point: Values): SolutionLine[] {
  if (variablesOf(formula).length === 0) return [];
  const used = variablesOf(formula).map((name) => `${name} = ${shown(point.get(name) as number)}`);
  const filled = print(
    withValues(formula, point, (value) => number(Number(value.toPrecision(10)))),
    'screen',
  );
  const value = shown(evaluate(formula, point));
  return [
    {
      rule: words.solution.with(used),
      before: print(formula, 'screen'),
      // A formula that is a bare name has nothing left to work out.
      after: filled === value ? value : `${filled} = ${value}`,
      depth: 0,
    },
  ];
}
