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
