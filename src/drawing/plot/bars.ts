/** Gradients as horizontal bars, one for each layer or node, with the exact number beside each. */

import { columnsOf, cutTo, padTo, run } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line } from '../styled.ts';
import { words } from '../words.ts';
import { wrap } from '../wrap.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

/** Larger ratios than this between the bars are drawn on a logarithmic scale. */
const LINEAR_UP_TO = 1000;

interface Scale {
  readonly logarithmic: boolean;
  /** From 0 for nothing to 1 for the longest bar. */
  fraction(size: number): number;
}

function scaleOf(bars: readonly Bar[]): Scale {
  const sizes = bars.map((bar) => Math.abs(bar.value)).filter((size) => Number.isFinite(size) && size > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (sizes.length === 0) return { logarithmic: false, fraction: () => 0 };
  if (most / least <= LINEAR_UP_TO) return { logarithmic: false, fraction: (size) => size / most };
  // The smallest bar keeps one decade, so that it can be seen.
  const decades = Math.log10(most / least) + 1;
  return { logarithmic: true, fraction: (size) => (size > 0 ? (Math.log10(size / least) + 1) / decades : 0) };
}

/** Negative bars grow to the left of the axis, positive ones to the right. */
export function barLines(bars: readonly Bar[], width: number, glyphs: Glyphs): Line[] {
  if (glyphs.linear)
    return bars.flatMap(({ label, value }) => wrap([run(`${label}: ${glyphs.number(value, 6)}`)], width));
  const scale = scaleOf(bars);
  const numbers = bars.map((bar) => glyphs.number(bar.value, 6));
  const labelWidth = Math.max(0, ...bars.map((bar) => columnsOf(bar.label)));
  const numberWidth = Math.max(0, ...numbers.map(columnsOf));
  const room = Math.max(2, width - labelWidth - numberWidth - 4);
  const hasNegative = bars.some((bar) => bar.value < 0);
  const hasPositive = bars.some((bar) => bar.value > 0) || !hasNegative;
  const side = hasNegative && hasPositive ? Math.floor(room / 2) : room;
  const lines = bars.map((bar, index): Line => {
    const size = Number.isFinite(bar.value) ? scale.fraction(Math.abs(bar.value)) : 0;
    const length = size > 0 ? Math.max(1, Math.round(size * side)) : 0;
    const drawn = glyphs.bar.whole.repeat(length);
    const rest = ' '.repeat(side - length);
    const left = hasNegative ? [run(bar.value < 0 ? rest + drawn : ' '.repeat(side), 'gradient')] : [];
    const right = hasPositive ? [run(bar.value > 0 ? drawn + rest : ' '.repeat(side), 'gradient')] : [];
    const number = numbers[index] ?? '';
    return cutTo(
      [
        ...padTo([run(bar.label)], labelWidth + 1),
        ...left,
        run(glyphs.bar.axis, 'muted'),
        ...right,
        run(' '.repeat(numberWidth - columnsOf(number) + 1)),
        run(number, 'value'),
      ],
      width,
      glyphs,
    );
  });
  if (!scale.logarithmic) return lines;
  return [...lines, ...wrap([run(glyphs.text(words.bars.logarithmic), 'muted')], width)];
}
