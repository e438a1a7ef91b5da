import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/drawing/fit-line.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { easings, type Motion, motionLines, positionAt, readoutsAt } from '../../src/drawing/plot/motion.ts';
import { shown } from './shown.ts';

const motion: Motion = {
  from: 0,
  to: 300,
  seconds: 0.4,
  easing: 'linear',
  readouts: ['position', 'delta', 'time', 'velocity'],
};

describe('motion', () => {
  it('draws the track and the numbers of an animation frame', () => {
    expect(shown(motionLines(motion, 144, 160, 76, unicodeGlyphs))).toMatchInlineSnapshot(`
      "├─────────────────────────────■────────────────────────────────────────────┤
      0 px                                                                  300 px
      position 120 px    Δposition 12 px     Δtime 16 ms     velocity 0.75 px/ms"
    `);
    expect(shown(motionLines(motion, 144, 160, 38, asciiGlyphs))).toMatchInlineSnapshot(`
      "+--------------#---------------------+
      0 px                            300 px
      position 120 px
      delta position 12 px
      delta time 16 ms
      velocity 0.75 px/ms"
    `);
  });

  it('computes velocity as the change of position over the change of time', () => {
    expect(readoutsAt(motion, 144, 160)).toEqual({
      position: 120,
      deltaPosition: 12,
      deltaTime: 16,
      velocity: 0.75,
    });
  });

  it('has no velocity in the first frame, which has none before it', () => {
    expect(readoutsAt(motion, undefined, 0).velocity).toBeUndefined();
    expect(shown(motionLines(motion, undefined, 0, 76, unicodeGlyphs))).toContain('velocity ?');
  });

  it.each(Object.entries(easings))('%s starts at 0, ends at 1 and never turns back', (_, ease) => {
    expect([ease(0), ease(1)]).toEqual([0, 1]);
    const time = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(time, time, (a, b) => (ease(a) - ease(b)) * (a - b) >= 0));
  });

  it('keeps the box on the track before, during and after', () => {
    for (const now of [-50, 0, 200, 400, 9000]) {
      expect(positionAt(motion, now)).toBeGreaterThanOrEqual(0);
      expect(positionAt(motion, now)).toBeLessThanOrEqual(300);
      expect(widthOf(motionLines(motion, undefined, now, 40, unicodeGlyphs)[0] ?? [])).toBe(40);
    }
  });
});
