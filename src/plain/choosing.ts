/** Questions answered by picking: a choice with its reasons, and a bet on where a value goes. */

import { run } from '../drawing/fit-line.ts';
import { wrap } from '../drawing/wrap.ts';
import { isOpen } from '../tutor/activities/activity.ts';
import { betOutcomes, betResult } from '../tutor/activities/choosing.ts';
import { words as courseWords } from '../tutor/words.ts';
import { activityAtHand } from './activity-at-hand.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { words } from './words.ts';

/** Picks an option for the tutor, once the text can be read as one; else says where the learner went. */
async function pick(
  dialogue: Dialogue,
  prompt: { readonly label: string; readonly how: string },
  indexOf: (text: string) => number | undefined,
): Promise<number | 'moved' | 'leave'> {
  for (;;) {
    const isAnswer = (text: string) => indexOf(text) !== undefined;
    const reply = await dialogue.ask({ ...prompt, commands: ['skip', 'back'], isAnswer });
    if (reply.kind === 'leave') return 'leave';
    if (reply.kind === 'command') {
      await dialogue.send({ type: reply.command === 'back' ? 'previous' : 'skip' });
      return 'moved';
    }
    const option = indexOf(reply.text);
    if (option === undefined) dialogue.say(prompt.how);
    else {
      await dialogue.send({ type: 'pick', option });
      return option;
    }
  }
}

export async function choiceTurn(dialogue: Dialogue): Promise<Turn> {
  const activity = activityAtHand(dialogue, 'choice');
  if (!activity) return 'done';
  const { glyphs, width } = dialogue.paper;
  const { prompt, options } = activity.block;
  dialogue.block(dialogue.text(prompt));
  dialogue.block(
    options.flatMap(({ text }, index) =>
      wrap([run(glyphs.text(text))], width, { first: [run(`  ${index + 1}  `)] }),
    ),
  );
  const right = options.findIndex((option) => option.right);
  if (!isOpen(activity)) {
    dialogue.block(dialogue.text(words.choice.before(right + 1, options[right]?.why ?? '')));
    return 'done';
  }
  const asked = { label: words.choice.label(options.length), how: words.choice.how(options.length) };
  for (;;) {
    const picked = await pick(dialogue, asked, (text) => optionIndex(text, options.length));
    if (typeof picked !== 'number') return picked;
    const why = options[picked]?.why ?? '';
    dialogue.say(`${picked === right ? courseWords.picked.right : courseWords.picked.wrong} ${why}`);
    if (picked === right) return 'done';
  }
}

/** By its number, or by its letter counted from a. */
function optionIndex(text: string, count: number): number | undefined {
  const word = text.trim().toLowerCase();
  const index = /^\d+$/.test(word) ? Number(word) - 1 : /^[a-z]$/.test(word) ? word.charCodeAt(0) - 97 : -1;
  return index >= 0 && index < count ? index : undefined;
}

export async function betTurn(dialogue: Dialogue): Promise<Turn> {
  const activity = activityAtHand(dialogue, 'bet');
  if (!activity) return 'done';
  const { bet } = courseWords;
  const { nudge, on } = activity.block;
  const { before, after, outcome } = betResult(activity.block);
  const number = (value: number | undefined) => dialogue.paper.glyphs.number(value ?? Number.NaN, 6);
  const moves = [...nudge.keys()].map((name) =>
    bet.moves(name, number(before.get(name)), number(after.get(name))),
  );
  const told = bet.told(on, number(before.get(on)), number(after.get(on)), bet.outcomes[outcome]);
  dialogue.block(dialogue.text(bet.asked(moves, on)));
  if (!isOpen(activity)) {
    dialogue.say(words.bet.before(told));
    return 'done';
  }
  const picked = await pick(dialogue, { label: words.bet.label, how: words.bet.how }, outcomeIndex);
  if (typeof picked !== 'number') return picked;
  const { right, lostBet } = courseWords.picked;
  dialogue.say(`${betOutcomes[picked] === outcome ? right : lostBet} ${told}`);
  return 'done';
}

/** Its beginning will do, of the one that is meant. */
function outcomeIndex(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  const named = betOutcomes.filter(
    (outcome) => word !== '' && courseWords.bet.outcomes[outcome].startsWith(word),
  );
  const [only] = named;
  return only === undefined || named.length > 1 ? undefined : betOutcomes.indexOf(only);
}
