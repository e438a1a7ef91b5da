import { expect, test } from 'vitest';
import { type CaretPlace, OutputSink } from '../../../src/ui/terminal/output-sink.ts';
import type { Painter } from '../../../src/ui/terminal/screen-painter.ts';

/** Shows what it was asked to turn into what. */
const paint: Painter = (shown, next) => {
  const from = shown?.join('/') ?? 'unknown';
  const to = next.join('/');
  return from === to ? '' : `${from} -> ${to};`;
};

const start = ({ rows = 10, caret = (): CaretPlace | undefined => undefined } = {}) => {
  const written: string[] = [];
  const tall: number[][] = [];
  let keepsUp = true;
  let drain = () => {};
  const sink = new OutputSink({
    target: {
      write: (text) => {
        written.push(text);
        return keepsUp;
      },
      once: (_, listener) => {
        drain = listener;
      },
    },
    paint,
    size: { columns: 80, rows },
    caret,
    onTallFrame: (height, limit) => tall.push([height, limit]),
  });
  sink.open();
  return {
    sink,
    written,
    tall,
    block: () => {
      keepsUp = false;
    },
    unblock: () => {
      keepsUp = true;
      drain();
    },
  };
};

test('each frame is painted over the one before, and an unchanged one writes nothing', () => {
  const { sink, written } = start();
  for (const frame of ['a', 'a', 'b\nc']) sink.write(frame);
  expect(written).toEqual(['unknown -> a;', 'a -> b/c;']);
});

test('a frame taller than rows − 1 is cut and reported', () => {
  const { sink, written, tall } = start({ rows: 3 });
  sink.write('a\nb\nc');
  expect(written).toEqual(['unknown -> a/b;']);
  expect(tall).toEqual([[3, 2]]);
});

test('after a resize one frame is painted on an unknown screen, though several were drawn', () => {
  const { sink, written } = start();
  sink.write('a');
  sink.hold();
  sink.resize({ columns: 40, rows: 12 });
  sink.write('b');
  sink.write('c');
  sink.release();
  expect(written).toEqual(['unknown -> a;', 'unknown -> c;']);
  expect([sink.columns, sink.rows]).toEqual([40, 12]);
});

test('while closed nothing is written; opened again, the last frame is painted on an unknown screen', () => {
  const { sink, written } = start();
  sink.write('a');
  sink.close();
  sink.write('b');
  sink.repaint();
  expect(written).toEqual(['unknown -> a;']);
  sink.open();
  expect(written).toEqual(['unknown -> a;', 'unknown -> b;']);
});

test('a terminal that does not keep up gets the latest frame when it does, and none in between', () => {
  const { sink, written, block, unblock } = start();
  block();
  for (const frame of ['a', 'b', 'c']) sink.write(frame);
  expect(written).toEqual(['unknown -> a;']);
  unblock();
  expect(written).toEqual(['unknown -> a;', 'a -> c;']);
});

test('only a long write asks the terminal to show it at once', () => {
  const { sink, written } = start();
  sink.write('a'.repeat(1000));
  expect(written[0]?.startsWith('\x1b[?2026h')).toBe(true);
  expect(written[0]?.endsWith('\x1b[?2026l')).toBe(true);
  sink.repaint();
  sink.write('b');
  expect(written.filter((text) => text.includes('2026'))).toHaveLength(3);
  sink.write('c');
  expect(written.at(-1)).toBe('b -> c;');
});

test('what is appended goes out behind the next frame in one write, or by itself', () => {
  const { sink, written } = start();
  sink.append('?');
  sink.write('a');
  sink.append('!');
  sink.flush();
  sink.flush();
  expect(written).toEqual(['unknown -> a;?', '!']);
});

test('the cursor of the terminal goes to the caret behind each frame, and is hidden where there is none', () => {
  let caret: CaretPlace | undefined;
  const { sink, written } = start({ caret: () => caret });
  sink.write('a');
  caret = { row: 2, column: 4 };
  sink.write('b');
  sink.write('b');
  sink.write('c');
  caret = undefined;
  sink.write('c');
  sink.write('c');
  expect(written).toEqual(['unknown -> a;', 'a -> b;\x1b[3;5H\x1b[?25h', 'b -> c;\x1b[3;5H', '\x1b[?25l']);
});
