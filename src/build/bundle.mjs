// Bundles the program for publication: ESM, split, so that `--version` loads neither React, mathjs nor TensorFlow.js.
import { execFileSync } from 'node:child_process';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { thirdPartyLicences } from './licences.mjs';
import { bundleOptions, realmOptions } from './options.mjs';

const { build } = await workingEsbuild();
await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  ...bundleOptions,
  entryPoints: {
    'neuron-calc': 'src/cli/main.ts',
    'sandbox-runner': 'src/challenge/sandbox/runner/main.ts',
  },
  outdir: 'dist',
  metafile: true,
});
const realm = await buildRealm();
await prepareLessons();
// The process that runs foreign code may read this folder only, and Node must find there that it holds modules.
await writeFile('dist/package.json', '{"type":"module"}\n');
await writeFile(
  'dist/THIRD-PARTY-LICENCES.txt',
  await thirdPartyLicences([...Object.keys(metafile.inputs), ...Object.keys(realm.inputs)]),
);

/** What the realm of foreign code is furnished with: one script for an engine without Node; and the engine beside it. */
async function buildRealm() {
  const { metafile } = await build({ ...realmOptions, outfile: 'dist/realm.js', metafile: true });
  const engine = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  await copyFile(engine, 'dist/quickjs.wasm');
  return metafile;
}

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

/**
 * The program that does esbuild's work comes in an optional package, one for each platform. When it, or esbuild itself,
 * was left out at the installation, a line says what to type, and the earlier build stays.
 */
async function workingEsbuild() {
  try {
    const esbuild = await import('esbuild');
    await esbuild.transform('');
    return esbuild;
  } catch (error) {
    const missing = /"(@esbuild\/[^"]+)" could not be found/.exec(error.message)?.[1];
    if (missing) {
      const { version } = JSON.parse(await readFile('node_modules/esbuild/package.json', 'utf8'));
      stop(
        `an optional package of esbuild. Type: npm install --no-save ${missing}@${version} && npm run build`,
      );
    }
    if (error.code === 'ERR_MODULE_NOT_FOUND') stop('the development packages. Type: npm ci --include=dev');
    throw error;
  }
}

function stop(needed) {
  console.error(`neuron-calc cannot be built without ${needed}`);
  process.exit(1);
}
