/** Words that can be typed in the place of an answer, the same in both faces: `:hint`. */

export const colonWords = [
  'hint',
  'steps',
  'example',
  'show',
  'skip',
  'why',
  'back',
  'try',
  'test',
  'help',
  'quit',
] as const;

export type ColonWord = (typeof colonWords)[number];

/** Short for one of them; the same in every language. */
const alsoCalled: ReadonlyMap<string, ColonWord> = new Map([
  ['menu', 'help'],
  ['?', 'help'],
  ['q', 'quit'],
  ['exit', 'quit'],
]);

export const colonWordNamed = (word: string): ColonWord | undefined =>
  colonWords.find((each) => each === word) ?? alsoCalled.get(word);

/** What stands behind a colon at the start of a text, in small letters; undefined where there is no colon. */
export function behindColon(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  return word.startsWith(':') ? word.slice(1).trim() : undefined;
}
