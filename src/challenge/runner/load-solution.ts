import { compileFunction } from 'node:vm';
import { transform } from 'sucrase';
import { SOLUTION_FILE } from './protocol.ts';

export type Exports = Record<string, unknown>;

/**
 * Strips the types and turns imports into `require`; lines stay where they are.
 * @returns runs the solution's top level and gives what it exports.
 * @throws SyntaxError and sucrase's errors, which carry `loc`.
 */
export function compileSolution(source: string): (tf: object) => Exports {
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
    run.call(undefined, module.exports, requireFor(tf), module);
    return module.exports;
  };
}

const requireFor = (tf: object) => (name: string) => {
  if (/^@tensorflow\/tfjs(-node|-core)?$/.test(name)) return tf;
  const refusal = new Error(`${SOLUTION_FILE} can import '@tensorflow/tfjs' and nothing else, not '${name}'`);
  refusal.name = 'ImportRefused';
  throw refusal;
};

/** What sucrase or V8 could not read; sucrase puts file and place into its message. */
export function readingError(thrown: unknown): { message: string; line?: number } {
  const { loc, message, stack } = thrown as { loc?: { line: number }; message: string; stack?: string };
  const plain = message.replace(`Error transforming ${SOLUTION_FILE}: `, '').replace(/ \(\d+:\d+\)$/, '');
  // V8 puts the place of a syntax error on the first line of the stack.
  const line = loc?.line ?? Number(/gradients\.ts:(\d+)/.exec(String(stack))?.[1] ?? Number.NaN);
  return {
    message: `SyntaxError: ${plain.replace(/^SyntaxError: /, '')}`,
    ...(Number.isNaN(line) ? {} : { line }),
  };
}
