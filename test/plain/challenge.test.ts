import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tiers } from '../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../src/challenge/workshop/scaffold.ts';
import { commandLine } from '../cli/command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ended = (screen: string) =>
  [
    { type: 'lesson', lesson: 'challenge', state: 'started' },
    { type: 'screen', lesson: 'challenge', screen },
  ]
    .map((event) => JSON.stringify({ v: 1, t: '2026-03-01T00:00:00.000Z', session: 'earlier', ...event }))
    .join('\n');

const play = (home: string, input: string) =>
  commandLine(['lesson', 'challenge', '--plain'], { env: { NEURON_CALC_HOME: home }, cwd: home, input });

describe('the challenge in plain text', () => {
  test('begins the file, helps, checks it, and goes on', async () => {
    const home = temporaryFolder('plain');
    writeFileSync(join(home, 'journal.jsonl'), `${ended('your-turn')}\n`);
    const { out } = await play(home, '\n:hint\n\n:skip\n\n:quit\n');
    const file = join(home, 'neuron-calc-challenge', 'gradients.ts');
    expect(existsSync(file)).toBe(true);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain(
      'Enter begins the file; then edit it in another window. :hint helps, :skip goes on.',
    );
    expect(text).toContain('Guidance: dloss/dw1 By hand: first compute z1');
    expect(text).toContain('manualGradient is still empty');
    expect(text).toContain('[7/8] Fresh numbers');
  });

  test('help is for what was found wrong last, though it passed before', async () => {
    const home = temporaryFolder('plain');
    writeFileSync(join(home, 'journal.jsonl'), `${ended('your-turn')}\n`);
    await play(home, '\n:quit\n');
    const file = join(home, 'neuron-calc-challenge', 'gradients.ts');
    const right = solutionText(tiers.slice(0, 1));
    writeFileSync(file, right);
    await play(home, '\n:quit\n');
    writeFileSync(file, right.replace('2 * (z2 - y)', '2 * (y - z2)'));
    const { out } = await play(home, '\n:hint\n:quit\n');
    expect(out).toContain('Guidance: dloss/dw1');
    expect(out).not.toContain('Guidance: dloss/dw2');
  });

  test('a part that is passed brings the next one; all of it passed goes on', async () => {
    const home = temporaryFolder('plain');
    writeFileSync(join(home, 'journal.jsonl'), `${ended('your-turn')}\n`);
    await play(home, '\n:quit\n');
    const file = join(home, 'neuron-calc-challenge', 'gradients.ts');
    writeFileSync(file, solutionText(tiers.slice(0, 1)));
    const one = await play(home, '\n:quit\n');
    expect(one.out.replace(/\s+/g, ' ')).toContain(
      'Next comes dloss/dw2: its functions now stand at the end of your file',
    );
    expect(readFileSync(file, 'utf8')).toContain('manualGradientW2');
    writeFileSync(file, solutionText(tiers));
    const all = await play(home, '\n\n:quit\n');
    expect(all.out).toContain('[7/8] Fresh numbers');
  });
});
