import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  installationOf,
  isNativePackagePresent,
  nativeAdvice,
  type Situation,
} from '../../../src/cli/machine/native-advice.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const advice = (situation: Partial<Situation>) =>
  nativeAdvice({
    platform: 'linux',
    arch: 'x64',
    node: '20.9.0',
    installation: { kind: 'project', folder: '/p' },
    present: false,
    ...situation,
  });

test.each<[Partial<Situation>, string[]]>([
  [{}, ['npm install --no-save @tensorflow/tfjs-node@4.22.0']],
  [{ present: true }, ['npm approve-scripts @tensorflow/tfjs-node', 'npm rebuild @tensorflow/tfjs-node']],
  [
    { installation: { kind: 'global' } },
    ['npm install -g --allow-scripts=@tensorflow/tfjs-node neuron-calc'],
  ],
  [
    { installation: { kind: 'global' }, present: true },
    ['npm rebuild -g --allow-scripts=@tensorflow/tfjs-node @tensorflow/tfjs-node'],
  ],
  [
    { installation: { kind: 'npx' }, present: true },
    ['npm install -g --allow-scripts=@tensorflow/tfjs-node neuron-calc'],
  ],
  [{ chosenEngine: 'js' }, ['unset NEURON_CALC_ENGINE']],
])('%j is told to type %j', (situation, commands) => {
  expect(advice(situation).commands).toEqual(commands);
});

test('a platform without a native engine gets no command, but the list of those with one', () => {
  for (const [platform, arch] of [
    ['freebsd', 'x64'],
    ['win32', 'arm64'],
  ] as const) {
    const { commands, notes } = advice({ platform, arch });
    expect(commands).toEqual([]);
    expect(notes.join(' ')).toMatch(/Linux \(x64, arm, arm64\), macOS \(x64, arm64\) and Windows \(x64\)/);
  }
});

test('commands for a project are typed in its folder, others anywhere', () => {
  expect(advice({}).folder).toBe('/p');
  expect(advice({ installation: { kind: 'global' } })).not.toHaveProperty('folder');
});

test('the notes say that npm may hold install scripts back', () => {
  expect(advice({}).notes.join(' ')).toContain('npm approve-scripts @tensorflow/tfjs-node');
  expect(advice({ installation: { kind: 'global' } }).notes.join(' ')).toContain('--allow-scripts');
});

test('how the program was installed is told from its folder', () => {
  const root = temporaryFolder('installed');
  const inProject = join(root, 'node_modules', 'neuron-calc');
  mkdirSync(inProject, { recursive: true });
  expect(installationOf(inProject)).toEqual({ kind: 'global' });
  writeFileSync(join(root, 'package.json'), '{}');
  expect(installationOf(inProject)).toEqual({ kind: 'project', folder: root });
  expect(installationOf(join(root, 'checkout'))).toEqual({ kind: 'project', folder: join(root, 'checkout') });
  expect(installationOf('/home/ada/.npm/_npx/1a2b/node_modules/neuron-calc')).toEqual({ kind: 'npx' });
});

test('the package counts as present where Node would find it', () => {
  const root = temporaryFolder('present');
  const program = join(root, 'node_modules', 'neuron-calc');
  expect(isNativePackagePresent(program)).toBe(false);
  mkdirSync(join(root, 'node_modules', '@tensorflow', 'tfjs-node'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '@tensorflow', 'tfjs-node', 'package.json'), '{}');
  expect(isNativePackagePresent(program)).toBe(true);
});

test('from Node 23 on the notes say what the program does for the package', () => {
  expect(advice({ node: '22.13.0' }).notes.join(' ')).toContain('works with Node 22.13.0');
  const { notes } = advice({ node: '26.10.0' });
  expect(notes.join(' ')).toMatch(
    /Node 23 removed: alone it fails on Node 26\.10\.0, here they are supplied/,
  );
});
