/** Questions answered by picking: a choice with its reasons, and a bet on where the loss goes. */

import { run } from '../drawing/fit-line.ts';
import { wrap } from '../drawing/wrap.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import type { BetBlock, ChoiceBlock, Lesson } from '../lesson/lesson.ts';
import { isSolved } from '../practice/solved.ts';
import { choiceQuestionId } from '../progress/question-ids.ts';
import type { Dialogue, Reply, Turn } from './dialogue.ts';
import { nudgedInputs } from './nudging.ts';

type Answer = Extract<Reply, { kind: 'answer' }>;

/** What was picked, once it can be read; else where to go. */
type Picked = { readonly index: number; readonly answer: Answer } | { readonly turn: Turn };

async function pick(
  dialogue: Dialogue,
  prompt: { readonly label: string; readonly how: string },
  indexOf: (text: string) => number | undefined,
): Promise<Picked> {
  for (;;) {
    const isAnswer = (text: string) => indexOf(text) !== undefined;
    const reply = await dialogue.ask({ ...prompt, commands: ['skip', 'back'], isAnswer });
    if (reply.kind === 'turn') return { turn: reply.turn };
    if (reply.kind === 'command') return { turn: 'on' };
    const index = indexOf(reply.text);
    if (index !== undefined) return { index, answer: reply };
    dialogue.say(prompt.how);
  }
}

const questionId = (lesson: Lesson, block: string): string => choiceQuestionId(lesson.id, block);

function record(
  dialogue: Dialogue,
  lesson: Lesson,
  block: string,
  typed: string,
  picked: Answer,
  right: boolean,
) {
  dialogue.record({
    type: 'answer',
    question: questionId(lesson, block),
    skills: [...lesson.skills],
    typed,
    verdict: right ? 'correct' : 'incorrect',
    mistakes: [],
    ambiguous: [],
    hints: 0,
    milliseconds: picked.milliseconds,
  });
}

export async function choiceTurn(block: ChoiceBlock, lesson: Lesson, dialogue: Dialogue): Promise<Turn> {
  const { prompt, options } = block;
  const { glyphs, width } = dialogue;
  const right = options.findIndex((option) => option.right);
  dialogue.block(dialogue.text(prompt));
  dialogue.block(
    options.flatMap(({ text }, index) =>
      wrap([run(glyphs.text(text))], width, { first: [run(`  ${index + 1}  `)] }),
    ),
  );
  if (isSolved(dialogue.progress, lesson, questionId(lesson, block.id))) {
    dialogue.block(dialogue.text(`Answered before: ${right + 1}. ${options[right]?.why ?? ''}`));
    return 'on';
  }
  for (;;) {
    const picked = await pick(
      dialogue,
      { label: `choice (1-${options.length})> `, how: `Type a number from 1 to ${options.length}.` },
      (text) => optionIndex(text, options.length),
    );
    if ('turn' in picked) return picked.turn;
    const option = options[picked.index] as ChoiceBlock['options'][number];
    record(dialogue, lesson, block.id, option.text, picked.answer, option.right);
    dialogue.say(`${option.right ? 'right.' : 'not this one.'} ${option.why}`);
    if (option.right) return 'on';
  }
}

/** By its number, or by its letter counted from a. */
function optionIndex(text: string, count: number): number | undefined {
  const word = text.trim().toLowerCase();
  const index = /^\d+$/.test(word) ? Number(word) - 1 : /^[a-z]$/.test(word) ? word.charCodeAt(0) - 97 : -1;
  return index >= 0 && index < count ? index : undefined;
}

const outcomes = ['up', 'down', 'nothing'] as const;

export async function betTurn(block: BetBlock, lesson: Lesson, dialogue: Dialogue): Promise<Turn> {
  const { graph, nudge, on } = block;
  const number = (value: number) => dialogue.glyphs.number(value, 6);
  const before = forwardPass(graph);
  const after = forwardPass(graph, nudgedInputs(graph, nudge));
  const moves = [...nudge.keys()].map(
    (name) =>
      `${name} goes from ${number(before.get(name) as number)} to ${number(after.get(name) as number)}`,
  );
  const [from, to] = [before.get(on) as number, after.get(on) as number];
  const outcome = Math.abs(to - from) <= 1e-12 ? 'nothing' : to > from ? 'up' : 'down';
  const told = `${on} goes from ${number(from)} to ${number(to)}: ${outcome}.`;
  dialogue.block(dialogue.text(`${moves.join(', ')}. Will ${on} go up, down, or do nothing?`));
  if (isSolved(dialogue.progress, lesson, questionId(lesson, block.id))) {
    dialogue.say(`Answered before. ${told}`);
    return 'on';
  }
  const how = 'Type up, down or nothing: it is a guess, and costs nothing.';
  const picked = await pick(dialogue, { label: 'up, down or nothing> ', how }, betIndex);
  if ('turn' in picked) return picked.turn;
  const placed = outcomes[picked.index] as (typeof outcomes)[number];
  const right = placed === outcome;
  // A bet is a guess: a wrong one is not held against the learner.
  if (right) record(dialogue, lesson, block.id, placed, picked.answer, right);
  dialogue.say(`${right ? 'right.' : 'not this time.'} ${told}`);
  return 'on';
}

function betIndex(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  const index = word === '' ? -1 : outcomes.findIndex((outcome) => outcome.startsWith(word));
  return index >= 0 ? index : undefined;
}
