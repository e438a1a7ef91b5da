import { defineConfig } from 'vitest/config';
import { mainFields } from '../src/build/options.mjs';

const soak = process.env.SOAK === '1';

export default defineConfig({
  // The engine under test must be the one that ships: resolved as the bundle resolves it, and inlined so that
  // vitest applies that, or plain Node would load TensorFlow.js's CommonJS build beside the ES modules.
  resolve: { mainFields },
  ssr: { resolve: { mainFields } },
  test: {
    include: soak ? ['test/**/*.soak.ts'] : ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    server: { deps: { inline: [/@tensorflow\//] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
