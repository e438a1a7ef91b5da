/**
 * Another language, made up: a table of words with every ASCII letter replaced by one of another alphabet, column for
 * column. What a program then still says in ASCII letters is a name, a formula, or a sentence that escaped its table.
 *
 * Mocks are made before a test file's own imports, so the helper is fetched first:
 *
 *     const { pseudo } = await vi.hoisted(() => import('../pseudo-language.ts'));
 *     vi.mock('…/words.ts', async (original) => ({ words: pseudo((await original()).words) }));
 */

const latin = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абцдефгхижклмнопщрстувшъыз';

const letters = new Map(
  [...latin].flatMap((letter, index) => {
    const other = cyrillic.charAt(index);
    return [
      [letter, other],
      [letter.toUpperCase(), other.toUpperCase()],
    ];
  }),
);

/** The same text in the letters of the other alphabet; signs, digits and other alphabets stay. */
export const inPseudo = (text: string): string =>
  text.replace(/[a-zA-Z]/g, (letter) => letters.get(letter) ?? letter);

/** The first of the characters that stand for arguments while a sentence is turned; nobody else uses them. */
const FIRST_SENTINEL = 0xe000;

/** @param at where in the table the function stands, for whoever has to find it. */
function spoken(call: (...given: unknown[]) => unknown, given: readonly unknown[], at: string): string {
  const kept: string[] = [];
  const hidden = (argument: unknown): unknown => {
    if (Array.isArray(argument)) return argument.map(hidden);
    // Without a letter it comes through as it is, and a table may well ask whether it is empty.
    if (typeof argument !== 'string' || inPseudo(argument) === argument) return argument;
    kept.push(argument);
    return String.fromCharCode(FIRST_SENTINEL + kept.length - 1);
  };
  const said = call(...given.map(hidden));
  if (typeof said !== 'string') {
    throw new Error(`${at} says ${String(said)}: it must make a string, and not look into those it is given`);
  }
  return inPseudo(said).replace(
    /[\ue000-\uf8ff]/g,
    (sentinel) => kept[sentinel.charCodeAt(0) - FIRST_SENTINEL] ?? sentinel,
  );
}

function turned(words: unknown, at: string): unknown {
  if (typeof words === 'string') return inPseudo(words);
  if (typeof words === 'function') {
    return (...given: unknown[]) => spoken((...hidden) => words(...hidden), given, at);
  }
  if (Array.isArray(words)) return words.map((each, index) => turned(each, `${at}[${index}]`));
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(
    Object.entries(words).map(([name, each]) => [name, turned(each, `${at}.${name}`)]),
  );
}

/**
 * The table in the made-up language: texts with other letters, functions that make such texts and leave the strings
 * they are given (names, formulas, numbers) as those are.
 */
export const pseudo = <Table>(words: Table): Table => turned(words, 'words') as Table;

/** Around every sentence of the table. */
const [OPEN, CLOSE] = ['⟦', '⟧'];

/** The same table with every string, and whatever a function returns, between brackets. */
export function bracketed<Words>(words: Words): Words {
  const translated = (leaf: unknown): unknown => {
    if (typeof leaf === 'string') return `${OPEN}${leaf}${CLOSE}`;
    if (typeof leaf === 'function') return (...given: unknown[]) => translated(leaf(...given));
    return Object.fromEntries(Object.entries(leaf as object).map(([key, value]) => [key, translated(value)]));
  };
  return translated(words) as Words;
}

/** What is left of a text without the sentences of the table. */
export function escaped(text: string): string {
  let [depth, left] = [0, ''];
  for (const sign of text) {
    if (sign === CLOSE) depth -= 1;
    else if (sign === OPEN) depth += 1;
    else if (depth === 0) left += sign;
  }
  return left.trim();
}
