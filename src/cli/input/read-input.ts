import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Io } from '../io.ts';
import { lookAt } from './look-at.ts';
import { readable } from './standard-input.ts';
import { UsageError } from './usage-error.ts';

const LIMIT = 1_000_000;

/**
 * The text of a file, or of standard input for `-`.
 * @throws UsageError when it is missing, not a file, not UTF-8 text, or larger than a megabyte.
 */
export async function readInput(argument: string, io: Io): Promise<string> {
  if (argument === '-') return readText(io.stdin, 'standard input');
  if (argument.trim() === '')
    throw new UsageError('the document has nothing in it', 'Give a file, or assignments: "x = 2; y = x^2".');
  const path = resolve(io.cwd, argument);
  const found = lookAt(path);
  if (found.kind === 'missing' || found.kind === 'impossible')
    throw new UsageError(`there is no file ${argument}`, 'Give its path, or - for standard input.');
  if (found.kind === 'refused')
    throw new UsageError(`${argument} cannot be read (${found.code})`, 'Give another file.');
  if (found.kind === 'folder')
    throw new UsageError(`${argument} is a folder`, 'Give a file in it, or - for standard input.');
  return readText(createReadStream(path), argument);
}

/**
 * As `readInput`, and the argument may also be the text itself: assignments (`x = 2; y = x^2`) or a JSON document.
 * What no file could be called is a text too.
 */
export async function readDocument(argument: string, io: Io): Promise<string> {
  const found = lookAt(resolve(io.cwd, argument));
  const couldBeText = /[=\n]/.test(argument) || argument.trimStart().startsWith('{');
  const isText = found.kind === 'impossible' || (couldBeText && found.kind !== 'file');
  return isText ? argument : readInput(argument, io);
}

async function readText(source: Readable, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of readable(source, name)) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LIMIT) break;
  }
  if (size > LIMIT) throw new UsageError(`${name} is larger than a megabyte`, 'Give a smaller document.');
  return decode(Buffer.concat(chunks), name);
}

function decode(bytes: Buffer, name: string): string {
  try {
    if (!bytes.includes(0)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Falls through to the one answer for everything that is not text.
  }
  throw new UsageError(`${name} is not a text file`, 'Give a UTF-8 text file.');
}
