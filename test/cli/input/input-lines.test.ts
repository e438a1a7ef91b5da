import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type InputLine, inputLines } from '../../../src/cli/input/input-lines.ts';

async function read(...chunks: (string | Buffer)[]): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of inputLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
    lines.push(line);
  return lines;
}

test('lines are numbered, wherever the chunks end and however the last line does', async () => {
  const σ = Buffer.from('σ');
  expect(await read('a\r\nb', 'c\n\n', σ.subarray(0, 1), σ.subarray(1))).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'bc' },
    { number: 3, text: '' },
    { number: 4, text: 'σ' },
  ]);
  expect(await read('a\n')).toEqual([{ number: 1, text: 'a' }]);
  expect(await read()).toEqual([]);
});

test('a line that is too long or no text is a fault of its own, and the next is read', async () => {
  const half = 'x'.repeat(600_000);
  expect(await read(half, half, half, '\n', Buffer.from([0xff, 10]), 'ok')).toEqual([
    { number: 1, text: '', fault: 'this line is longer than a megabyte' },
    { number: 2, text: '', fault: 'this line is not UTF-8 text' },
    { number: 3, text: 'ok' },
  ]);
});
