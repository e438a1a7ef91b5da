/**
 * From the bytes of a terminal to key events, as pure state: characters and escape sequences may be split anywhere
 * between two packets. A lone Escape and the start of an arrow key look alike until time passes: the caller holds a
 * state that is `waiting` for a while and then calls `giveUp`.
 */

import { splitUtf8 } from './characters.ts';
import type { InputEvent, KeyEvent } from './key-event.ts';
import { altKeys, applicationKey, controlKeys, controlLetters, controlSequenceKey } from './key-sequences.ts';

export interface DecoderState {
  /** The first bytes of a character whose rest has not come. */
  readonly bytes: Uint8Array;
  /** An escape sequence so far. */
  readonly sequence: string;
  /** A bracketed paste so far; undefined outside one. */
  readonly paste: string | undefined;
  /** Inside a control string (OSC, DCS, APC, PM, SOS): a terminal's answer, of which nothing is kept. */
  readonly inString: boolean;
  /** The last character was a carriage return: a line feed right after it is the same Enter. */
  readonly afterReturn: boolean;
}

export interface Decoded {
  readonly state: DecoderState;
  readonly events: readonly InputEvent[];
}

export const startOfInput: DecoderState = {
  bytes: new Uint8Array(),
  sequence: '',
  paste: undefined,
  inString: false,
  afterReturn: false,
};

const escapeCharacter = '\x1b';
const pasteStart = '[200~';
const pasteEnd = '\x1b[201~';
/** No key and no terminal's description of itself is longer; without a bound a broken line could make us wait for ever. */
const longestSequence = 256;
/** What opens a control string, behind Escape. */
const stringOpeners = ']PX^_';
/** The same introducers as one character each (C1), which some terminals send. */
const shortIntroducers: Readonly<Record<string, string>> = {
  '\x90': 'P',
  '\x98': 'X',
  '\x9b': '[',
  '\x9c': '\\',
  '\x9d': ']',
  '\x9e': '^',
  '\x9f': '_',
};
/** A click in the oldest encoding: three characters follow. */
const oldMouse = '\x1b[M';

const key = (name: Extract<KeyEvent, { kind: 'key' }>['name']): KeyEvent => ({ kind: 'key', name });
const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0);

