/** Right and wrong answers to the gradients of random piecewise networks, each judged here first. */

import { expect } from 'vitest';
import type { Autograd } from '../../../src/autograd/autograd.ts';
import { grade } from '../../../src/grading/grade.ts';
import { type Question, totalQuestion } from '../../../src/grading/questions/question.ts';
import { pick, type Random, seededRandom } from '../../../src/grading/questions/random.ts';
import { readGraph } from '../../../src/graph/read-graph.ts';
import {
  dualPass,
  gradientText,
  holdsABall,
  onlyIn,
  pointIn,
  type RandomNetwork,
  randomNetwork,
  regionAt,
} from './random-network.ts';

export interface Judged {
  readonly answers: number;
  readonly wronglyAccepted: readonly string[];
  readonly wronglyRefused: readonly string[];
  readonly undecided: readonly string[];
}

/** Longer answers are not read, whatever they say. */
const LONGEST = 190;

/** Judges answers until there are so many, a dozen or so a network. */
export function judgeRegions(answers: number, seed: number, autograd: Autograd): Judged {
  const random = seededRandom(seed);
  const found = {
    wronglyAccepted: [] as string[],
    wronglyRefused: [] as string[],
    undecided: [] as string[],
  };
  let judged = 0;
  for (let index = 0; judged < answers; index++) {
    const network = randomNetwork(random);
    const wrt = pick(random, [...network.inputs.keys()]);
    const question = totalQuestion(readGraph(network.document), wrt, {
      id: `generated/${seed}/${index}`,
      skills: [],
    });
    const judge = (typed: string, isRight: boolean): void => {
      if (typed.length > LONGEST) return;
      judged += 1;
      const { kind } = grade(question, typed, autograd);
      const shown = `${typed}  for d loss/d${wrt} of ${network.document.replaceAll('\n', '; ')}`;
      if (kind === 'undecided') found.undecided.push(shown);
      else if (isRight && kind !== 'correct') found.wronglyRefused.push(`${kind}: ${shown}`);
      else if (!isRight && kind === 'correct') found.wronglyAccepted.push(shown);
      else expect([shown, kind]).toEqual([shown, isRight ? 'correct' : 'incorrect']);
    };
    const points = Array.from({ length: 4 }, () => pointIn(network, random));
    for (const typed of rightForms(network, wrt, random)) {
      // The judge beside the program: slopes by dual numbers, formulas as JavaScript.
      for (const at of points) expect(isRightAt(network, wrt, typed, at), typed).toBe(true);
      judge(typed, true);
    }
    for (const typed of wrongForms(network, wrt, random, question)) judge(typed, false);
  }
  return { answers: judged, ...found };
}

/** The same gradient written in five ways: conditions, steps, signs, turned round, with a sum that cancels beside it. */
function rightForms(network: RandomNetwork, wrt: string, random: Random): string[] {
  const steps = gradientText(network, wrt, 'steps');
  const name = pick(random, [...network.inputs.keys()]);
  return [
    gradientText(network, wrt, 'conditions'),
    steps,
    gradientText(network, wrt, 'signs'),
    steps.replace(/^2\*\(o-y\)\*(.*)$/, '-2*$1*(y-o)').replace(/^-2\*\(o-y\)$/, '2*(y-o)'),
    `(${name} + 3)*1 + ${steps} - 3 - ${name}`,
  ];
}

/** Right in every region but one that a thousandth of the box fits in; or right up to a threshold of its own. */
function* wrongForms(
  network: RandomNetwork,
  wrt: string,
  random: Random,
  question: Question,
): Generator<string> {
  const right = gradientText(network, wrt, 'steps');
  for (let tries = 0; tries < 7 && network.kinks.length > 0; tries++) {
    const at = pointIn(network, random);
    if (!holdsABall(network, at, random)) continue;
    yield `${right} + 1.7*${onlyIn(network, regionAt(network, at))}`;
  }
  const name = pick(random, [...network.inputs.keys()]);
  const threshold = Number((10 ** (random() * 5 - 2) * (random() < 0.5 ? -1 : 1)).toPrecision(3));
  yield `${right} + ${pick(random, ['0.7*step', '0.5*relu'])}(${name} - ${threshold})`;
  const at = pointIn(network, random);
  const slope = dualPass(network, at, wrt).get('loss')?.slope ?? 0;
  // A gate that is forgotten is seen where it is shut, if the slope is anything there.
  const gate = /\*step\([^()]*\)/.exec(right)?.[0];
  if (gate && slope !== 0 && question.label !== '') {
    const without = right.replaceAll(gate, '*1.3');
    if (without !== right) yield without;
  }
}

/** Whether a formula, run as JavaScript, is the slope that dual numbers give at a point. */
function isRightAt(
  network: RandomNetwork,
  wrt: string,
  typed: string,
  at: ReadonlyMap<string, number>,
): boolean {
  const duals = dualPass(network, at, wrt);
  const names = [...duals.keys()];
  const run = new Function('step', 'sign', 'relu', ...names, `return ${typed};`);
  const step = (u: number): number => Number(u > 0);
  const relu = (u: number): number => Math.max(0, u);
  const value: number = run(step, Math.sign, relu, ...names.map((name) => duals.get(name)?.value));
  const slope = duals.get('loss')?.slope ?? Number.NaN;
  return Math.abs(value - slope) <= 1e-9 * Math.max(1, Math.abs(slope));
}
