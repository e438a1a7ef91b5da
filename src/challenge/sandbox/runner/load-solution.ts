import { compileFunction } from 'node:vm';
import { transform } from 'sucrase';
import { namespaceWithCode } from './namespace-with-code.ts';
import { SOLUTION_FILE } from './protocol.ts';

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
  const refusal = new Error(`${SOLUTION_FILE} can import '@tensorflow/tfjs' and nothing else, not '${name}'`);
  refusal.name = 'ImportRefused';
  throw refusal;
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
    message: unsupported(thrown) ?? `SyntaxError: ${plain.replace(/^SyntaxError: /, '')}`,
    ...(Number.isNaN(line) ? {} : { line }),
  };
}

const namespaceText = (name: string): string =>
  `the namespace ${name} holds code, which is not supported here. Put its functions at the top of the file.`;

/** By the token that V8 stumbled over: below its line of code, V8 draws a caret. */
function unsupported(thrown: unknown): string | undefined {
  if (thrown instanceof DroppedNamespace) return namespaceText(thrown.namespace);
  const [, code = '', caret = ''] = String((thrown as Error).stack).split('\n');
  const column = caret.indexOf('^');
  if (column === -1) return undefined;
  const [before, rest] = [code.slice(0, column), code.slice(column)];
  if (/^await\b/.test(rest)) return AWAIT;
  if (rest.startsWith('@')) return DECORATOR;
  return /\busing\s+$/.test(before) ? USING : undefined;
}

const AWAIT = 'await works inside an async function only. Move it into one; an async autoGradient is fine.';
const DECORATOR = 'decorators are not supported here. Write it without the @.';
const USING = '“using” is not supported here. Write const.';
