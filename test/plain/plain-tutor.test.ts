import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asciiGlyphs } from '../../src/drawing/glyphs.ts';
import { at, javaScriptEngine, lessons, missed, newHome, replies, tutorSitting } from './sitting.ts';

describe('without input', () => {
  it('says what this is, goes as far as the first prompt, and ends politely', async () => {
    const { out, exitCode } = await tutorSitting({});
    expect(exitCode).toBe(0);
    await expect(out).toMatchFileSnapshot('./golden/no-input.txt');
  });

  it('opens a named lesson', async () => {
    const { out, exitCode, events } = await tutorSitting({ startAt: 'chain-rule' });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^\[1\/\d+\] A scale inside a scale$/m);
    expect(out.trimEnd().split('\n').at(-1)).toBe('To come back: neuron-calc');
    expect(events).toMatchObject([
      { type: 'lesson', lesson: 'chain-rule', state: 'started' },
      { type: 'screen', lesson: 'chain-rule', screen: 'scale-in-scale' },
    ]);
  });

  it('does not load the engine', async () => {
    let loads = 0;
    const autograd = () => {
      loads += 1;
      return javaScriptEngine();
    };
    await tutorSitting({ startAt: 'chain-rule', autograd });
    expect(loads).toBe(0);
  });

  it('refuses a lesson that is not there', async () => {
    await expect(tutorSitting({ startAt: 'no-such' })).rejects.toThrow('there is no lesson no-such');
  });
});

describe('commands', () => {
  it('reads a word as an answer where the graph has that name, and as a command behind a colon', async () => {
    const place = at('graph-backward', 'sum-then-product');
    const { out, events } = await tutorSitting({ before: place, typed: ['q', ':q', 'z'] });
    expect(events.at(-1)).toMatchObject({ type: 'answer', typed: 'q', verdict: 'incorrect' });
    expect(out).toContain('Your place is kept: lesson 4');
    expect(out).not.toContain('The input ends here.');
  });

  it('lists what can be typed, and repeats the words of the lesson', async () => {
    const { out } = await tutorSitting({ before: at('chain-rule', 'every-factor'), typed: ['help'] });
    const [help] = replies(out);
    expect(help).toContain('  :hint    the next hint');
    expect(help).toContain('  :quit    leave; your place is kept');
    expect(help).toContain('local derivative: how fast one node moves with one of its own inputs');
  });

  it('says so when there is no such command, or when it does nothing here', async () => {
    const { out } = await tutorSitting({ startAt: 'rates-of-change', typed: [':fly', ':hint', 'what'] });
    expect(replies(out).slice(0, 3)).toEqual([
      'There is no :fly. :help lists what there is.',
      ':hint does nothing here. :help lists what does.',
      'Enter goes on. :help lists what else there is.',
    ]);
  });

  it('goes back a screen, and finds what was answered there', async () => {
    const typed = ['', '0.75', '', ':back', ''];
    const { out, events } = await tutorSitting({ startAt: 'rates-of-change', typed });
    expect(out).toContain('Answered before: (52 − 40)/16 = 0.75.');
    const screens = events.flatMap((event) => (event.type === 'screen' ? [event.screen] : []));
    expect(screens).toEqual(['moving-box', 'how-fast', 'rate-not-change', 'how-fast', 'rate-not-change']);
  });
});

describe('coming back', () => {
  it('resumes in the middle of a quiz after the input ended there', async () => {
    const first = await tutorSitting({ before: at('chain-rule', 'every-factor'), typed: ['2(z2-y)', 'w2'] });
    expect(first.out).toContain('This time: 2 right on your own.');
    expect(first.out).toMatch(
      /Your place is kept: lesson 3, The chain rule, factor by factor, screen \d+ of \d+\./,
    );
    const second = await tutorSitting({ home: first.home, session: 'later', typed: [] });
    expect(second.exitCode).toBe(0);
    expect(second.out).toContain('Last time, a moment ago: 2 right.');
    expect(second.out).toContain('] Every factor\n');
    expect(second.out).toContain('so far −2.6 · −0.3 = 0.78 = dloss/da1');
    expect(second.out).toContain('da1/dz1 = ?\nanswer> \n');
  });

  it('opens with what was missed in lessons left behind', async () => {
    const before = [missed('rates-of-change/cube/d/dx', ['power']), ...at('chain-rule', 'recap')];
    const { out, events } = await tutorSitting({ before, typed: ['3x^2'] });
    expect(out).toContain('First, what was missed last time.');
    expect(out).toContain('f = x³\n');
    expect(events[0]).toMatchObject({ question: 'rates-of-change/cube/d/dx#twin', verdict: 'correct' });
    expect(events[1]).toMatchObject({ type: 'screen', screen: 'recap' });
  });

  it('leaves from the review as from anywhere', async () => {
    const before = [missed('rates-of-change/cube/d/dx', ['power']), ...at('chain-rule', 'recap')];
    const { out, events } = await tutorSitting({ before, typed: [':quit'] });
    expect(events).toEqual([]);
    expect(out).toContain('Your place is kept: lesson 3');
  });

  it('plays a finished lesson afresh', async () => {
    const before = [
      ...at('chain-rule', 'recap'),
      { ...missed('chain-rule/scales/value'), verdict: 'correct' as const },
      { type: 'lesson' as const, lesson: 'chain-rule', state: 'finished' as const },
    ];
    const { out } = await tutorSitting({ before, startAt: 'chain-rule' });
    expect(out).toContain('How many px on the page?\nanswer> ');
  });

  it('says so when progress cannot be saved, and promises nothing', async () => {
    const home = newHome();
    rmSync(home, { recursive: true });
    writeFileSync(home, 'a file where the folder should be');
    const { out, exitCode } = await tutorSitting({ home, startAt: 'chain-rule', typed: ['6'] });
    expect(exitCode).toBe(0);
    expect(out.replaceAll('\n', ' ').match(/Note: progress is not being saved/g)).toHaveLength(1);
    expect(out).toContain('You were in lesson 3');
    expect(out).not.toContain('Your place is kept');
    rmSync(home);
    mkdirSync(home);
  });
});

describe('the whole course', () => {
  /** Passes everything by: `:skip` where there is something to skip, Enter elsewhere. */
  const skipping = Array.from({ length: 300 }, () => ['', ':skip']).flat();

  it.each([
    ['80 columns', { width: 80 }],
    ['40 columns', { width: 40 }],
    ['ASCII', { width: 80, glyphs: asciiGlyphs }],
  ])('in %s: every line fits, and no control character is written', async (_name, options) => {
    const { out, exitCode, events } = await tutorSitting({ ...options, typed: skipping, seed: 1 });
    expect(exitCode).toBe(0);
    const finished = events.flatMap((event) =>
      event.type === 'lesson' && event.state === 'finished' ? [event.lesson] : [],
    );
    expect(finished).toEqual(lessons.map(({ id }) => id));
    expect(out).toContain('That was the last lesson there is.');
    expect(out.split('\n').filter((line) => [...line].length > options.width)).toEqual([]);
    expect(out.replaceAll('\n', '')).not.toMatch('glyphs' in options ? /[^\x20-\x7e]/ : /\p{Cc}/u);
  });
});
