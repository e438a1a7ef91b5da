import { describe, expect, it } from 'vitest';
import { severities } from '../../../src/progress/report.ts';
import { play, standing } from './playing.tsx';

const atQuiz = standing('chain-rule', 'every-factor');

describe('a report', () => {
  it('is begun from the menu of a question, reviewed, and written with the screen it is about', async () => {
    const { frame, press, type, reports } = await play({ events: atQuiz });
    await press('enter');
    await type('2(z2');
    await press('tab');
    while (!frame().includes('> Report a problem')) await press('down');
    await press('enter');
    expect(frame()).toContain('> a typo, or words that could be better');
    await press('down', 'down', 'enter');
    await type('The answer! Is q right?');
    expect(frame()).toContain('23 of 2000 characters');
    expect(frame()).toContain(' > The answer! Is q right?');
    await press('enter');
    expect(frame()).toContain('# The answer! Is q right?');
    expect(frame()).toContain('Severity: wrong');
    expect(reports).toEqual([]);
    await press('enter');
    expect(frame()).toContain('Written to memory');
    const [markdown = ''] = reports;
    expect(markdown).toContain('dloss/dz2 = ?');
    expect(markdown).toContain(' > 2(z2\n');
    expect(markdown).toContain('place: chain-rule/factors/dloss/dz2');
    await press('enter');
    expect(frame()).toContain(' > 2(z2');
  });

  it.each([
    ['reading', standing('chain-rule', 'recap')],
    ['a derivation', standing('chain-rule', 'rates-multiply')],
    ['a bet', standing('chain-rule', 'bet')],
  ])('is one key away: %s', async (_what, events) => {
    const { frame, press, type } = await play({ events });
    await press('enter');
    await type('!');
    expect(frame()).toContain('What is it?');
    await press('escape');
    expect(frame()).not.toContain('What is it?');
  });

  it('needs words, and can be dropped at every stage with nothing written', async () => {
    const { frame, press, type, reports } = await play({ events: atQuiz });
    await type('!');
    await press('enter', 'enter');
    expect(frame()).toContain('0 of 2000 characters');
    await type('x');
    await press('enter', 'escape');
    expect(frame()).toContain('Continue');
    expect(reports).toEqual([]);
  });

  it('turns the pages of a long review', async () => {
    const { frame, press, type } = await play({ events: atQuiz, rows: 12, columns: 40 });
    await type('!');
    const words = frame().replace(/\s+/g, ' ');
    for (const { says } of severities) expect(words).toContain(says);
    expect(frame()).not.toContain('…');
    await press('enter');
    await type('x');
    await press('enter');
    expect(frame()).toMatch(/page 1 of \d/);
    await press('right');
    expect(frame()).toMatch(/page 2 of \d/);
  });
});
