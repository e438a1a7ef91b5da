/** Inputs that are moved a little, what the result does, and what the slope had promised. */

import { cutTo, run, strong, widthOf } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import type { Values } from '../../expression/expression.ts';
import { backwardPass } from '../../graph/backward-pass.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { nodeNamed } from '../../graph/graph.ts';
import type { ActivityOf } from '../../tutor/activities/activity.ts';
import { nudgedInputs } from '../../tutor/activities/nudging.ts';
import type { ViewContext } from '../view.ts';
import { words } from '../words.ts';

/** A line of the panel; in a small window those of the highest rank go first. */
interface Ranked {
  readonly line: Line;
  readonly rank: number;
}

export function nudgeLines(
  { block, moved }: ActivityOf<'nudge'>,
  input: number,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Line[] {
  const { graph, inputs, on } = block;
  const start = forwardPass(graph);
  const now = forwardPass(graph, nudgedInputs(graph, moved));
  const { gradients } = backwardPass({ ...graph, loss: on }, start);
  const of = (values: Values, name: string): number => values.get(name) ?? Number.NaN;
  const by = (name: string): number => of(now, name) - of(start, name);
  const predicted = inputs.reduce((total, name) => total + of(gradients, name) * by(name), 0);
  const number = (value: number): string => glyphs.number(Math.abs(value) < 1e-12 ? 0 : value, 6);
  const formula = nodeNamed(graph, on)?.expression;
  const rows = inputs.map((name, index): Ranked => {
    const step = moved.get(name) ?? 0;
    const line = [
      run(index === input ? `${glyphs.marker} ` : '  ', 'accent'),
      strong(name),
      run(' = '),
      run(number(of(now, name)), 'value'),
      run(step === 0 ? '' : `   ${words.nudge.movedBy} ${number(step)}`, 'muted'),
    ];
    return { line, rank: 1 };
  });
  const change: Line = [run(`  ${words.nudge.movedBy} `, 'muted'), run(number(by(on)), 'value')];
  const [first = '', ...others] = inputs.filter((name) => by(name) !== 0);
  const ratio: Line =
    first !== '' && others.length === 0
      ? [run(`${words.nudge.ratio} `, 'muted'), run(number(by(on) / (moved.get(first) ?? 1)), 'value')]
      : [];
  const isOneLine = ratio.length > 0 && widthOf(change) + 3 + widthOf(ratio) <= width;
  const keys = glyphs.unicode ? words.nudge.arrows('↑', '↓') : words.nudge.keys;
  const ranked: Ranked[] = [
    ...(formula ? [{ line: [run(`  ${on} = ${glyphs.expression(formula)}`)], rank: 5 }] : []),
    ...rows,
    { line: [run('  '), strong(on), run(' = '), run(number(of(now, on)), 'value')], rank: 3 },
    ...(isOneLine || ratio.length === 0
      ? [{ line: ratio.length > 0 ? [...change, run('   '), ...ratio] : change, rank: 2 }]
      : [
          { line: change, rank: 3 },
          { line: [run('  '), ...ratio], rank: 2 },
        ]),
    {
      line: [run(`  ${words.nudge.predicted(inputs.length)} `, 'muted'), run(number(predicted), 'gradient')],
      rank: 4,
    },
    { line: [run(`  ${words.nudge.moves(keys, inputs[input] ?? '')}`, 'muted')], rank: 6 },
  ];
  return fitting(ranked, height).map((line) => cutTo(line, width, glyphs));
}

function fitting(ranked: readonly Ranked[], height: number): Line[] {
  let kept = ranked;
  while (kept.length > Math.max(1, height)) {
    const worst = Math.max(...kept.map(({ rank }) => rank));
    const index = kept.findLastIndex(({ rank }) => rank === worst);
    kept = kept.filter((_each, place) => place !== index);
  }
  return kept.map(({ line }) => line);
}
