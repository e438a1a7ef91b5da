const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Text below U+0300 holds no combining marks: each unit is what a reader calls a character. */
const isSimple = (text: string) => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= 0x300) return false;
  return true;
};

/** The characters as a reader counts them. */
export const graphemes = (text: string): readonly string[] =>
  isSimple(text) ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
