/** Inputs moved by + and −; the result, and what the slope predicted for it, told each time. */

import type { Values } from '../expression/expression.ts';
import { backwardPass } from '../graph/backward-pass.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import { nodeNamed } from '../graph/graph.ts';
import { type Nudging, nudgedInputs } from '../tutor/activities/nudging.ts';
import { activityAtHand } from './activity-at-hand.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { words } from './words.ts';

export async function nudgeTurn(dialogue: Dialogue): Promise<Turn> {
  const activity = activityAtHand(dialogue, 'nudge');
  if (!activity) return 'done';
  const { graph, inputs, step, on } = activity.block;
  const { glyphs } = dialogue.paper;
  const by = glyphs.number(step);
  const isOne = inputs.length === 1;
  const signs = isOne ? words.nudge.signs : words.nudge.signsOf(inputs);
  const how = words.nudge.how(signs, by);
  let [current = ''] = inputs;
  const made = nodeNamed(graph, on);
  if (made) dialogue.block(dialogue.text(`${on} = ${glyphs.expression(made.expression)}`));
  dialogue.block(dialogue.text(words.nudge.begin(inputs, by, on, signs)));
  dialogue.say(told(activity, dialogue));
  for (;;) {
    const label = isOne ? words.nudge.label : words.nudge.labelOf(current);
    const isAnswer = (text: string) => readMove(text, inputs) !== undefined;
    const reply = await dialogue.ask({ label, how, commands: ['skip', 'back'], isAnswer });
    if (reply.kind === 'leave') return 'leave';
    if (reply.kind === 'command' && reply.command === 'back') {
      await dialogue.send({ type: 'previous' });
      return 'moved';
    }
    if (reply.kind === 'command' || reply.text.trim() === '') return 'done';
    const move = readMove(reply.text, inputs);
    if (!move) {
      dialogue.say(how);
      continue;
    }
    current = move.name ?? current;
    if (move.isReset) await dialogue.send({ type: 'restart' });
    if (move.steps !== 0) await dialogue.send({ type: 'nudge', input: current, steps: move.steps });
    dialogue.say(told(activityAtHand(dialogue, 'nudge') ?? activity, dialogue));
  }
}

interface Move {
  readonly name?: string;
  readonly steps: number;
  readonly isReset?: boolean;
}

/** `+`, `---`, `w2 +`, `w2` alone, or `0`. */
function readMove(text: string, inputs: readonly string[]): Move | undefined {
  const word = text.trim().replaceAll('−', '-');
  if (word === '0') return { steps: 0, isReset: true };
  const [, name, signs = ''] = /^([\w\u0370-\u03ff]*)\s*([+-]*)$/u.exec(word) ?? [];
  if (name === undefined || (name === '' && signs === '')) return undefined;
  if (name !== '' && !inputs.includes(name)) return undefined;
  const steps = [...signs].reduce((sum, sign) => sum + (sign === '+' ? 1 : -1), 0);
  return { steps, ...(name === '' ? {} : { name }) };
}

function told({ block, moved }: Nudging, { paper: { glyphs } }: Dialogue): string {
  const { graph, inputs, on } = block;
  const start = forwardPass(graph);
  const now = forwardPass(graph, nudgedInputs(graph, moved));
  const number = (value: number) => glyphs.number(Math.abs(value) < 1e-12 ? 0 : value, 6);
  const of = (values: Values, name: string): number => values.get(name) ?? Number.NaN;
  const by = (name: string) => of(now, name) - of(start, name);
  const state = [...inputs, on].map((name) => `${name} = ${number(of(now, name))}`).join(', ');
  if (inputs.every((name) => by(name) === 0)) return `${state}.`;
  const { gradients } = backwardPass({ ...graph, loss: on }, start);
  const predicted = inputs.reduce((sum, name) => sum + of(gradients, name) * by(name), 0);
  const [first = '', ...others] = inputs;
  const isOne = others.length === 0;
  const change = words.nudge.moved(on, number(by(on)), isOne, number(predicted));
  const ratio = isOne ? ` ${words.nudge.ratio(number(by(on) / by(first)))}` : '';
  return `${state}. ${change}${ratio}`;
}
