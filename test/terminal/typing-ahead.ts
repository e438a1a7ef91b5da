/** A learner who types ahead over a slow link: bursts of answers, right and wrong, each meant for one question. */

import { seededRandom } from '../../src/grading/questions/random.ts';
import { Learner } from './program.ts';
import type { TerminalSession } from './terminal-session.ts';

/** Lesson 3's quiz in its order: what is typed for each question, and for no other. */
const answers = [
  { question: 'dloss/dz2', right: ['2(z2-y)', '-2.6', '2*(z2 - y)'], wrong: ['100.5', '2*(y-z2)+7'] },
  { question: 'dz2/da1', right: ['w2'], wrong: ['200.5', 'w2*a1+7'] },
  { question: 'da1/dz1', right: ['1', 'step(z1)'], wrong: ['300.5', '(z1'] },
  { question: 'dz1/dw1', right: ['x', 'x*1'], wrong: ['400.5', 'x+)'] },
  { question: 'dloss/dw1', right: ['1.56'], wrong: ['500.5', '1.56+3'] },
] as const;
const probe = { question: 'da1/dz1#probe', right: ['z1>0 ? 1 : 0'], wrong: ['600.5'] } as const;

type Asked = {
  readonly question: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
};

const idOf = (question: string) => `chain-rule/factors/${question}`;

function askedOn(screen: string): Asked | undefined {
  if (screen.includes('Multiply the factors')) return answers[4];
  const found = answers.find(({ question }) => screen.includes(`${question} = ?`));
  return found && screen.includes('but a slip gives the same one') ? probe : found;
}

/** Journaled answers that met another question than the one they were typed for. */
export async function misplacedAnswers(seed: number, bursts: number, most: number): Promise<string[]> {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const misplaced: string[] = [];
  let left = bursts;
  while (left > 0) {
    const learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
    const session = learner.start({ args: ['lesson', 'chain-rule'], link: { random, most } });
    try {
      await session.waitFor('dloss/dz2 = ?');
      for (; left > 0; left -= 1) {
        await settled(session);
        const keys = burst(session, random, pick);
        if (keys === undefined) break;
        session.send(keys);
      }
      await settled(session);
      for (const { type, question, typed } of learner.events()) {
        if (type !== 'answer') continue;
        const meant = [...answers, probe].find(({ right, wrong }) =>
          [...right, ...wrong].some((text) => text === typed),
        );
        if (!meant || idOf(meant.question) !== question) misplaced.push(`${question}: ${typed}`);
      }
    } finally {
      learner.dispose();
    }
  }
  return misplaced;
}

/** What was typed is judged, and what came of it has been seen. */
async function settled(session: TerminalSession): Promise<void> {
  await session.waitFor(({ text }) => !text.call(session).includes('One moment'));
  await session.waitForReading();
}

/** From what the screen shows on: up to four answers at once. Undefined where the quiz is over. */
function burst(
  session: TerminalSession,
  random: () => number,
  pick: <T>(from: readonly T[]) => T,
): string | undefined {
  const screen = session.text();
  const asked = askedOn(screen);
  if (!asked) return undefined;
  const typeFor = (each: Asked) => `${random() < 0.7 ? pick(each.right) : pick(each.wrong)}\r`;
  if (!/^ >/m.test(screen)) return '\r';
  const from = answers.findIndex(({ question }) => question === asked.question);
  const ahead = from < 0 ? [] : answers.slice(from + 1, from + 1 + Math.floor(random() * 4));
  return [typeFor(asked), ...ahead.map((each) => `\r${typeFor(each)}`)].join('');
}
