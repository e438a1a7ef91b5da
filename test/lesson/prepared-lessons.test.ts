import { appendFileSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preparedLessons, prepareLessons } from '../../src/lesson/reading/prepared-lessons.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const read = readCurriculum('lessons').lessons;

/** A copy of the lessons, and what was prepared from it. */
function prepared() {
  const folder = temporaryFolder('lessons');
  cpSync('lessons', folder, { recursive: true });
  const file = join(temporaryFolder('prepared'), 'lessons.bin');
  writeFileSync(file, prepareLessons(folder, read));
  return { folder, file };
}

test('prepared lessons are the lessons, to the last part', () => {
  const { folder, file } = prepared();
  expect(read.length).toBeGreaterThan(0);
  expect(preparedLessons(file, folder)).toStrictEqual(read);
});

test('the build prepared those of this repository', () => {
  expect(preparedLessons('dist/lessons.bin', 'lessons')).toStrictEqual(read);
});

test('a text that was changed since, or another file beside it, is read anew', () => {
  const { folder, file } = prepared();
  appendFileSync(join(folder, '01-rates-of-change.md'), '\n');
  expect(preparedLessons(file, folder)).toBeUndefined();
  const other = prepared();
  writeFileSync(join(other.folder, '99-more.md'), 'More.');
  expect(preparedLessons(other.file, other.folder)).toBeUndefined();
});

test('a README beside the lessons is none, and may change', () => {
  const { folder, file } = prepared();
  appendFileSync(join(folder, 'README.md'), '\n');
  expect(preparedLessons(file, folder)).toStrictEqual(read);
});

test('what is not there, or not readable, is no error', () => {
  const { folder, file } = prepared();
  expect(preparedLessons(join(folder, 'none.bin'), folder)).toBeUndefined();
  writeFileSync(file, 'not what it should be');
  expect(preparedLessons(file, folder)).toBeUndefined();
  expect(preparedLessons(file, join(folder, 'nowhere'))).toBeUndefined();
});
