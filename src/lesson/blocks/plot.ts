import { z } from 'zod';
import { derive } from '../../calculus/derive.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, variablesOf } from '../../expression/expression.ts';
import { blockEntry } from './block-entry.ts';
import type { BlockReader } from './block-reader.ts';
import { formula, quantity } from './values.ts';

/** A curve, with a tangent or a secant. */
export interface PlotBlock {
  readonly kind: 'plot';
  readonly of: Expression;
  readonly over: { readonly name: string; readonly from: number; readonly to: number };
  readonly tangent?: number;
  readonly secant?: readonly [number, number];
}

const pair = z.tuple([quantity, quantity]).describe('two numbers such as [-3, 3]');

const schema = () =>
  z.strictObject({
    of: formula,
    over: z.record(z.string(), pair).describe('a name with its range, like {x: [-3, 3]}'),
    tangent: z.record(z.string(), quantity).optional().describe('a name with its number, like {x: 1}'),
    secant: z.record(z.string(), pair).optional().describe('a name with two numbers, like {x: [1, 1.5]}'),
  });

export const plotBlock = blockEntry({
  article: 'a plot',
  schema,
  build: curve,
  role: () => 'reads',
  elsewhere: { bars: 'Write a bars block, with “graph” and “nodes” as its keys.' },
});

function curve(body: z.output<ReturnType<typeof schema>>, reader: BlockReader): PlotBlock | undefined {
  const of = reader.expression(['of']);
  const range = single(body.over, 'over', reader);
  if (!of || !range) return undefined;
  const { name } = range;
  const [from, to] = range.value;
  if (from >= to)
    return reader.fault(
      ['over', name],
      `the range ends at ${to}, before it starts`,
      `Write [${to}, ${from}].`,
    );
  if (!namesMatch(variablesOf(of), name, reader)) return undefined;
  const tangent = pointsOn(body.tangent, 'tangent', range, reader, (value) => [value]);
  const secant = pointsOn(body.secant, 'secant', range, reader, (value) => value);
  if (tangent === 'faulty' || secant === 'faulty') return undefined;
  if (secant && secant[0] === secant[1]) {
    return reader.fault(
      ['secant', name],
      'a secant needs two different points',
      'Use tangent for one point.',
    );
  }
  const lines = [
    tangent === undefined || hasLineAt(of, name, [tangent], 'tangent', reader),
    secant === undefined || hasLineAt(of, name, secant, 'secant', reader),
  ];
  if (!lines.every(Boolean)) return undefined;
  return {
    kind: 'plot',
    of,
    over: { name, from, to },
    ...(tangent === undefined ? {} : { tangent }),
    ...(secant === undefined ? {} : { secant }),
  };
}

function namesMatch(variables: readonly string[], name: string, reader: BlockReader): boolean {
  if (!variables.includes(name)) {
    const suggestion = `Write ${variables[0] ?? 'a formula that has it'}.`;
    reader.faultAtKey(['over', name], `“${name}” does not occur in the formula`, suggestion);
    return false;
  }
  const other = variables.find((each) => each !== name);
  if (other === undefined) return true;
  const suggestion = `Write a number in its place; only ${name} runs.`;
  reader.fault(['of'], `“${other}” has no value in this plot`, suggestion);
  return false;
}

function single<T>(
  record: Record<string, T>,
  key: string,
  reader: BlockReader,
): { name: string; value: T } | undefined {
  const [first, second] = Object.entries(record);
  if (first && !second) return { name: first[0], value: first[1] };
  return reader.fault([key], `“${key}” holds one name`, 'A plot has one axis to run along.');
}

/** The value for the plotted name, checked to lie in its range. */
function pointsOn<T>(
  record: Record<string, T> | undefined,
  key: string,
  range: { name: string; value: readonly [number, number] },
  reader: BlockReader,
  points: (value: T) => readonly number[],
): T | undefined | 'faulty' {
  if (record === undefined) return undefined;
  const chosen = single(record, key, reader);
  if (!chosen) return 'faulty';
  if (chosen.name !== range.name) {
    reader.faultAtKey(
      [key, chosen.name],
      `“${chosen.name}” is not what this plot runs along`,
      `Write ${range.name}.`,
    );
    return 'faulty';
  }
  const [from, to] = range.value;
  const outside = points(chosen.value).find((value) => value < from || value > to);
  if (outside === undefined) return chosen.value;
  reader.fault(
    [key, chosen.name],
    `${outside} is outside the range`,
    `Stay between ${from} and ${to}, or widen “over”.`,
  );
  return 'faulty';
}

/** Whether the curve has a value wherever the line meets it, and a tangent a slope there. */
function hasLineAt(
  of: Expression,
  name: string,
  points: readonly number[],
  key: 'tangent' | 'secant',
  reader: BlockReader,
): boolean {
  const { derivative } = derive(of, name);
  const needed = key === 'tangent' ? [of, derivative] : [of];
  const missing = points.find((point) =>
    needed.some((each) => !Number.isFinite(evaluate(each, new Map([[name, point]])))),
  );
  if (missing === undefined) return true;
  const what = key === 'tangent' ? 'value with a slope' : 'value';
  reader.fault([key, name], `the curve has no ${what} at ${missing}`, 'Choose another point.');
  return false;
}
