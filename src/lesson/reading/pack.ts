/** A folder of lessons that are not ours: what it is called, in the journal too. */

import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Fault } from './fault.ts';
import type { LessonFiles } from './lesson-files.ts';

export const PACK_FILE = 'pack.yaml';

export interface Pack {
  readonly name: string;
  readonly faults: readonly Fault[];
}

const NAME = /^[a-z0-9-]+$/;
const LONGEST_NAME = 60;
const manifest = z.looseObject({ name: z.unknown() });

/** By the `name:` of its `pack.yaml`, else by its folder and where that is. Never throws for what the folder holds. */
export function packOf(directory: string, files: LessonFiles): Pack {
  const file = join(directory, PACK_FILE);
  const usual = (faults: readonly Fault[]): Pack => ({ name: nameOfFolder(directory), faults });
  const fault = (message: string, suggestion: string, line = 1, column = 1): Pack =>
    usual([{ file, line, column, message, suggestion }]);
  let text: string;
  try {
    text = files.read(file);
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') return usual([]);
    return fault(`this file cannot be read: ${message}`, 'Write “name: my-pack” in it, or take it away.');
  }
  const written = nameIn(text);
  if (written === undefined) return fault('this file has no “name”', 'Write “name: my-pack”.');
  if (typeof written === 'string' && NAME.test(written) && written.length <= LONGEST_NAME)
    return { name: written, faults: [] };
  const line = text.split('\n').findIndex((each) => each.startsWith('name:')) + 1 || 1;
  return fault(
    '“name” must be small letters, digits and hyphens',
    'Write “name: my-pack”.',
    line,
    'name: '.length + 1,
  );
}

function nameIn(text: string): unknown {
  try {
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
    if (document.errors.length > 0) return undefined;
    return manifest.safeParse(document.toJS({ maxAliasCount: 0 })).data?.name;
  } catch {
    return undefined;
  }
}

const HEX_OF_PATH = 6;

/** Two folders of one name are two packs. */
function nameOfFolder(directory: string): string {
  let path = directory;
  try {
    path = realpathSync(directory);
  } catch {
    // What cannot be found goes by the name it was called by.
  }
  const base = basename(path)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_NAME);
  const hex = createHash('sha256').update(path).digest('hex').slice(0, HEX_OF_PATH);
  return base === '' ? hex : `${base}-${hex}`;
}
