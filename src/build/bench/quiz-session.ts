import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PseudoTerminal } from './pseudo-terminal.ts';

/** The first question of lesson 3's quiz, as it is asked. */
const QUESTION = 'dloss/dz2 = ?';

/**
 * A new state folder, in `folder`, of a learner who stands before lesson 3's quiz.
 * @param missed how many fresh-numbers questions are still to be mended.
 */
export function stateAtQuiz(folder: string, missed = 0): string {
  const home = mkdtempSync(join(folder, 'state-'));
  const event = (rest: object) =>
    JSON.stringify({ v: 1, t: '2026-01-01T00:00:00.000Z', session: 'bench', ...rest });
  const lines = [
    event({ type: 'lesson', lesson: 'chain-rule', state: 'started' }),
    event({ type: 'screen', lesson: 'chain-rule', screen: 'every-factor' }),
    ...Array.from({ length: missed }, (_, seed) =>
      event({
        type: 'answer',
        question: `drill/power/${seed}`,
        skills: ['power'],
        typed: '1',
        verdict: 'incorrect',
        mistakes: [],
        ambiguous: [],
        hints: 0,
        milliseconds: 1000,
        seed,
      }),
    ),
  ];
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'journal.jsonl'), `${lines.join('\n')}\n`);
  return home;
}

/** The program at that question, as soon as it asks. */
export async function openQuiz(program: string, folder: string): Promise<PseudoTerminal> {
  const session = new PseudoTerminal([program, 'lesson', 'chain-rule'], folder, {
    NEURON_CALC_HOME: stateAtQuiz(folder),
  });
  await session.until(QUESTION);
  return session;
}
