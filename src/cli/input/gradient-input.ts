import type { Io } from '../io.ts';
import { type InputLine, inputLines } from './input-lines.ts';
import { readDocument } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** One graph document, or JSON documents a line each. */
export type GradientInput =
  | { readonly kind: 'document'; readonly text: string; readonly from?: string }
  | { readonly kind: 'lines'; readonly lines: AsyncIterable<InputLine> };

/** Text and JSON that was laid out over several lines are one document; so much of one is read. */
const LARGEST = 1_000_000;

/** @param argument a file, `-` for standard input, or the document itself. */
export async function gradientInput(argument: string, io: Io): Promise<GradientInput> {
  if (argument !== '-') {
    const text = await readDocument(argument, io);
    return { kind: 'document', text, ...(text === argument ? {} : { from: argument }) };
  }
  const source = inputLines(io.stdin);
  const seen: InputLine[] = [];
  let first = await source.next();
  for (; !first.done && first.value.text.trim() === '' && !first.value.fault; first = await source.next()) {
    seen.push(first.value);
  }
  if (!first.done) seen.push(first.value);
  const opening = first.done ? '' : first.value.text.trimStart();
  if (opening.startsWith('{') && isJson(opening)) return { kind: 'lines', lines: following(seen, source) };
  const ended = await readOn(seen, source);
  const text = seen.map((line) => line.text).join('\n');
  if (opening.startsWith('{') && !(ended && isJson(text)))
    return { kind: 'lines', lines: following(seen, source) };
  const fault = seen.find((line) => line.fault)?.fault;
  if (fault !== undefined) throw new UsageError(`standard input cannot be read: ${fault}`);
  if (!ended) throw new UsageError('standard input is larger than a megabyte', 'Give a smaller document.');
  return { kind: 'document', text, from: 'standard input' };
}

/** Collects lines up to the end, or up to the largest document. Returns whether the end was reached. */
async function readOn(seen: InputLine[], source: AsyncGenerator<InputLine>): Promise<boolean> {
  let size = seen.reduce((total, line) => total + line.text.length, 0);
  while (size <= LARGEST) {
    const next = await source.next();
    if (next.done) return true;
    seen.push(next.value);
    size += next.value.text.length + 1;
  }
  return false;
}

async function* following(seen: InputLine[], source: AsyncGenerator<InputLine>): AsyncGenerator<InputLine> {
  for (let line = seen.shift(); line; line = seen.shift()) yield line;
  yield* source;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
