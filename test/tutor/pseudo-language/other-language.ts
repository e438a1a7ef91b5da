/** The program in a made-up language: every table of words there is, and what the table of functions says of each. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { PrimitiveEntry } from '../../../src/expression/primitives/entry.ts';
import { inPseudo, pseudo } from '../../pseudo-language.ts';

const source = join(import.meta.dirname, '../../../src');

/** Every table, so that a new one is another language here at once. */
export const tables = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('words.ts'),
);

const functions = ['elementary', 'activations'].map((name) => `expression/primitives/${name}.ts`);

/** For modules that are loaded from now on; those that are loaded already keep the words they were loaded with. */
export function speakAnotherLanguage(): void {
  for (const table of tables) {
    vi.doMock(join(source, table), async (original) => {
      const { words } = pseudo(await original<{ words: object }>());
      // What names a rule is given its code, in English the name, and so has nothing of its own to turn.
      return { words: table === 'calculus/words.ts' ? { ...words, rule: inPseudo } : words };
    });
  }
  for (const module of functions) {
    vi.doMock(join(source, module), async (original) =>
      Object.fromEntries(
        Object.entries(await original<Record<string, Entries>>()).map(([name, entries]) => [
          name,
          spokenOtherwise(entries),
        ]),
      ),
    );
  }
}

type Entries = Readonly<Record<string, PrimitiveEntry>>;

/** Their words, not their formulas. */
const spokenOtherwise = (entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const kinks = entry.kinks?.map((kink) => ({ ...kink, convention: pseudo(kink.convention) }));
      const said = { spoken: pseudo(entry.spoken), hint: pseudo(entry.hint) };
      return [name, { ...entry, ...said, ...(kinks ? { kinks } : {}) }];
    }),
  );
