/** The worked way to an answer, as lines to reveal one by one. */

import type { Derivation } from '../calculus/derivation.ts';
import { derivationLines } from '../calculus/lines.ts';
import { withValues } from '../calculus/substitute.ts';
import { evaluate } from '../expression/evaluate.ts';
import { type Expression, number, type Values, variablesOf } from '../expression/expression.ts';
import { formatNumber, print } from '../expression/print.ts';
import type { GraphQuestion, Question } from '../grading/question.ts';
import { consumersOf, edgeName } from '../graph/graph.ts';
import { localDerivative } from '../graph/local-derivative.ts';
import { edgesAlong } from '../graph/paths.ts';
import { totalDerivative } from '../graph/total-derivative.ts';

export interface SolutionLine {
  /** The rule, in the field's words; for lines with numbers, what is done. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly note?: string;
}

export function solutionOf(question: Question): SolutionLine[] {
  switch (question.task) {
    case 'value':
      return [
        {
          rule: 'compute',
          before: print(question.reference, 'screen'),
          after: shown(evaluate(question.reference, new Map())),
        },
      ];
    case 'local':
      return derivationSolution(question.derivation, question.point);
    default:
      return graphSolution(question);
  }
}

export const shown = (value: number): string => formatNumber(value, 'screen', 7);

/** Each rule on a line of its own, then the numbers put in. */
export function derivationSolution(derivation: Derivation, point?: Values): SolutionLine[] {
  const lines = derivationLines(derivation).map((line): SolutionLine => {
    const { aside } = line;
    // The outer rule on its letter stands beside the line: below it, it would read as another way to write the line.
    const outer = aside
      ? ` The ${aside.rule} rule: ${print(aside.before, 'screen')} = ${print(aside.after, 'screen')}.`
      : '';
    return {
      rule: line.rule,
      before: print(line.before, 'screen'),
      after: print(line.expression, 'screen'),
      note: line.note + outer,
    };
  });
  return point ? [...lines, ...numbersPutIn(derivation.derivative, point)] : lines;
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
      rule: `with ${used.join(', ')}`,
      before: print(formula, 'screen'),
      // A formula that is a bare name has nothing left to work out.
      after: filled === value ? value : `${filled} = ${value}`,
    },
  ];
}

function graphSolution(question: GraphQuestion): SolutionLine[] {
  const { graph, along, task, point = new Map<string, number>() } = question;
  const value = (formula: Expression): number => evaluate(formula, point);
  const name = along.at(-1) as string;
  if (task === 'path') {
    const factors = edgesAlong(along).map((edge) => {
      const local = localDerivative(graph, edge).derivative;
      return {
        rule: 'local derivative',
        before: edgeName(edge),
        after: withItsValue(local, value(local)),
        value: value(local),
      };
    });
    const product = factors.map((factor) => inProduct(factor.value)).join(' · ');
    const lines = factors.map(({ rule, before, after }) => ({ rule, before, after }));
    return [
      ...lines,
      { rule: 'multiply', before: question.label, after: `${product} = ${shown(value(question.reference))}` },
    ];
  }
  const edges =
    task === 'contribution'
      ? [{ of: along[0] as string, wrt: name }]
      : consumersOf(graph, name).map((node) => ({ of: node.name, wrt: name }));
  const terms = edges.map((edge) => {
    const upstream = value(totalDerivative(graph, edge.of));
    const local = value(localDerivative(graph, edge).derivative);
    const work = `${inProduct(upstream)} · ${inProduct(local)} = ${shown(upstream * local)}`;
    return {
      rule: 'upstream × local',
      before: `d${graph.loss}/d${edge.of} · ${edgeName(edge)}`,
      after: work,
      value: upstream * local,
    };
  });
  const lines = terms.map(({ rule, before, after }) => ({ rule, before, after }));
  if (terms.length < 2) return lines;
  const sum = terms.map((term) => inProduct(term.value)).join(' + ');
  return [
    ...lines,
    { rule: 'add the paths', before: question.label, after: `${sum} = ${shown(value(question.reference))}` },
  ];
}

const withItsValue = (formula: Expression, value: number): string =>
  variablesOf(formula).length === 0 ? shown(value) : `${print(formula, 'screen')} = ${shown(value)}`;

const inProduct = (value: number): string => (value < 0 ? `(${shown(value)})` : shown(value));
