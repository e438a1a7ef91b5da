import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Io } from '../io.ts';
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
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(`there is no file ${argument}`, 'Give its path, or - for standard input.');
  if (found.isDirectory())
    throw new UsageError(`${argument} is a folder`, 'Give a file in it, or - for standard input.');
  return readText(createReadStream(path), argument);
}

/** As `readInput`, and the argument may also be the text itself: assignments (`x = 2; y = x^2`) or a JSON document. */
export async function readDocument(argument: string, io: Io): Promise<string> {
  const isText = /[=\n]/.test(argument) || argument.trimStart().startsWith('{');
  return isText && !isFile(resolve(io.cwd, argument)) ? argument : readInput(argument, io);
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false; // Also where the text is longer than a path may be.
  }
}

async function readText(source: Readable, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      chunks.push(Buffer.from(chunk));
      size += chunk.length;
      if (size > LIMIT) break;
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new UsageError(`${name} cannot be read (${String(reason)})`);
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
