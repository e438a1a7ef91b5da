/** From TypeScript to the JavaScript that is run in the realm; V8 reads it here, and never runs it. */

import { compileFunction } from 'node:vm';
import { transform } from 'sucrase';
import { words } from '../../words.ts';
import { namespaceWithCode } from './namespace-with-code.ts';
import { PANEL_FILE, type SentError, SOLUTION_FILE } from './protocol.ts';

export interface Compiled {
  /** A function expression, on the lines of the source. */
  readonly code: string;
  /** Whether it asks a module for its default export. */
  readonly usesDefault: boolean;
}

/**
 * A solution as a function of `exports`, `require` and `module`.
 * @throws SyntaxError and sucrase's errors, for `readingError`.
 */
export function compileSolution(source: string): Compiled {
  const dropped = namespaceWithCode(source);
  // Sucrase would strip it without a word.
  if (dropped) throw new DroppedNamespace(dropped.name, dropped);
  const code = stripped(source, SOLUTION_FILE);
  compileFunction(code, ['exports', 'require', 'module'], { filename: SOLUTION_FILE });
  return {
    code: `(function (exports, require, module) {${code}\n})`,
    usesDefault: code.includes('.default'),
  };
}

/**
 * A panel as an asynchronous function of `tf`, `require` and `exports`: `await` works at its top.
 * @throws SyntaxError and sucrase's errors, for `panelError`.
 */
export function compilePanel(source: string): Compiled {
  const code = stripped(source, PANEL_FILE);
  const whole = `(async (tf, require, exports) => {${code}\n})`;
  compileFunction(`return ${whole}`, [], { filename: PANEL_FILE });
  return { code: whole, usesDefault: false };
}

/** Strips the types and turns imports into `require`; lines stay where they are. */
const stripped = (source: string, filePath: string): string =>
  transform(source, {
    transforms: ['typescript', 'imports'],
    // `import * as tf` must be the very namespace, with its chained methods, and no copy of it.
    enableLegacyTypeScriptModuleInterop: true,
    disableESTransforms: true,
    production: true,
    filePath,
  }).code;

class DroppedNamespace extends Error {
  constructor(
    readonly namespace: string,
    readonly loc: { readonly line: number },
  ) {
    super(`the namespace ${namespace} would be dropped`);
  }
}

/**
 * What sucrase or V8 could not read; sucrase puts file and place into its message. TypeScript that a compiler takes and
 * this program does not is told in words of ours.
 */
export function readingError(thrown: unknown): SentError {
  return { ...placed(thrown, SOLUTION_FILE), message: unsupported(thrown) ?? syntax(thrown, SOLUTION_FILE) };
}

export const panelError = (thrown: unknown): SentError => ({
  ...placed(thrown, PANEL_FILE),
  message: syntax(thrown, PANEL_FILE),
});

function placed(thrown: unknown, file: string): { readonly line?: number } {
  const { loc, stack } = thrown as { loc?: { line: number }; stack?: string };
  // V8 puts the place of a syntax error on the first line of the stack.
  const line =
    loc?.line ??
    Number(new RegExp(`${file.replace('.', '\\.')}:(\\d+)`).exec(String(stack))?.[1] ?? Number.NaN);
  return Number.isNaN(line) ? {} : { line };
}

function syntax(thrown: unknown, file: string): string {
  const { message } = thrown as { message: string };
  const plain = message.replace(`Error transforming ${file}: `, '').replace(/ \(\d+:\d+\)$/, '');
  return words.source.syntax(plain.replace(/^SyntaxError: /, ''));
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
