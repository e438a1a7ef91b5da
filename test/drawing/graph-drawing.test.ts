import { describe, expect, it } from 'vitest';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { drawnGraph, graphLines } from '../../src/drawing/graph/graph-drawing.ts';
import { plainText } from '../../src/drawing/styled.ts';
import { everything, fieldOf, shown, sourceNetwork } from './shown.ts';

const subtractAndSquare = `x = 2; y = 1; w1 = 0.5; w2 = -0.3
z1 = w1*x
a1 = relu(z1)
z2 = w2*a1
d = z2 - y
loss = d^2`;
const product = 'x = -2; y = 5; z = -4; q = x + y; f = q*z';
const fork = 'x = 2; y = 3; a = x^2; b = a*y; c = y^3; f = b + c';

describe('the source network', () => {
  const network = everything(sourceNetwork);

  it('shows its forward pass in five rows of 76 columns', () => {
    expect(shown(graphLines(fieldOf(network, 'values'), 76, 8, unicodeGlyphs))).toMatchInlineSnapshot(`
      " x = 2 ────┐
                 ├─ z1 = w1·x ── a1 = relu(z1) ─┐
       w1 = 0.5 ─┘     = 1          = 1         ├─ z2 = w2·a1 ─┐
                                 w2 = −0.3 ─────┘     = −0.3   ├─ loss = (z2 − y)²
                                                   y = 1 ──────┘       = 1.69"
    `);
  });

  it('shows values and gradients in seven rows', () => {
    expect(
      shown(graphLines(fieldOf(network, 'values', 'gradients'), 76, 10, unicodeGlyphs)),
    ).toMatchInlineSnapshot(`
      " x = 2 ────┐
         ← 0.39  ├─ z1 = w1·x ── a1 = relu(z1) ─┐
       w1 = 0.5 ─┘    = 1          = 1          ├─ z2 = w2·a1 ─┐
         ← 1.56       ← 0.78       ← 0.78       │    = −0.3    │
                                 w2 = −0.3 ─────┘    ← −2.6    ├─ loss = (z2 − y)²
                                   ← −2.6          y = 1 ──────┘    = 1.69
                                                     ← 2.6          ← 1"
    `);
  });

  it('writes the local derivatives on the edges, the focused one on a heavy wire', () => {
    const drawing = {
      ...fieldOf(network, 'values', 'gradients', 'locals'),
      focus: { kind: 'edge', edge: { of: 'z2', wrt: 'a1' } },
    } as const;
    expect(shown(graphLines(drawing, 76, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      " x = 2 ── 0.5 ─┐
         ← 0.39      ├─ z1 ─ 1 ─ a1 ━━━━━ −0.3 ━┓
       w1 = 0.5 ─ 2 ─┘   = w1·x   = relu(z1)    ┃
         ← 1.56          = 1      = 1           ┡━ z2 ─── −2.6 ─┐
                         ← 0.78   ← 0.78        │   = w2·a1     │
                                 w2 = −0.3 ─ 1 ─┘   = −0.3      ├─ loss
                                   ← −2.6           ← −2.6      │   = (z2 − y)²
                                                   y = 1 ─ 2.6 ─┘   = 1.69
                                                     ← 2.6          ← 1"
    `);
  });

  it('says the same in ASCII', () => {
    const drawing = {
      ...fieldOf(everything(sourceNetwork, asciiGlyphs), 'values', 'gradients'),
      focus: { kind: 'edge', edge: { of: 'z2', wrt: 'a1' } },
    } as const;
    expect(shown(graphLines(drawing, 76, 10, asciiGlyphs))).toMatchInlineSnapshot(`
      " x = 2 -----+
         <- 0.39  +- z1 -------- a1 ==========#
       w1 = 0.5 --+   = w1*x      = relu(z1)  #
         <- 1.56      = 1         = 1         #= z2 -------+
                      <- 0.78     <- 0.78     |   = w2*a1  |
                                 w2 = -0.3 ---+   = -0.3   +- loss
                                   <- -2.6        <- -2.6  |   = (z2 - y)^2
                                                 y = 1 ----+   = 1.69
                                                   <- 2.6      <- 1"
    `);
  });

  it('becomes a table at 38 columns', () => {
    const drawing = {
      ...fieldOf(network, 'values', 'gradients'),
      focus: { kind: 'node', name: 'z2' },
    } as const;
    expect(shown(graphLines(drawing, 38, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      "  node  is         value  gradient
        x     input          2      0.39
        y     input          1       2.6
        w1    input        0.5      1.56
        w2    input       −0.3      −2.6
        z1    w1·x           1      0.78
        a1    relu(z1)       1      0.78
      > z2    w2·a1       −0.3      −2.6
        loss  (z2 − y)²   1.69         1"
    `);
  });

  it('shows the rows of the table around the focus when there are few', () => {
    const drawing = {
      ...fieldOf(everything(sourceNetwork, asciiGlyphs), 'values', 'gradients', 'locals'),
      focus: { kind: 'edge', edge: { of: 'z2', wrt: 'a1' } },
    } as const;
    expect(shown(graphLines(drawing, 38, 6, asciiGlyphs))).toMatchInlineSnapshot(`
      "  node  is          value  gradient
        ... 6 more above
      > z2    w2*a1        -0.3      -2.6
          dz2/dw2 = 1  > dz2/da1 = -0.3
        loss  (z2 - y)^2   1.69         1
          dloss/dz2 = -2.6  dloss/dy = 2.6"
    `);
  });

  it('does not move while a walk reveals its numbers', () => {
    const { graph, values, gradients } = network;
    const reserve = { values, gradients };
    const whole = graphLines({ graph, values, gradients, reserve }, 76, 10, unicodeGlyphs).map(plainText);
    for (const known of [[], ['x', 'w1'], ['x', 'y', 'w1', 'w2', 'z1']]) {
      const some = new Map(known.map((name) => [name, values.get(name) as number]));
      const drawing = {
        graph,
        values: some,
        gradients: new Map<string, number>(),
        missing: '',
        reserve,
      } as const;
      const lines = graphLines(drawing, 76, 10, unicodeGlyphs).map(plainText);
      expect(lines).toHaveLength(whole.length);
      for (const name of ['z1 =', 'a1 =', 'z2 =', 'loss =']) {
        const row = whole.findIndex((line) => line.includes(name));
        expect(lines[row]?.indexOf(name)).toBe(whole[row]?.indexOf(name));
      }
    }
  });

  it('shows a question mark for what is not known yet, and the focused node after a mark', () => {
    const { graph, values } = network;
    const some = new Map([...values].filter(([name]) => !['z2', 'loss'].includes(name)));
    const drawing = {
      graph,
      values: some,
      reserve: { values },
      focus: { kind: 'node', name: 'z2' },
    } as const;
    expect(shown(graphLines(drawing, 76, 8, unicodeGlyphs))).toMatchInlineSnapshot(`
      " x = 2 ────┐
                 ├─ z1 = w1·x ── a1 = relu(z1) ─┐
       w1 = 0.5 ─┘     = 1          = 1         ├─>z2 = w2·a1 ─┐
                                 w2 = −0.3 ─────┘     = ?      ├─ loss = (z2 − y)²
                                                   y = 1 ──────┘       = ?"
    `);
  });
});

describe('other networks of the lessons', () => {
  it('draws subtract and square as nodes of their own', () => {
    const drawing = fieldOf(everything(subtractAndSquare), 'values', 'gradients', 'locals');
    expect(shown(graphLines(drawing, 76, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      " x = 2 ── 0.5 ┐
         ← 0.39     ├ z1 ─ 1 ─ a1 ───── −0.3 ┐
       w1 = 0.5 ─ 2 ┘  = w1·x   = relu(z1)   │
         ← 1.56        = 1      = 1          ├ z2 ───── 1 ┐
                       ← 0.78   ← 0.78       │  = w2·a1   │
                               w2 = −0.3 ─ 1 ┘  = −0.3    ├ d ─ −2.6 ─ loss
                                 ← −2.6         ← −2.6    │  = z2 − y   = d²
                                               y = 1 ─ −1 ┘  = −1.3     = 1.69
                                                 ← 2.6       ← −2.6     ← 1"
    `);
  });

  it('draws (x + y)·z within 38 columns', () => {
    const drawing = fieldOf(everything(product), 'values', 'gradients');
    expect(shown(graphLines(drawing, 38, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      " x = −2 ─┐
         ← −4  ├─ q = x + y ─┐
       y = 5 ──┘    = 3      │
         ← −4       ← −4     ├─ f = q·z
                  z = −4 ────┘    = −12
                    ← 3           ← 1"
    `);
  });

  it('draws 3·(a + b·c)', () => {
    const drawing = fieldOf(
      everything('a = 5; b = 3; c = 2; v = b*c; u = a + v; J = 3*u'),
      'values',
      'gradients',
      'locals',
    );
    expect(shown(graphLines(drawing, 76, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      " b = 3 ─ 2 ─┐
         ← 6      ├─ v = b·c ─ 1 ─┐
       c = 2 ─ 3 ─┘    = 6        │
         ← 9           ← 3        ├─ u = a + v ─ 3 ─ J = 3·u
                     a = 5 ─── 1 ─┘    = 11            = 33
                       ← 3             ← 3             ← 1"
    `);
  });

  it('shows the gradient of a fork as a sum of what each path brings', () => {
    expect(shown(graphLines(everything(fork), 76, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      " x = 2 ─ 4 ─ a = x² ───────────── 3 ─┬─ b = a·y ─ 1 ─┐
         ← 12        = 4            ┌── 4 ─┘    = 12       ├─ f = b + c
                     ← 3            │           ← 1        │    = 39
                   y = 3 ───────────┴─ 27 ─── c = y³ ── 1 ─┘    ← 1
                     ← 4 + 27 = 31              = 27
                                                ← 1"
    `);
  });

  it('shows a contribution that is still asked for as a question mark', () => {
    const { contributions, gradients, ...rest } = everything(fork);
    const known = new Map([...contributions].filter(([name]) => name !== 'dc/dy'));
    const some = new Map([...gradients].filter(([name]) => name !== 'y'));
    const text = shown(graphLines({ ...rest, contributions: known, gradients: some }, 76, 10, unicodeGlyphs));
    expect(text).toContain('← 4 + ? = ?');
  });

  it('draws (a + b)·(b + 1) with both uses of b', () => {
    const drawing = everything('a = 2; b = 1; c = a + b; d = b + 1; e = c*d');
    expect(shown(graphLines(drawing, 76, 10, unicodeGlyphs))).toMatchInlineSnapshot(`
      " a = 2 ─────────── 1 ─┐
         ← 2                ├─ c = a + b ─ 2 ─┐
                      ┌─ 1 ─┘    = 3          │
                      │          ← 2          ├─ e = c·d
       b = 1 ─────────┴─ 1 ─── d = b + 1 ─ 3 ─┘    = 6
         ← 2 + 3 = 5             = 2               ← 1
                                 ← 3"
    `);
  });

  it('draws three branches in and three out', () => {
    const nine =
      'x = 1; p = 2*x; q = 3*x; r = 5*x; s = p + q + r; t = 1*s; u = 4*s; v = 7*s; loss = t + u + v';
    expect(
      shown(graphLines(fieldOf(everything(nine), 'values'), 76, 10, unicodeGlyphs)),
    ).toMatchInlineSnapshot(`
      "        ┌── p = 2·x ─┐                 ┌── t = 1·s ─┐
              │     = 2    │                 │     = 10   │
       x = 1 ─┼── q = 3·x ─┼─ s = p + q + r ─┼── u = 4·s ─┼─ loss = t + u + v
              │     = 3    │    = 10         │     = 40   │       = 120
              └── r = 5·x ─┘                 └── v = 7·s ─┘
                    = 5                            = 70"
    `);
  });

  it('leads a skip connection past the nodes it skips, and crosses wires without joining them', () => {
    const skip = 'x = 1; a = 2*x; b = a^2; y = b + x; loss = (y - 1)^2';
    const tangled = 'a = 1; b = 2; c = a*b; d = a + b; e = c*d; f = a - c; loss = e*f';
    expect(
      shown(graphLines(fieldOf(everything(skip), 'values'), 76, 10, unicodeGlyphs)),
    ).toMatchInlineSnapshot(`
      " x = 1 ─┬── a = 2·x ── b = a² ─┬─ y = b + x ── loss = (y − 1)²
              │     = 2        = 4   │    = 5             = 16
              └──────────────────────┘"
    `);
    expect(
      shown(graphLines(fieldOf(everything(tangled), 'values'), 76, 12, unicodeGlyphs)),
    ).toMatchInlineSnapshot(`
      " b = 2 ─┬───┐
              │   ├─ d = a + b ───┐
              │ ┌─┘    = 3        ├─ e = c·d ───┐
              └─│─┬─ c = a·b ───┬─┘    = 6      ├─ loss = e·f
                ├─┘    = 2      └─┬─ f = a − c ─┘       = −6
       a = 1 ───┴─────────────────┘    = −1"
    `);
    expect(
      shown(graphLines(fieldOf(everything(tangled, asciiGlyphs), 'values'), 76, 12, asciiGlyphs)),
    ).toMatchInlineSnapshot(`
      " b = 2 -+---+
              |   +- d = a + b ---+
              | +-+    = 3        +- e = c*d ---+
              +-|-+- c = a*b ---+-+    = 6      +- loss = e*f
                +-+    = 2      +-+- f = a - c -+       = -6
       a = 1 ---+-----------------+    = -1"
    `);
  });

  it('focuses a long edge up to where it arrives and no further', () => {
    const graph = 'x = 1; a = 2*x; b = a + x; c = b*a; d = c + x';
    const drawing = {
      ...fieldOf(everything(graph), 'values'),
      focus: { kind: 'edge', edge: { of: 'b', wrt: 'x' } },
    } as const;
    expect(shown(graphLines(drawing, 76, 12, unicodeGlyphs))).toMatchInlineSnapshot(`
      " x = 1 ━┱── a = 2·x ─┬─────────────────┐
              ┃     = 2    └───┲━ b = a + x ─┴─ c = b·a ─┐
              ┃              ┏━┛    = 3           = 6    ├─ d = c + x
              ┗━━━━━━━━━━━━━━┹───────────────────────────┘    = 7"
    `);
  });
});

describe('a network that does not fit', () => {
  it('is not drawn when too wide, too high or too large', () => {
    const drawing = everything(sourceNetwork);
    expect(drawnGraph(drawing, 60, 20, unicodeGlyphs)).toBeUndefined();
    expect(drawnGraph(drawing, 76, 4, unicodeGlyphs)).toBeUndefined();
    const chain = ['x0 = 1', ...Array.from({ length: 60 }, (_, index) => `x${index + 1} = 2*x${index}`)].join(
      '\n',
    );
    expect(drawnGraph(fieldOf(everything(chain)), 10_000, 100, unicodeGlyphs)).toBeUndefined();
  });

  it('shortens long definitions in the table and says so', () => {
    const long = 'w = 1; x = 2; z = sigmoid(w*x + w*x^2 + w*x^3 + w*x^4) + 3*w*x';
    const lines = graphLines(fieldOf(everything(long), 'values'), 38, 5, unicodeGlyphs);
    expect(shown(lines)).toMatchInlineSnapshot(`
      "  node  is                       value
        w     input                        1
        x     input                        2
        z     sigmoid(w·x + w·x² + w…      7"
    `);
  });
});
