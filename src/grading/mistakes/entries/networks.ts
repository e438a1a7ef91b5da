/** Mistakes about where in the network one stands: local against total, one path against all of them. */

import { number } from '../../../expression/expression.ts';
import { type MistakeEntry, plus, times } from '../sites.ts';

export const networks = {
  'total-instead-of-local': { link: ({ contribution }) => [contribution] },
  'local-instead-of-total': {
    chain: ({ factors }) => factors.slice(-1),
    throughEdge: ({ local }) => [local],
    lastStep: ({ local }) => [local],
  },
  'factor-missing': {
    insteadOf: ['held-factor-dropped'],
    linkOfChain: () => [number(1)],
    throughEdge: ({ upstream }) => [upstream],
    lastStep: ({ upstream }) => [upstream],
  },
  'links-added': {
    chain: ({ factors }) => [plus(...factors)],
    lastStep: ({ upstream, local }) => [plus(upstream, local)],
  },
  'one-path-only': {
    insteadOf: ['constant-factor-zeroed', 'held-term-moved'],
    // One of several, and all but one of them.
    paths: ({ summands }) =>
      summands.flatMap((summand) => [summand, plus(...summands.filter((other) => other !== summand))]),
  },
  'product-of-paths': { paths: ({ summands, isFork }) => (isFork ? [times(...summands)] : []) },
  'stale-weight': { training: ({ afterUpdates }) => [afterUpdates] },
} as const satisfies Record<string, MistakeEntry>;
