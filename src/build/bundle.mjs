// Bundles the program for publication: ESM, split, so that `--version` loads neither React, mathjs nor TensorFlow.js.
import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { thirdPartyLicences } from './licences.mjs';
import { bundleOptions } from './options.mjs';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  ...bundleOptions,
  entryPoints: {
    'neuron-calc': 'src/cli/main.ts',
    'solution-runner': 'src/challenge/sandbox/runner/main.ts',
  },
  outdir: 'dist',
  metafile: true,
});
await prepareLessons();
// The process that runs a learner's code may read this folder only, and Node must find there that it holds modules.
await writeFile('dist/package.json', '{"type":"module"}\n');
await writeFile('dist/THIRD-PARTY-LICENCES.txt', await thirdPartyLicences(Object.keys(metafile.inputs)));

/** With the readers of the program itself, which are TypeScript and so are bundled for it, and not kept. */
async function prepareLessons() {
  const reader = 'dist/prepare-lessons.mjs';
  await build({
    ...bundleOptions,
    splitting: false,
    minify: false,
    entryPoints: ['src/build/prepare-lessons.ts'],
    outfile: reader,
  });
  execFileSync(process.execPath, [reader, 'lessons', 'dist/lessons.bin'], { stdio: 'inherit' });
  await rm(reader);
}
