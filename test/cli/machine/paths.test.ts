import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programRoot, withoutHome } from '../../../src/cli/machine/paths.ts';

test.each([
  ['/home/al', 'File: /home/al/exercise/gradients.ts', 'File: ~/exercise/gradients.ts'],
  ['/home/al/', 'in /home/al.', 'in ~.'],
  ['/home/al', '“/home/al” and file:///home/al/x', '“~” and file://~/x'],
  [
    '/home/al',
    '/home/alice/x and /home/al-2 and /mnt/home/al',
    '/home/alice/x and /home/al-2 and /mnt/home/al',
  ],
  ['/home/a+l', '/home/a+l/x, not /home/aal/x', '~/x, not /home/aal/x'],
  ['/', '/etc', '/etc'],
])('home %s: %s', (home, text, shown) => {
  expect(withoutHome(text, { home, platform: 'linux' })).toBe(shown);
});

test('Windows does not mind capitals', () => {
  const home = 'C:\\Users\\Al';
  expect(withoutHome('c:\\users\\al\\work', { home, platform: 'win32' })).toBe('~\\work');
});

test('the program’s folder is found from the sources as from the bundle', () => {
  expect(programRoot()).toBe(process.cwd());
  expect(programRoot(join(process.cwd(), 'dist', 'chunk.js'))).toBe(process.cwd());
  expect(() => programRoot(join(tmpdir(), 'elsewhere', 'chunk.js'))).toThrow('not completely installed');
});
