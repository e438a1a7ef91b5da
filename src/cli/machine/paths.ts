import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../io.ts';

/** The folder the program is installed in, found from the bundle in `dist/` as from the sources in `src/cli/`. */
export function programRoot(from: string = fileURLToPath(import.meta.url)): string {
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    if (isProgramPackage(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder))
      throw new Error(`neuron-calc is not completely installed: no package.json above ${from}`);
  }
}

function isProgramPackage(file: string): boolean {
  if (!existsSync(file)) return false;
  const manifest: { readonly name?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.name === 'neuron-calc';
}

/** A text with the home folder written as `~`: its path holds the learner's name. */
export function withoutHome(text: string, { home, platform }: Pick<Io, 'home' | 'platform'>): string {
  const folder = home.replace(/[/\\]+$/, '');
  if (folder === '') return text;
  const escaped = folder.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  // Neither the end of another path nor the beginning of a longer name.
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}_.~-])${escaped}(?![\\p{L}\\p{N}_-])`,
    platform === 'win32' ? 'giu' : 'gu',
  );
  return text.replace(whole, '~');
}
