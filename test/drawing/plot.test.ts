import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/drawing/fit-line.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { plotLines } from '../../src/drawing/plot/plot.ts';
import { curveDots } from '../../src/drawing/plot/plot-raster.ts';
import { heightsOf, ticksOf } from '../../src/drawing/plot/plot-scale.ts';
import { shown } from './shown.ts';

const square = { f: (x: number) => x * x, name: 'x' };

describe('a plot', () => {
  it('shows a curve with its tangent and the exact slope', () => {
    const plot = { ...square, over: { from: -1, to: 4 }, tangent: { at: 3, slope: 6 } };
    expect(shown(plotLines(plot, 60, 14, unicodeGlyphs))).toMatchInlineSnapshot(`
      "   ╷           ╷                                          ⢀⡤
      15 ┤           │                                        ⣀⣴⠋
         │           │                                     ⢀⡠⠞⠋⠁
         │           │                                   ⣠⡴⠋
      10 ┤           │                                ●⡴⠊⠁
         │           │                             ⣀⠴⠚⠁
         │           │                         ⢀⣠⠔⠛⠁
       5 ┤           │                     ⢀⡠⠴⡾⠛
         │           │                ⢀⣠⠤⠖⢋⡥
         │⣀⣀         │         ⣀⣀⡤⠤⠖⠒⠉⠁⣀  ⠁
       0 ┤─⠈⠉⠉⠙⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠋⠉⠉⠁──────⠚⠁──────────────────────────
         └───────────┬──────────┬──────────┬──────────┬───────────
                     0          1          2          3          x
      at x = 3 the value is 9, the slope 6"
    `);
  });

  it('shows a secant as rise over run, in ASCII at 38 columns', () => {
    const plot = { ...square, over: { from: 0, to: 2 }, secant: { from: 1, to: 1.5 } };
    expect(shown(plotLines(plot, 38, 12, asciiGlyphs))).toMatchInlineSnapshot(`
      "4 +                                  *
        |                               ***.
        |                            ****.
        |                        **o**
      2 +                    *****
        |               **o***
        |       *********
      0 +********....-----------------------
        ++----------------+-----------------
         0                1                x
      from x = 1 to 1.5: rise/run = 1.25/0.5
      = 2.5"
    `);
  });

  it('leaves a gap where there is no value and no bridge over a pole', () => {
    const pole = { f: (x: number) => 1 / x, name: 'x', over: { from: -3, to: 3 } };
    expect(shown(plotLines(pole, 38, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      "   ╷                 ╷⠈⡆
       2 ┤                 │ ⠹⣄
         │                 │  ⠈⠳⢤⣀⡀
         │                 │      ⠉⠉⠑⠒⠒⠒⠒⠦⠤⠤
       0 ┤⠒⠒⠲⠤⠤⠤⠤⢄⣀⣀───────┼────────────────
         │          ⠉⠓⠦⡀   │
      −2 ┤             ⠘⢆  │
         │              ⠘⡄ ╵
         └──────┬──────────┬──────────┬─────
               −2          0          2    x"
    `);
    const logarithm = { f: Math.log, name: 'x', over: { from: -1, to: 3 } };
    expect(shown(plotLines(logarithm, 38, 8, asciiGlyphs))).toMatchInlineSnapshot(`
      "   |        |                 ********
       0 +--------+------************-------
         |        |  *****
      -2 +        |***
         |        |*
         |        |*
         +--------+----------------+--------
                  0                2       x"
    `);
  });

  it('survives functions without any value, constants and steps, within its size', () => {
    const functions = [
      () => Number.NaN,
      () => Number.POSITIVE_INFINITY,
      () => 0,
      () => 7,
      Math.sign,
      (x: number) => 1e300 * x,
    ];
    for (const f of functions) {
      for (const glyphs of [unicodeGlyphs, asciiGlyphs]) {
        const lines = plotLines(
          { f, name: 'x', over: { from: -2, to: 2 }, tangent: { at: 0, slope: 0 } },
          38,
          10,
          glyphs,
        );
        expect(lines.length).toBeLessThanOrEqual(10);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(38);
      }
    }
  });
});

describe('a curve', () => {
  const raster = { columns: 41, rows: 41, across: { from: -1, to: 1 }, up: { from: -1, to: 1 } };
  const rowsNear = (f: (x: number) => number) =>
    new Set(
      curveDots(f, raster)
        .filter((dot) => Math.abs(dot.column - 20) <= 1)
        .map((dot) => dot.row),
    );

  it('is closed where it is steep', () => {
    expect(rowsNear((x) => Math.tanh(40 * x)).size).toBeGreaterThan(35);
  });

  it('is open where it jumps', () => {
    expect(rowsNear(Math.sign).size).toBeLessThanOrEqual(3);
  });
});

describe('the scale of a plot', () => {
  it('puts ticks on round numbers', () => {
    expect(ticksOf({ from: -0.31, to: 0.29 }, 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2]);
    expect(ticksOf({ from: 3, to: 47 }, 4)).toEqual([20, 40]);
  });

  it('cuts off what towers over the rest, but never a value that has to be seen', () => {
    const values = [...Array.from({ length: 99 }, (_, index) => index / 99), 1e6];
    expect(heightsOf(values, []).to).toBeLessThan(2);
    expect(heightsOf(values, [5]).to).toBeGreaterThan(5);
  });
});
