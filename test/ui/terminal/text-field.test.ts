import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes } from '../../../src/ui/terminal/characters.ts';
import type { KeyEvent, KeyName } from '../../../src/ui/terminal/key-event.ts';
import {
  editText,
  emptyField,
  fieldWith,
  type TextField,
  textEdit,
} from '../../../src/ui/terminal/text-field.ts';

/** `ab|c` is the text abc with the cursor before c. */
const parse = (shown: string): TextField => ({ text: shown.replace('|', ''), cursor: shown.indexOf('|') });
const show = ({ text, cursor }: TextField) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;

const key = (name: KeyName): KeyEvent => ({ kind: 'key', name });
const control = (letter: 'a' | 'd' | 'e' | 'k' | 'u' | 'w'): KeyEvent => ({ kind: 'control', letter });
const typed = (text: string): KeyEvent => ({ kind: 'text', text });

const press = (field: TextField, event: KeyEvent, maximumLength?: number) => {
  const edit = textEdit(event);
  return edit ? editText(field, edit, maximumLength) : field;
};

describe('editing', () => {
  const cases: [string, string, KeyEvent, string][] = [
    ['a character goes in at the cursor', '2|x', typed('*'), '2*|x'],
    ['the line ends of a paste are blanks', '2|x', { kind: 'paste', text: '*(z2\n-y)*\n' }, '2*(z2 -y)* |x'],
    ['numbers on two lines stay two numbers', '|', { kind: 'paste', text: '1\n\n2' }, '1 2|'],
    ['a paste goes in whole', '2|x', { kind: 'paste', text: '*(z2-y)*' }, '2*(z2-y)*|x'],
    ['Backspace', '2*|x', key('backspace'), '2|x'],
    ['Delete', '2|*x', key('delete'), '2|x'],
    ['Left', '2*|x', key('left'), '2|*x'],
    ['Right', '2|*x', key('right'), '2*|x'],
    ['Home', '2*|x', key('home'), '|2*x'],
    ['End', '2|*x', key('end'), '2*x|'],
    ['Ctrl+A', '2*|x', control('a'), '|2*x'],
    ['Ctrl+E', '2|*x', control('e'), '2*x|'],
    ['Ctrl+D', '2|*x', control('d'), '2|x'],
    ['Ctrl+U deletes what is before', '2*|x', control('u'), '|x'],
    ['Ctrl+K deletes what is after', '2|*x', control('k'), '2|'],
    ['Ctrl+W deletes a word', '2*w2|-y', control('w'), '2*|-y'],
    ['Ctrl+W deletes what stands after the word with it', '2*w2-|y', control('w'), '2*|y'],
    ['a word to the left', '2*(z2 - y|)', key('word-left'), '2*(z2 - |y)'],
    ['a word to the right', '2*|(z2 - y)', key('word-right'), '2*(z2| - y)'],
    ['a number is one word', '0.5|', key('delete-word-left'), '|'],
    ['to the end where no word follows', 'x|)))', key('word-right'), 'x)))|'],
    ['to the start where no word precedes', '(((|x', key('delete-word-left'), '|x'],
    ['a word ahead is deleted', '|w2*x', key('delete-word-right'), '|*x'],
  ];
  for (const [what, before, event, after] of cases) {
    test(`${what}: ${before} becomes ${after}`, () => {
      expect(show(press(parse(before), event))).toBe(after);
    });
  }

  test('a character made of several code points is one', () => {
    const field = fieldWith('x👩‍🔬é');
    expect(show(press(field, key('left')))).toBe('x👩‍🔬|é');
    expect(show(press(press(field, key('left')), key('backspace')))).toBe('x|é');
  });

  test('an accent that arrives on its own joins the letter before it', () => {
    const field = press(fieldWith('e'), typed('\u0301'));
    expect(press(field, key('backspace'))).toEqual(emptyField);
  });
});

describe('keys that change nothing', () => {
  test('leave the very same field', () => {
    const field = parse('|x');
    for (const event of [key('backspace'), key('left'), key('home'), control('u'), control('w')]) {
      expect(press(field, event)).toBe(field);
    }
  });

  test('are not edits if they mean something else', () => {
    for (const name of ['enter', 'escape', 'tab', 'backtab', 'up', 'down', 'pageup', 'pagedown'] as const) {
      expect(textEdit(key(name))).toBeUndefined();
    }
    expect(textEdit({ kind: 'control', letter: 'z' })).toBeUndefined();
  });
});

test('the maximum length cuts what is added, not what is there', () => {
  expect(show(press(parse('ab|c'), { kind: 'paste', text: '12345' }, 5))).toBe('ab12|c');
  const full = parse('ab|c');
  expect(press(full, typed('x'), 3)).toBe(full);
});

test('whatever is pressed, the cursor stands between two characters of the text', () => {
  const event = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }).map(typed),
    fc
      .constantFrom<KeyName>('left', 'right', 'home', 'end', 'backspace', 'delete', 'word-left', 'word-right')
      .map(key),
    fc.constantFrom('a', 'd', 'e', 'k', 'u', 'w').map((letter) => control(letter as 'a')),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let field = emptyField;
      for (const each of events) {
        field = press(field, each, 20);
        const before = graphemes(field.text.slice(0, field.cursor));
        const after = graphemes(field.text.slice(field.cursor));
        expect([...before, ...after]).toEqual(graphemes(field.text));
        expect(graphemes(field.text).length).toBeLessThanOrEqual(20);
      }
    }),
  );
});
