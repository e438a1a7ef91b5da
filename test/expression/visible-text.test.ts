import { expect, test } from 'vitest';
import { escapedText, replaceUnseen, visibleLines, visibleText } from '../../src/expression/visible-text.ts';

const evil = 'a\x1b[2Jb\u202ec';

test('what cannot be seen is named, escaped or replaced, and nothing else is', () => {
  expect(visibleText(evil)).toBe('aU+001B[2JbU+202Ec');
  expect(escapedText(evil)).toBe('a\\x1b[2Jb\\u202ec');
  expect(replaceUnseen(evil, () => '')).toBe('a[2Jbc');
  expect(visibleText('é 👩‍🔬 −4.2')).toBe('é 👩‍🔬 −4.2');
});

test('lines stay lines where several are shown, and become one where one is', () => {
  expect(visibleLines('one\n\x07two')).toBe('one\nU+0007two');
  expect(escapedText('one\ntwo\tthree\r\nfour')).toBe('one two three four');
});
