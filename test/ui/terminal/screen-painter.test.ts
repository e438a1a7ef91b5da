import headless from '@xterm/headless';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { paintScreen } from '../../../src/ui/terminal/screen-painter.ts';

const size = { columns: 20, rows: 6 };

const screenAfter = async (outputs: readonly string[]) => {
  const terminal = new headless.Terminal({ cols: size.columns, rows: size.rows, allowProposedApi: true });
  for (const output of outputs) await new Promise<void>((resolve) => terminal.write(output, resolve));
  return terminal;
};

/** Every cell as seen: a blank shows neither its foreground nor its weight, unless it is inverse or underlined. */
const seen = async (outputs: readonly string[]) => {
  const { active } = (await screenAfter(outputs)).buffer;
  const rows = Array.from({ length: size.rows }, (_, row) => active.getLine(row));
  const cells = rows.flatMap((line) =>
    Array.from({ length: size.columns }, (_, column) => {
      const cell = line?.getCell(column);
      if (cell === undefined) return '';
      const characters = cell.getChars() || (cell.getWidth() === 0 ? '' : ' ');
      const background = [cell.getBgColorMode(), cell.getBgColor(), cell.isInverse(), cell.isUnderline()];
      const showsInk = characters !== ' ' || cell.isInverse() !== 0 || cell.isUnderline() !== 0;
      const ink = showsInk ? [cell.getFgColorMode(), cell.getFgColor(), cell.isBold(), cell.isDim()] : [];
      return [characters, ...background, ...ink].join();
    }),
  );
  return { cells, scrolled: active.baseY };
};

describe('what is written', () => {
  test('nothing when nothing changed', () => {
    expect(paintScreen(['a', 'b'], ['a', 'b'], size)).toBe('');
  });

  test('only the changed part of a changed line', () => {
    expect(paintScreen(['same', 'length 1 of 9'], ['same', 'length 2 of 9'], size)).toBe('\x1b[2;8H2');
  });

  test('a style that starts before the changed part is started again, and ended', () => {
    expect(paintScreen(['\x1b[31mabc\x1b[39m'], ['\x1b[31mabd\x1b[39m'], size)).toBe(
      '\x1b[1;3H\x1b[31md\x1b[m',
    );
  });

  test('the end of a line that got shorter is erased', () => {
    expect(paintScreen(['abcdef'], ['abc'], size)).toBe('\x1b[1;4H\x1b[K');
    expect(paintScreen(['abc', 'def'], ['abc'], size)).toBe('\x1b[2H\x1b[K');
  });

  test('an unknown screen is cleared first, without touching the scrollback', () => {
    expect(paintScreen(undefined, ['a'], size)).toBe('\x1b[m\x1b[H\x1b[J\x1b[1Ha');
  });

  test('two changes far apart in a line are two writes, close together one', () => {
    expect(paintScreen(['a         b'], ['c         d'], size)).toBe('\x1b[1Hc\x1b[9Cd');
    expect(paintScreen(['a  b'], ['c  d'], size)).toBe('\x1b[1Hc  d');
  });
});

describe('what is seen', () => {
  const word = fc.constantFrom(
    'a',
    'b',
    ' ',
    '  ',
    'ab',
    'chain rule',
    '─',
    '漢',
    'é',
    '👩‍🔬',
    'x'.repeat(19),
  );
  const style = fc.constantFrom(
    '',
    '1',
    '2',
    '4',
    '7',
    '31',
    '38;5;9',
    '41',
    '0',
    '22',
    '39',
    '27',
    '24',
    '49',
  );
  const line = fc
    .array(fc.tuple(style, word), { maxLength: 6 })
    .map((parts) => `${parts.map(([code, text]) => (code ? `\x1b[${code}m` : '') + text).join('')}\x1b[0m`);
  const frame = fc.array(line, { minLength: 1, maxLength: size.rows - 1 });

  test('after one frame is what its lines would show by themselves', async () => {
    const narrow = line.filter((text) => stringWidth(text) <= size.columns);
    await fc.assert(
      fc.asyncProperty(fc.array(narrow, { minLength: 1, maxLength: size.rows - 1 }), async (lines) => {
        expect(await seen([paintScreen(undefined, lines, size)])).toEqual(await seen([lines.join('\r\n')]));
      }),
    );
  });

  test('after any frames is what the last frame alone would show, and nothing scrolled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 2, maxLength: 5 }), async (frames) => {
        const updates = frames.map((next, index) => paintScreen(frames[index - 1], next, size));
        const last = paintScreen(undefined, frames.at(-1) ?? [], size);
        expect(await seen(updates)).toEqual(await seen([last]));
      }),
      { numRuns: 300 },
    );
  });

  test('a full last column neither wraps nor loses its character', async () => {
    const full = 'x'.repeat(20);
    const updates = [
      paintScreen(undefined, [full, 'a'], size),
      paintScreen([full, 'a'], [`${full}yz`, '漢', 'b'], size),
    ];
    const terminal = await screenAfter(updates);
    const rows = [0, 1, 2].map((row) => terminal.buffer.active.getLine(row)?.translateToString(true));
    expect(rows).toEqual([full, '漢', 'b']);
  });
});
