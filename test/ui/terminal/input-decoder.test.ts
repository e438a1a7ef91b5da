import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, giveUp, startOfInput, waiting } from '../../../src/ui/terminal/input-decoder.ts';
import type { InputEvent } from '../../../src/ui/terminal/key-event.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const decodeAll = (packets: readonly Uint8Array[]) => {
  let state = startOfInput;
  const events: InputEvent[] = [];
  for (const packet of packets) {
    const decoded = decode(state, packet);
    state = decoded.state;
    events.push(...decoded.events);
  }
  return { state, events };
};

/** Events in short: a name for a key, ^a for a control letter, the text itself for the rest. */
const inShort = (events: readonly InputEvent[]) =>
  events.map((event) => {
    if (event.kind === 'key') return `<${event.name}>`;
    if (event.kind === 'control') return `^${event.letter}`;
    if (event.kind === 'cursor-report') return `<cursor ${event.row};${event.column}>`;
    return event.kind === 'paste' ? `paste(${event.text})` : event.text;
  });

const keysOf = (...packets: string[]) => inShort(decodeAll(packets.map(bytes)).events);

describe('keys', () => {
  const cases: [string, string][] = [
    ['\r', '<enter>'],
    ['\t', '<tab>'],
    ['\x7f', '<backspace>'],
    ['\b', '<backspace>'],
    ['\x1b[A', '<up>'],
    ['\x1bOB', '<down>'],
    ['\x1b[C', '<right>'],
    ['\x1b[D', '<left>'],
    ['\x1b[H', '<home>'],
    ['\x1b[1~', '<home>'],
    ['\x1b[7~', '<home>'],
    ['\x1bOF', '<end>'],
    ['\x1b[4~', '<end>'],
    ['\x1b[3~', '<delete>'],
    ['\x1b[5~', '<pageup>'],
    ['\x1b[6~', '<pagedown>'],
    ['\x1b[Z', '<backtab>'],
    ['\x1b[1;5D', '<word-left>'],
    ['\x1b[1;3C', '<word-right>'],
    ['\x1b[1;2C', '<right>'],
    ['\x1b[3;5~', '<delete-word-right>'],
    ['\x1bb', '<word-left>'],
    ['\x1bf', '<word-right>'],
    ['\x1b\x7f', '<delete-word-left>'],
    ['\x1bOp', '0'],
    ['\x1bOj', '*'],
    ['\x1bOM', '<enter>'],
    ['\x1bOP', '<f1>'],
    ['\x1b[11~', '<f1>'],
    ['\x1b[[A', '<f1>'],
    ['\x1b[12;40R', '<cursor 12;40>'],
    ['\x01', '^a'],
    ['\x03', '^c'],
    ['\x1a', '^z'],
  ];
  for (const [sent, key] of cases) {
    test(`${JSON.stringify(sent)} is ${key}`, () => expect(keysOf(sent)).toEqual([key]));
  }

  test('several characters and Enter in one packet are separate events, in order', () => {
    expect(keysOf('2*x\r')).toEqual(['2', '*', 'x', '<enter>']);
  });

  test('a carriage return and a line feed are one Enter, also between packets; two returns are two', () => {
    expect(keysOf('x\r\ny\n')).toEqual(['x', '<enter>', 'y', '<enter>']);
    expect(keysOf('\r', '\n')).toEqual(['<enter>']);
    expect(keysOf('\r\r')).toEqual(['<enter>', '<enter>']);
  });

  test('control characters and sequences without a meaning are dropped, and nothing after them', () => {
    expect(keysOf('a\x00\x07\x0e\x1b[99~\x1b[[Bb\x1b[?1;2cc\u0085d')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('bytes that are not UTF-8 are dropped, and nothing after them', () => {
    expect(inShort(decodeAll([Uint8Array.from([0x61, 0xff, 0xc3, 0x62, 0xe2, 0x28])]).events)).toEqual([
      'a',
      'b',
      '(',
    ]);
  });
});

describe('what may not be split', () => {
  const input = '2*δ−x\x1b[A\x1bOB\x1b[1;5C😀\x1b[200~a\r\nb\x1b[31m\x1b[201~\r\n\x1b[3~é\t';

  test('a stream cut anywhere, in any number of places, means the same', () => {
    const whole = decodeAll([bytes(input)]).events;
    expect(inShort(whole)).toEqual(
      '2 * δ − x <up> <down> <word-right> 😀 paste(a\nb[31m) <enter> <delete> é <tab>'.split(' '),
    );
    const { length } = bytes(input);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: length - 1 })), (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), length];
        const packets = ends.map((end, index) => bytes(input).slice(index === 0 ? 0 : ends[index - 1], end));
        expect(decodeAll(packets).events).toEqual(whole);
      }),
    );
  });

  test('any bytes at all are taken without an error, and only text without control characters comes out', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 12 })), (packets) => {
        const { state, events } = decodeAll(packets);
        for (const event of [...events, ...giveUp(state).events]) {
          if (event.kind === 'text') expect(event.text).toMatch(/^\P{Cc}+$/u);
          if (event.kind === 'paste') expect(event.text).toMatch(/^(\P{Cc}|\n)+$/u);
        }
      }),
    );
  });
});

