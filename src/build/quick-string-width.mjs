/**
 * What the bundle has in the place of `string-width`: the same answer, found without it for the characters that
 * lessons are made of. Importing string-width compiles `\p{RGI_Emoji}` and starts ICU's segmenter, which cost the first
 * frame about 35 ms on Node 20, and Ink asks it for the width of every line of every frame. Text with any other
 * character is handed to the real one, loaded at that moment.
 */

// Latin, Greek, punctuation, super- and subscripts, four arrows, mathematical operators, box drawing, blocks, braille:
// one code unit and one column each. What may turn into an emoji (U+25AA, U+2194 …) is left out.
const oneColumnEach =
  /^[\x20-\x7e\xa1-\xa8\xaa-\xac\xaf-\u02ff\u0370-\u03ff\u2010-\u2027\u2030-\u203b\u203d-\u2048\u2070-\u209c\u2190-\u2193\u2200-\u22ff\u2500-\u25a9\u25cf\u2800-\u28ff]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
const colours = /\u001b\[[0-9;]*m/g;

export default function stringWidth(text, options) {
  if (typeof text === 'string' && options === undefined) {
    const bare = text.includes('\u001b') ? text.replace(colours, '') : text;
    if (oneColumnEach.test(bare)) return bare.length;
  }
  return require('string-width').default(text, options);
}
