import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NAME = 'sandbox-runner.js';

/** The bundled runner: beside the bundle that this is part of, or where a build of these sources puts it. */
export function builtRunner(): string {
  const beside = fileURLToPath(new URL(NAME, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../../../dist/${NAME}`, import.meta.url));
}
