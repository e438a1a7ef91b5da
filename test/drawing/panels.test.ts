import { describe, expect, it } from 'vitest';
import { bridgeLines } from '../../src/drawing/bridge-panel.ts';
import { codeLines } from '../../src/drawing/code-panel.ts';
import { widthOf } from '../../src/drawing/fit-line.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { highlight } from '../../src/drawing/highlighter.ts';
import { stepLines } from '../../src/drawing/steps-drawing.ts';
import { plainText } from '../../src/drawing/styled.ts';
import { gradientVerification, verificationLines } from '../../src/drawing/verification-panel.ts';
import { shown } from './shown.ts';

const source = `// nudge one weight, hold the others
const loss = (w1: tf.Scalar) => w1.mul(2).sub(1).square();
console.log('slope', tf.grad(loss)(tf.scalar(0.5)).dataSync()[0]);
`;

describe('the code panel', () => {
  it('shows the source and what it printed', () => {
    const panel = { source, output: ['slope 0'] };
    expect(shown(codeLines(panel, 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "  // nudge one weight, hold the others
        const loss = (w1: tf.Scalar) => w1.mul(2).sub(1).square();
        console.log('slope', tf.grad(loss)(tf.scalar(0.5)).dataSync()[0]);
        prints slope 0"
    `);
    expect(shown(codeLines(panel, 38, asciiGlyphs))).toMatchInlineSnapshot(`
      "  // nudge one weight, hold the others
        const loss = (w1: tf.Scalar) =>
          w1.mul(2).sub(1).square();
        console.log('slope',
          tf.grad(loss)(tf.scalar(0.5)).data
          Sync()[0]);
        prints slope 0"
    `);
  });

  it('shows the same characters once the highlighter has loaded', () => {
    const toned = codeLines({ source }, 60, unicodeGlyphs, highlight);
    expect(shown(toned)).toBe(shown(codeLines({ source }, 60, unicodeGlyphs)));
  });
});

describe('the highlighter', () => {
  const toneOf = (text: string) =>
    highlight(source)
      .flat()
      .find((run) => run.text.includes(text))?.tone;

  it('tells keywords, strings, comments and the rest apart', () => {
    expect([toneOf('const'), toneOf('slope'), toneOf('nudge'), toneOf('sub')]).toEqual([
      'keyword',
      'string',
      'comment',
      'code',
    ]);
  });

  it('keeps every character and every line, also of a comment over several lines', () => {
    const text = '/* one\n   two */\nlet x = `a`;';
    const lines = highlight(text);
    expect(lines.map(plainText).join('\n')).toBe(text);
    expect(
      lines
        .slice(0, 2)
        .flat()
        .every((run) => run.tone === 'comment'),
    ).toBe(true);
  });
});

describe('the bridge', () => {
  const bridge = {
    left: {
      title: 'requestAnimationFrame',
      source: 'const dt = now - last;\nconst v = (pos - lastPos) / dt;',
    },
    right: { title: 'TensorFlow.js', source: 'const g = tf.grad(loss);\nconst slope = g(weights);' },
    breaks: 'velocity is a difference of positions somebody authored; a gradient is exact.',
  };

  it('stands side by side where there is room, else one below the other', () => {
    expect(shown(bridgeLines(bridge, 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "requestAnimationFrame                │ TensorFlow.js
        const dt = now - last;             │   const g = tf.grad(loss);
        const v = (pos - lastPos) / dt;    │   const slope = g(weights);

      where it breaks: velocity is a difference of positions somebody authored; a
      gradient is exact."
    `);
    expect(shown(bridgeLines(bridge, 38, asciiGlyphs))).toMatchInlineSnapshot(`
      "requestAnimationFrame
        const dt = now - last;
        const v = (pos - lastPos) / dt;

      TensorFlow.js
        const g = tf.grad(loss);
        const slope = g(weights);

      where it breaks: velocity is a
      difference of positions somebody
      authored; a gradient is exact."
    `);
  });
});

describe('the verification panel', () => {
  const rows = [
    { label: 'your product', value: 1.56 },
    { label: 'autograd (TensorFlow.js)', value: Math.fround(1.56), note: 'float32: about 7 digits' },
    { label: 'by symbols', value: 1.56 },
    { label: 'by nudging', value: 1.5600000000006 },
  ];

  it('shows every source in full and what they amount to', () => {
    const verification = { rows, verdict: 'exact', largestDifference: 6.2e-8 } as const;
    expect(shown(verificationLines(verification, 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "your product              1.56
      autograd (TensorFlow.js)  1.559999942779541  float32: about 7 digits
      by symbols                1.56
      by nudging                1.5600000000006
      exact: they agree to the last digit that counts; largest difference 6.2e-8"
    `);
    expect(shown(verificationLines(verification, 38, asciiGlyphs))).toMatchInlineSnapshot(`
      "your product
        1.56
      autograd (TensorFlow.js)
        1.559999942779541 float32: about 7
        digits
      by symbols
        1.56
      by nudging
        1.5600000000006
      exact: they agree to the last digit
      that counts; largest difference 6.2e-8"
    `);
  });

  it.each(['exact', 'approximate', 'differs'] as const)('says %s in words', (verdict) => {
    const lines = verificationLines({ rows, verdict, largestDifference: 0.5 }, 76, unicodeGlyphs);
    expect(shown(lines.slice(4))).toMatch(new RegExp(`^${verdict}: .*; largest difference 0.5$`));
  });
});

describe('the verification of a gradient', () => {
  const figures = {
    autograd: Math.fround(1.56),
    chainRule: 1.56,
    mathjs: 1.56,
    finiteDifference: 1.5600000000006,
    agreement: 'exact',
  } as const;
  const lines = (changed: object) =>
    shown(verificationLines(gradientVerification(1.56, { ...figures, ...changed }), 76, unicodeGlyphs));

  it('sets the product beside what each oracle says', () => {
    expect(lines({})).toMatchInlineSnapshot(`
      "your product  1.56
      autograd      1.559999942779541  TensorFlow.js, float32
      by symbols    1.56               mathjs, term by term
      by nudging    1.5600000000006
      exact: they agree to the last digit that counts; largest difference 5.7e-8"
    `);
  });

  it('measures nothing at a kink', () => {
    expect(lines({ finiteDifference: null, autograd: 1.56 })).toMatchInlineSnapshot(`
      "your product  1.56
      autograd      1.56                         TensorFlow.js, float32
      by symbols    1.56                         mathjs, term by term
      by nudging    a kink: no slope to measure
      exact: they agree to the last digit that counts; largest difference 0"
    `);
  });

  it('says so when they disagree', () => {
    expect(lines({ mathjs: -1.56, agreement: 'disagree' })).toContain(
      'differs: they do not agree; largest difference 3.1',
    );
  });
});

describe('the steps of a derivation', () => {
  const steps = [
    {
      rule: 'chain',
      before: 'd/dw2 (w2·a1 − y)²',
      after: '2·(w2·a1 − y)·d/dw2 (w2·a1 − y)',
      note: 'the square, times how fast the inside moves',
      focus: [0, 13],
    },
    {
      rule: 'difference',
      before: '2·(w2·a1 − y)·d/dw2 (w2·a1 − y)',
      after: '2·(w2·a1 − y)·a1',
      focus: [14, 16],
    },
    { rule: 'constant multiple', before: 'd/dw2 w2·a1', after: 'a1', depth: 2 },
  ] as const;

  it('name the rule and underline what changed', () => {
    expect(shown(stepLines(steps, 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "  d/dw2 (w2·a1 − y)²
        chain: the square, times how fast the inside moves
      = 2·(w2·a1 − y)·d/dw2 (w2·a1 − y)
        ─────────────

        difference
      = 2·(w2·a1 − y)·a1
                      ──

          d/dw2 w2·a1
          constant multiple
        = a1"
    `);
  });

  it('stay within 38 columns', () => {
    const lines = stepLines(steps, 38, unicodeGlyphs);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(38);
  });
});
