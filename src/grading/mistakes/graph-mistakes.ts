/** Mistakes about where in the graph one stands: local against total, one path against all of them. */

import { substitute } from '../../calculus/substitute.ts';
import { apply, type Expression, joined, number, variable } from '../../expression/expression.ts';
import { consumersOf, type Edge, type Graph, type GraphNode, nodeNamed } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { contribution, pathProduct, totalDerivative } from '../../graph/total-derivative.ts';
import type { GraphQuestion, LocalQuestion, Training } from '../questions/question.ts';
import { carriedMistakes } from './carried-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { ruleMistakes } from './rule-mistakes.ts';

/** A factor given together with what arrives from above, or the value of the node in its place. */
export function linkMistakes(question: LocalQuestion): Mistake[] {
  if (!question.node) return [];
  const { graph, name } = question.node;
  if (name === graph.loss || consumersOf(graph, name).length === 0) return [];
  return [{ id: 'total-instead-of-local', wrong: contribution(graph, { of: name, wrt: question.wrt }) }];
}

export function gradientMistakes(question: GraphQuestion): Mistake[] {
  const values = [question.along.at(-1) as string, question.graph.loss].map(
    (name): Mistake => ({ id: 'value-instead-of-slope', wrong: variable(name) }),
  );
  const negated: Mistake = {
    id: 'sign-flipped',
    wrong: { kind: 'apply', operation: 'negate', operands: [question.reference] },
  };
  return [
    ...linkSlips(question),
    ...missingFactors(question),
    ...pathMistakes(question),
    ...staleWeights(question),
    negated,
    ...values,
  ];
}

/** Slips with the rule of one link, all other links right; of a chain too long to type, those in the last link. */
function linkSlips({ graph, along, task }: GraphQuestion): Mistake[] {
  const name = along.at(-1) as string;
  const slipsAt = ({ of, wrt }: Edge): Mistake[] =>
    ruleMistakes((nodeNamed(graph, of) as GraphNode).expression, wrt);
  const paths = (task === 'total' ? pathsTo(graph, name) : task === 'path' && [along]) || [];
  const isChain = paths.some((path) => path.length > 2);
  const carried = carriedMistakes(graph, paths, (link) => [
    ...slipsAt(link),
    ...(isChain ? [{ id: 'factor-missing', wrong: number(1) } as const] : []),
  ]);
  if (carried.length > 0 || task === 'path') return carried;
  const links = (
    task === 'total' ? consumersOf(graph, name).map((node) => node.name) : along.slice(0, 1)
  ).map((of): Edge => ({ of, wrt: name }));
  return links.flatMap((link) => {
    const upstream = totalDerivative(graph, link.of);
    const others = links.filter((other) => other !== link).map((other) => contribution(graph, other));
    return slipsAt(link).map(
      ({ id, wrong }): Mistake => ({
        id,
        wrong: joined('add', [...others, joined('multiply', [upstream, wrong])]),
      }),
    );
  });
}

function missingFactors(question: GraphQuestion): Mistake[] {
  const { graph, along, task } = question;
  if (task === 'path' && along.length > 2) {
    const factors = edgesAlong(along).map((edge) => localDerivative(graph, edge).derivative);
    return [
      { id: 'local-instead-of-total', wrong: factors.at(-1) as Expression },
      { id: 'links-added', wrong: joined('add', factors) },
    ];
  }
  if (task === 'contribution') {
    const [of, wrt] = along as [string, string];
    return [
      { id: 'local-instead-of-total', wrong: localDerivative(graph, { of, wrt }).derivative },
      { id: 'factor-missing', wrong: totalDerivative(graph, of) },
    ];
  }
  return consumersOf(graph, along.at(-1) as string)
    .filter((consumer) => consumer.name !== graph.loss)
    .flatMap((consumer): Mistake[] => {
      const local = localDerivative(graph, { of: consumer.name, wrt: along.at(-1) as string }).derivative;
      const upstream = totalDerivative(graph, consumer.name);
      return [
        { id: 'local-instead-of-total', wrong: local },
        { id: 'factor-missing', wrong: upstream },
        { id: 'links-added', wrong: joined('add', [upstream, local]) },
      ];
    });
}

function pathMistakes({ graph, along, task }: GraphQuestion): Mistake[] {
  const name = along.at(-1) as string;
  const consumers = consumersOf(graph, name).filter((consumer) => nodeNamed(graph, consumer.name));
  if (task !== 'total') return [];
  if (consumers.length < 2)
    return someOnly((pathsTo(graph, name) ?? []).map((path) => pathProduct(graph, path)));
  const contributions = consumers.map((consumer) => contribution(graph, { of: consumer.name, wrt: name }));
  return [...someOnly(contributions), { id: 'product-of-paths', wrong: joined('multiply', contributions) }];
}

/** One of several summands, and all but one of them. */
const someOnly = (summands: readonly Expression[]): Mistake[] =>
  summands.length < 2
    ? []
    : summands.flatMap((summand): Mistake[] => {
        const others = summands.filter((other) => other !== summand);
        return [
          { id: 'one-path-only', wrong: summand },
          { id: 'one-path-only', wrong: joined('add', others) },
        ];
      });

/**
 * The gradient as it comes out when each weight is updated as soon as its own gradient is known: those nearer to the
 * loss have moved by then, while the values of the forward pass are the old ones.
 */
function staleWeights({ graph, along, reference, training }: GraphQuestion): Mistake[] {
  const name = along.at(-1) as string;
  const moved = movedBefore(graph, name, training, (weight) => totalDerivative(graph, weight));
  return moved.size === 0 ? [] : [{ id: 'stale-weight', wrong: substitute(reference, moved) }];
}

/** The weights that are nearer to the loss than `name`, each as it stands after its step. */
export function movedBefore(
  graph: Graph,
  name: string,
  training: Training | undefined,
  gradientOf: (weight: string) => Expression,
): ReadonlyMap<string, Expression> {
  if (!training) return new Map();
  const { rate, weights } = training;
  const doneAt = (weight: string): number => graph.nodes.findIndex(({ parents }) => parents.includes(weight));
  const nearer = weights.filter((weight) => doneAt(weight) > doneAt(name));
  return new Map(
    nearer.map((weight) => {
      const change = apply('multiply', number(rate), gradientOf(weight));
      return [weight, apply('add', variable(weight), apply('negate', change))];
    }),
  );
}
