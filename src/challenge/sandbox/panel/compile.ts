import { Script } from 'node:vm';
import { PANEL_FILE } from './crash.ts';

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
