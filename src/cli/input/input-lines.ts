/** Standard input a line at a time: however long the stream, one line is in memory. */

import type { Readable } from 'node:stream';
import { isNullDevice, noInput, readable } from './standard-input.ts';

/** A line of more bytes than this is skipped over, not kept. */
const LONGEST = 1_000_000;

export interface InputLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
  /** Why the line cannot be used; `text` is then empty. */
  readonly fault?: string;
}

/** @throws UsageError when the stream cannot be read, or is nothing that could hold a line. */
export async function* inputLines(source: Readable): AsyncGenerator<InputLine> {
  let number = 1;
  let pending: Buffer[] = [];
  let size = 0;
  const finish = (): InputLine => {
    const line = readLine(number, pending, size);
    number += 1;
    pending = [];
    size = 0;
    return line;
  };
  let isEmpty = true;
  for await (const bytes of readable(source, 'standard input')) {
    isEmpty = false;
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      size += end - start;
      if (size <= LONGEST) pending.push(bytes.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    size += bytes.length - start;
    if (size <= LONGEST) pending.push(bytes.subarray(start));
    else pending = [];
  }
  if (size > 0) yield finish();
  if (isEmpty && isNullDevice(source)) throw noInput();
}

function readLine(number: number, pieces: readonly Buffer[], size: number): InputLine {
  if (size > LONGEST) return { number, text: '', fault: 'this line is longer than a megabyte' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    return { number, text: text.replace(/\r$/, '') };
  } catch {
    return { number, text: '', fault: 'this line is not UTF-8 text' };
  }
}
