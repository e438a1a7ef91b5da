import { derive as deriveExpression } from '../../calculus/derive.ts';
import type { Derivation } from '../../calculus/steps/derivation.ts';
import { derivationPage } from '../../calculus/steps/lines.ts';
import { remarksOn } from '../../calculus/steps/remarks.ts';
import { withValues } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { number, type Values, variablesOf } from '../../expression/expression.ts';
import { formatNumber, print } from '../../expression/print.ts';
import { DOCUMENT_CAPS } from '../../expression/reading/caps.ts';
import { printedLength } from '../../expression/written-size.ts';
import { conventionsAt } from '../../graph/kinks.ts';
import type { DeriveOptions } from '../input/options.ts';
import { parsePoint } from '../input/parse-point.ts';
import { checkPoint, checkVariable, readFormula, readVariable } from '../input/read-formula.ts';
import type { Io } from '../io.ts';
import { cut } from '../output/cut.ts';
import { derivationSteps } from '../output/derivation-steps.ts';
import { derivationText, heldFixed } from '../output/derivation-text.ts';
import { plainSigns } from '../output/plain-signs.ts';
import { wrapWords } from '../output/wrap-words.ts';
import { writeJson } from '../output/write-json.ts';
import { deriveInGraph } from './derive-in-graph.ts';

/** Differentiates an expression and shows every step; the last line is the derivative, or its value at the point. */
export async function derive(options: DeriveOptions, io: Io): Promise<number> {
  const wrt = readVariable(options.wrt);
  const at = options.at === undefined ? undefined : parsePoint(options.at);
  const { graph } = options;
  if (graph !== undefined) return deriveInGraph({ ...options, graph, wrt }, at, io);
  const expression = readFormula(options.expression.trim(), { names: [wrt, ...(at?.keys() ?? [])] });
  checkVariable(wrt, expression, at);
  const derivation = deriveExpression(expression, wrt);
  if (at) checkPoint(expression, derivation.derivative, wrt, at);
  if (options.json) writeJson(io.stdout, derivationData(derivation, at));
  else io.stdout.write(`${pageText(derivation, at).join('\n')}\n`);
  return 0;
}

function derivationData(derivation: Derivation, at?: Values): object {
  const { expression, variable, derivative } = derivation;
  const { steps, ...about } = derivationSteps(derivation);
  const isLong = printedLength(derivative) > DOCUMENT_CAPS.characters;
  return {
    expression: cut(print(expression), DOCUMENT_CAPS.characters),
    variable,
    heldFixed: heldFixed(derivation),
    // What cannot be read back in one piece is of no use: such a derivative is written with the names in `where`.
    derivative: print(isLong ? derivationPage(derivation).derivative : derivative),
    ...(at ? { value: evaluate(derivative, at) } : {}),
    ...(at ? { conventions: conventionsAt(expression, at) } : {}),
    remarks: remarksOn(derivation).map(plainSigns),
    steps,
    ...about,
  };
}

const pageText = (derivation: Derivation, at?: Values): string[] => [
  ...derivationText(derivation),
  ...(at ? valueLines(derivation, at) : []),
];

/** The derivative with the numbers put in. */
function valueLines({ expression, derivative }: Derivation, at: Values): string[] {
  const conventions = conventionsAt(expression, at).flatMap((each) => wrapWords(`By convention: ${each}.`));
  const value = formatNumber(evaluate(derivative, at));
  const names = variablesOf(derivative).map((name) => `${name} = ${formatNumber(at.get(name) as number)}`);
  if (names.length === 0) return [...conventions, `at this point: ${value}`];
  const filled = cut(print(withValues(derivative, at, number)));
  return [...conventions, `at ${names.join(', ')}: ${filled} = ${value}`];
}
