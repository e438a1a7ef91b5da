/** Answers as JSON: one object, or one for each line that came in. */

import { once } from 'node:events';
import { cleanJson, visibleText } from '../../expression/visible-text.ts';
import type { InputLine } from '../input/input-lines.ts';
import { messageOf } from '../input/usage-error.ts';
import { inOneLine } from './placed-error.ts';

/** One object: on a single line for programs, indented for people. NaN and infinities become null. */
export function writeJson(stdout: NodeJS.WriteStream, value: object): void {
  stdout.write(`${cleanJson(JSON.stringify(value, null, stdout.isTTY ? 2 : undefined))}\n`);
}

/**
 * Answers in order; a bad line costs its own answer and no other.
 * @param answer may throw: what it throws is the answer of that line.
 * @returns whether every line could be read.
 */
export async function answerLines(
  lines: AsyncIterable<InputLine> | Iterable<InputLine>,
  stdout: NodeJS.WriteStream,
  answer: (value: unknown) => object,
): Promise<boolean> {
  let allRead = true;
  for await (const line of lines) {
    if (line.text.trim() === '' && !line.fault) continue;
    const reply = answerLine(line, answer);
    if ('error' in reply) allRead = false;
    if (!stdout.write(`${cleanJson(JSON.stringify(reply))}\n`)) await once(stdout, 'drain');
  }
  return allRead;
}

function answerLine({ number, text, fault }: InputLine, answer: (value: unknown) => object): object {
  if (fault !== undefined) return { error: fault, line: number };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { error: `this is not JSON: ${visibleText(messageOf(error))}`, line: number };
  }
  try {
    return answer(value);
  } catch (error) {
    // Whatever one line brings to light, the others are answered.
    const message = inOneLine(error) ?? `this should not have happened: ${String(error)}`;
    return { ...idOf(value), error: message, line: number };
  }
}

/** As it was given, so that a program can tell which question it belongs to. */
export function idOf(value: unknown): { id?: string | number } {
  if (typeof value !== 'object' || value === null || !('id' in value)) return {};
  const { id } = value;
  return typeof id === 'string' || typeof id === 'number' ? { id } : {};
}
