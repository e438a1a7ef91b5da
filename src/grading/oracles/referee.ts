/** The oracles' verdict on a question's own reference, before any answer is judged by it. */

import type { Autograd } from '../../autograd/autograd.ts';
import { abstains } from '../../autograd/float-limits.ts';
import type { Comparison } from '../questions/comparison.ts';
import type { Question } from '../questions/question.ts';
import type { Oracles } from '../questions/question-kind.ts';
import { FEWEST_INFORMATIVE } from '../questions/sample-points.ts';
import { AUTOGRAD_ABSOLUTE, AUTOGRAD_RELATIVE, sameInFloat32 } from './agreement.ts';

export interface Refereed {
  /**
   * `agreed`: the oracles confirm the reference. `disagree`: they do not, and the question is set aside.
   * `unsure`: too few points where they can tell.
   */
  readonly outcome: 'agreed' | 'disagree' | 'unsure';
  /** Autograd's own figure at the question's point. */
  readonly figure?: number;
}

/** @param oracles absent: nothing is differentiated, and the reference is right when it has a value. */
export function referee(
  { reference, point }: Question,
  oracles: Oracles | undefined,
  { points, references }: Comparison,
  autograd: Autograd,
): Refereed {
  if (!oracles) return { outcome: Number.isFinite(references[0]) ? 'agreed' : 'unsure' };
  const figures = oracles.autograd(autograd, point ? [...points, point] : points);
  const figure = point ? figures.at(-1) : undefined;
  const confirms = oracles.confirms?.() ?? (() => true);
  const tolerance = { relative: AUTOGRAD_RELATIVE, absolute: AUTOGRAD_ABSOLUTE };
  let agreed = 0;
  let disagreed = 0;
  points.forEach((at, index) => {
    const [figureThere, expected] = [figures[index] as number, references[index] as number];
    // Float32 can overflow inside the engine where the reference itself does not: it abstains there too.
    if (abstains(reference, at, tolerance) || !Number.isFinite(figureThere)) return;
    if (sameInFloat32(figureThere, expected) && confirms(at, expected)) agreed += 1;
    else disagreed += 1;
  });
  const outcome = disagreed > 0 ? 'disagree' : agreed < FEWEST_INFORMATIVE ? 'unsure' : 'agreed';
  return { outcome, ...(figure === undefined ? {} : { figure }) };
}
