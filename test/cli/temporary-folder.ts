import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const parent = mkdtempSync(join(tmpdir(), 'neuron-calc-test-'));
process.once('exit', () => rmSync(parent, { recursive: true, force: true }));

/** A new empty folder that goes away with this process. */
export const temporaryFolder = (name: string): string => mkdtempSync(join(parent, `${name}-`));
