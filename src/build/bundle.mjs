// Bundles the program for publication: ESM, split, so that `--version` loads neither React, mathjs nor TensorFlow.js.
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { thirdPartyLicences } from './licences.mjs';
import { bundleOptions } from './options.mjs';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  ...bundleOptions,
  entryPoints: { 'neuron-calc': 'src/cli/main.ts', 'solution-runner': 'src/challenge/runner/main.ts' },
  outdir: 'dist',
  metafile: true,
});
// The process that runs a learner's code may read this folder only, and Node must find there that it holds modules.
await writeFile('dist/package.json', '{"type":"module"}\n');
await writeFile('dist/THIRD-PARTY-LICENCES.txt', await thirdPartyLicences(Object.keys(metafile.inputs)));
