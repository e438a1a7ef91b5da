import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build, type Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { version } from '../../package.json';
import { bundleOptions } from '../../src/build/options.mjs';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
const entry = join(folder, 'neuron-calc.js');
let metafile: Metafile;

beforeAll(async () => {
  const entryPoints = { 'neuron-calc': 'src/cli/main.ts' };
  const built = await build({ ...bundleOptions, entryPoints, outdir: folder, metafile: true as const });
  metafile = built.metafile;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every output that is loaded as soon as `name` is, before any `import()`. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
    if (kind === 'import-statement') loadedWith(path, seen);
  }
  return seen;
}

const heavy =
  /node_modules\/(react|react-reconciler|ink|ink-[a-z-]+|mathjs|@tensorflow|zod|yaml|marked|emphasize)\//;

test('what --version and --help load holds no heavy package', () => {
  const name = Object.keys(metafile.outputs).find((path) => resolve(path) === entry) as string;
  const inputs = [...loadedWith(name)].flatMap((output) =>
    Object.keys(metafile.outputs[output]?.inputs ?? {}),
  );
  expect(inputs.filter((path) => heavy.test(path))).toEqual([]);
  expect(inputs.some((path) => path.includes('node_modules/commander/'))).toBe(true);
  expect(inputs).toContain('src/cli/main.ts');
});

const run = promisify(execFile);

test('the bundle prints its version, its help, and its errors with exit code 2', async () => {
  expect((await run(process.execPath, [entry, '--version'])).stdout).toBe(`${version}\n`);
  expect((await run(process.execPath, [entry, '--help'])).stdout).toContain('doctor');
  await expect(run(process.execPath, [entry, 'lesosn'])).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Did you mean lesson?'),
  });
});

test('a reader that closes the pipe ends the program quietly', async () => {
  const child = spawn(process.execPath, [entry, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const [exitCode] = await once(child, 'close');
  expect([exitCode, complaint]).toEqual([0, '']);
});

test.skipIf(process.platform !== 'linux')('a disk that is full is said to be, with exit code 2', async () => {
  const shell = run('/bin/sh', ['-c', `"${process.execPath}" "${entry}" --help > /dev/full`]);
  await expect(shell).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^neuron-calc: .*ENOSPC/),
  });
});
