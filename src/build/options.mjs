import { fileURLToPath } from 'node:url';

/**
 * What every bundle of ours is built with: the published program, the benchmark's baseline and the test fixtures.
 * `mainFields` prefers ES modules, or TensorFlow.js's UMD build (all of it) is picked; bundled CommonJS still calls
 * `require`, hence the banner; Ink imports `react-devtools-core` when DEV is set, which a learner's shell may do.
 */
const noDevtools = {
  name: 'no-devtools',
  setup(build) {
    build.onResolve({ filter: /^(react-devtools-core|\.\/devtools\.js)$/ }, ({ path, importer }) =>
      path.startsWith('.') && !importer.includes('/ink/')
        ? undefined
        : { path: 'devtools', namespace: 'empty' },
    );
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({
      contents: 'export default { initialize() {}, connectToDevTools() {} }',
    }));
  },
};

/** TensorFlow.js requires it only where there is no global `fetch`, which every Node that we support has. */
const noNodeFetch = {
  name: 'no-node-fetch',
  setup(build) {
    build.onResolve({ filter: /^node-fetch$/ }, () => ({ path: 'fetch', namespace: 'global-fetch' }));
    build.onLoad({ filter: /.*/, namespace: 'global-fetch' }, () => ({
      contents: 'module.exports = globalThis.fetch',
    }));
  },
};

/** Everything but the file itself gets it in the place of the package. */
const inPlaceOf = (filter, file) => ({
  name: file,
  setup(build) {
    build.onResolve({ filter }, ({ importer }) =>
      importer.endsWith(file) ? undefined : { path: fileURLToPath(new URL(file, import.meta.url)) },
    );
  },
});

const quickStringWidth = inPlaceOf(/^string-width$/, 'quick-string-width.mjs');
const rememberedTokens = inPlaceOf(/^@alcalzone\/ansi-tokenize$/, 'remembered-tokens.mjs');

/** The modules TensorFlow.js registers kernels and gradients in: their package.json claims they have no side effects. */
const keepRegistrations = {
  name: 'keep-registrations',
  setup(build) {
    build.onResolve({ filter: /^@tensorflow\/tfjs-(backend-cpu|core)(\/|$)/ }, async (args) => {
      if (args.pluginData === 'seen') return undefined;
      const found = await build.resolve(args.path, {
        kind: args.kind,
        importer: args.importer,
        resolveDir: args.resolveDir,
        pluginData: 'seen',
      });
      return { ...found, sideEffects: true };
    });
  },
};

/** What TensorFlow.js asks Node for, and never does where there is none. */
const noNodeModules = {
  name: 'no-node-modules',
  setup(build) {
    build.onResolve({ filter: /^(util|crypto|string_decoder)$/ }, ({ path }) => ({
      path,
      namespace: 'no-node',
    }));
    build.onLoad({ filter: /.*/, namespace: 'no-node' }, () => ({ contents: 'module.exports = {}' }));
  },
};

export const mainFields = ['module', 'main'];

/** @type {import('esbuild').BuildOptions} */
export const bundleOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields,
  minify: true,
  legalComments: 'none',
  external: ['@tensorflow/tfjs-node'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  plugins: [noDevtools, noNodeFetch, quickStringWidth, rememberedTokens, keepRegistrations],
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
export const realmOptions = {
  bundle: true,
  format: 'iife',
  globalName: 'neuronCalcRealm',
  platform: 'browser',
  target: 'es2022',
  mainFields,
  minify: true,
  legalComments: 'none',
  entryPoints: ['src/challenge/sandbox/realm/main.ts'],
  inject: ['src/challenge/sandbox/realm/absent.ts'],
  define: bundleOptions.define,
  // TensorFlow.js looks for a global object by a name that this engine has not; the inspector copies what is in Atomics.
  banner: { js: 'globalThis.global=globalThis;globalThis.Atomics={};' },
  plugins: [noNodeFetch, noNodeModules, keepRegistrations],
  logLevel: 'warning',
};
