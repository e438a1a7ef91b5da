import { expect, test } from 'vitest';
import { styledCells } from '../../../src/ui/terminal/styled-cells.ts';

const cellsOf = (line: string, columns = 80) =>
  styledCells(line, columns).map(({ text, style }) => (style === '' ? text : `${text}{${style}}`));

test('every cell carries the style that reaches it', () => {
  expect(cellsOf('a\x1b[1mb\x1b[31mc\x1b[39md\x1b[22me')).toEqual(['a', 'b{1}', 'c{1;31}', 'd{1}', 'e']);
  expect(cellsOf('\x1b[1;4;32ma\x1b[0mb\x1b[7mc\x1b[md')).toEqual(['a{1;4;32}', 'b', 'c{7}', 'd']);
});

test('colours of 256 and of 16 million are one attribute, and replace one another', () => {
  expect(cellsOf('\x1b[38;5;4;1ma\x1b[38;2;1;2;3mb\x1b[91mc')).toEqual([
    'a{1;38;5;4}',
    'b{1;38;2;1;2;3}',
    'c{1;91}',
  ]);
  expect(cellsOf('\x1b[48;5;7m \x1b[49m x')).toEqual([' {48;5;7}', ' ', 'x']);
});

test('a blank has only the style that shows on it', () => {
  expect(cellsOf('\x1b[1;31m a\x1b[7m b')).toEqual([' ', 'a{1;31}', ' {1;7;31}', 'b{1;7;31}']);
});

test('blanks at the end do not count, unless they show', () => {
  expect(cellsOf('a  \x1b[2m  ')).toEqual(['a']);
  expect(cellsOf('a\x1b[7m ')).toEqual(['a', ' {7}']);
});

test('a line is cut at the last column, and a wide character never halved', () => {
  expect(cellsOf('abcdef', 3)).toEqual(['a', 'b', 'c']);
  expect(cellsOf('a漢字b', 4)).toEqual(['a', '漢']);
  expect(styledCells('漢', 4)[0]?.width).toBe(2);
});

test('no other escape sequence and no control character gets through', () => {
  const line = 'a\x1b[2Jb\x1b]0;title\x07c\x1b]8;;http://x\x1b\\d\x1bPq\x1b\\e\x1b7f\x07\bg\x1b[10;10Hh\x1b';
  expect(cellsOf(line)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
});
