import { abridged } from '../../drawing/fit-line.ts';
import { print } from '../../expression/print.ts';
import type { GradientFigures, NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import { type Graph, nodeNamed } from '../../graph/graph.ts';
import { conventionsAt } from '../../graph/kinks.ts';

/** The object that `grad --json` prints. */
export function gradientData(graph: Graph, report: NetworkGradients): object {
  const gradients = [...report.gradients].map(([name, figures]) => [name, figuresData(figures)] as const);
  const conventions = conventionsOf(graph, report);
  return {
    ...(graph.id === undefined ? {} : { id: graph.id }),
    loss: report.loss,
    engine: report.engine.label,
    values: Object.fromEntries(report.values),
    gradients: Object.fromEntries(gradients),
    factors: report.factors.map(({ of, wrt, expression, value }) => ({
      of,
      wrt,
      expression: abridged(print(expression)),
      ...finite('value', value),
    })),
    ...(conventions.length > 0 ? { conventions } : {}),
  };
}

function figuresData({ autograd, chainRule, mathjs, finiteDifference, agreement }: GradientFigures): object {
  const all = { autograd, chainRule, finiteDifference, mathjs };
  const lost = [autograd, chainRule, mathjs].some((value) => !Number.isFinite(value));
  return {
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [name, orNull(value)])),
    agreement,
    ...(lost ? { error: 'the slope is not finite at this point' } : {}),
  };
}

const orNull = (value: number | null): number | null => (Number.isFinite(value) ? value : null);

const finite = (name: string, value: number): object =>
  Number.isFinite(value) ? { [name]: value } : { [name]: null, error: 'not finite at this point' };

/** What was agreed on where the network stands on a kink, by node. */
export const conventionsOf = (graph: Graph, { values, gradients }: NetworkGradients): string[] =>
  [...gradients.keys()].flatMap((name) => {
    const node = nodeNamed(graph, name);
    return node ? conventionsAt(node.expression, values).map((convention) => `${name}: ${convention}`) : [];
  });
