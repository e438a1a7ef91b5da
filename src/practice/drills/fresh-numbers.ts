/** The same network with other numbers, of which those that belong together stay together. */

import type { Values } from '../../expression/expression.ts';
import { pick, type Random, seededRandom } from '../../grading/questions/random.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { Graph } from '../../graph/graph.ts';
import { graphKinkSides } from '../../graph/kinks.ts';
import { type Belonging, belonging } from './belonging.ts';
import { afterMove, alike } from './like-numbers.ts';

/** Numbers that can be multiplied in the head: no 0, no 1, at most one decimal. */
export const EASY = [-4, -3, -2, -1.5, -0.5, 0.5, 1.5, 2, 3, 4, 5] as const;
const MOST_TRIES = 200;

/** Draws inputs until the values are of an ordinary size and off every kink; such as its own where it needs them so. */
export function freshGraph(graph: Graph, seed: number): Graph {
  const random = seededRandom(seed);
  for (const easy of [EASY, undefined]) {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const inputs = freshValues(graph.inputs, random, { ...belonging(graph), ...(easy ? { easy } : {}) });
      const drawn = { ...graph, inputs };
      if (isOrdinary(drawn)) return drawn;
    }
  }
  return graph;
}

interface Drawing extends Belonging {
  /** What numbers of an everyday size are drawn from; absent: from those like themselves. */
  readonly easy?: readonly number[];
}

/** Sizes beyond which a number says something by its size: 16 ms, a nudge of 0.01. */
const EVERYDAY = { least: 0.1, most: 10 };

const isEveryday = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= EVERYDAY.least && Math.abs(value) <= EVERYDAY.most);

/** Another number for each name, none twice as long as there are enough of them. */
export function freshValues(values: Values, random: Random, { kept, moved, easy }: Drawing): Values {
  const left = [...(easy ?? [])];
  const drawn = [...values].map(([name, value]): [string, number] => {
    if (kept.has(name)) return [name, value];
    if (!easy || !isEveryday(value))
      return [name, Math.sign(value || 1) * alike(Math.abs(value || 1), random)];
    const next = pick(random, left.length > 0 ? left : easy);
    left.splice(left.indexOf(next), 1);
    return [name, next];
  });
  for (const [place, { base, nudge, sign }] of moved) {
    const [start, by] = [drawn[base], drawn[nudge]];
    if (start && by && drawn[place]) drawn[place][1] = afterMove(start[1], by[1], sign);
  }
  return new Map(drawn);
}

function isOrdinary(graph: Graph): boolean {
  const values = forwardPass(graph);
  const usual = [...values.values()].every((value) => Number.isFinite(value) && Math.abs(value) <= 500);
  return usual && graphKinkSides(graph, values).every((side) => side !== 0);
}
