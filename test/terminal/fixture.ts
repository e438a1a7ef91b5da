import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../src/build/options.mjs';

export interface Fixture {
  /** The built program, for `node`. */
  readonly program: string;
  /** A folder of its own, gone afterwards. */
  readonly directory: string;
  remove(): Promise<void>;
}

/** Builds the fixture app as the published program is built, so that terminal tests can start it. */
export async function buildFixture(): Promise<Fixture> {
  const directory = await mkdtemp(join(tmpdir(), 'terminal-fixture-'));
  await build({
    ...bundleOptions,
    entryPoints: { fixture: join(import.meta.dirname, 'fixture-start.ts') },
    outdir: directory,
    outExtension: { '.js': '.mjs' },
  });
  return {
    program: join(directory, 'fixture.mjs'),
    directory,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
