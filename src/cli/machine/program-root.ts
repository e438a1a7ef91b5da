import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder the program is installed in, found from the bundle in `dist/` as from the sources in `src/cli/`. */
export function programRoot(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (isProgramPackage(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder))
      throw new Error(`neuron-calc is not completely installed: no package.json above ${from}`);
  }
}

const isProgramPackage = (file: string): boolean =>
  existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'neuron-calc';
