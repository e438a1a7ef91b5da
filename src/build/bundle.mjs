// Bundles the program for publication: ESM, split, so that `--version` loads neither React, mathjs nor TensorFlow.js.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundleOptions } from './options.mjs';

await rm('dist', { recursive: true, force: true });
await build({ ...bundleOptions, entryPoints: { 'neuron-calc': 'src/cli/main.ts' }, outdir: 'dist' });
