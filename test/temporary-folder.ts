import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const parent = mkdtempSync(join(tmpdir(), 'neuron-calc-test-'));
// Not when the process exits: vitest ends its workers by a signal.
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A new empty folder that goes away after the tests of this file. */
export const temporaryFolder = (name: string): string => mkdtempSync(join(parent, `${name}-`));
