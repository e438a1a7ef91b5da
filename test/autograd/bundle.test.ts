import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundleOptions } from '../../src/build/options.mjs';
import { temporaryFolder } from '../temporary-folder.ts';
import { moduleHolding, workingStandIn } from './stand-in.ts';

const program = `
  import { loadAutograd } from './src/autograd/load.ts';
  import { readGraph } from './src/graph/read-graph.ts';
  import { existsSync } from 'node:fs';
  const [module, leaveAt] = process.argv.slice(2);
  const loading = loadAutograd({ ...(module && { module }), timeLimit: leaveAt ? 4000 : 20_000 });
  if (leaveAt) setInterval(() => existsSync(leaveAt) && process.exit(), 10);
  const autograd = await loading;
  const graph = readGraph('x = 2; w = 0.5; loss = gelu(w*x)^2 + max(w, x)');
  const { gradients } = autograd.gradients(graph, new Map([...graph.inputs].map(([name, value]) => [name, [value]])));
  const tf = autograd.api;
  console.log(JSON.stringify({
    engine: autograd.engine.kind,
    slopes: [...gradients.keys()],
    spread: tf.grads((a, b) => tf.mul(a, b))([tf.scalar(2), tf.scalar(3)]).map((slope) => slope.dataSync()[0]),
    chained: tf.tensor1d([1, 2]).square?.().sum().dataSync()[0],
  }));
`;

const folder = temporaryFolder('autograd-bundle');
const path = join(folder, 'stdin.js');
const run = (environment: NodeJS.ProcessEnv, ...given: string[]) =>
  promisify(execFile)(process.execPath, [path, ...given], { env: { ...process.env, ...environment } });

beforeAll(async () => {
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const stdin = { contents: program, resolveDir: join(import.meta.dirname, '../..'), loader: 'ts' } as const;
  await build({ ...bundleOptions, stdin, outdir: folder });
});

test('the bundled engine keeps every kernel, gradient and chained op, and prints nothing of its own', async () => {
  const { stdout, stderr } = await run({ NEURON_CALC_ENGINE: 'js' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(stdout)).toEqual({
    engine: 'tfjs-cpu',
    slopes: ['x', 'w', 'loss'],
    spread: [3, 2],
    chained: 5,
  });
});

test('the bundled program tries and uses a native engine, and nothing it prints while loading is seen', async () => {
  const { stdout, stderr } = await run({}, await workingStandIn());
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ engine: 'tfjs-node', slopes: ['x', 'w', 'loss'], spread: [3, 2] });
});

const record = join(folder, 'pid');
const hang = `require('node:fs').writeFileSync(${JSON.stringify(record)}, String(process.pid)); for (;;) {}`;
const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a native engine that hangs does not outlive a program that was closed meanwhile', async () => {
  expect((await run({}, moduleHolding('hang-alone', hang), record)).stdout).toBe('');
  const pid = Number(await readFile(record, 'utf8'));
  await vi.waitFor(() => expect(alive(pid)).toBe(false), { timeout: 30_000 });
});

afterAll(async () => {
  const pid = Number(await readFile(record, 'utf8').catch(() => '0'));
  if (pid > 0 && alive(pid)) process.kill(pid, 'SIGKILL');
});
