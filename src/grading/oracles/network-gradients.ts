/** Every gradient of a graph by all oracles, with their agreement: what `grad`, the verification panel and `lint` read. */

import type { Autograd, Engine } from '../../autograd/autograd.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { backwardPass, mathjsGradients } from '../../graph/backward-pass.ts';
import { finiteDifferences } from '../../graph/finite-differences.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { allNames, type Edge, type Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { abstentionOf } from './abstention.ts';
import { type Abstention, type Agreement, agreementOf } from './agreement.ts';

export interface GradientFigures {
  /** As TensorFlow.js computed it, in float32. */
  readonly autograd: number;
  /** The product and sum of our local derivatives, in float64. */
  readonly chainRule: number;
  /** The same with mathjs's local derivatives. */
  readonly mathjs: number;
  /** By nudging; null at a kink. */
  readonly finiteDifference: number | null;
  readonly agreement: Agreement;
  /** Why autograd has no say here; absent where it has. */
  readonly abstention?: Abstention;
}

export interface LocalFigure extends Edge {
  readonly expression: Expression;
  readonly value: number;
}

export interface NetworkGradients {
  readonly loss: string;
  readonly engine: Engine;
  readonly values: Values;
  readonly gradients: ReadonlyMap<string, GradientFigures>;
  readonly factors: readonly LocalFigure[];
}

export function networkGradients(graph: Graph, autograd: Autograd): NetworkGradients {
  const values = forwardPass(graph);
  const backward = backwardPass(graph, values);
  const byMathjs = mathjsGradients(graph, values);
  const byNudging = finiteDifferences(graph);
  const batch = new Map([...graph.inputs].map(([name, value]) => [name, [value]]));
  const byAutograd = autograd.gradients(graph, batch).gradients;
  const gradients = new Map(
    allNames(graph).map((name): [string, GradientFigures] => {
      const figures = {
        autograd: byAutograd.get(name)?.[0] ?? Number.NaN,
        chainRule: backward.gradients.get(name) as number,
        mathjs: byMathjs.get(name) as number,
        finiteDifference: byNudging.get(name) ?? null,
      };
      const agreement = agreementOf(figures);
      const abstention = agreement === 'disagree' ? abstentionOf(graph, values, name, figures) : undefined;
      return [
        name,
        abstention
          ? { ...figures, agreement: agreementOf(figures, true), abstention }
          : { ...figures, agreement },
      ];
    }),
  );
  const factors = backward.edges.map((edge) => ({
    of: edge.of,
    wrt: edge.wrt,
    expression: localDerivative(graph, edge).derivative,
    value: edge.local,
  }));
  return { loss: graph.loss, engine: autograd.engine, values, gradients, factors };
}
