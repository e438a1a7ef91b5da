import { describe, expect, it } from 'vitest';
import { type Chain, chainLines, equationLines } from '../../src/drawing/chain-line.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { shown } from './shown.ts';

const edges = [
  { of: 'loss', wrt: 'z2' },
  { of: 'z2', wrt: 'a1' },
  { of: 'a1', wrt: 'z1' },
  { of: 'z1', wrt: 'w1' },
];
const values = [-2.6, -0.3, 1, 2];

/** The source network's chain with so many factors solved; the next one is asked. */
function chain(solved: number, more: Partial<Chain> = {}): Chain {
  return {
    of: 'loss',
    wrt: 'w1',
    factors: edges.map((edge, index) => ({
      edge,
      ...(index < solved && { value: values[index] as number }),
    })),
    ...(solved < edges.length && { current: solved }),
    ...more,
  };
}

describe('the chain line', () => {
  it('underlines the factor that is asked', () => {
    expect(shown(chainLines(chain(0), 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "dloss/dw1 = dloss/dz2 · dz2/da1 · da1/dz1 · dz1/dw1
                  ─────────"
    `);
  });

  it('puts values below the solved factors and the product so far below those', () => {
    expect(shown(chainLines(chain(2), 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "dloss/dw1 = dloss/dz2 · dz2/da1 · da1/dz1 · dz1/dw1
                    −2.6    ·  −0.3   · ───────
      so far −2.6 · −0.3 = 0.78 = dloss/da1"
    `);
  });

  it('breaks between factors at 38 columns', () => {
    expect(shown(chainLines(chain(3), 38, unicodeGlyphs))).toMatchInlineSnapshot(`
      "dloss/dw1 = dloss/dz2 · dz2/da1 ·
                    −2.6    ·  −0.3   ·
                  da1/dz1 · dz1/dw1
                     1    · ───────
      so far −2.6 · −0.3 · 1 = 0.78 =
      dloss/dz1"
    `);
    expect(shown(chainLines(chain(3), 38, asciiGlyphs))).toMatchInlineSnapshot(`
      "dloss/dw1 = dloss/dz2 * dz2/da1 *
                    -2.6    *  -0.3   *
                  da1/dz1 * dz1/dw1
                     1    * -------
      so far -2.6 * -0.3 * 1 = 0.78 =
      dloss/dz1"
    `);
  });

  it('keeps the product to itself while it is still a question', () => {
    const asked = shown(chainLines(chain(4), 76, unicodeGlyphs));
    expect(asked).not.toContain('1.56');
    expect(shown(chainLines(chain(4, { finished: true }), 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "dloss/dw1 = dloss/dz2 · dz2/da1 · da1/dz1 · dz1/dw1
                    −2.6    ·  −0.3   ·    1    ·    2
      together −2.6 · −0.3 · 1 · 2 = 1.56 = dloss/dw1"
    `);
  });

  it('counts only the factors solved without a gap into the product so far', () => {
    const [first, , third] = chain(3).factors;
    const gap = { of: 'loss', wrt: 'w1', factors: [first, { edge: edges[1] }, third] } as Chain;
    expect(shown(chainLines(gap, 76, unicodeGlyphs))).not.toContain('so far');
  });

  it('writes the sum at a fork in the same way', () => {
    const terms = [{ name: 'df/db · db/dy', value: 4 }, { name: 'df/dc · dc/dy' }];
    const lines = equationLines({ subject: 'df/dy', joined: 'sum', terms, current: 1 }, 76, unicodeGlyphs);
    expect(shown(lines)).toMatchInlineSnapshot(`
      "df/dy = df/db · db/dy + df/dc · dc/dy
                    4       + ─────────────"
    `);
  });
});
