import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Tier, tiers } from '../../../src/challenge/tiers/tier.ts';
import { readSolution } from '../../../src/challenge/workshop/check-solution.ts';
import { addTier, scaffold } from '../../../src/challenge/workshop/scaffold.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const [, second] = tiers as [Tier, Tier];
const fileIn = (folder: string): string => join(folder, 'gradients.ts');
const holding = (bytes: Buffer | string): string => {
  const folder = temporaryFolder('solution');
  writeFileSync(fileIn(folder), bytes);
  return folder;
};

/** What reading it throws: the error, and what to do about it. */
function refusal(file: string): string {
  try {
    readSolution(file);
  } catch (error) {
    const { message, next } = error as { message: string; next: string };
    return `${message}. ${next}`;
  }
  throw new Error('it was read');
}

describe('reading a solution', () => {
  test.each([
    ['little-endian', Buffer.from('\ufeffexport {};', 'utf16le')],
    ['big-endian', Buffer.from('\ufeffexport {};', 'utf16le').swap16()],
  ])('says to save UTF-16 as UTF-8, and adds nothing to it: %s', (_order, bytes) => {
    const folder = holding(bytes);
    expect(refusal(fileIn(folder))).toContain(`${fileIn(folder)} is written in UTF-16: save it as UTF-8.`);
    expect(addTier(folder, second)).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('UTF-16'),
    });
    expect(readFileSync(fileIn(folder))).toEqual(bytes);
  });

  test('minds no byte order mark of UTF-8', () => {
    expect(readSolution(fileIn(holding('\ufeffexport {};')))).toContain('export {};');
  });

  test('says which part of the path is not a folder', () => {
    const file = fileIn(holding(''));
    expect(refusal(fileIn(file))).toBe(`${file} is not a folder. Name the folder that holds gradients.ts.`);
  });

  test('takes a folder for no file', () => {
    const folder = temporaryFolder('solution');
    mkdirSync(fileIn(folder));
    expect(refusal(fileIn(folder))).toContain('is not a regular file');
    expect(scaffold(folder)).toMatchObject({ kind: 'failed', message: 'it is not a regular file' });
  });

  test.skipIf(process.platform === 'win32')('does not wait at a pipe', () => {
    const folder = temporaryFolder('solution');
    execFileSync('mkfifo', [fileIn(folder)]);
    expect(refusal(fileIn(folder))).toContain('is not a regular file');
    for (const written of [scaffold(folder, true), addTier(folder, second)])
      expect(written).toMatchObject({ kind: 'failed', message: 'it is not a regular file' });
  });
});
