import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { InputLayer } from '../../../src/ui/terminal/input-layer.ts';
import type { InputEvent } from '../../../src/ui/terminal/key-event.ts';

class Keyboard extends EventEmitter {
  flowing = false;
  resume() {
    this.flowing = true;
  }
  pause() {
    this.flowing = false;
  }
}

const start = ({ expectsAnswer = false } = {}) => {
  const keyboard = new Keyboard();
  const packets: (readonly InputEvent[])[] = [];
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  const layer = new InputLayer(
    keyboard,
    (events) => packets.push(events),
    (milliseconds, callback) => {
      const timer = { at: now + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    () => expectsAnswer,
  );
  layer.start();
  return {
    keyboard,
    layer,
    packets,
    send: (text: string) => keyboard.emit('data', new TextEncoder().encode(text)),
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const timer of timers.filter(({ at }) => at <= now)) timer.callback();
    },
  };
};

const escapeKey = [{ kind: 'key', name: 'escape' }];
const up = [{ kind: 'key', name: 'up' }];

test('a lone Escape is a key after 50 ms, not before', () => {
  const { send, pass, packets } = start();
  send('\x1b');
  pass(49);
  expect(packets).toEqual([]);
  pass(1);
  expect(packets).toEqual([escapeKey]);
});

test('an arrow key in three pieces 40 ms apart is an arrow key', () => {
  const { send, pass, packets } = start();
  for (const piece of ['\x1b', '[', 'A']) {
    send(piece);
    pass(40);
  }
  pass(1000);
  expect(packets).toEqual([up]);
});

test('once a sequence has begun, a slow link has half a second for the rest', () => {
  const { send, pass, packets } = start();
  send('\x1b[');
  pass(499);
  send('A');
  expect(packets).toEqual([up]);
});

test('the events of one packet are delivered together', () => {
  const { send, packets } = start();
  send('2\r');
  send('x');
  expect(packets).toEqual([
    [
      { kind: 'text', text: '2' },
      { kind: 'key', name: 'enter' },
    ],
    [{ kind: 'text', text: 'x' }],
  ]);
});

test('when stopped it reads nothing, leaves the stream paused and forgets a held Escape', () => {
  const { send, pass, packets, layer, keyboard } = start();
  send('\x1b');
  layer.stop();
  pass(1000);
  send('x');
  expect(keyboard.flowing).toBe(false);
  expect(packets).toEqual([]);
  layer.start();
  send('A');
  expect(packets).toEqual([[{ kind: 'text', text: 'A' }]]);
});

test('an answer of the terminal that is cut behind its Escape leaves nothing', () => {
  const { send, pass, packets } = start({ expectsAnswer: true });
  send('\x1b');
  pass(200);
  send('[24;5R');
  expect(packets).toEqual([[{ kind: 'cursor-report', row: 24, column: 5 }]]);
  send('\x1b');
  pass(300);
  expect(packets.at(-1)).toEqual(escapeKey);
});
