import { didYouMean } from '../../expression/reading/closest-name.ts';

/** What can be measured in two builds by turns. */
export const rowNames = [
  'first-frame',
  'home',
  'key',
  'memory',
  'help',
  'version',
  'derive',
  'grad',
  'check',
  'stream',
  'lint',
  'bundle',
  'packed',
] as const;

export type RowName = (typeof rowNames)[number];

export interface Comparison {
  readonly kind: 'against';
  /** The other checkout, built. */
  readonly directory: string;
  /** How many pairs of each row. */
  readonly runs: number;
  readonly rows: readonly RowName[];
}

export type BenchArguments = { readonly kind: 'help' } | { readonly kind: 'alone' } | Comparison;

/** What was typed behind `npm run bench --` cannot be used. */
export class ArgumentError extends Error {}

/** Enough for quartiles; all rows take three to four minutes. */
const RUNS = 5;
const FEWEST = 3;
const options = ['--against', '--runs', '--rows', '--help'];

export const usage = `npm run bench                      the figures of this build
npm run bench -- --against DIR     this build beside that of another checkout, which has been built
        --runs N                   so many pairs a row (${RUNS})
        --rows NAME...             only these: ${rowNames.slice(0, 7).join(' ')}
                                   ${rowNames.slice(7).join(' ')}`;

/** @throws ArgumentError for what it does not know. */
export function benchArguments(typed: readonly string[]): BenchArguments {
  const given = grouped(typed);
  if (given.has('--help')) return { kind: 'help' };
  const against = given.get('--against');
  if (against === undefined) {
    const [lone] = given.keys();
    if (lone !== undefined) throw new ArgumentError(`${lone} goes with --against DIR`);
    return { kind: 'alone' };
  }
  const [directory] = against;
  if (directory === undefined || against.length > 1) throw new ArgumentError('--against takes one folder');
  return {
    kind: 'against',
    directory,
    runs: runsOf(given.get('--runs')),
    rows: rowsOf(given.get('--rows')),
  };
}

/** Each option with the words behind it. */
function grouped(typed: readonly string[]): Map<string, string[]> {
  const given = new Map<string, string[]>();
  let words: string[] | undefined;
  for (const word of typed) {
    if (!word.startsWith('-')) {
      if (!words) throw new ArgumentError(`${word}: an option is missing in front of it`);
      words.push(word);
      continue;
    }
    if (!options.includes(word))
      throw new ArgumentError(`there is no option ${word}.${meant(word, options)}`);
    if (given.has(word)) throw new ArgumentError(`${word} is given twice`);
    words = [];
    given.set(word, words);
  }
  return given;
}

const meant = (typed: string, known: readonly string[]): string => {
  const question = didYouMean(typed, known);
  return question === undefined ? '' : ` ${question}`;
};

function runsOf(words: readonly string[] | undefined): number {
  if (words === undefined) return RUNS;
  const runs = Number(words[0]);
  if (words.length === 1 && Number.isSafeInteger(runs) && runs >= FEWEST) return runs;
  throw new ArgumentError(`--runs takes a whole number, ${FEWEST} or more`);
}

function rowsOf(words: readonly string[] | undefined): readonly RowName[] {
  if (words === undefined) return rowNames;
  if (words.length === 0) throw new ArgumentError('--rows takes the names of rows');
  const unknown = words.find((word) => !rowNames.some((name) => name === word));
  if (unknown !== undefined)
    throw new ArgumentError(`there is no row ${unknown}.${meant(unknown, rowNames)}`);
  return rowNames.filter((name) => words.includes(name));
}
