import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import type { Tone } from '../../src/drawing/styled.ts';
import { Lines } from '../../src/ui/lines.tsx';
import { lookOf } from '../../src/ui/theme.ts';

const tones: readonly Tone[] = [
  'body',
  'title',
  'muted',
  'accent',
  'value',
  'gradient',
  'local',
  'right',
  'wrong',
  'code',
  'keyword',
  'string',
  'comment',
];

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the theme', () => {
  it('leaves body text to the terminal', () => {
    expect(lookOf({})).toEqual({});
    expect(lookOf({ tone: 'body', strong: true })).toEqual({ bold: true });
  });

  it.each(tones)('shows %s with enough contrast on white and on black', (tone) => {
    const { color } = lookOf({ tone });
    if (color === undefined) return;
    // WCAG 2.2, 1.4.3; 4 rather than 4.5, because no colour reaches more than 4.58 on both.
    expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThan(4);
    expect((luminance(color) + 0.05) / 0.05).toBeGreaterThan(4);
  });

  it('tells right from wrong by blueish against reddish, never by red against green', () => {
    expect(lookOf({ tone: 'right' }).color).not.toBe(lookOf({ tone: 'wrong' }).color);
    for (const tone of tones) {
      const color = lookOf({ tone }).color ?? '#000000';
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [
        number,
        number,
        number,
      ];
      const pureRed = r > 2 * Math.max(g, b);
      const pureGreen = g > 2 * Math.max(r, b);
      expect(pureRed || pureGreen).toBe(false);
    }
  });
});

describe('Lines', () => {
  it('shows one row a line, empty ones too, without wrapping or trimming in between', () => {
    const { lastFrame } = render(
      <Lines
        lines={[
          [{ text: '  z1', strong: true }, { text: ' = ' }, { text: 'w1·x', tone: 'value' }],
          [],
          [{ text: 'loss' }],
        ]}
      />,
    );
    expect(lastFrame()).toBe('  z1 = w1·x\n\nloss');
  });
});
