/** Another language for a room's table of words, to find sentences that do not come from it. */

/** Around every sentence of the table. */
const [OPEN, CLOSE] = ['⟦', '⟧'];

/** The same table with every string, and whatever a function returns, between brackets. */
export function pseudo<Words>(words: Words): Words {
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
