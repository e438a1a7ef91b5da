/** Run once before all tests: many of them start the program as it was built. */

import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export default (): void => requireBuild(process.cwd(), console.warn);

/**
 * @param note told when something has changed since the build: those tests would be about what it was before.
 * @throws when there is no build.
 */
export function requireBuild(root: string, note: (text: string) => void): void {
  const built = statSync(join(root, 'dist/neuron-calc.js'), { throwIfNoEntry: false });
  if (!built) throw shortError('Build first: npm run build');
  const newer = ['src', 'lessons']
    .flatMap((folder) => filesOf(join(root, folder)))
    .find((file) => statSync(file).mtimeMs > built.mtimeMs);
  if (newer === undefined) return;
  note(
    `Note: ${relative(root, newer)} is newer than dist, which some tests run. To bring it up to date: npm run build`,
  );
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name));

/** Where it was thrown helps nobody. */
function shortError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
