/** A derivation, a step at each Enter. */

import { derive } from '../calculus/derive.ts';
import type { DeriveBlock } from '../lesson/lesson.ts';
import { derivationSolution } from '../practice/solutions/derivation-solution.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { solutionLines } from './plain-blocks.ts';

const INVITATION = 'Enter shows the next step, :skip all of them.';

export async function derivationTurn({ of, wrt, at }: DeriveBlock, dialogue: Dialogue): Promise<Turn> {
  const solution = derivationSolution(derive(of, wrt), at);
  const upTo = (steps: number) => solutionLines(solution.slice(0, steps), dialogue);
  dialogue.block(upTo(1));
  if (solution.length > 1) dialogue.block(dialogue.text(INVITATION));
  let isSkipping = false;
  for (let shown = 1; shown < solution.length; shown += 1) {
    const turn: Turn | 'skip' = isSkipping ? 'skip' : await dialogue.pause(INVITATION, ['skip', 'back']);
    if (turn === 'back' || turn === 'leave') return turn;
    isSkipping = turn === 'skip';
    dialogue.write(upTo(shown + 1).slice(upTo(shown).length));
  }
  return 'on';
}
