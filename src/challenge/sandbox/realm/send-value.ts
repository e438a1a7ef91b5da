import { IMPORT_REFUSED, type SentError, type SentValue } from '../runner/protocol.ts';
import { asNodeSays } from './node-words.ts';

/** Deep enough for everything a solution may return; cycles end here too. */
const DEEPEST = 3;
export const MOST_ENTRIES = 20;
/** Of a name, in characters. */
const LONGEST_NAME = 60;

export const nameToSend = (name: string): string =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;

/** Turns what a solution returned into data. Getters and proxies may throw, which is the caller's to catch. */
export function sendValue(value: unknown, depth = 0): SentValue {
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  if (value === null) return { kind: 'other', type: 'null' };
  if (typeof value !== 'object' || depth === DEEPEST) return { kind: 'other', type: typeof value };
  if ('dataSync' in value && 'shape' in value) {
    return { kind: 'tensor', shape: [...(value.shape as number[])].map(Number).slice(0, MOST_ENTRIES) };
  }
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const items = [...(value as Iterable<unknown>)].slice(0, MOST_ENTRIES);
    return { kind: 'list', items: items.map((item) => sendValue(item, depth + 1)) };
  }
  const entries = Object.entries(value).slice(0, MOST_ENTRIES);
  return {
    kind: 'record',
    entries: Object.fromEntries(
      entries.map(([name, item]) => [nameToSend(name), sendValue(item, depth + 1)]),
    ),
  };
}

/** Words longer than this tell nobody more, and a solution may throw anything. */
const LONGEST_MESSAGE = 500;

export function sendError(thrown: unknown, file: string): SentError {
  try {
    return readError(thrown, file);
  } catch {
    // Its own getters throw, or it has no text at all.
    return { message: `Uncaught ${typeof thrown} that cannot be shown` };
  }
}

function readError(thrown: unknown, file: string): SentError {
  const { code, name, message, stack } = (thrown ?? {}) as Partial<Record<string, unknown>>;
  if (typeof message !== 'string') return { message: `Uncaught ${String(thrown)}`.slice(0, LONGEST_MESSAGE) };
  if (isOutOfMemory(thrown)) return { message: 'out of memory', isOutOfMemory: true };
  const isRefusedImport = code === IMPORT_REFUSED;
  const place = new RegExp(`${file.replace('.', '\\.')}:(\\d+)(?::(\\d+))?`).exec(String(stack));
  const said = asNodeSays(`${name ?? 'Error'}: ${message.slice(0, LONGEST_MESSAGE)}`);
  return {
    message: (isRefusedImport ? message : said).slice(0, LONGEST_MESSAGE),
    ...(place === null ? {} : { line: Number(place[1]), column: Number(place[2] ?? 0) }),
    ...(isRefusedImport && { isRefusedImport }),
  };
}

/** The realm's memory is used up; any other program may say so, too, and is ended likewise. */
const isOutOfMemory = (thrown: unknown): boolean =>
  String((thrown as Error).name) === 'InternalError' && (thrown as Error).message === 'out of memory';