describe('waiting', () => {
  test('a lone Escape is held, and is the Escape key when nothing follows', () => {
    const { state, events } = decodeAll([bytes('a\x1b')]);
    expect(inShort(events)).toEqual(['a']);
    expect(waiting(state)).toBe('escape');
    expect(inShort(giveUp(state).events)).toEqual(['<escape>']);
    expect(waiting(giveUp(state).state)).toBe('nothing');
  });

  test('two Escapes are two keys, and Escape before another key is not lost', () => {
    const { state, events } = decodeAll([bytes('\x1b\x1b')]);
    expect(inShort([...events, ...giveUp(state).events])).toEqual(['<escape>', '<escape>']);
    expect(keysOf('\x1bq')).toEqual(['<escape>', 'q']);
    expect(keysOf('\x1b\r')).toEqual(['<escape>', '<enter>']);
  });

  test('half a sequence is waited for, and dropped when the rest never comes', () => {
    const { state } = decodeAll([bytes('\x1b[1;')]);
    expect(waiting(state)).toBe('sequence');
    expect(giveUp(state).events).toEqual([]);
  });

  test('a sequence without an end does not hold input for ever', () => {
    expect(keysOf(`\x1b[${'1'.repeat(300)}`, 'x')).toContain('x');
  });

  test('the line ends of a paste are line feeds, whatever they were', () => {
    expect(keysOf('\x1b[200~a\r\nb\rc\nd\te\x07\x1b[201~')).toEqual(['paste(a\nb\nc\nd e)']);
  });

  test('a paste without an end is delivered, and keys work again', () => {
    const { state } = decodeAll([bytes('\x1b[200~2*x')]);
    expect(waiting(state)).toBe('paste');
    const ended = giveUp(state);
    expect(inShort(ended.events)).toEqual(['paste(2*x)']);
    expect(inShort(decode(ended.state, bytes('\r')).events)).toEqual(['<enter>']);
  });
});

describe('what a terminal answers', () => {
  const content = fc.stringMatching(/^[ -~]{0,60}$/);
  const reply = fc.oneof(
    fc
      .tuple(fc.constantFrom(...']PX^_'), content, fc.constantFrom('\x1b\\', '\x07', '\x9c'))
      .map(([opener, text, end]) => `\x1b${opener}${text}${end}`),
    fc.tuple(fc.constantFrom(...'\x9d\x90\x9f'), content).map(([opener, text]) => `${opener}${text}\x9c`),
    fc.constantFrom(
      '\x1b[?64;1;2;6;9;15;16;17;18;21;22;28;29c',
      '\x1b[?2026;2$y',
      '\x1b[>41;390;0c',
      '\x1b[I',
      '\x1b[<0;12;40M',
      '\x1b[M !!',
    ),
  );
  const cut = fc.array(fc.nat(), { maxLength: 12 });

  test('types nothing and presses nothing, wherever the reads are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z0-9*(){}^ ]{0,5}$/), reply)),
        cut,
        (pieces, cuts) => {
          const all = bytes(pieces.flat().join(''));
          const places = [...new Set(cuts.map((place) => place % (all.length + 1)))].sort((a, b) => a - b);
          const packets = [0, ...places].map((from, index) => all.slice(from, places[index] ?? all.length));
          const typed = pieces.map(([text]) => text).join('');
          expect(inShort(decodeAll(packets).events).join('')).toBe(typed);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });

  test.each([
    ['the end of a string alone', '2\x1b\\x', '2x'],
    ['a key that breaks a string off', '2\x1b]11;rgb\x1b[Dx', '2<left>x'],
    ['Ctrl+C inside a string that never ends', '\x1bP1+r\x03', '^c'],
  ])('%s', (_name, sent, expected) => {
    expect(keysOf(sent).join('')).toBe(expected);
  });

  test('a string without an end does not hold input for ever', () => {
    const { state } = decodeAll([bytes('\x1b]11;rgb')]);
    expect(waiting(state)).toBe('string');
    const ended = giveUp(state);
    expect(waiting(ended.state)).toBe('nothing');
    expect(inShort(decode(ended.state, bytes('x')).events)).toEqual(['x']);
  });
});
