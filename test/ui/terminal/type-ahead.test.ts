import { expect, test } from 'vitest';
import type { KeyEvent } from '../../../src/ui/terminal/key-event.ts';
import { TypeAhead, type Unforeseen } from '../../../src/ui/terminal/type-ahead.ts';

const enter: KeyEvent = { kind: 'key', name: 'enter' };
const keysOf = (text: string): KeyEvent[] =>
  [...text].map((character) => (character === '\r' ? enter : { kind: 'text', text: character }));

/** An app that plays keys, and says at which of them something comes up. */
function start(at: Readonly<Record<string, 'judge' | Unforeseen>> = {}) {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  let played = '';
  let asked = 0;
  let told = 0;
  const ahead: TypeAhead = new TypeAhead({
    play: (event) => {
      played += event.kind === 'text' ? event.text : '!';
      const what = at[played];
      if (what === 'judge') ahead.hold();
      else if (what) ahead.unseen(what);
    },
    ask: () => {
      asked += 1;
    },
    after: (milliseconds, callback) => {
      const timer = { at: now + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  ahead.onDropped(() => {
    told += 1;
  });
  return {
    ahead,
    played: () => played,
    asked: () => asked,
    told: () => told,
    type: (text: string) => ahead.replay(keysOf(text)),
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const timer of timers.filter((each) => each.at <= now)) {
        timers = timers.filter((other) => other !== timer);
        timer.callback();
      }
    },
  };
}

test('keys that come while a verdict is made are played in order afterwards', () => {
  const { ahead, type, played } = start({ '1!': 'judge' });
  type('1\r\r2');
  type('3\r');
  expect(played()).toBe('1!');
  ahead.release();
  expect(played()).toBe('1!!23!');
});

test('after what wants reading, keys are dropped until the terminal has answered', () => {
  const { ahead, type, played, asked, told } = start({ '1!': 'verdict' });
  type('1\r2\r');
  type('3\r');
  expect([played(), asked(), told()]).toEqual(['1!', 1, 0]);
  ahead.reported();
  expect(told()).toBe(1);
  type('4\r');
  expect(played()).toBe('1!4!');
});

test('nothing is said where nothing was dropped', () => {
  const { ahead, type, told } = start({ '1!': 'verdict' });
  type('1\r');
  ahead.reported();
  expect(told()).toBe(0);
});

test('an answer whose beginning was dropped is dropped to its Enter, or to a pause', () => {
  const { ahead, type, played, pass } = start({ '1!': 'verdict', '1!9!': 'verdict' });
  type('1\rw');
  ahead.reported();
  type('2\r9\rw');
  expect(played()).toBe('1!9!');
  ahead.reported();
  type('2');
  pass(250);
  type('x');
  expect(played()).toBe('1!9!x');
});

test('a terminal that does not answer is waited for one second, once that is known much less', () => {
  const { ahead, type, played, pass } = start({ '1!': 'verdict', '1!3!': 'verdict' });
  ahead.probe();
  type('1\r');
  pass(990);
  type('2\r');
  pass(10);
  type('3\r');
  pass(140);
  type('4\r');
  pass(10);
  type('5\r');
  expect(played()).toBe('1!3!5!');
});

test('an answer that comes late is not taken for that to a later question', () => {
  const { ahead, type, played, pass } = start({ '1!': 'verdict', '1!3!': 'verdict' });
  type('1\r');
  pass(1000);
  type('3\r');
  ahead.reported();
  type('4\r');
  expect(played()).toBe('1!3!');
  ahead.reported();
  type('5\r');
  expect(played()).toBe('1!3!5!');
});

test('a question that nobody could foresee costs no wait where no answer is to be had', () => {
  const { type, played, pass } = start({ '!': 'question' });
  type('\rx');
  pass(0);
  pass(250);
  type('y');
  expect(played()).toBe('!y');
});

test('the end of the program waits for an answer on its way, and not for ever', () => {
  const { ahead, pass } = start();
  const ends: string[] = [];
  ahead.end(() => ends.push('at once'));
  ahead.unseen('verdict');
  ahead.end(() => ends.push('answered'));
  expect(ends).toEqual(['at once']);
  ahead.reported();
  expect(ends).toEqual(['at once', 'answered']);
  ahead.unseen('verdict');
  ahead.end(() => ends.push('waited'));
  pass(200);
  ahead.reported();
  expect(ends).toEqual(['at once', 'answered', 'waited']);
});
