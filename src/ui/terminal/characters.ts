/** Characters: whole ones from bytes that come in packets, and those of a text as a reader counts them. */

/** How many bytes the character that starts with this byte takes; 0 for a byte that starts none. */
const lengthFrom = (byte: number) => {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
};

/** The number of bytes at the end that begin a character without finishing it (at most three). */
const unfinishedBytes = (bytes: Uint8Array) => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return lengthFrom(byte) > back ? back : 0;
  }
  return 0;
};

/** Joins what was left with a packet, and decodes all but a character whose last bytes are still to come. */
export function splitUtf8(left: Uint8Array, packet: Uint8Array): { text: string; rest: Uint8Array } {
  const bytes = left.length === 0 ? packet : Buffer.concat([left, packet]);
  const end = bytes.length - unfinishedBytes(bytes);
  // A packet may live in a buffer that the stream uses again: keep a copy of what is left.
  return {
    text: new TextDecoder().decode(bytes.subarray(0, end)),
    rest: Uint8Array.from(bytes.subarray(end)),
  };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Text below U+0300 holds no combining marks: each unit is what a reader calls a character. */
const isSimple = (text: string) => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= 0x300) return false;
  return true;
};

/** The characters as a reader counts them. */
export const graphemes = (text: string): readonly string[] =>
  isSimple(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
