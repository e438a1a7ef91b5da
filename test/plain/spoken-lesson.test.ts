/** Lesson 3 from its first line to its last, as it is read aloud: on paper, and typed into the line editor. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { LineInput } from '../../src/plain/console.ts';
import { type Decoded, decode, startOfInput } from '../../src/ui/terminal/input-decoder.ts';
import { LineEditor } from '../../src/ui/terminal/line-editor.ts';
import { TypeAhead } from '../../src/ui/terminal/type-ahead.ts';
import { at, tutorSitting } from './sitting.ts';

const typed = [
  // A scale inside a scale; rates multiply.
  ...['5', '6', '', '', ':skip', '10(5x-2)', ''],
  // relu; a network, forward; a bet; four links.
  ...['1', '2', '', '', ':skip', '', 'down', '', ''],
  // Every factor, with a slip, a typing error and a number that a mistake would give too.
  ...['-2(z2-y)', '2(z2-y', '2(z2-y)', 'w2', '1', 'z1 > 0 ? 1 : 0', 'x', '1.56', ''],
  // The same walk, backward; local or total; three ways to check.
  ...[':skip', '', '3', '', '+', '', ''],
  // Fresh numbers; the end.
  ...[':skip', ':skip', ':skip', '', ':quit'],
];

const drawn = /[\u2500-\u25ff▏]/;

/** Every key typed into a line editor as bytes, and what each of them writes. */
function typing(out: (text: string) => void) {
  const left = [...typed];
  const perKey: { readonly key: string; readonly written: string }[] = [];
  let last = '';
  const typeAhead: TypeAhead = new TypeAhead({
    play: (event) => editor.press(event),
    ask: () => queueMicrotask(() => typeAhead.reported()),
    after: () => () => {},
  });
  const write = (text: string) => {
    last += text;
    out(text);
  };
  const editor: LineEditor = new LineEditor({ write, columns: () => 80, typeAhead });
  let state = startOfInput;
  const press = (key: string) => {
    const decoded: Decoded = decode(state, new TextEncoder().encode(key));
    state = decoded.state;
    last = '';
    for (const event of decoded.events) if (event.kind !== 'cursor-report') typeAhead.take(event);
    if (key !== '\r') perKey.push({ key, written: last });
  };
  const lines: LineInput = {
    async read(label, isUnread) {
      const line = editor.read(label, isUnread);
      await new Promise((resolve) => setImmediate(resolve));
      for (const key of `${left.shift() ?? ':quit'}\r`) press(key);
      return line;
    },
  };
  return { lines, perKey };
}

describe('lesson 3, read aloud', () => {
  let onPaper = '';
  let inEditor = '';
  let perKey: ReturnType<typeof typing>['perKey'] = [];

  beforeAll(async () => {
    const before = at('chain-rule', 'nested');
    onPaper = (await tutorSitting({ before, typed, startAt: 'chain-rule', seed: 3 })).out;
    const out: string[] = [];
    const editor = typing((text) => out.push(text));
    perKey = editor.perKey;
    await tutorSitting({
      before,
      startAt: 'chain-rule',
      seed: 3,
      lines: editor.lines,
      onOutput: (text) => out.push(text),
    });
    inEditor = out.join('');
  });

  it('on paper', async () => {
    expect(onPaper).not.toMatch(drawn);
    await expect(onPaper).toMatchFileSnapshot('./golden/lesson-3-plain.txt');
  });

  it('in the line editor', async () => {
    expect(inEditor).not.toMatch(drawn);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a screen reader would read them, or lose its place
    expect(inEditor).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
    await expect(inEditor).toMatchFileSnapshot('./golden/lesson-3-screen-reader.txt');
  });

  it('writes a key and nothing else', () => {
    expect(perKey.length).toBeGreaterThan(50);
    for (const { key, written } of perKey) {
      expect(written).toBe(key);
      expect(Buffer.byteLength(written)).toBeLessThanOrEqual(4);
    }
  });

  it('says the same on both', () => {
    expect(inEditor.trim()).toBe(onPaper.trim());
  });
});
