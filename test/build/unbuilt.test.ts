/** A clone in which something was left out at the installation. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

function clone(...parts: string[]) {
  const folder = temporaryFolder('clone');
  for (const part of ['package.json', 'bin', 'src/build', ...parts])
    cpSync(part, join(folder, part), { recursive: true });
  const node = (file: string) => {
    const env = { PATH: process.env.PATH };
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { exitCode: status, out: stdout, err: stderr };
  };
  return { folder, node };
}

test('without a build the program says in one line how to make one', () => {
  const { folder, node } = clone();
  const said = `neuron-calc is not built, or not completely. In ${join(folder, '/')} type: npm run build\n`;
  expect(node('bin/neuron-calc.js')).toEqual({ exitCode: 2, out: '', err: said });
});

test('an error of the program itself is not taken for a missing build', () => {
  const { folder, node } = clone();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/neuron-calc.js'), "throw new Error('of its own')");
  expect(node('bin/neuron-calc.js').err).toContain('Error: of its own');
});

test('without its optional package esbuild cannot build: one line says what to type, and what was built stays', () => {
  const { folder, node } = clone('node_modules/esbuild/lib', 'node_modules/esbuild/package.json');
  mkdirSync(join(folder, 'dist'));
  const { exitCode, err } = node('src/build/bundle.mjs');
  expect(err).toMatch(
    /^neuron-calc cannot be built without an optional package of esbuild\. Type: npm install --no-save @esbuild\/\S+@\d\S+ && npm run build\n$/,
  );
  expect([exitCode, existsSync(join(folder, 'dist'))]).toEqual([1, true]);
});

test('without the development packages it says so', () => {
  const { exitCode, err } = clone().node('src/build/bundle.mjs');
  expect(err).toBe(
    'neuron-calc cannot be built without the development packages. Type: npm ci --include=dev\n',
  );
  expect(exitCode).toBe(1);
});
