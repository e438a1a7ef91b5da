import { describe, expect, test } from 'vitest';
import { printedLines } from '../../../src/challenge/judge/judge.ts';

/** As Node 20 writes it; 22 to 26 begin in the same way. */
const dump = `
<--- Last few GCs --->

[41:0x6d6e000]     1523 ms: Mark-Compact 252.4 (258.7) -> 252.4 (258.7) MB, 31.02 / 0.00 ms

<--- JS stacktrace --->

FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
----- Native stack trace -----

 1: 0xb9a9d0 node::OOMErrorHandler(char const*, v8::OOMDetails const&) [node]
`;

describe('what a solution printed', () => {
  test('is its lines, without blanks at the end', () => {
    expect(printedLines('one\r\n two\n\n', false)).toEqual(['one', ' two']);
    expect(printedLines('\n', false)).toEqual([]);
  });

  test('is not what Node wrote when the heap was full', () => {
    expect(printedLines(`filling\n${dump}`, true)).toEqual(['filling']);
    expect(printedLines(dump, true)).toEqual([]);
    expect(printedLines('\n\n#\n# Fatal JavaScript out of memory: Zone\n#\n', true)).toEqual([]);
  });

  test('is what it printed itself, whatever that looks like', () => {
    expect(printedLines('<--- Last few GCs --->', false)).toEqual(['<--- Last few GCs --->']);
  });
});
