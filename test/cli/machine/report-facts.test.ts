import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bugsUrl } from '../../../src/cli/machine/report-facts.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

function rootWith(manifest: object): string {
  const root = join(temporaryFolder('report'), 'package');
  mkdirSync(root);
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  return root;
}

test('issues are opened where the package says, if it says so', () => {
  expect(bugsUrl(rootWith({ bugs: { url: 'https://example.org/issues' } }))).toBe(
    'https://example.org/issues',
  );
  expect(bugsUrl(rootWith({}))).toBeUndefined();
  expect(bugsUrl(rootWith({ bugs: { url: 'nowhere' } }))).toBeUndefined();
  expect(bugsUrl('/nowhere')).toBeUndefined();
});
