/** How the loss of a network moves with a name: in all, along one path, or through one edge. */

import type { Expression } from '../../expression/expression.ts';
import { consumersOf, type Edge, type Graph } from '../../graph/graph.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import {
  chainMistakes,
  edgeMistakes,
  gradientMistakes,
  lastStepMistakes,
  mistakesAlong,
  mistakesInLastLinks,
  pathMistakes,
  trainingMistakes,
} from '../mistakes/network-mistakes.ts';
import { productOracles, totalOracles } from '../oracles/question-oracles.ts';
import type { ContributionQuestion, GraphQuestion, PathQuestion, TotalQuestion } from './question.ts';
import type { FactorProduct, Judging, QuestionKind, Subject } from './question-kind.ts';
import { networkSampling } from './question-points.ts';
import { seedOf } from './random.ts';

const shared = {
  isPlainNumber: false,
  isProbed: false,
  endsChain: false,
  showsLabel: true,
  isWholeGradient: false,
  subject: (question: GraphQuestion): Subject => ({
    gradient: { graph: question.graph, name: nameAsked(question) },
  }),
};

/** The name whose gradient, or a part of it, is asked for. */
const nameAsked = ({ along }: GraphQuestion): string => along.at(-1) as string;

export const totalKind: QuestionKind<TotalQuestion> = {
  ...shared,
  isWholeGradient: true,
  judging: (question) => {
    const { graph, training, reference } = question;
    const name = nameAsked(question);
    const lastLinks = linksInto(graph, name);
    const paths = () => pathsTo(graph, name);
    return {
      ...inNetwork(question),
      oracles: () => totalOracles(graph, name),
      ways: () => {
        const all = paths();
        return all
          ? [all.map(alongPath), lastLinks.map((link) => ({ upstream: link.of, links: [link] }))]
          : [];
      },
      mistakes: () => [
        ...orElse(mistakesAlong(graph, paths() ?? []), () => mistakesInLastLinks(graph, lastLinks)),
        ...lastStepMistakes(graph, name),
        ...pathMistakes(graph, name),
        ...(training ? trainingMistakes(graph, name, reference, training) : []),
        ...gradientMistakes(graph, name, reference),
      ],
    };
  },
};

export const pathKind: QuestionKind<PathQuestion> = {
  ...shared,
  endsChain: true,
  // Its prompt says what the factors are multiplied to.
  showsLabel: false,
  judging: (question) => {
    const { graph, along, reference } = question;
    const name = nameAsked(question);
    return {
      ...inNetwork(question),
      oracles: () => {
        // The only path is the whole gradient, so they can be asked for all of it at once.
        const isWhole = pathsTo(graph, name)?.length === 1;
        return isWhole ? totalOracles(graph, name) : productOracles(graph, alongPath(along));
      },
      ways: () => [[alongPath(along)]],
      mistakes: () => [
        ...mistakesAlong(graph, [along]),
        ...(along.length > 2 ? chainMistakes(graph, along) : lastStepMistakes(graph, name)),
        ...gradientMistakes(graph, name, reference),
      ],
    };
  },
};

export const contributionKind: QuestionKind<ContributionQuestion> = {
  ...shared,
  judging: (question) => {
    const { graph, along, reference } = question;
    const [link] = edgesAlong(along) as [Edge];
    const way: FactorProduct = { upstream: link.of, links: [link] };
    return {
      ...inNetwork(question),
      oracles: () => productOracles(graph, way),
      ways: () => [[way]],
      mistakes: () => [
        ...mistakesInLastLinks(graph, [link]),
        ...edgeMistakes(graph, link),
        ...gradientMistakes(graph, link.wrt, reference),
      ],
    };
  },
};

/** Every name follows from the inputs. */
const inNetwork = ({
  graph,
  reference,
  id,
}: GraphQuestion): Pick<Judging, 'graph' | 'bending' | 'sampling'> => ({
  graph,
  bending: graph.nodes.map(({ expression }): Expression => expression),
  sampling: (held) => networkSampling(graph, reference, seedOf(id), held),
});

const alongPath = (path: readonly string[]): FactorProduct => ({ links: edgesAlong(path) });

/** The edges through which a gradient arrives at a name. */
const linksInto = (graph: Graph, name: string): Edge[] =>
  consumersOf(graph, name).map((consumer) => ({ of: consumer.name, wrt: name }));

const orElse = (mistakes: readonly Mistake[], others: () => readonly Mistake[]): readonly Mistake[] =>
  mistakes.length > 0 ? mistakes : others();
