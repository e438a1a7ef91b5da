/** Answering as fast as the screen allows while the program may be killed at any moment. */

import { pick, seededRandom } from '../../src/grading/questions/random.ts';
import { Learner } from './program.ts';

export interface FireReport {
  readonly kills: number;
  /** Answers whose verdict had been seen on screen. */
  readonly seen: number;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Kills the program with SIGKILL at random moments of a quiz, again and again with the same journal.
 * @throws when an answer was seen judged and is not in the journal, when a line cannot be read but the last, or when
 * the program does not come back to where it was.
 */
export async function killAtRandom(times: number, seed: number): Promise<FireReport> {
  const random = seededRandom(seed);
  const learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
  let seen = 0;
  let next = 100;
  try {
    for (let kill = 0; kill < times; kill++) {
      const session = learner.start({ args: ['lesson', 'chain-rule'] });
      await session.waitFor('dloss/dz2 = ?');
      const judged: number[] = [];
      let isDead = false;
      const killer = pause(pick(random, [50, 200, 350, 500, 800]) + random() * 150).then(() => {
        isDead = true;
        session.signal('SIGKILL');
      });
      while (!isDead) {
        next += 1;
        session.send(`\x15${next}\r`);
        const asked = next;
        const isJudged = () => session.text().includes(`> ${asked}`) && session.text().includes('incorrect');
        while (!isDead && !isJudged()) await pause(5);
        if (!isDead && isJudged()) judged.push(asked);
      }
      await killer;
      await session.waitForExit();
      seen += judged.length;
      const typed = answersIn(learner);
      const lost = judged.filter((number) => !typed.includes(String(number)));
      if (lost.length > 0) throw new Error(`seen judged and not in the journal: ${lost.join(', ')}`);
      session.dispose();
    }
    const last = learner.start({ args: ['lesson', 'chain-rule'] });
    await last.waitFor('dloss/dz2 = ?');
    last.send('2(z2-y)\r');
    await last.waitFor('correct.');
    return { kills: times, seen };
  } finally {
    learner.dispose();
  }
}

/** What was typed, as the journal's readable lines have it. */
export function answersIn(learner: Learner): string[] {
  return learner
    .lines()
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as { type: string; typed: string }];
      } catch {
        return [];
      }
    })
    .flatMap(({ type, typed }) => (type === 'answer' ? [typed] : []));
}
