/** What a beat asks the learner to do, as lines; the typed quiz has a folder of its own. */

import { backwardPass } from '../../graph/backward-pass.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { visibleLines } from '../../practice/folding.ts';
import { challengeLines } from '../challenge/challenge-view.ts';
import { cutTo, run, strong } from '../drawing/fit-line.ts';
import { motionLines } from '../drawing/motion.ts';
import { stepLines } from '../drawing/steps-drawing.ts';
import { wrap } from '../drawing/wrap.ts';
import type { Line } from '../styled.ts';
import type { ViewContext } from '../view-context.ts';
import { type Activity, nudgedInputs } from './activity.ts';
import { walkLines } from './walk-view.ts';

/** “Nothing” first: a bet is placed on purpose, not by pressing Enter twice. */
export const betOptions = ['nothing', 'up', 'down'] as const;

/** One animation frame, for the readouts of a motion. */
const FRAME_MILLISECONDS = 16;

export function activityLines(
  activity: Exclude<Activity, { kind: 'quiz' }>,
  width: number,
  height: number,
  context: ViewContext,
): Line[] {
  const { glyphs } = context;
  switch (activity.kind) {
    case 'none':
      return [];
    case 'choice':
      return choiceLines(activity, width, context);
    case 'bet':
      return betLines(activity, width, context);
    case 'walk':
      return walkLines(activity, width, height, context);
    case 'derive':
      return deriveLines(activity, width, height, context);
    case 'nudge':
      return nudgeLines(activity, width, context);
    case 'challenge':
      return challengeLines(context.challenge, width, height, context);
    case 'motion': {
      const { block, milliseconds } = activity;
      const previous = milliseconds >= FRAME_MILLISECONDS ? milliseconds - FRAME_MILLISECONDS : undefined;
      return motionLines(block, previous, milliseconds, width, glyphs);
    }
  }
}

const option = (text: string, isCurrent: boolean, width: number, { glyphs }: ViewContext): Line[] =>
  wrap([isCurrent ? strong(glyphs.text(text)) : run(glyphs.text(text))], width, {
    first: [run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent')],
  });

function choiceLines(
  { block, cursor, tried }: Extract<Activity, { kind: 'choice' }>,
  width: number,
  context: ViewContext,
): Line[] {
  const { glyphs } = context;
  const prompt = wrap([run(glyphs.text(block.prompt))], width);
  const last = tried.at(-1);
  const chosen = last === undefined ? undefined : block.options[last];
  const done = chosen?.right === true;
  const options = block.options.flatMap((each, index) => {
    const mark = !tried.includes(index) ? '' : each.right ? '  (right)' : '  (no)';
    return option(each.text + mark, done ? index === last : index === cursor, width, context);
  });
  const why = chosen
    ? wrap(
        [strong(done ? 'right. ' : 'not this one. ', done ? 'right' : 'wrong'), run(glyphs.text(chosen.why))],
        width,
      )
    : [];
  return [...prompt, [], ...options, ...(why.length > 0 ? [[], ...why] : [])];
}

function betLines(
  { block, cursor, placed }: Extract<Activity, { kind: 'bet' }>,
  width: number,
  context: ViewContext,
): Line[] {
  const { glyphs } = context;
  const before = forwardPass(block.graph);
  const after = forwardPass(block.graph, nudgedInputs(block.graph, block.nudge));
  const [from, to] = [before.get(block.on) as number, after.get(block.on) as number];
  const moves = [...block.nudge].map(
    ([name, by]) =>
      `${name} goes from ${glyphs.number(before.get(name) as number, 6)} to ${glyphs.number((before.get(name) as number) + by, 6)}`,
  );
  const prompt = wrap(
    [run(glyphs.text(`${moves.join(', ')}. Will ${block.on} go up, down, or do nothing?`))],
    width,
  );
  if (placed === undefined)
    return [
      ...prompt,
      [],
      ...betOptions.flatMap((text, index) => option(text, index === cursor, width, context)),
    ];
  const right = betOptions[placed] === outcome(from, to);
  const words = `${block.on} goes from ${glyphs.number(from, 6)} to ${glyphs.number(to, 6)}: ${outcome(from, to)}.`;
  return [
    ...prompt,
    [],
    ...wrap(
      [strong(right ? 'right. ' : 'not this time. ', right ? 'right' : 'wrong'), run(glyphs.text(words))],
      width,
    ),
  ];
}

export const outcome = (from: number, to: number): (typeof betOptions)[number] =>
  Math.abs(to - from) <= 1e-12 ? 'nothing' : to > from ? 'up' : 'down';

function deriveLines(
  { lines: all, shown, isUnfolded }: Extract<Activity, { kind: 'derive' }>,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Line[] {
  const lines = visibleLines(all, isUnfolded);
  // The latest steps matter; what was read first scrolls off the top.
  let from = 0;
  let drawn = stepLines(lines.slice(0, shown), width, glyphs);
  while (drawn.length > height && from < shown - 1) {
    from += 1;
    drawn = stepLines(lines.slice(from, shown), width, glyphs);
  }
  return drawn;
}

function nudgeLines(
  { block, moved, input }: Extract<Activity, { kind: 'nudge' }>,
  width: number,
  { glyphs }: ViewContext,
): Line[] {
  const { graph, inputs, on } = block;
  const start = forwardPass(graph);
  const now = forwardPass(graph, nudgedInputs(graph, moved));
  const { gradients } = backwardPass({ ...graph, loss: on }, start);
  const predicted = inputs.reduce(
    (total, name) =>
      total + (gradients.get(name) as number) * ((now.get(name) as number) - (start.get(name) as number)),
    0,
  );
  const change = (now.get(on) as number) - (start.get(on) as number);
  const number = (value: number): string => glyphs.number(Math.abs(value) < 1e-12 ? 0 : value, 6);
  const rows = inputs.map((name, index): Line => {
    const by = moved.get(name) ?? 0;
    const marker = index === input ? `${glyphs.marker} ` : '  ';
    return [
      run(marker, 'accent'),
      strong(name),
      run(' = '),
      run(number(now.get(name) as number), 'value'),
      run(by === 0 ? '' : `   moved by ${number(by)}`, 'muted'),
    ];
  });
  const slope =
    inputs.length === 1 && change !== 0
      ? [run(`   change / nudge = ${number(change / (moved.get(inputs[0] as string) ?? 1))}`, 'muted')]
      : [];
  const result: Line[] = [
    [run('  '), strong(on), run(' = '), run(number(now.get(on) as number), 'value')],
    [run('  moved by ', 'muted'), run(number(change), 'value'), ...slope],
    [run('  the gradient predicted ', 'muted'), run(number(predicted), 'gradient')],
  ];
  return [...rows, ...result].map((line) => cutTo(line, width, glyphs));
}
