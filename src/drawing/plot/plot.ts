/** A function on a grid of characters, with its tangent, a secant, and their exact slopes. */

import { Canvas } from '../canvas.ts';
import { columnsOf, run, strong } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line, Tone } from '../styled.ts';
import { words } from '../words.ts';
import { wrap } from '../wrap.ts';
import { curveDots, type Dot, dotAt, type Raster } from './plot-raster.ts';
import { heightsOf, type Interval, ticksOf } from './plot-scale.ts';

export interface Plot {
  /** Any value it returns that is not finite leaves a gap. */
  readonly f: (x: number) => number;
  /** What the axis to the right is called. */
  readonly name: string;
  readonly over: Interval;
  /** The slope is given, not measured: it is exact where the derivative is. */
  readonly tangent?: { readonly at: number; readonly slope: number };
  readonly secant?: { readonly from: number; readonly to: number };
}

// The eight dots of a braille character, by column and row.
const BRAILLE = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;

interface Straight {
  readonly y: (x: number) => number;
  readonly touches: readonly number[];
  /** Of a dash, in dots; the secant's are longer, so that it is told from the tangent without colour. */
  readonly dash: number;
}

function straightsOf({ f, tangent, secant }: Plot): Straight[] {
  const lines: Straight[] = [];
  if (secant) {
    const slope = (f(secant.to) - f(secant.from)) / (secant.to - secant.from);
    lines.push({
      y: (x) => f(secant.from) + slope * (x - secant.from),
      touches: [secant.from, secant.to],
      dash: 8,
    });
  }
  if (tangent) {
    lines.push({
      y: (x) => f(tangent.at) + tangent.slope * (x - tangent.at),
      touches: [tangent.at],
      dash: 4,
    });
  }
  return lines;
}

/** The numbers behind the straight lines, in words. */
function caption(plot: Plot, width: number, glyphs: Glyphs): Line[] {
  const { f, tangent, secant, name } = plot;
  const show = (value: number) => glyphs.number(value, 6);
  const lines: Line[] = [];
  if (tangent) {
    const at = words.plot.tangent(name, show(tangent.at), show(f(tangent.at)));
    lines.push(...wrap([run(`${glyphs.text(at)} `), strong(show(tangent.slope), 'gradient')], width));
  }
  if (secant) {
    const [rise, step] = [f(secant.to) - f(secant.from), secant.to - secant.from];
    const from = words.plot.secant(name, show(secant.from), show(secant.to), show(rise), show(step));
    lines.push(...wrap([run(`${glyphs.text(from)} `), strong(show(rise / step), 'gradient')], width));
  }
  return lines;
}

const POINTS = 7;

/** Values along the curve, for whoever hears it. */
function pointsInWords({ f, name, over }: Plot, width: number, glyphs: Glyphs): Line[] {
  const points = Array.from({ length: POINTS }, (_, index) => {
    const x = over.from + ((over.to - over.from) * index) / (POINTS - 1);
    const y = f(x);
    const shown = glyphs.number(x, 3);
    return Number.isFinite(y) ? words.plot.point(shown, glyphs.number(y, 3)) : words.plot.gap(shown);
  });
  return wrap([run(glyphs.text(words.plot.curve(name, points)))], width);
}

/** Dashes, counted along whichever direction the line mostly takes. */
function dashed(dots: readonly Dot[], dash: number): Dot[] {
  const rows = new Set(dots.map((dot) => dot.row));
  const columns = new Set(dots.map((dot) => dot.column));
  const along = (dot: Dot) => (rows.size > columns.size ? dot.row : dot.column);
  return dots.filter((dot) => along(dot) % (2 * dash) < dash);
}

interface Layer {
  readonly dots: readonly Dot[];
  readonly tone: Tone;
  readonly ascii: string;
}

/**
 * Paints dots as characters: eight to a cell in braille, where layers share cells in the tone of the last; one to a
 * cell in ASCII, where the last layer covers the others.
 */
function paintDots(canvas: Canvas, layers: readonly Layer[], left: number, glyphs: Glyphs) {
  const cells = new Map<string, { row: number; column: number; bits: number; layer: Layer }>();
  for (const layer of layers) {
    for (const dot of layer.dots) {
      const [row, column] = glyphs.unicode ? [dot.row >> 2, dot.column >> 1] : [dot.row, dot.column];
      const bits = (cells.get(`${row} ${column}`)?.bits ?? 0) | (BRAILLE[dot.column & 1]?.[dot.row & 3] ?? 0);
      cells.set(`${row} ${column}`, { row, column, bits, layer });
    }
  }
  for (const { row, column, bits, layer } of cells.values()) {
    const text = glyphs.unicode ? String.fromCharCode(0x2800 + bits) : layer.ascii;
    canvas.text(row, left + column, [run(text, layer.tone)]);
  }
}

