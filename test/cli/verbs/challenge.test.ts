import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Tier, tiers } from '../../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../../src/challenge/workshop/scaffold.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { commandLine, objects } from '../command-line.ts';

const [first] = tiers as [Tier];
const right = solutionText([first]);
const wrong = right.replace('2 * (z2 - y)', '2 * (y - z2)');

/** A learner with a folder, and commands that know of it and of what went before. */
function learner(text?: string) {
  const home = temporaryFolder('challenge');
  const folder = join(home, 'work');
  const file = join(folder, 'gradients.ts');
  if (text !== undefined) {
    mkdirSync(folder);
    writeFileSync(file, text);
  }
  const type = (...words: string[]) =>
    commandLine(['challenge', ...words], { env: { NEURON_CALC_HOME: home }, cwd: home });
  const journal = (): Record<string, unknown>[] =>
    existsSync(join(home, 'journal.jsonl')) ? objects(readFileSync(join(home, 'journal.jsonl'), 'utf8')) : [];
  return { file, folder, home, type, journal };
}

describe('challenge, away from a terminal', () => {
  test('writes the scaffold into the folder named, and says what to type next', async () => {
    const { type, file, folder } = learner();
    const { exitCode, out } = await type(folder);
    expect(exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('export function manualGradient(');
    expect(out.replace(/\s+/g, ' ')).toContain(`Your file: ${file} Write its two functions, then type:`);
  });

  test('without a folder it makes its usual one', async () => {
    const { type, home } = learner();
    await type();
    expect(existsSync(join(home, 'neuron-calc-challenge', 'gradients.ts'))).toBe(true);
  });

  test('never writes over work; --force asks, which it cannot here; --yes answers', async () => {
    const { type, file, folder } = learner('// mine');
    const kept = await type(folder);
    expect(kept.out.replace(/\s+/g, ' ')).toContain(
      `Your file: ${file} It was there before, and is kept as it is.`,
    );
    expect(readFileSync(file, 'utf8')).toBe('// mine');
    const forced = await type(folder, '--force');
    expect(forced.exitCode).toBe(2);
    expect(forced.err).toContain("Type 'neuron-calc challenge --force --yes'.");
    expect(readFileSync(file, 'utf8')).toBe('// mine');
    expect((await type(folder, '--force', '--yes')).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('manualGradient');
  });

  test('the file may be named in the place of its folder, now and to begin with', async () => {
    const { type, file, folder, journal } = learner();
    expect((await type(file)).exitCode).toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(journal()).toContainEqual(expect.objectContaining({ name: 'challenge-folder', value: folder }));
    expect((await type(file, '--check')).out).toContain('manualGradient is still empty');
  });

  test('a folder that has the name of the file is a folder', async () => {
    const { type, file } = learner('');
    const inner = join(file, '..', 'more', 'gradients.ts');
    mkdirSync(inner, { recursive: true });
    await type(inner);
    expect(existsSync(join(inner, 'gradients.ts'))).toBe(true);
    expect((await type(join(file, 'gradients.ts'), '--check')).err).toContain(`${file} is not a folder`);
  });

  test('a folder that cannot be made is an error with advice', async () => {
    const { type, home } = learner();
    writeFileSync(join(home, 'file'), '');
    const { exitCode, err } = await type(join(home, 'file'));
    expect(exitCode).toBe(2);
    expect(err).toContain("Type 'neuron-calc challenge DIR' with another folder.");
  });
});

describe('challenge --check', () => {
  test('passes: exit code 0, journaled, and what comes next', async () => {
    const { type, folder, journal } = learner(right);
    const { exitCode, out } = await type(folder, '--check');
    expect(exitCode).toBe(0);
    expect(out).toContain('dloss/dw1: passed, 7 of 7 cases');
    expect(out).toContain('Next comes dloss/dw2: neuron-calc challenge --next');
    expect(journal()).toContainEqual(
      expect.objectContaining({ type: 'challenge', tier: 'w1', passed: true, cases: 7 }),
    );
  });

  test('fails: exit code 1, with the case, the mistake and the tolerance', async () => {
    const { type, folder, journal } = learner(wrong);
    const { exitCode, out } = await type(folder, '--check');
    expect(exitCode).toBe(1);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('live: x = 3, y = 2, w1 = 0.4, w2 = 0.5 expected −4.2 manualGradient gave 4.2');
    expect(text).toContain('The difference is the wrong way round.');
    expect(text).toContain('A number counts as right within 0.0001');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(journal()).toContainEqual(
      expect.objectContaining({ type: 'challenge', tier: 'w1', passed: false }),
    );
  });

  test('without a file: exit code 2, and how to begin', async () => {
    const { type, folder } = learner();
    const { exitCode, err, out } = await type(folder, '--check');
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(`there is no ${join(folder, 'gradients.ts')}`);
    expect(err).toContain("Type 'neuron-calc challenge DIR' to begin one there.");
  });

  test('remembers the folder for the commands after it', async () => {
    const { type, folder } = learner(right);
    await type(folder, '--check');
    expect((await type('--check')).exitCode).toBe(0);
  });

  test('--json is one object: tiers, problems, cases with what was expected and got', async () => {
    const { type, folder } = learner(wrong);
    const { exitCode, out } = await type(folder, '--check', '--json', '--seed', '5');
    expect(exitCode).toBe(1);
    const [data] = objects(out);
    expect(data).toMatchObject({ passed: false, tier: 'w1', seed: 5, tolerance: 1e-4, printed: [] });
    expect(data.network).toMatch(/^(off|best effort)$/);
    const [tier] = data.tiers;
    expect(tier.problems).toEqual([
      expect.objectContaining({
        kind: 'wrong',
        function: 'manualGradient',
        mistakes: ['swapped-residual', 'sign-flipped'],
        message: expect.stringContaining('manualGradient is wrong in 5 of 7 cases.'),
      }),
    ]);
    expect(tier.cases).toHaveLength(7);
    expect(tier.cases[0]).toMatchObject({
      kind: 'live',
      inputs: { x: 3, y: 2, w1: 0.4, w2: 0.5 },
      passed: false,
      results: [
        { function: 'manualGradient', passed: false, mistakes: ['swapped-residual', 'sign-flipped'] },
        { function: 'autoGradient', passed: true, mistakes: [] },
      ],
    });
    expect(tier.cases[0].expected.w1).toBeCloseTo(-4.2, 9);
    expect(tier.cases[0].results[0].got.w1).toBeCloseTo(4.2, 9);
    expect((await type(folder, '--check', '--json', '--seed', '5')).out).toBe(out);
  });

  test('--json of a right one, and of none', async () => {
    const { type, folder, file } = learner(right);
    const passed = await type(folder, '--check', '--json');
    expect(passed.exitCode).toBe(0);
    expect(objects(passed.out)[0]).toMatchObject({ passed: true, file });
    expect((await learner().type('nowhere', '--check', '--json')).exitCode).toBe(2);
  });
});

describe('help and further parts', () => {
  test('guidance and hints in order, then the solution, after a try', async () => {
    const { type, folder, journal } = learner(wrong);
    for (const title of ['Guidance: dloss/dw1', 'Hint 1 of 3', 'Hint 2 of 3', 'Hint 3 of 3']) {
      const { exitCode, out } = await type(folder, '--hint');
      expect([exitCode, out.startsWith(title)]).toEqual([0, true]);
    }
    expect(await type(folder, '--hint')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('after a try'),
    });
    expect((await type(folder, '--solution')).exitCode).toBe(1);
    await type(folder, '--check');
    const shown = await type(folder, '--solution');
    expect(shown.exitCode).toBe(0);
    expect(shown.out).toContain('const dlossDz2 = 2 * (z2 - y);');
    expect(journal().filter(({ type: kind }) => kind === 'hint')).toHaveLength(5);
  });

  test('the solution stands behind the hints', async () => {
    const { type, folder } = learner(wrong);
    await type(folder, '--check');
    expect(await type(folder, '--solution')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('Before it come guidance and hints, 4 more'),
    });
  });

  test('what passed and was broken since gets the help, and nothing is added to it', async () => {
    const { type, folder, file } = learner(right);
    await type(folder, '--check');
    expect((await type('--hint')).out).toContain('Guidance: dloss/dw2');
    writeFileSync(file, wrong);
    await type('--check');
    expect((await type('--hint')).out).toContain('Guidance: dloss/dw1');
    expect(await type('--next')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('First comes dloss/dw1'),
    });
    writeFileSync(file, right);
    await type('--check');
    expect((await type('--next')).out).toContain('Added dloss/dw2');
  });

  test('--next adds a part once the one before has passed, and ends with the last', async () => {
    const { type, folder, file } = learner(right);
    expect(await type(folder, '--next')).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('First comes dloss/dw1'),
    });
    for (const [index, tier] of tiers.entries()) {
      writeFileSync(file, solutionText(tiers.slice(0, index + 1)));
      expect((await type(folder, '--check')).exitCode).toBe(0);
      const next = tiers[index + 1];
      const added = await type(folder, '--next');
      if (next) {
        expect(added.out).toContain(`Added ${next.title} to`);
        expect(readFileSync(file, 'utf8')).toContain(next.functions[0]?.name);
      } else
        expect(added).toMatchObject({
          exitCode: 1,
          out: expect.stringContaining('You have passed all of it'),
        });
      expect(tier.id).toBe(tiers[index]?.id);
    }
    expect((await type(folder, '--check')).out).toContain('That was the whole challenge.');
  });

  test.each<[string[], string]>([
    [['--check', '--hint'], '--check and --hint are two things to do'],
    [['--json'], "Type 'neuron-calc challenge --check --json'."],
    [['--check', '--seed', 'x'], 'It is a whole number'],
  ])('%j is refused', async (words, message) => {
    const { exitCode, err } = await learner().type(...words);
    expect([exitCode, err.includes(message)]).toEqual([2, true]);
  });
});
