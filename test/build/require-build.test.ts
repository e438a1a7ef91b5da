import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { requireBuild } from '../require-build.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import config from '../vitest.config.ts';

/** A checkout whose files were last changed at these seconds. */
function checkout(changed: Readonly<Record<string, number>>): string {
  const root = temporaryFolder('checkout');
  for (const folder of ['src/cli', 'lessons', 'dist']) mkdirSync(join(root, folder), { recursive: true });
  for (const [file, seconds] of Object.entries(changed)) {
    writeFileSync(join(root, file), '');
    utimesSync(join(root, file), seconds, seconds);
  }
  return root;
}

function notesOn(root: string): string[] {
  const notes: string[] = [];
  requireBuild(root, (text) => notes.push(text));
  return notes;
}

test('before a build, the tests say what to do and nothing else', () => {
  const root = checkout({ 'src/cli/main.ts': 100 });
  expect(() => requireBuild(root, () => {})).toThrow(
    expect.objectContaining({ stack: 'Build first: npm run build' }),
  );
});

test('a build older than a source or a lesson is noted, and the tests run', () => {
  const built = { 'dist/neuron-calc.js': 200, 'src/cli/main.ts': 100, 'lessons/01-rates.md': 100 };
  expect(notesOn(checkout(built))).toEqual([]);
  for (const file of ['src/cli/main.ts', 'lessons/01-rates.md']) {
    const [note, ...others] = notesOn(checkout({ ...built, [file]: 300 }));
    expect(note).toContain(`${file} is newer than dist`);
    expect(note).toContain('npm run build');
    expect(others).toEqual([]);
  }
});

test('every run of the tests begins with it', () => {
  expect(config.test?.globalSetup).toBe('test/require-build.ts');
});
