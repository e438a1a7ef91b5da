/**
 * From the bytes of a terminal to key events, as pure state: characters and escape sequences may be split anywhere
 * between two packets. A lone Escape and the start of an arrow key look alike until time passes: the caller holds a
 * state that is `waiting` for a while and then calls `giveUp`.
 */

import { splitUtf8 } from './characters.ts';
import type { KeyEvent } from './key-event.ts';
import { altKeys, applicationKey, controlKeys, controlLetters, controlSequenceKey } from './key-sequences.ts';

export interface DecoderState {
  /** The first bytes of a character whose rest has not come. */
  readonly bytes: Uint8Array;
  /** An escape sequence so far. */
  readonly sequence: string;
  /** A bracketed paste so far; undefined outside one. */
  readonly paste: string | undefined;
  /** The last character was a carriage return: a line feed right after it is the same Enter. */
  readonly afterReturn: boolean;
}

export interface Decoded {
  readonly state: DecoderState;
  readonly events: readonly KeyEvent[];
}

export const startOfInput: DecoderState = {
  bytes: new Uint8Array(),
  sequence: '',
  paste: undefined,
  afterReturn: false,
};

const escapeCharacter = '\x1b';
const pasteStart = '[200~';
const pasteEnd = '\x1b[201~';
/** No key is longer; without a bound a broken line could make us wait for ever. */
const longestSequence = 32;

const key = (name: Extract<KeyEvent, { kind: 'key' }>['name']): KeyEvent => ({ kind: 'key', name });
const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code < 0xa0);

const pasteEvent = (raw: string): KeyEvent[] => {
  const text = [...raw.replaceAll('\t', ' ').replace(/\r\n?/g, '\n')]
    .filter((char) => char === '\n' || !isControl(char.charCodeAt(0)))
    .join('');
  return text === '' ? [] : [{ kind: 'paste', text }];
};

/** What a decoder is waiting for; it decides how long. */
export function waiting(state: DecoderState): 'nothing' | 'escape' | 'sequence' | 'paste' {
  if (state.paste !== undefined) return 'paste';
  if (state.sequence === '') return 'nothing';
  return state.sequence === escapeCharacter ? 'escape' : 'sequence';
}

/** Nothing more came: a lone Escape is the Escape key, an unfinished sequence is dropped, a paste ends here. */
export function giveUp(state: DecoderState): Decoded {
  const { paste, sequence } = state;
  const rest = { ...state, sequence: '', paste: undefined };
  if (paste !== undefined) return { state: rest, events: pasteEvent(paste) };
  return { state: rest, events: sequence === escapeCharacter ? [key('escape')] : [] };
}

interface Reading {
  readonly events: readonly KeyEvent[];
  readonly length: number;
  readonly opensPaste?: boolean;
}

/** Reads one key at the start of `text`, which begins with Escape; undefined when its end has not come yet. */
function readEscape(text: string): Reading | undefined {
  const next = text[1];
  if (next === undefined) return undefined;
  if (next === '[') {
    // The Linux console's function keys are `ESC [ [ A`.
    if (text[2] === '[') return text[3] === undefined ? undefined : { events: [], length: 4 };
    const [whole = '', parameters = '', final = ''] = /^.\[([0-?]*)[ -/]*([@-~]?)/s.exec(text) ?? [];
    if (final === '') {
      const unfinished = whole.length === text.length && whole.length < longestSequence;
      return unfinished ? undefined : { events: [], length: whole.length };
    }
    if (whole === escapeCharacter + pasteStart) return { events: [], length: whole.length, opensPaste: true };
    const name = controlSequenceKey(parameters, final);
    return { events: name ? [key(name)] : [], length: whole.length };
  }
  if (next === 'O') {
    const letter = text[2];
    if (letter === undefined) return undefined;
    const found = applicationKey(letter);
    if (found === undefined) return { events: [], length: 3 };
    return { events: ['name' in found ? key(found.name) : { kind: 'text', text: found.text }], length: 3 };
  }
  const alt = altKeys[next];
  if (alt !== undefined) return { events: [key(alt)], length: 2 };
  // Escape and another key in one packet of a slow link: both were pressed, neither is lost.
  return { events: [key('escape')], length: 1 };
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
  let { paste, afterReturn } = state;
  const events: KeyEvent[] = [];
  while (text !== '') {
    if (paste !== undefined) {
      const searchFrom = Math.max(0, paste.length - pasteEnd.length);
      const raw = paste + text;
      const end = raw.indexOf(pasteEnd, searchFrom);
      if (end < 0) return { state: { bytes: rest, sequence: '', paste: raw, afterReturn: false }, events };
      events.push(...pasteEvent(raw.slice(0, end)));
      text = raw.slice(end + pasteEnd.length);
      paste = undefined;
      continue;
    }
    if (text[0] === escapeCharacter) {
      const reading = readEscape(text);
      if (reading === undefined) break;
      events.push(...reading.events);
      text = text.slice(reading.length);
      if (reading.opensPaste) paste = '';
      afterReturn = false;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(0) ?? 0);
    events.push(...readCharacter(character, afterReturn));
    afterReturn = character === '\r';
    text = text.slice(character.length);
  }
  return { state: { bytes: rest, sequence: text, paste, afterReturn }, events };
}