/**
 * At most `width` columns and `height` rows, caption included; the plot itself takes at least three rows.
 * The curve is drawn solid and the straight line dashed, so that they can be told apart without colour.
 */
export function plotLines(plot: Plot, width: number, height: number, glyphs: Glyphs): Line[] {
  const captionLines = caption(plot, width, glyphs);
  if (glyphs.linear) return [...pointsInWords(plot, width, glyphs), ...captionLines];
  const rows = Math.max(3, height - 2 - captionLines.length);
  const straights = straightsOf(plot);
  const touches = straights.flatMap((straight) => straight.touches);
  const samples = Array.from({ length: 4 * width + 1 }, (_, index) =>
    plot.f(plot.over.from + ((plot.over.to - plot.over.from) * index) / (4 * width)),
  );
  const up = heightsOf(samples, touches.map(plot.f));
  const upTicks = ticksOf(up, Math.max(2, Math.floor(rows / 2)));
  const upLabels = upTicks.map((tick) => glyphs.number(tick, 6));
  const left = Math.max(...upLabels.map(columnsOf), 1) + 2;
  const columns = Math.max(4, width - left);
  const fine: Raster = {
    columns: glyphs.unicode ? 2 * columns : columns,
    rows: glyphs.unicode ? 4 * rows : rows,
    across: plot.over,
    up,
  };
  const coarse: Raster = { ...fine, columns, rows };
  const canvas = new Canvas(glyphs);
  paintAxes(canvas, coarse, left, upTicks, upLabels, plot, glyphs);
  const curve: Layer = { dots: curveDots(plot.f, fine), tone: 'value', ascii: '*' };
  const lines = straights.map(
    ({ y, dash }): Layer => ({
      dots: dashed(curveDots(y, fine), glyphs.unicode ? dash : dash / 2),
      tone: 'gradient',
      ascii: '.',
    }),
  );
  paintDots(canvas, glyphs.unicode ? [curve, ...lines] : [...lines, curve], left, glyphs);
  for (const x of touches) {
    const { column, row } = dotAt(coarse, x, plot.f(x));
    const inside = column >= 0 && column < columns && row >= 0 && row < rows;
    if (inside) canvas.text(row, left + column, [strong(glyphs.point, 'accent')]);
  }
  return [...canvas.lines(), ...captionLines];
}

function paintAxes(
  canvas: Canvas,
  raster: Raster,
  left: number,
  upTicks: readonly number[],
  upLabels: readonly string[],
  plot: Plot,
  glyphs: Glyphs,
) {
  const { columns, rows, across, up } = raster;
  const axis = left - 1;
  if (up.from < 0 && up.to > 0)
    canvas.level('zero', dotAt(raster, 0, 0).row, left, left + columns - 1, 1, { from: true, to: true });
  if (across.from < 0 && across.to > 0)
    canvas.upright('zero', left + dotAt(raster, 0, 0).column, [0, rows - 1], 1);
  canvas.upright('axes', axis, [0, rows], 1);
  canvas.level('axes', rows, axis, left + columns - 1, 1, { from: false, to: true });
  upTicks.forEach((tick, index) => {
    const { row } = dotAt(raster, 0, tick);
    const label = upLabels[index] ?? '';
    canvas.text(row, axis - 1 - columnsOf(label), [run(label, 'muted')]);
    canvas.level('axes', row, axis, axis, 1, { from: true, to: false });
  });
  const name = columnsOf(plot.name);
  let free = left;
  for (const tick of ticksOf(across, Math.max(2, Math.floor(columns / 10)))) {
    const label = glyphs.number(tick, 6);
    const column = left + dotAt(raster, tick, 0).column;
    const start = column - Math.floor(columnsOf(label) / 2);
    const beforeName = left + columns - name - 1;
    if (start < free || start + columnsOf(label) > beforeName) continue;
    canvas.text(rows + 1, start, [run(label, 'muted')]);
    canvas.upright('axes', column, [rows, rows], 1, { from: false, to: true });
    free = start + columnsOf(label) + 1;
  }
  canvas.text(rows + 1, left + columns - name, [run(plot.name, 'muted')]);
}
