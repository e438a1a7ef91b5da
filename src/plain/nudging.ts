/** Inputs moved by + and −; the result, and what the slope predicted for it, told each time. */

import type { Values } from '../expression/expression.ts';
import { backwardPass } from '../graph/backward-pass.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import { type Graph, nodeNamed } from '../graph/graph.ts';
import type { NudgeBlock } from '../lesson/lesson.ts';
import type { Dialogue, Turn } from './dialogue.ts';

/** The inputs after a move; float noise such as 0.30000000000000004 is rounded away. */
export const nudgedInputs = (graph: Graph, moved: Values): Values =>
  new Map([...graph.inputs].map(([name, value]) => [name, rounded(value + (moved.get(name) ?? 0))]));

const rounded = (value: number): number => Number(value.toPrecision(12));

export async function nudgeTurn(block: NudgeBlock, dialogue: Dialogue): Promise<Turn> {
  const { graph, inputs, step, on } = block;
  const first = inputs[0] as string;
  const by = dialogue.glyphs.number(step);
  const signs = inputs.length > 1 ? inputs.map((name) => `${name} + or ${name} -`).join(', ') : '+ or -';
  const how = `Type ${signs} to move by ${by}, +++ for three steps, 0 to start again. Enter goes on.`;
  let moved: Values = new Map();
  let current = first;
  const names = inputs.join(' or ');
  const made = nodeNamed(graph, on);
  if (made) dialogue.block(dialogue.text(`${on} = ${dialogue.glyphs.expression(made.expression)}`));
  dialogue.block(dialogue.text(`Nudge ${names} by ${by} and watch ${on}. Type ${signs}; Enter goes on.`));
  dialogue.say(told(block, moved, dialogue));
  for (;;) {
    const label = inputs.length > 1 ? `nudge ${current} (+ - enter)> ` : 'nudge (+ - enter)> ';
    const isAnswer = (text: string) => readMove(text, inputs) !== undefined;
    const reply = await dialogue.ask({ label, how, commands: ['skip', 'back'], isAnswer });
    if (reply.kind === 'turn') return reply.turn;
    if (reply.kind === 'command' || reply.text.trim() === '') return 'on';
    const move = readMove(reply.text, inputs);
    if (!move) {
      dialogue.say(how);
      continue;
    }
    current = move.name ?? current;
    if (move.reset) moved = new Map();
    if (move.steps !== 0) {
      moved = new Map([...moved, [current, rounded((moved.get(current) ?? 0) + move.steps * step)]]);
    }
    dialogue.say(told(block, moved, dialogue));
  }
}

interface Move {
  readonly name?: string;
  readonly steps: number;
  readonly reset?: boolean;
}

/** `+`, `---`, `w2 +`, `w2` alone, or `0`. */
function readMove(text: string, inputs: readonly string[]): Move | undefined {
  const word = text.trim().replaceAll('−', '-');
  if (word === '0') return { steps: 0, reset: true };
  const [, name, signs = ''] = /^([\w\u0370-\u03ff]*)\s*([+-]*)$/u.exec(word) ?? [];
  if (name === undefined || (name === '' && signs === '')) return undefined;
  if (name !== '' && !inputs.includes(name)) return undefined;
  const steps = [...signs].reduce((sum, sign) => sum + (sign === '+' ? 1 : -1), 0);
  return { steps, ...(name === '' ? {} : { name }) };
}

function told({ graph, inputs, on }: NudgeBlock, moved: Values, { glyphs }: Dialogue): string {
  const start = forwardPass(graph);
  const now = forwardPass(graph, nudgedInputs(graph, moved));
  const number = (value: number) => glyphs.number(Math.abs(value) < 1e-12 ? 0 : value, 6);
  const by = (name: string) => (now.get(name) as number) - (start.get(name) as number);
  const state = [...inputs, on].map((name) => `${name} = ${number(now.get(name) as number)}`).join(', ');
  if (inputs.every((name) => by(name) === 0)) return `${state}.`;
  const { gradients } = backwardPass({ ...graph, loss: on }, start);
  const predicted = inputs.reduce((sum, name) => sum + (gradients.get(name) as number) * by(name), 0);
  const [only] = inputs;
  const slope =
    inputs.length === 1 && only !== undefined ? ` Change / nudge = ${number(by(on) / by(only))}.` : '';
  return `${state}. ${on} moved by ${number(by(on))}; the ${inputs.length === 1 ? 'slope' : 'slopes'} predicted ${number(predicted)}.${slope}`;
}
