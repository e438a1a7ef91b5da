import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../../package.json';
import { keepCrash } from '../../../src/cli/output/evidence.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fakeIo } from '../fake-io.ts';

test('a crash is kept beside the journal, with its stack and what was on the screen, for its owner alone', () => {
  const home = temporaryFolder('crash');
  const { io } = fakeIo({ env: { NEURON_CALC_HOME: join(home, 'state') } });
  const file = keepCrash(new TypeError('no graph'), 'the last frame', io) ?? '';
  expect(file).toBe(join(home, 'state', 'crash-2026-03-02T12-00-00-000Z.txt'));
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(new RegExp(`^neuron-calc ${version.replaceAll('.', '\\.')}\nNode v`));
  expect(text).toContain('TypeError: no graph\n    at ');
  expect(text).toMatch(/\nthe last frame\n$/);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('where nothing can be written, a crash does not become two', () => {
  const file = join(temporaryFolder('crash'), 'file');
  writeFileSync(file, '');
  const { io } = fakeIo({ env: { NEURON_CALC_HOME: join(file, 'below') } });
  expect(keepCrash('thrown', '', io)).toBeUndefined();
});
