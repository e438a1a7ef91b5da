import { defineConfig } from 'vitest/config';
import { mainFields } from '../src/build/options.mjs';

const soak = process.env.SOAK === '1';

/** Every specifier that src/autograd imports: one left out would bring a second copy of the engine with it. */
const engine = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops',
  '@tensorflow/tfjs-backend-cpu',
];

export default defineConfig({
  // The engine under test must be the one that ships: resolved as the bundle resolves it, and bundled once so that
  // vitest applies that (plain Node would load TensorFlow.js's CommonJS build) and need not transform 700 modules.
  resolve: { mainFields },
  ssr: { resolve: { mainFields } },
  test: {
    globalSetup: 'test/require-build.ts',
    include: soak ? ['test/**/*.soak.ts'] : ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    deps: { optimizer: { ssr: { enabled: true, include: engine } } },
    testTimeout: soak ? 900_000 : 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