const pasteEvent = (raw: string): KeyEvent[] => {
  const text = [...raw.replace(/[\t\v\f]/g, ' ').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')]
    .filter((char) => char === '\n' || !isControl(char.charCodeAt(0)))
    .join('');
  return text === '' ? [] : [{ kind: 'paste', text }];
};

/** What a decoder is waiting for; it decides how long. */
export function waiting(state: DecoderState): 'nothing' | 'escape' | 'sequence' | 'paste' | 'string' {
  if (state.paste !== undefined) return 'paste';
  if (state.inString) return 'string';
  if (state.sequence === '') return 'nothing';
  return state.sequence === escapeCharacter ? 'escape' : 'sequence';
}

/** Nothing more came: a lone Escape is the Escape key, what is unfinished is dropped, a paste ends here. */
export function giveUp(state: DecoderState): Decoded {
  const { paste, sequence, inString } = state;
  const rest = { ...state, sequence: '', paste: undefined, inString: false };
  if (paste !== undefined) return { state: rest, events: pasteEvent(paste) };
  if (inString) return { state: rest, events: [] };
  return { state: rest, events: sequence === escapeCharacter ? [key('escape')] : [] };
}

interface Reading {
  readonly events: readonly InputEvent[];
  readonly length: number;
  readonly opens?: 'paste' | 'string';
}

const nothingOf = (length: number): Reading => ({ events: [], length });

/** Reads one key at the start of `text`, which begins with Escape; undefined when its end has not come yet. */
function readEscape(text: string): Reading | undefined {
  const next = text[1];
  if (next === undefined) return undefined;
  if (next === '[') return readControlSequence(text);
  if (stringOpeners.includes(next)) return { ...nothingOf(2), opens: 'string' };
  // The end of a control string whose beginning was not for us.
  if (next === '\\') return nothingOf(2);
  if (next === 'O') {
    const letter = text[2];
    if (letter === undefined) return undefined;
    const found = applicationKey(letter);
    if (found === undefined) return nothingOf(3);
    return { events: ['name' in found ? key(found.name) : { kind: 'text', text: found.text }], length: 3 };
  }
  const alt = altKeys[next];
  if (alt !== undefined) return { events: [key(alt)], length: 2 };
  // Escape and another key in one packet of a slow link: both were pressed, neither is lost.
  return { events: [key('escape')], length: 1 };
}

function readControlSequence(text: string): Reading | undefined {
  // The Linux console's function keys are `ESC [ [ A`.
  if (text[2] === '[') {
    if (text[3] === undefined) return undefined;
    return text[3] === 'A' ? { events: [key('f1')], length: 4 } : nothingOf(4);
  }
  if (text.startsWith(oldMouse)) return text.length < 6 ? undefined : nothingOf(6);
  const [whole = '', parameters = '', final = ''] = /^.\[([0-?]*)[ -/]*([@-~]?)/s.exec(text) ?? [];
  if (final === '') {
    const unfinished = whole.length === text.length && whole.length < longestSequence;
    return unfinished ? undefined : nothingOf(whole.length);
  }
  if (whole === escapeCharacter + pasteStart) return { ...nothingOf(whole.length), opens: 'paste' };
  const [, row, column] = (final === 'R' && /^(\d+);(\d+)$/.exec(parameters)) || [];
  if (row !== undefined)
    return {
      events: [{ kind: 'cursor-report', row: Number(row), column: Number(column) }],
      length: whole.length,
    };
  const name = controlSequenceKey(parameters, final);
  return { events: name ? [key(name)] : [], length: whole.length };
}

/**
 * What follows a control string that `text` goes on with. It ends with ST or BEL; CAN, SUB and the start of another
 * sequence break it off, and Ctrl+C leaves whatever a broken line has begun.
 */
function behindString(text: string): { readonly rest: string; readonly isOpen: boolean } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what ends a string
  const end = text.search(/[\x03\x07\x18\x1a\x1b\x9c]/);
  if (end < 0) return { rest: '', isOpen: true };
  const rest = text.slice(end + 1);
  if (text[end] === escapeCharacter) {
    if (rest === '') return { rest: escapeCharacter, isOpen: true };
    return { rest: rest.startsWith('\\') ? rest.slice(1) : text.slice(end), isOpen: false };
  }
  return { rest: text[end] === '\x03' ? text.slice(end) : rest, isOpen: false };
}

/** Reads one character that is not Escape. */
function readCharacter(character: string, afterReturn: boolean): readonly KeyEvent[] {
  if (character === '\n' && afterReturn) return [];
  const name = controlKeys[character];
  if (name !== undefined) return [key(name)];
  const letter = controlLetters.get(character);
  if (letter !== undefined) return [{ kind: 'control', letter }];
  // U+FFFD is what bytes that are not UTF-8 decode to; a byte order mark is nothing anyone types.
  if (isControl(character.charCodeAt(0)) || character === '\ufffd' || character === '\ufeff') return [];
  return [{ kind: 'text', text: character }];
}

/** Takes one packet. Events come in the order the keys were pressed. */
export function decode(state: DecoderState, packet: Uint8Array): Decoded {
  const { text: decoded, rest } = splitUtf8(state.bytes, packet);
  let text = state.sequence + decoded;
  let { paste, inString, afterReturn } = state;
  const events: InputEvent[] = [];
  while (text !== '') {
    if (paste !== undefined) {
      const searchFrom = Math.max(0, paste.length - pasteEnd.length);
      const raw = paste + text;
      const end = raw.indexOf(pasteEnd, searchFrom);
      if (end < 0) return { state: { ...startOfInput, bytes: rest, paste: raw }, events };
      events.push(...pasteEvent(raw.slice(0, end)));
      text = raw.slice(end + pasteEnd.length);
      paste = undefined;
      continue;
    }
    if (inString) {
      const behind = behindString(text);
      text = behind.rest;
      inString = behind.isOpen;
      if (inString) break;
      continue;
    }
    const introduced = shortIntroducers[text[0] ?? ''];
    if (introduced !== undefined) text = escapeCharacter + introduced + text.slice(1);
    if (text[0] === escapeCharacter) {
      const reading = readEscape(text);
      if (reading === undefined) break;
      events.push(...reading.events);
      text = text.slice(reading.length);
      if (reading.opens === 'paste') paste = '';
      inString = reading.opens === 'string';
      afterReturn = false;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(0) ?? 0);
    events.push(...readCharacter(character, afterReturn));
    afterReturn = character === '\r';
    text = text.slice(character.length);
  }
  return { state: { bytes: rest, sequence: text, paste, inString, afterReturn }, events };
}
