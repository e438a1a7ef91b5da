import headless from '@xterm/headless';
import { expect, test } from 'vitest';
import { paintLinear } from '../../../src/ui/terminal/linear-painter.ts';

const size = { columns: 20, rows: 6 };

const screenAfter = async (frames: readonly (readonly string[])[]) => {
  const terminal = new headless.Terminal({ cols: size.columns, rows: 30, allowProposedApi: true });
  terminal.write('$ neuron-calc');
  for (const [index, frame] of frames.entries()) terminal.write(paintLinear(frames[index - 1], frame, size));
  await new Promise<void>((resolve) => terminal.write('', resolve));
  const { active } = terminal.buffer;
  const lines = Array.from({ length: 30 }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
};

test('the first frame follows what is on the screen', async () => {
  expect(await screenAfter([['one', 'two']])).toEqual(['$ neuron-calc', 'one', 'two']);
});

test('lines above the first change are not written again', () => {
  expect(paintLinear(['title', 'a', 'b'], ['title', 'a', 'c'], size)).toBe('\r\x1b[Jc');
  expect(paintLinear(['title', 'a'], ['title', 'a'], size)).toBe('');
});

test('changed, added and removed lines end in the new frame alone', async () => {
  const frames = [['title', 'a', 'b'], ['title', 'x', 'b', 'c'], ['title'], ['title', ''], ['other', 'z']];
  for (let count = 1; count <= frames.length; count++) {
    const shown = await screenAfter(frames.slice(0, count));
    expect(shown).toEqual(['$ neuron-calc', ...(frames[count - 1] ?? []).filter((line) => line !== '')]);
  }
});

test('a line that the terminal wraps counts as the rows it takes', async () => {
  const long = 'x'.repeat(45);
  expect(
    await screenAfter([
      ['title', long, 'b'],
      ['title', 'short', 'c'],
    ]),
  ).toEqual(['$ neuron-calc', 'title', 'short', 'c']);
});

test('what has left the screen is written again below', async () => {
  const tall = Array.from({ length: 9 }, (_, index) => `line ${index}`);
  const update = paintLinear(tall, ['changed', ...tall.slice(1)], size);
  expect(update).toBe(`\r\nchanged\r\n${tall.slice(1).join('\r\n')}`);
});
