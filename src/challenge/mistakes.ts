/** The mistakes of the table, as they come out at the end of a gradient: made in one link, carried through the rest. */

import { substitute } from '../calculus/substitute.ts';
import type { Expression } from '../expression/expression.ts';
import { carriedMistakes } from '../grading/mistakes/carried-mistakes.ts';
import type { Mistake, MistakeId } from '../grading/mistakes/mistake.ts';
import { movedBefore } from '../grading/mistakes/network-mistakes.ts';
import { prepareQuestion } from '../grading/prepare-question.ts';
import { localQuestion, pathQuestion, type Training, totalQuestion } from '../grading/questions/question.ts';
import { type Edge, edgeName, type Graph } from '../graph/graph.ts';
import { pathsTo } from '../graph/paths.ts';
import { totalDerivative } from '../graph/total-derivative.ts';
import { STEP_RATE, type Tier } from './tiers/tier.ts';

const found = new Map<string, readonly Mistake[]>();

/** Wrong formulas for the gradient of one weight of a tier, none of them equal to the right one. */
export function gradientMistakes(tier: Tier, weight: string): readonly Mistake[] {
  const key = `${tier.id} ${weight}`;
  const mistakes = found.get(key) ?? mistakesFor(tier, weight);
  found.set(key, mistakes);
  return mistakes;
}

/** They fit many numbers; what names the very link says more. */
const general: readonly MistakeId[] = ['sign-flipped', 'value-instead-of-slope', 'wrong-variable'];

/** About a single link; as the whole gradient they say something else. */
const onlyLocal: readonly MistakeId[] = ['total-instead-of-local', 'sign-flipped'];

function mistakesFor({ graph, id, weights, returns }: Tier, weight: string): Mistake[] {
  const identity = { id: `challenge/${id}/${weight}`, skills: [] };
  const training: Training | undefined = returns === 'weights' ? { rate: STEP_RATE, weights } : undefined;
  // The networks of the challenge have no forks.
  const path = pathsTo(graph, weight)?.[0] as string[];
  const mistakesAt = (link: Edge): Mistake[] =>
    prepareQuestion(localQuestion(graph, link, { ...identity, id: `${identity.id}/${edgeName(link)}` }))
      .mistakes()
      .filter((mistake) => !onlyLocal.includes(mistake.id));
  const carried = carriedMistakes(graph, [path], mistakesAt);
  const whole = [
    ...prepareQuestion(totalQuestion(graph, weight, identity, training)).mistakes(),
    ...prepareQuestion(pathQuestion(graph, path, { ...identity, id: `${identity.id}/path` })).mistakes(),
  ];
  const mistakes = [...whole, ...carried, ...staleSteps(graph, weight, training)];
  return [
    ...mistakes.filter(({ id }) => !general.includes(id)),
    ...mistakes.filter(({ id }) => general.includes(id)),
  ];
}

/**
 * Weights nearer to the loss moved before this one's gradient was computed, by a function that does the forward pass
 * anew: then the values are those of the moved network too, which the table's own stale weight leaves as they were.
 */
function staleSteps(graph: Graph, weight: string, training: Training | undefined): Mistake[] {
  const inInputs = (name: string): Expression => withoutNodes(graph, totalDerivative(graph, name));
  const moved = training ? movedBefore(graph, weight, training, inInputs) : new Map<string, Expression>();
  return moved.size === 0 ? [] : [{ id: 'stale-weight', wrong: substitute(inInputs(weight), moved) }];
}

/** The same formula in the names of the inputs alone. */
const withoutNodes = (graph: Graph, formula: Expression): Expression =>
  graph.nodes.reduceRight(
    (inner, { name, expression }) => substitute(inner, new Map([[name, expression]])),
    formula,
  );
