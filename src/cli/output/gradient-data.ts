import { abridged } from '../../drawing/fit-line.ts';
import { print } from '../../expression/print.ts';
import type { Abstention } from '../../grading/oracles/agreement.ts';
import type { GradientFigures, NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import { type Graph, nodeNamed } from '../../graph/graph.ts';
import { conventionsAt, graphNoises } from '../../graph/kinks.ts';

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

function figuresData(figures: GradientFigures): object {
  const { autograd, chainRule, mathjs, finiteDifference, agreement, abstention } = figures;
  const all = { autograd, chainRule, finiteDifference, mathjs };
  const own = abstention ? [chainRule] : [autograd, chainRule, mathjs];
  const lost = own.some((value) => !Number.isFinite(value));
  return {
    ...Object.fromEntries(Object.entries(all).map(([name, value]) => [name, orNull(value)])),
    agreement,
    ...(abstention ? { abstains: ['autograd'], reason: abstentionText(abstention) } : {}),
    ...(lost ? { error: 'the slope is not finite at this point' } : {}),
  };
}

/** Why autograd is not counted where it abstains, as a clause. */
export const abstentionText = (why: Abstention): string => abstentions[why];

const abstentions: Readonly<Record<Abstention, string>> = {
  range: 'a number on the way is too large or too small for float32',
  kink: 'a kink lies within the rounding of float32',
  rounding: 'numbers cancel, and what is left is the rounding of float32',
};

const orNull = (value: number | null): number | null => (Number.isFinite(value) ? value : null);

const finite = (name: string, value: number): object =>
  Number.isFinite(value) ? { [name]: value } : { [name]: null, error: 'not finite at this point' };

/** What was agreed on where the network stands on a kink, by node. */
export const conventionsOf = (graph: Graph, { values, gradients }: NetworkGradients): string[] =>
  [...gradients.keys()].flatMap((name) => {
    const node = nodeNamed(graph, name);
    const noises = () => graphNoises(graph, values);
    return node
      ? conventionsAt(node.expression, values, noises).map((convention) => `${name}: ${convention}`)
      : [];
  });
