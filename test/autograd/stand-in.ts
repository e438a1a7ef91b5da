import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../src/build/options.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder('tfjs-node-stand-in');

/** A module in a file of its own, to be required in the place of tfjs-node. */
export function moduleHolding(name: string, source: string): string {
  const path = join(folder, `${name}.cjs`);
  writeFileSync(path, source);
  return path;
}

/**
 * A working engine in the shape of tfjs-node 4.22.0: it prints when loaded, needs the two functions that Node 23
 * removed, and brings a tfjs-core of its own.
 */
export async function workingStandIn(): Promise<string> {
  const { outputFiles } = await build({
    ...bundleOptions,
    splitting: false,
    format: 'cjs',
    write: false,
    banner: {
      js: `
        const { isArray, isNullOrUndefined } = require('node:util');
        if (!isArray([]) || !isNullOrUndefined(null)) throw new Error('wrong answers');
        console.log('Hi there'); console.warn('tensorflow'); console.error('binding');
      `,
    },
    stdin: {
      contents: `
        import '@tensorflow/tfjs-core/dist/register_all_gradients';
        import '@tensorflow/tfjs-backend-cpu';
        export * from '@tensorflow/tfjs-core';
        export const version = { 'tfjs-node': '4.22.0' };
      `,
      resolveDir: import.meta.dirname,
    },
  });
  return moduleHolding('working', outputFiles?.[0]?.text ?? '');
}
