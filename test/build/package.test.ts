/** What `npm publish` would send, installed as a learner would install it, with nothing but this machine to get it from. */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { devDependencies, name, optionalDependencies, version } from '../../package.json';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder('package');
/** npm with no settings but these, no cache filled before, and no registry to ask. */
const environment = {
  PATH: process.env.PATH,
  HOME: folder,
  XDG_STATE_HOME: join(folder, 'state'),
  LANG: 'C.UTF-8',
  npm_config_cache: join(folder, 'cache'),
  npm_config_offline: 'true',
  // In a clone, npx prepares the package anew, which would take the build from under the tests beside this one.
  npm_config_ignore_scripts: 'true',
  npm_config_audit: 'false',
  npm_config_update_notifier: 'false',
};
const run = async (command: string, words: readonly string[], cwd: string) => {
  const running = promisify(execFile)(command, [...words], { cwd, env: environment });
  running.child.stdin?.end();
  return (await running).stdout;
};

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;
let tarball: string;

beforeAll(async () => {
  // The build stands; building it again would take it from under the tests that run beside this one.
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  packed = (JSON.parse(await run('npm', words, process.cwd())) as [Packed])[0];
  tarball = join(folder, packed.filename);
});

/** An empty project folder with the tarball installed in it. */
async function installed(...options: readonly string[]): Promise<string> {
  const project = temporaryFolder('project');
  writeFileSync(join(project, 'package.json'), '{}');
  await run('npm', ['install', ...options, tarball], project);
  return project;
}

describe('the package', () => {
  it('is at most 1.5 MB packed and 5 MB unpacked', () => {
    expect(packed.size).toBeGreaterThan(100_000);
    expect(packed.size).toBeLessThanOrEqual(1_500_000);
    expect(packed.unpackedSize).toBeLessThanOrEqual(5_000_000);
  });

  it('holds the program, the lessons, what there is to read, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    const expected =
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|bin\/neuron-calc\.js|dist\/[\w-]+\.js|dist\/package\.json|dist\/lessons\.bin|dist\/quickjs\.wasm|dist\/THIRD-PARTY-LICENCES\.txt|lessons\/(README|\d\d-[a-z-]+)\.md)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    const needed = [
      'bin/neuron-calc.js',
      'dist/neuron-calc.js',
      'dist/sandbox-runner.js',
      'dist/realm.js',
      'dist/quickjs.wasm',
      'CHANGELOG.md',
      'LICENSE',
      'lessons/README.md',
    ];
    for (const path of needed) expect(paths).toContain(path);
    expect(paths.filter((path) => path.startsWith('lessons/'))).toHaveLength(
      readdirSync('lessons').filter((file) => file.endsWith('.md')).length,
    );
  });

  it('is described in the changes', () => {
    const changes = readFileSync('CHANGELOG.md', 'utf8');
    expect(changes).toMatch(/^# Changes\n\n## (Unreleased|\d+\.\d+\.\d+)\n/);
    expect(changes).toContain(`\n## ${version}\n`);
  });

  it('brings no map of its sources', () => {
    const scripts = packed.files.filter(({ path }) => path.endsWith('.js'));
    for (const { path } of scripts) expect(readFileSync(path, 'utf8')).not.toContain('sourceMappingURL');
  });

  it('needs no package but the native engine, and that only if it can be had', () => {
    const described = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(described.dependencies ?? {}).toEqual({});
    expect(described.bundleDependencies ?? []).toEqual([]);
    expect(Object.keys(optionalDependencies)).toEqual(['@tensorflow/tfjs-node']);
  });

  it('carries the licence of every package in it', () => {
    const licences = readFileSync('dist/THIRD-PARTY-LICENCES.txt', 'utf8');
    const inside = ['ink', 'react', 'mathjs', 'ink-text-input', 'commander', 'zod', 'sucrase', 'marked'];
    for (const each of [...inside, '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-cpu']) {
      expect(Object.keys(devDependencies)).toContain(each);
      expect(licences).toMatch(new RegExp(`^${each} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    }
    // The Apache licence asks for a package's notice as well as for its own text.
    expect(licences).toMatch(/Copyright \(C\) 2013-\d{4} Jos de Jong/);
    expect(licences).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(licences).not.toMatch(/^Licensed under [^,]*\.$/m);
  });
});

describe('installed from the tarball in an empty folder, without a network', () => {
  it.each([
    ['without optional dependencies', ['--omit=optional']],
    ['with optional dependencies that cannot be had', []],
  ])('%s: npx runs the program', async (_case, options) => {
    const project = await installed(...options);
    expect(existsSync(join(project, 'node_modules/@tensorflow/tfjs-node'))).toBe(false);
    expect(await run('npx', [name, '--version'], project)).toBe(`${version}\n`);
    const text = await run('npx', [name, 'lesson', 'rates-of-change'], project);
    expect(text).toContain('Lesson 1: Rates of change');
    const graded = await run(
      'npx',
      [name, 'check', '--of', 'x^2', '--wrt', 'x', '--answer', '2x', '--json'],
      project,
    );
    expect(JSON.parse(graded)).toMatchObject({ verdict: 'correct' });
  });

  it('with a native engine whose library is missing: doctor says how to get it', async () => {
    const project = await installed('--omit=optional');
    const engine = join(project, 'node_modules/@tensorflow/tfjs-node');
    mkdirSync(engine, { recursive: true });
    writeFileSync(join(engine, 'package.json'), '{"name":"@tensorflow/tfjs-node","main":"index.js"}');
    writeFileSync(join(engine, 'index.js'), "throw new Error('no library was downloaded');\n");
    const { engine: facts } = JSON.parse(await run('npx', [name, 'doctor', '--json'], project));
    expect(facts.fallbackReason).toContain('no library was downloaded');
    expect(facts.advice.commands).toContain('npm rebuild @tensorflow/tfjs-node');
  });

  it('installed for everyone: the command by its name, the code exercise with it', async () => {
    const prefix = join(folder, 'global');
    await run('npm', ['install', '--global', '--omit=optional', '--prefix', prefix, tarball], folder);
    const command = join(prefix, process.platform === 'win32' ? 'neuron-calc.cmd' : 'bin/neuron-calc');
    const work = join(folder, 'work');
    expect(await run(command, ['challenge', work], folder)).toContain('gradients.ts');
    const unsolved = await run(command, ['challenge', '--check', work, '--json'], folder).catch(
      ({ code, stdout }: { code: number; stdout: string }) => `${code} ${stdout}`,
    );
    expect(unsolved).toMatch(/^1 \{/);
    expect(JSON.parse(unsolved.slice(2))).toMatchObject({ passed: false });
  });
});

describe('in a clone', () => {
  it('npx runs the program that was built there', async () => {
    expect(await run('npx', [name, '--version'], process.cwd())).toBe(`${version}\n`);
  });
});
