/** From a panel's text to a script, and from what went wrong to words with a line. */

import { Script } from 'node:vm';
import { words } from '../../words.ts';

export interface CodeError {
  /** As Node words it: `TypeError: f is not a function`. */
  readonly message: string;
  /** 1-based line of the program; absent when it is not known. */
  readonly line?: number;
}

/** What stack traces call a panel. */
export const PANEL_FILE = 'panel.ts';

export const TIMED_OUT = { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' };

/** What a program threw. Its errors come from another realm, so `instanceof` says nothing. */
export function crashOf(thrown: unknown): CodeError {
  const { code, name, message, stack } = (thrown ?? {}) as Partial<Record<string, unknown>>;
  if (code === TIMED_OUT.code) return { message: words.panel.overTime };
  if (typeof message !== 'string') return { message: `Uncaught ${String(thrown)}` };
  const line = new RegExp(`${PANEL_FILE}:(\\d+)`).exec(String(stack))?.[1];
  return { message: `${name ?? 'Error'}: ${message}`, ...(line === undefined ? {} : { line: Number(line) }) };
}

/** What sucrase or V8 could not read; sucrase puts file and place into its message. */
export function compileError(thrown: unknown): CodeError {
  const { loc, message } = thrown as { loc?: { line: number }; message: string };
  if (!loc) return crashOf(thrown);
  const plain = message.replace(`Error transforming ${PANEL_FILE}: `, '').replace(/ \(\d+:\d+\)$/, '');
  return { message: `SyntaxError: ${plain}`, line: loc.line };
}

/**
 * Strips the types and turns imports into `require`. Lines stay where they are. The script's value is the promise of
 * the program's end.
 */
export async function compile(source: string): Promise<Script> {
  // Only lessons with code need it, and start-up must not wait for it.
  const { transform } = await import('sucrase');
  const { code } = transform(source, {
    transforms: ['typescript', 'imports'],
    // `import * as tf` must be the very namespace: a copy of it would lose what the engine registers later.
    enableLegacyTypeScriptModuleInterop: true,
    disableESTransforms: true,
    production: true,
    filePath: PANEL_FILE,
  });
  return new Script(`(async () => {${code}\n})()`, { filename: PANEL_FILE });
}
