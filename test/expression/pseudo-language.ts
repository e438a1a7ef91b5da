import type { PrimitiveEntry } from '../../src/expression/primitives/entry.ts';

/** Stands for another language: every text of a table of words, and every result of its functions, in brackets. */
export function pseudo<T>(table: T): T {
  if (typeof table === 'string') return `⟦${table}⟧` as T;
  if (typeof table === 'function')
    return ((...given: unknown[]) =>
      pseudo((table as unknown as (...given: unknown[]) => unknown)(...given))) as T;
  if (typeof table !== 'object' || table === null) return table;
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, pseudo(value)])) as T;
}

/** What stands in no brackets. */
export function escaped(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest.trim();
}

/** The same of entries of the table of functions: their words, not their formulas. */
export const pseudoEntries = (entries: Readonly<Record<string, PrimitiveEntry>>): object =>
  Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const kinks = entry.kinks?.map((kink) => ({ ...kink, convention: pseudo(kink.convention) }));
      const said = { spoken: pseudo(entry.spoken), hint: pseudo(entry.hint) };
      return [name, { ...entry, ...said, ...(kinks ? { kinks } : {}) }];
    }),
  );
