import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { bundleOptions } from '../../src/build/options.mjs';

it('brings neither Ink nor React with it', async () => {
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: ['plain-tutor.ts', 'practice.ts'].map((file) =>
      join(import.meta.dirname, '../../src/plain', file),
    ),
    outdir: 'nowhere',
    write: false,
    metafile: true,
  });
  const packages = Object.keys(metafile.inputs).flatMap(
    (path) => /node_modules\/([^/]+)/.exec(path)?.[1] ?? [],
  );
  expect(packages).toContain('mathjs');
  expect(packages.filter((name) => /^(ink|react|yoga)/.test(name))).toEqual([]);
});
