/** Questions answered by picking: a choice with its reasons, and a bet. */

import { beginning, run, strong } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { ActivityOf } from '../../tutor/activities/activity.ts';
import { betOutcomes, betResult } from '../../tutor/activities/choosing.ts';
import { words as courseWords } from '../../tutor/words.ts';
import type { ViewContext } from '../view.ts';
import { words } from '../words.ts';

interface Choosing {
  readonly prompt: readonly Line[];
  /** One for each option, in lines as wide as the screen less the mark and the count before them. */
  readonly options: readonly { readonly text: string; readonly isCurrent: boolean }[];
  /** Whether one may still be picked, by its digit too. */
  readonly isOpen: boolean;
  /** What came of the one picked last, when the cursor still stands on it. */
  readonly why: readonly Line[];
}

/** All of it, or what the learner looks at: the option at the cursor with its reason, else with the prompt. */
function choosingLines(
  { prompt, options, isOpen, why }: Choosing,
  width: number,
  height: number,
  context: ViewContext,
): Line[] {
  const all = options.map((each, index) => optionLines(each, isOpen ? `${index + 1} ` : '', width, context));
  const roomy = [...prompt, [], ...all.flat(), ...(why.length > 0 ? [[], ...why] : [])];
  if (roomy.length <= height) return roomy;
  const close = [...prompt, ...all.flat(), ...why];
  if (close.length <= height) return close;
  const cursor = Math.max(
    0,
    options.findIndex(({ isCurrent }) => isCurrent),
  );
  const counted = options.map((each, index) =>
    optionLines(each, `${index + 1}/${options.length} `, width, context),
  );
  if (why.length > 0) {
    const option = (counted[cursor] ?? []).slice(0, Math.max(0, height - why.length));
    const above = beginning(prompt, height - why.length - option.length, width, context.glyphs);
    return [...above, ...option, ...why].slice(0, Math.max(height, 0));
  }
  // On the first option the prompt has the first claim, so that there is a place where it can be read to its end.
  const least = cursor === 0 ? 1 : (counted[cursor] ?? []).length;
  const above = beginning(prompt, height - Math.max(1, least), width, context.glyphs);
  return [...above, ...around(counted, cursor, height - above.length)];
}

/** As many options around the one at the cursor as fit; it alone may be cut. */
function around(options: readonly (readonly Line[])[], cursor: number, height: number): Line[] {
  let [from, to] = [cursor, cursor + 1];
  const size = (): number => options.slice(from, to).reduce((sum, lines) => sum + lines.length, 0);
  while (to < options.length && size() + (options[to]?.length ?? 0) <= height) to += 1;
  while (from > 0 && size() + (options[from - 1]?.length ?? 0) <= height) from -= 1;
  return options.slice(from, to).flat().slice(0, height);
}

const optionLines = (
  { text, isCurrent }: Choosing['options'][number],
  count: string,
  width: number,
  { glyphs }: ViewContext,
): Line[] =>
  wrap([isCurrent ? strong(glyphs.text(text)) : run(glyphs.text(text))], width, {
    first: [run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent'), run(count, 'muted')],
  });

export function choiceLines(
  { block, tried }: ActivityOf<'choice'>,
  cursor: number,
  width: number,
  height: number,
  context: ViewContext,
): Line[] {
  const { glyphs } = context;
  const { right, wrong } = courseWords.picked;
  const last = tried.at(-1);
  const chosen = last === undefined ? undefined : block.options[last];
  const done = chosen?.right === true;
  const options = block.options.map((each, index) => {
    const mark = each.right ? words.choice.right : words.choice.wrong;
    const text = tried.includes(index) ? `${each.text}  ${mark}` : each.text;
    return { text, isCurrent: done ? index === last : index === cursor };
  });
  const why = chosen
    ? wrap(
        [strong(`${done ? right : wrong} `, done ? 'right' : 'wrong'), run(glyphs.text(chosen.why))],
        width,
      )
    : [];
  const prompt = wrap([run(glyphs.text(block.prompt))], width);
  const whole = choosingLines(
    { prompt, options, isOpen: !done, why },
    width,
    Number.POSITIVE_INFINITY,
    context,
  );
  if (whole.length <= height) return whole;
  // The cursor has moved on: in a small window the reason gives way to what is being read.
  const isRead = !done && last !== cursor;
  return choosingLines({ prompt, options, isOpen: !done, why: isRead ? [] : why }, width, height, context);
}

export function betLines(
  { block, placed }: ActivityOf<'bet'>,
  cursor: number,
  width: number,
  height: number,
  context: ViewContext,
): Line[] {
  const { glyphs } = context;
  const { before, after, outcome } = betResult(block);
  const number = (value: number | undefined): string => glyphs.number(value ?? Number.NaN, 6);
  const { bet, picked } = courseWords;
  const moves = [...block.nudge.keys()].map((name) =>
    bet.moves(name, number(before.get(name)), number(after.get(name))),
  );
  const prompt = wrap([run(glyphs.text(bet.asked(moves, block.on)))], width);
  if (placed === undefined) {
    const options = betOutcomes.map((each, index) => ({
      text: bet.outcomes[each],
      isCurrent: index === cursor,
    }));
    return choosingLines({ prompt, options, isOpen: true, why: [] }, width, height, context);
  }
  const right = placed === outcome;
  const [from, to] = [number(before.get(block.on)), number(after.get(block.on))];
  const told = bet.told(block.on, from, to, bet.outcomes[outcome]);
  const head = strong(`${right ? picked.right : picked.lostBet} `, right ? 'right' : 'wrong');
  const why = wrap([head, run(glyphs.text(told))], width);
  const whole = [...prompt, [], ...why];
  return whole.length <= height ? whole : [...beginning(prompt, height - why.length, width, glyphs), ...why];
}
