import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import type { Tone } from '../../src/drawing/styled.ts';
import { Lines } from '../../src/ui/lines.tsx';
import { TerminalContext } from '../../src/ui/terminal/terminal-context.tsx';
import { lookOf, looks } from '../../src/ui/theme.ts';
import { testTerminal } from '../ui/terminal/test-terminal.ts';

/** WCAG 2.2, relative luminance. */
function luminance(parts: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const value = part / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const onWhite = (parts: readonly number[]) => 1.05 / (luminance(parts) + 0.05);
const onBlack = (parts: readonly number[]) => (luminance(parts) + 0.05) / 0.05;

const partsOfHex = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Of the fixed cube and the greys behind it; the first sixteen are what each terminal makes of them. */
function partsOfIndex(index: number): number[] {
  if (index >= 232) return [0, 0, 0].map(() => 8 + 10 * (index - 232));
  const steps = [0, 95, 135, 175, 215, 255];
  const place = index - 16;
  return [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map((step) => steps[step] as number);
}

const tones = Object.keys(looks) as Tone[];

describe('the theme', () => {
  it('leaves body text to the terminal', () => {
    expect(lookOf({}, 3)).toEqual({});
    expect(lookOf({ tone: 'body', strong: true }, 3)).toEqual({ bold: true });
  });

  describe.each(tones)('%s', (tone) => {
    const { colour } = looks[tone];
    // 4 rather than WCAG's 4.5, because no colour reaches more than 4.58 on both.
    it('has a contrast of 4 to 1 on white and on black, among 256 colours and 16 million', () => {
      for (const level of [2, 3] as const) {
        const { color } = lookOf({ tone }, level);
        expect(color === undefined).toBe(colour === undefined);
        if (color === undefined) continue;
        const index = /^ansi256\((\d+)\)$/.exec(color)?.[1];
        expect(index === undefined).toBe(level === 3);
        const parts = index === undefined ? partsOfHex(color) : partsOfIndex(Number(index));
        if (index !== undefined) expect(Number(index)).toBeGreaterThanOrEqual(16);
        expect(onWhite(parts)).toBeGreaterThanOrEqual(4);
        expect(onBlack(parts)).toBeGreaterThanOrEqual(4);
      }
    });

    it('has no colour among 16, which are different everywhere', () => {
      expect(lookOf({ tone }, 1).color).toBeUndefined();
    });

    it('is neither pure red nor pure green', () => {
      const [r = 0, g = 0, b = 0] = partsOfHex(colour?.hex ?? '#000000');
      expect(r > 2 * Math.max(g, b) || g > 2 * Math.max(r, b)).toBe(false);
    });
  });

  it('tells right from wrong by blueish against reddish', () => {
    expect(looks.right.colour).not.toBe(looks.wrong.colour);
  });
});

describe('Lines', () => {
  it('shows one row a line, empty ones too, without wrapping or trimming in between', () => {
    const { lastFrame } = render(
      <TerminalContext value={testTerminal()}>
        <Lines
          lines={[
            [{ text: '  z1', strong: true }, { text: ' = ' }, { text: 'w1·x', tone: 'value' }],
            [],
            [{ text: 'loss' }],
          ]}
        />
      </TerminalContext>,
    );
    expect(lastFrame()).toBe('  z1 = w1·x\n\nloss');
  });
});
