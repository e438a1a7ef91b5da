/** Which mistakes count where the number is right: those that whoever makes them would have made here. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Values } from '../../expression/expression.ts';
import type { Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { sameInFloat64 } from '../oracles/agreement.ts';
import { type Mistake, mistakeEntries } from './mistake.ts';

/**
 * Whoever gets a rule wrong gets it wrong wherever it stands: a mistake counts where it gives the number when it is made
 * in every link. A link that is left out is one link, and counts where its factor changes nothing.
 */
export function isMadeInEarnest(
  graph: Graph | undefined,
  { id, link, carried }: Mistake,
  point: Values,
  value: number,
): boolean {
  if (!graph || !link || !carried) return true;
  if (mistakeEntries[id].linkOfChain === undefined)
    return sameInFloat64(evaluate(carried.throughout, point), value);
  const right = evaluate(localDerivative(graph, link).derivative, point);
  return sameInFloat64(evaluate(carried.slope, point), right);
}
