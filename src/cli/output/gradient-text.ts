/** Every gradient as a table for people, in ASCII, so that it can be piped and compared. */

import { abridged, columnsOf } from '../../drawing/fit-line.ts';
import { wrapWords } from '../../drawing/wrap.ts';
import { formatNumber, inEquation } from '../../expression/print.ts';
import type { Abstention } from '../../grading/oracles/agreement.ts';
import type { GradientFigures, NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import { edgeName, type Graph } from '../../graph/graph.ts';
import { abstentionText, conventionsOf } from './gradient-data.ts';

/** As many as float32 has. */
const DIGITS = 7;

/** So that a row of figures stays on a screen. */
const WIDEST = 13;

/** A name that has no value has none that is a number. */
function shown(value = Number.NaN): string {
  const text = formatNumber(value, 'plain', DIGITS);
  return text.length <= WIDEST ? text : short(value);
}

/** `1.234568e14`, without the zeros at its end. */
const short = (value: number): string =>
  value
    .toExponential(DIGITS - 1)
    .replace(/\.?0+e/, 'e')
    .replace('e+', 'e');

/** What was typed is shown as it was. */
const shownInput = (value: number): string => formatNumber(value, 'plain', 17);

export function gradientText(graph: Graph, report: NetworkGradients): string[] {
  const { loss, engine, values } = report;
  const conventions = conventionsOf(graph, report);
  return [
    ...wrapWords(`Gradients of ${loss} = ${shown(values.get(loss))}; autograd is ${engine.label}.`),
    '',
    ...gradientTable(report, graph, conventions.length > 0 ? 'kink' : 'none'),
    '',
    ...factorLines(report),
    ...[
      ...conventions.map((each) => `At a kink, ${each}.`),
      ...float32Note(report),
      ...agreementNote(report),
    ].flatMap((note) => ['', ...wrapWords(note)]),
  ];
}

/** @param missing what stands where nudging has no answer. */
function gradientTable(
  { gradients, values }: NetworkGradients,
  { inputs }: Graph,
  missing: string,
): string[] {
  const rows = [...gradients].map(([name, figures]) => [
    name,
    inputs.has(name) ? shownInput(inputs.get(name) as number) : shown(values.get(name)),
    shown(figures.autograd),
    shown(figures.chainRule),
    nudged(figures) ?? missing,
    figures.agreement,
  ]);
  return table([['name', 'value', 'autograd', 'chain rule', 'nudging', 'agreement'], ...rows]);
}

/** What nudging leaves of a slope that is exactly 0 is the rounding of the loss. */
function nudged({ chainRule, finiteDifference }: GradientFigures): string | undefined {
  if (finiteDifference === null) return undefined;
  return shown(chainRule === 0 && Math.abs(finiteDifference) < 1e-9 ? 0 : finiteDifference);
}

/** The first and the last column are words, those between are numbers. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const gap = ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
        return column === 0 || column === row.length - 1 ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

function factorLines({ factors }: NetworkGradients): string[] {
  if (factors.length === 0) return ['No factors: nothing leads to it.'];
  const width = Math.max(...factors.map((factor) => columnsOf(edgeName(factor))));
  const lines = factors.map(({ of, wrt, expression, value }) => {
    const name = edgeName({ of, wrt });
    const [formula, number] = [abridged(inEquation(expression)), shown(value)];
    const equals = formula === number ? '' : ` = ${number}`;
    return `  ${name}${' '.repeat(width - columnsOf(name))} = ${formula}${equals}`;
  });
  return ['Factors, one for each link:', ...lines];
}

/** Autograd's own figure is shown once as it came, or the digits behind it would look like a mistake. */
function float32Note({ gradients, loss }: NetworkGradients): string[] {
  const longer = [...gradients].find(
    ([, { autograd }]) =>
      Number.isFinite(autograd) && shown(autograd) !== formatNumber(autograd, 'plain', 17),
  );
  if (!longer) return [];
  const [name, { autograd }] = longer;
  return [
    `Autograd computes in float32, good for about 7 digits: its d${loss}/d${name} is ${autograd}, shown as ${shown(autograd)}.`,
  ];
}

/** Where float32 ends, the others decide, and it is said why. */
function abstentionNotes(gradients: NetworkGradients['gradients'], loss: string): string[] {
  const reasons = new Map<Abstention, string[]>();
  for (const [name, { abstention }] of gradients)
    if (abstention) reasons.set(abstention, [...(reasons.get(abstention) ?? []), `d${loss}/d${name}`]);
  return [...reasons].map(
    ([why, names]) => `Autograd does not count for ${names.join(', ')}: ${abstentionText(why)}.`,
  );
}

function agreementNote({ gradients, loss }: NetworkGradients): string[] {
  const apart = [...gradients].filter(([, { agreement }]) => agreement === 'disagree');
  const names = (finite: boolean): string =>
    apart
      .filter(([, { chainRule }]) => Number.isFinite(chainRule) === finite)
      .map(([name]) => `d${loss}/d${name}`)
      .join(', ');
  return [
    ...abstentionNotes(gradients, loss),
    ...(names(true) ? [`The oracles disagree about ${names(true)}.`] : []),
    ...(names(false) ? [`Not finite at this point: ${names(false)}.`] : []),
  ];
}
