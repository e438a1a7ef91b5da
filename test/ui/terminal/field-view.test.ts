import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { caretColumn, fieldView } from '../../../src/ui/terminal/field-view.ts';

const view = (text: string, cursor: number, width: number) => {
  const { before, under, after } = fieldView({ text, cursor }, width, '…');
  return `${before}[${under}]${after}`;
};

test('a text that fits is shown whole, with a blank under a caret at its end', () => {
  expect(view('2*x', 3, 10)).toBe('2*x[ ]');
  expect(view('2*x', 1, 10)).toBe('2[*]x');
  expect(view('2*x', 3, 4)).toBe('2*x[ ]');
});

test('a longer text is cut where the caret is not, and says so', () => {
  expect(view('abcdefghij', 10, 6)).toBe('…ghij[ ]');
  expect(view('abcdefghij', 0, 6)).toBe('[a]bcde…');
  expect(view('abcdefghij', 5, 6)).toBe('…cde[f]…');
});

test('the caret is always shown, and the width is never exceeded', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.nat(30),
      fc.integer({ min: 4, max: 40 }),
      (text, at, width) => {
        const { before, under, after } = fieldView({ text, cursor: Math.min(at, text.length) }, width, '…');
        expect(under.length).toBe(1);
        expect(stringWidth(before + under + after)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('a place in the text has a column of the field, scrolled or not', () => {
  const column = (text: string, cursor: number, position: number) =>
    caretColumn({ text, cursor }, position, 6, '…');
  expect(column('2*q', 3, 2)).toBe(2);
  // Shown as …ghij and the caret.
  expect(column('abcdefghij', 10, 7)).toBe(2);
  expect(column('abcdefghij', 10, 1)).toBe(0);
  // Shown as abcde….
  expect(column('abcdefghij', 0, 3)).toBe(3);
  expect(column('abcdefghij', 0, 9)).toBe(5);
});
