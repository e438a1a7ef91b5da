/** What Node writes of its own accord when it runs out of memory, before it ends. */
const LAST_WORDS = /<--- Last few GCs --->|FATAL ERROR: |#\n# Fatal (JavaScript|process) /;

/**
 * What a solution printed, a line each.
 * @param wasEnded whether its process ended before it was done: the dump of a full heap is none of its words.
 */
export function printedLines(printed: string, wasEnded: boolean): string[] {
  const dump = wasEnded ? printed.search(LAST_WORDS) : -1;
  const text = (dump === -1 ? printed : printed.slice(0, dump)).trimEnd();
  return text === '' ? [] : text.split(/\r?\n/);
}
