/** Finds TypeScript's `namespace N { … }` with something in it that runs; one of types alone leaves nothing behind. */

const COMMENT_OR_STRING =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;
/** Where a statement begins; what `declare` stands before has no code. */
const NAMESPACE = /(?<=^|[;{}])[ \t]*(?:export\s+)?(?:namespace|module)\s+([\w$.]+)\s*\{/gm;
const CODE =
  /(?:^|[;{}])[ \t]*(?:export\s+)?(?:async\s+|abstract\s+)?(?:const|let|var|function|class|enum)\b(?!\s*[?:(])/m;

/** The first one, with its 1-based line. */
export function namespaceWithCode(
  source: string,
): { readonly name: string; readonly line: number } | undefined {
  const bare = source.replace(COMMENT_OR_STRING, (found) => found.replace(/[^\n]/g, ' '));
  for (const found of bare.matchAll(NAMESPACE)) {
    const start = found.index + found[0].length;
    if (!CODE.test(bare.slice(start, closingBrace(bare, start)))) continue;
    const before = bare.slice(0, found.index + found[0].search(/\S/));
    return { name: found[1] as string, line: before.split('\n').length };
  }
  return undefined;
}

/** Of the block that is open at `start`; the end of the text when nothing closes it. */
function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  return text.length;
}
