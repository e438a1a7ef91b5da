/** Every word of the code exercise comes from its table: in a made-up language nothing of English is left. */

import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { findingLines } from '../../src/challenge/judge/finding-lines.ts';
import type { Problem } from '../../src/challenge/judge/findings.ts';
import { problemText } from '../../src/challenge/judge/problem-text.ts';
import { attemptFirst, helpSteps } from '../../src/challenge/tiers/help.ts';
import { tiers } from '../../src/challenge/tiers/tier.ts';
import type { words } from '../../src/challenge/words.ts';
import { readSolution, UncheckableError } from '../../src/challenge/workshop/check-solution.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const { pseudo } = await vi.hoisted(() => import('../pseudo-language.ts'));
vi.mock('../../src/challenge/words.ts', async (original) => ({
  words: pseudo((await original<{ words: typeof words }>()).words),
}));

// What a solution is called and what it says is in capitals, and names are one letter long.
const at = new Map([['x', 1]]);
const named = { function: 'F', at };
const problems: readonly Problem[] = [
  { kind: 'unreadable', line: 1, message: 'M' },
  { kind: 'import-refused', message: 'M' },
  { kind: 'import-refused', function: 'F', line: 2, message: 'M' },
  { kind: 'threw-at-start', message: 'M' },
  { kind: 'endless-at-start' },
  { kind: 'missing', function: 'F', exported: [] },
  { kind: 'no-function', function: 'F', type: 'T' },
  { kind: 'empty', function: 'F' },
  { kind: 'threw', ...named, line: 3, message: 'M' },
  { kind: 'endless', ...named },
  { kind: 'never-settles', ...named },
  { kind: 'wrong-type', ...named, value: { kind: 'list', items: [] }, weights: ['w', 'v'] },
  { kind: 'wrong-type', ...named, value: { kind: 'tensor', shape: [2] }, weights: [] },
  { kind: 'wrong-type', ...named, value: { kind: 'other', type: 'function' }, weights: [] },
  { kind: 'wrong-type', ...named, value: { kind: 'other', type: 'undefined' }, weights: [] },
  { kind: 'wrong-type', ...named, value: { kind: 'record', entries: {} }, weights: [] },
  { kind: 'not-finite', ...named, text: '∞' },
  { kind: 'ignores-inputs', function: 'F', value: 2 },
  { kind: 'autograd-by-hand', function: 'F' },
  { kind: 'no-autograd', function: 'F' },
  { kind: 'rate-ignored', function: 'F' },
  { kind: 'loss-rises', function: 'F' },
  { kind: 'wrong', function: 'F', failed: 1, of: 2, mistakes: [], pattern: 'nearly' },
  { kind: 'time', function: 'F', at },
  { kind: 'memory' },
  { kind: 'output' },
  { kind: 'died', detail: 'D' },
];

/** `gradients.ts` is the name of the file. */
const english = (text: string): RegExpMatchArray | null =>
  text.replaceAll('gradients.ts', '').match(/[a-z]{2,}/g);

it.each(problems.map((problem) => [problem.kind, problemText(problem)]))('%s', (_kind, text) => {
  expect(text).toMatch(/[а-я]/);
  expect(english(text)).toBeNull();
});

it('help: everything but the code of the solution', () => {
  for (const step of tiers.flatMap(helpSteps)) {
    expect(english(step.title)).toBeNull();
    if (step.kind !== 'solution') expect(english(step.text)).toBeNull();
  }
  expect(english(attemptFirst())).toBeNull();
});

it('findings: a passed tier, and one with more wrong cases than are shown', () => {
  const [first, second] = tiers;
  if (!first || !second) throw new Error('there are two tiers');
  const [given, expected] = [at, new Map([['w', 2]])];
  const wrong = { function: 'F', right: false, got: new Map([['w', 3]]), mistakes: [] };
  const failed = { kind: 'dead relu', given, expected, passed: false, results: [wrong] } as const;
  const lines = findingLines({
    tiers: [
      { tier: first, passed: true, problems: [], cases: [] },
      { tier: second, passed: false, problems: [], cases: [failed, failed, failed, failed] },
    ],
    passed: false,
    printed: Array.from({ length: 12 }, () => '1'),
    seed: 1,
  });
  expect(lines.length).toBeGreaterThan(20);
  expect(english(lines.map(({ text }) => text).join(' '))).toBeNull();
});

it('a file that is no solution', () => {
  const file = join(temporaryFolder('words'), 'gradients.ts');
  const problem = (() => {
    try {
      return readSolution(file);
    } catch (error) {
      return error;
    }
  })();
  if (!(problem instanceof UncheckableError)) throw new Error('it was read');
  expect(english(problem.message.replace(file, ''))).toBeNull();
  expect(english(problem.next)).toBeNull();
});
