import { describe, expect, it } from 'vitest';
import { type Paper, type ReadingPart, readingLines, solutionLines } from '../../src/drawing/block-lines.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { plainText } from '../../src/drawing/styled.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { fence, network, readable, screen } from '../lesson/lesson-text.ts';
import { shown } from './shown.ts';

const paper: Paper = { width: 60, glyphs: unicodeGlyphs };

/** The last part of a screen with this text. */
function drawn(text: string, on: Paper = paper): string {
  const part = readable(screen(text)).screens[0]?.parts.at(-1);
  return shown(readingLines(part as ReadingPart, on));
}

describe('what is only looked at becomes lines', () => {
  it('prose: paragraphs and lists', () => {
    expect(drawn('One **strong** word.\n\n- first\n- second\n')).toMatchInlineSnapshot(`
      "One strong word.

      • first
      • second"
    `);
  });

  it('a graph: the numbers it is to show, and no others', () => {
    const graph = (show: string) =>
      fence('graph', `id: small\ndocument: |\n  x = 2;  w = 3\n  loss = w * x\nshow: ${show}`);
    expect(drawn(graph('values'))).toMatchInlineSnapshot(`
      " x = 2 ─┐
              ├─ loss = w·x
       w = 3 ─┘       = 6"
    `);
    expect(drawn(graph('gradients'))).toMatchInlineSnapshot(`
      " x ─────┐
         ← 3  ├─ loss = w·x
       w ─────┘       ← 1
         ← 2"
    `);
    expect(drawn(graph('both'))).toMatchInlineSnapshot(`
      " x = 2 ─┐
         ← 3  ├─ loss = w·x
       w = 3 ─┘       = 6
         ← 2          ← 1"
    `);
    expect(drawn(graph('none'))).toMatchInlineSnapshot(`
      " x ─┐
          ├─ loss = w·x
       w ─┘"
    `);
  });

  it('a graph too tall for the paper: a table of its nodes', () => {
    expect(drawn(network, { ...paper, width: 40, height: 4 })).toMatchInlineSnapshot(`
      "  node  is
        x     input
        y     input
        … 6 more below"
    `);
  });

  it('a plot: as tall as the screen allows, and taller where nothing stands below', () => {
    const plot = fence('plot', 'of: x^2\nover: { x: [-3, 3] }\ntangent: { x: 1 }');
    expect(drawn(plot, { ...paper, height: 20 }).split('\n')).toHaveLength(10);
    expect(drawn(plot, { ...paper, height: 8 }).split('\n')).toHaveLength(8);
    expect(drawn(plot).split('\n')).toHaveLength(14);
    expect(drawn(plot)).toContain('at x = 1 the value is 1, the slope 2');
  });

  it('bars: one for each name', () => {
    const graph = readGraph('x = 2; y = 1; w1 = 0.5; w2 = -0.3; a1 = relu(w1*x); loss = (w2*a1 - y)^2');
    const bars = { kind: 'bars', graph, nodes: ['w1', 'w2'] } as const;
    expect(shown(readingLines(bars, paper))).toMatchInlineSnapshot(`
      "w1                          │███████████████           1.56
      w2 █████████████████████████│                          −2.6"
    `);
  });

  it('code: with what it printed, once that is known', () => {
    const code = fence('code', 'run: true\nsource: |\n  console.log(1 + 1)');
    const source = 'console.log(1 + 1)';
    expect(drawn(code)).toBe('  console.log(1 + 1)');
    expect(drawn(code, { ...paper, outputs: new Map() })).toMatch(/prints …$/);
    expect(drawn(code, { ...paper, outputs: new Map([[source, ['2']]]) })).toMatch(/prints 2$/);
    const still = fence('code', 'run: false\nsource: |\n  console.log(1 + 1)');
    expect(drawn(still, { ...paper, outputs: new Map([[source, ['2']]]) })).not.toContain('prints');
  });

  it('code and bridge: in the tones of the highlighter', () => {
    const highlight = (text: string) => text.split('\n').map((line) => [{ text: line.toUpperCase() }]);
    expect(drawn(fence('code', 'run: false\nsource: |\n  let x = 1'), { ...paper, highlight })).toBe(
      '  LET X = 1',
    );
    const bridge = fence(
      'bridge',
      'left: { title: one, source: let x = 1 }\nright: { title: two, source: let y = 2 }\nbreaks: nowhere.',
    );
    expect(drawn(bridge, { ...paper, highlight })).toMatchInlineSnapshot(`
      "one
        LET X = 1

      two
        LET Y = 2

      where it breaks: nowhere."
    `);
  });

  it('a derivation: every step, what changed marked below it unless it is spoken', () => {
    const derive = fence('derive', 'of: (3*x + 1)^2\nwrt: x\nreveal: all');
    expect(drawn(derive)).toMatchInlineSnapshot(`
      "  d/dx((3·x + 1)²)
        chain: The outside is u² with u = 3·x + 1: its slope
        there, times the slope of the inside. The power rule:
        d/du(u²) = 2·u. The exponent 2 comes down in front and
        drops by one.
      = 2·(3·x + 1)·d/dx(3·x + 1)

        sum: Take the derivative term by term, and add.
      = 2·(3·x + 1)·(d/dx(3·x) + d/dx(1))
                    ─────────────────────

          constant multiple: 3 is held fixed: as a factor it
          stays.
        = 2·(3·x + 1)·(3·d/dx(x) + d/dx(1))
                       ─────────

          identity: x moves one for one with itself.
        = 2·(3·x + 1)·(3 + d/dx(1))

          constant: A plain number does not move.
        = 6·(3·x + 1)"
    `);
    expect(drawn(derive, { ...paper, isSpoken: true })).toMatchInlineSnapshot(`
      "  d/dx((3·x + 1)²)
        chain: The outside is u² with u = 3·x + 1: its slope
        there, times the slope of the inside. The power rule:
        d/du(u²) = 2·u. The exponent 2 comes down in front and
        drops by one.
      = 2·(3·x + 1)·d/dx(3·x + 1)

        sum: Take the derivative term by term, and add.
      = 2·(3·x + 1)·(d/dx(3·x) + d/dx(1))

        constant multiple: 3 is held fixed: as a factor it stays.
      = 2·(3·x + 1)·(3·d/dx(x) + d/dx(1))

        identity: x moves one for one with itself.
      = 2·(3·x + 1)·(3 + d/dx(1))

        constant: A plain number does not move.
      = 6·(3·x + 1)"
    `);
  });

  it('a recap: its points', () => {
    const recap = fence('recap', 'points:\n  - slopes multiply\n  - paths add up');
    expect(drawn(recap)).toBe('• slopes multiply\n• paths add up');
    expect(drawn(recap, { ...paper, glyphs: asciiGlyphs })).toBe('- slopes multiply\n- paths add up');
  });
});

it('a solution that is spoken says the same steps', () => {
  const solution = [
    { rule: 'power', before: 'x²', after: '2·x', focus: [0, 1] as const, depth: 3 },
    { rule: 'with x = 2', before: '2·x', after: '4', depth: 0 },
  ];
  const marked = solutionLines(solution, paper).map(plainText);
  const spoken = solutionLines(solution, { ...paper, isSpoken: true }).map(plainText);
  const withoutMarks = marked.filter((line) => !line.includes('─')).map((line) => line.trim());
  expect(spoken.map((line) => line.trim())).toEqual(withoutMarks);
  expect(marked.some((line) => line.includes('─'))).toBe(true);
});
