import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const bench = (...words: string[]) =>
  spawnSync(process.execPath, ['src/build/bench.mjs', ...words], { encoding: 'utf8' });

test('the bench says what it does not understand and what there is, exit code 2', () => {
  const { status, stdout, stderr } = bench('--againts', '../base');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('bench: there is no option --againts. Did you mean --against?');
  expect(stderr).toContain('--rows NAME...');
});

test('another checkout that has not been built cannot be measured', () => {
  const { status, stderr } = bench('--against', 'lessons');
  expect(status).toBe(2);
  expect(stderr).toContain('lessons holds no build of neuron-calc. In it, type: npm ci');
});

test('what does not vary is the same in a build and itself', () => {
  const { status, stdout } = bench('--against', '.', '--rows', 'bundle');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^bundle +everything in dist, bytes +(\d{6,}) +\1 +1\.000 ± 0\.000 +within 1\.05 \+ 0\.000$/m,
  );
});
