import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attemptFirst, helpSteps, nextHelp } from '../../../src/challenge/tiers/help.ts';
import { type Tier, tierAfter, tiers } from '../../../src/challenge/tiers/tier.ts';
import {
  addTier,
  isBegun,
  scaffold,
  solutionFile,
  solutionText,
} from '../../../src/challenge/workshop/scaffold.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { checked, textOf } from '../check.ts';

const [first, second] = tiers as [Tier, Tier];

describe('the scaffold', () => {
  test('describes the network, and its functions are empty', async () => {
    const folder = join(temporaryFolder('challenge'), 'new', 'deep');
    expect(scaffold(folder)).toEqual({ kind: 'written', file: join(folder, 'gradients.ts') });
    const text = readFileSync(solutionFile(folder), 'utf8');
    for (const words of ['z1 = w1 * x', 'loss = (z2 - y)^2', "from '@tensorflow/tfjs'"])
      expect(text).toContain(words);
    expect(textOf(await checked(text))).toContain('manualGradient is still empty');
  });

  test('never writes over work, unless that is asked for', () => {
    const folder = temporaryFolder('challenge');
    writeFileSync(solutionFile(folder), '// mine');
    expect(scaffold(folder).kind).toBe('kept');
    expect(readFileSync(solutionFile(folder), 'utf8')).toBe('// mine');
    expect(scaffold(folder, true).kind).toBe('written');
    expect(readFileSync(solutionFile(folder), 'utf8')).toContain('manualGradient');
  });

  test('says why it could not be written', () => {
    const folder = temporaryFolder('challenge');
    writeFileSync(join(folder, 'file'), '');
    const failed = scaffold(join(folder, 'file'));
    expect(failed.kind).toBe('failed');
    expect(isBegun(join(folder, 'file'))).toBe(false);
  });

  test.skipIf(process.platform !== 'linux')('says at once where no folder can be made', () => {
    expect(scaffold('/proc/neuron-calc')).toMatchObject({
      kind: 'failed',
      message: 'no folder can be made in /proc',
    });
  });

  test('the next tier is added once, at the end', () => {
    const folder = temporaryFolder('challenge');
    scaffold(folder);
    expect(addTier(folder, second).kind).toBe('added');
    const text = readFileSync(solutionFile(folder), 'utf8');
    expect(text.indexOf('manualGradientW2')).toBeGreaterThan(text.indexOf('autoGradient('));
    expect(addTier(folder, second).kind).toBe('kept');
    expect(readFileSync(solutionFile(folder), 'utf8')).toBe(text);
    expect(addTier(join(folder, 'nowhere'), second).kind).toBe('failed');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

describe('help', () => {
  test('comes in order: guidance, three hints, the solution', () => {
    for (const tier of tiers) {
      expect(helpSteps(tier).map(({ kind }) => kind)).toEqual([
        'guidance',
        'hint',
        'hint',
        'hint',
        'solution',
      ]);
    }
    expect(nextHelp(first, 0, 0)).toMatchObject({ kind: 'step', number: 1, step: { kind: 'guidance' } });
    expect(nextHelp(first, 3, 0)).toMatchObject({ number: 4, step: { kind: 'hint' } });
  });

  test('the solution wants an attempt', () => {
    expect(nextHelp(first, 4, 0)).toEqual({ kind: 'attempt-first' });
    expect(attemptFirst()).toContain('a try of your own');
    expect(nextHelp(first, 4, 1)).toMatchObject({ number: 5, step: { kind: 'solution' } });
    expect(nextHelp(first, 5, 1)).toMatchObject({ number: 5, step: { kind: 'solution' } });
  });

  test.each(
    tiers.map((tier, index) => [tier.id, index] as const),
  )('the solution of %s passes, with those before it', async (_id, index) => {
    for (const seed of [1, 2, 3]) {
      const findings = await checked(solutionText(tiers.slice(0, index + 1)), { seed });
      expect(findings.tiers.map(({ tier }) => tier)).toEqual(tiers.slice(0, index + 1));
      expect(textOf(findings)).not.toContain('not yet');
      expect(findings.passed).toBe(true);
    }
  });

  test('the last tier has none after it', () => {
    expect(tiers.map(tierAfter)).toEqual([...tiers.slice(1), undefined]);
  });
});
