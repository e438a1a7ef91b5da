// `npm run bench`: bundles the benchmarks as the program is bundled, and runs them. They are in `bench/`.
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from './options.mjs';

const outdir = resolve('node_modules/.cache/bench');
const options = { ...bundleOptions, outdir, outExtension: { '.js': '.mjs' } };
await build({
  ...options,
  external: [...bundleOptions.external, '@lydell/node-pty'],
  entryPoints: { bench: 'src/build/bench/main.ts' },
});
// The least an Ink program can be, for comparison: one line of text.
await mkdir(outdir, { recursive: true });
await writeFile(
  `${outdir}/minimal-ink.jsx`,
  "import { render, Text } from 'ink';\nrender(<Text>hello from ink</Text>);\nsetInterval(() => {}, 1000);\n",
);
await build({ ...options, jsx: 'automatic', entryPoints: { 'minimal-ink': `${outdir}/minimal-ink.jsx` } });

await import(pathToFileURL(`${outdir}/bench.mjs`).href);
