import type { Derivation } from '../../calculus/derivation.ts';
import { derive as deriveExpression } from '../../calculus/derive.ts';
import { withValues } from '../../calculus/substitute.ts';
import { DOCUMENT_CAPS } from '../../expression/caps.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { number, type Values, variablesOf } from '../../expression/expression.ts';
import { formatNumber, print } from '../../expression/print.ts';
import { conventionsAt } from '../../graph/kinks.ts';
import { cut } from '../cut.ts';
import { stepData } from '../derivation-steps.ts';
import { derivationText } from '../derivation-text.ts';
import type { Io } from '../io.ts';
import type { DeriveOptions } from '../options.ts';
import { parsePoint } from '../parse-point.ts';
import { checkPoint, checkVariable, readFormula, readVariable } from '../read-formula.ts';
import { wrapWords } from '../wrap-words.ts';
import { writeJson } from '../write-json.ts';

/** Differentiates an expression and shows every step; the last line is the derivative, or its value at the point. */
export async function derive(options: DeriveOptions, io: Io): Promise<number> {
  const wrt = readVariable(options.wrt);
  const at = options.at === undefined ? undefined : parsePoint(options.at);
  const expression = readFormula(options.expression.trim(), { names: [wrt, ...(at?.keys() ?? [])] });
  checkVariable(wrt, expression, at);
  const derivation = deriveExpression(expression, wrt);
  if (at) checkPoint(expression, derivation.derivative, wrt, at);
  if (options.json) writeJson(io.stdout, derivationData(derivation, at));
  else io.stdout.write(`${derivationPage(derivation, at).join('\n')}\n`);
  return 0;
}

/** A derivative longer than what can be read back is of no use to anyone. */
const typed = (derivation: Derivation): string => cut(print(derivation.derivative), DOCUMENT_CAPS.characters);

function derivationData(derivation: Derivation, at?: Values): object {
  const { expression, variable, derivative, step } = derivation;
  return {
    expression: print(expression),
    variable,
    derivative: typed(derivation),
    ...(at ? { value: evaluate(derivative, at) } : {}),
    ...(at ? { conventions: conventionsAt(expression, at) } : {}),
    steps: [stepData(step)],
  };
}

function derivationPage(derivation: Derivation, at?: Values): string[] {
  const lines = [...derivationText(derivation), '', typed(derivation)];
  return at ? [...lines, ...valueLines(derivation, at)] : lines;
}

/** The derivative with the numbers put in. */
function valueLines({ expression, derivative }: Derivation, at: Values): string[] {
  const conventions = conventionsAt(expression, at).flatMap((each) => wrapWords(`By convention: ${each}.`));
  const value = formatNumber(evaluate(derivative, at));
  const names = variablesOf(derivative).map((name) => `${name} = ${formatNumber(at.get(name) as number)}`);
  if (names.length === 0) return [...conventions, `at this point: ${value}`];
  const filled = cut(print(withValues(derivative, at, number)));
  return [...conventions, `at ${names.join(', ')}: ${filled} = ${value}`];
}
