import { compileFunction } from 'node:vm';
import { transform } from 'sucrase';
import { words } from '../../words.ts';
import { namespaceWithCode } from './namespace-with-code.ts';
import { IMPORT_REFUSED, SOLUTION_FILE } from './protocol.ts';

export type Exports = Record<string, unknown>;

/**
 * Strips the types and turns imports into `require`; lines stay where they are.
 * @returns runs the solution's top level and gives what it exports.
 * @throws SyntaxError and sucrase's errors, for `readingError`.
 */
export function compileSolution(source: string): (tf: object) => Exports {
  const dropped = namespaceWithCode(source);
  // Sucrase would strip it without a word.
  if (dropped) throw new DroppedNamespace(dropped.name, dropped);
  const { code } = transform(source, {
    transforms: ['typescript', 'imports'],
    // `import * as tf` must be the very namespace, with its chained methods, and no copy of it.
    enableLegacyTypeScriptModuleInterop: true,
    disableESTransforms: true,
    production: true,
    filePath: SOLUTION_FILE,
  });
  const run = compileFunction(code, ['exports', 'require', 'module'], { filename: SOLUTION_FILE });
  return (tf) => {
    const module = { exports: {} as Exports };
    // What a default import has become reads it.
    const namespace = code.includes('.default') ? withDefault(tf) : tf;
    run.call(undefined, module.exports, requireFor(namespace), module);
    return module.exports;
  };
}

/** The same namespace, which is its own default export, too; it itself stays as it is. */
const withDefault = (tf: object): object => Object.freeze(Object.create(tf, { default: { value: tf } }));

class DroppedNamespace extends Error {
  constructor(
    readonly namespace: string,
    readonly loc: { readonly line: number },
  ) {
    super(`the namespace ${namespace} would be dropped`);
  }
}

const requireFor = (tf: object) => (name: string) => {
  if (/^@tensorflow\/tfjs(-node|-core)?$/.test(name)) return tf;
  throw Object.assign(new Error(words.source.imported(SOLUTION_FILE, name)), { code: IMPORT_REFUSED });
};

/**
 * What sucrase or V8 could not read; sucrase puts file and place into its message. TypeScript that a compiler takes and
 * this program does not is told in words of ours.
 */
export function readingError(thrown: unknown): { message: string; line?: number } {
  const { loc, message, stack } = thrown as { loc?: { line: number }; message: string; stack?: string };
  const plain = message.replace(`Error transforming ${SOLUTION_FILE}: `, '').replace(/ \(\d+:\d+\)$/, '');
  // V8 puts the place of a syntax error on the first line of the stack.
  const line = loc?.line ?? Number(/gradients\.ts:(\d+)/.exec(String(stack))?.[1] ?? Number.NaN);
  return {
    message: unsupported(thrown) ?? words.source.syntax(plain.replace(/^SyntaxError: /, '')),
    ...(Number.isNaN(line) ? {} : { line }),
  };
}

/** By the token that V8 stumbled over: below its line of code, V8 draws a caret. */
function unsupported(thrown: unknown): string | undefined {
  if (thrown instanceof DroppedNamespace) return words.source.namespace(thrown.namespace);
  const [, code = '', caret = ''] = String((thrown as Error).stack).split('\n');
  const column = caret.indexOf('^');
  if (column === -1) return undefined;
  const [before, rest] = [code.slice(0, column), code.slice(column)];
  if (/^await\b/.test(rest)) return words.source.await;
  if (rest.startsWith('@')) return words.source.decorator;
  return /\busing\s+$/.test(before) ? words.source.using : undefined;
}
