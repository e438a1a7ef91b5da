/** The learner's file: begun once, added to, never overwritten unasked. */

import { appendFileSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../progress/make-folder.ts';
import { SOLUTION_FILE } from '../sandbox/runner/protocol.ts';
import type { Tier } from '../tiers/tier.ts';
import { fileHead, importLine, tierCode } from '../tiers/tier-code.ts';
import { words } from '../words.ts';
import { readSolution } from './check-solution.ts';

export const solutionFile = (directory: string): string => join(directory, SOLUTION_FILE);

export type Scaffolded =
  | { readonly kind: 'written' | 'kept' | 'added'; readonly file: string }
  | { readonly kind: 'failed'; readonly file: string; readonly message: string };

/** The first tier's functions, empty. @param replace write over what is there. */
export const scaffold = (directory: string, replace = false): Scaffolded =>
  attempt(solutionFile(directory), (file) => {
    makeFolder(directory);
    // “wx” fails where a file is, even one that came into being a moment ago.
    writeFileSync(file, `${fileHead}\n${tierCode.w1.stub}`, { flag: replace ? 'w' : 'wx' });
    return 'written';
  });

/** Puts a tier's empty functions at the end of the file, unless one of them is there. */
export const addTier = (directory: string, tier: Tier): Scaffolded =>
  attempt(solutionFile(directory), (file) => {
    const text = readSolution(file);
    if (isIn(text, tier)) return 'kept';
    appendFileSync(file, `${text.endsWith('\n') ? '' : '\n'}\n${tierCode[tier.id].stub}`);
    return 'added';
  });

/** Whether a tier's functions, or one of them, stand in the text of a solution. */
export const isIn = (text: string, { functions }: Tier): boolean =>
  functions.some(({ name }) => text.includes(name));

export const isBegun = (directory: string): boolean => existsSync(solutionFile(directory));

/** All of a solution as one file, for a tier and those before it. */
export const solutionText = (upTo: readonly Tier[]): string =>
  [importLine, ...upTo.map(({ id }) => tierCode[id].solution)].join('\n');

function attempt(file: string, write: (file: string) => 'written' | 'kept' | 'added'): Scaffolded {
  try {
    // Opening a pipe waits for whoever opens its other end.
    if (existsSync(file) && !statSync(file).isFile()) throw new Error(words.uncheckable.notRegular);
    return { kind: write(file), file };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // The folder's own name may be that of a file, too.
    if (code === 'EEXIST' && existsSync(file)) return { kind: 'kept', file };
    return { kind: 'failed', file, message };
  }
}
