import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/lesson/reading/lesson-files.ts';
import { packOf } from '../../src/lesson/reading/pack.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { goodLesson, hostileFolders, isProgram } from './hostile-folders.ts';

/** In milliseconds; a reader that takes the square of the time would take minutes. */
const LONGEST = 5000;

describe.skipIf(process.platform === 'win32')(
  'a hostile folder is read in a moment, and costs its own lesson only',
  () => {
    test('there are many', () => {
      expect(hostileFolders.length).toBeGreaterThanOrEqual(60);
      expect(new Set(hostileFolders.map(({ name }) => name)).size).toBe(hostileFolders.length);
    });

    test.each(hostileFolders.filter((each) => !isProgram(each)))('$name', ({ fill, isFaulty }) => {
      const folder = temporaryFolder('hostile');
      fill(folder);
      writeFileSync(join(folder, '99-good.md'), goodLesson);
      const begun = performance.now();
      const { lessons, faults } = readCurriculum(folder);
      const pack = packOf(folder, diskFiles);
      const took = performance.now() - begun;
      expect(took).toBeLessThan(LONGEST);
      // Of a thousand lessons the first are kept.
      if (!faults.some(({ message }) => message.includes('left out')))
        expect(lessons.map(({ id }) => id)).toContain('good');
      if (isFaulty) expect(faults.length).toBeGreaterThan(0);
      expect(pack.name).toMatch(/^[a-z0-9-]+$/);
      for (const { file, line, column, message } of [...faults, ...pack.faults]) {
        expect(file.startsWith(folder)).toBe(true);
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect(message).not.toBe('');
      }
      expect(faults.length).toBeLessThan(1500);
    });
  },
);
