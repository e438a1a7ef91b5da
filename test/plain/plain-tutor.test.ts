import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asciiGlyphs } from '../../src/ui/drawing/glyphs.ts';
import { at, javaScriptEngine, journalOnDisk, lessons, missed, newHome, replies, tutorSitting } from './sitting.ts';

const golden = (name: string) => `./golden/${name}.txt`;

describe('without input', () => {
  it('says what this is, goes as far as the first prompt, and ends politely', async () => {
    const { out, exitCode } = await tutorSitting({});
    expect(exitCode).toBe(0);
    await expect(out).toMatchFileSnapshot(golden('no-input'));
  });

  it('opens a named lesson', async () => {
    const { out, exitCode, events } = await tutorSitting({ startAt: 'chain-rule' });
    expect(exitCode).toBe(0);
    expect(out).toContain('[1/12] A scale inside a scale');
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

describe("lesson 3's quiz", () => {
  const place = at('chain-rule', 'every-factor');

  it('judges formulas, probes ambiguous numbers, and ends with every oracle', async () => {
    const typed = ['-2(z2-y)', '2(z2-y)', '-0.3', 'w2', '1', 'step(z1)', 'x', '1.56', ''];
    const { out, events } = await tutorSitting({ before: place, typed });
    await expect(out).toMatchFileSnapshot(golden('chain-rule-quiz'));
    const answers = events.flatMap((event) => (event.type === 'answer' ? [event] : []));
    expect(answers.map(({ question, typed, verdict }) => [question, typed, verdict])).toEqual([
      ['chain-rule/factors/dloss/dz2', '-2(z2-y)', 'incorrect'],
      ['chain-rule/factors/dloss/dz2', '2(z2-y)', 'correct'],
      ['chain-rule/factors/dz2/da1', '-0.3', 'correct'],
      ['chain-rule/factors/dz2/da1#probe', 'w2', 'correct'],
      ['chain-rule/factors/da1/dz1', '1', 'correct'],
      ['chain-rule/factors/da1/dz1#probe', 'step(z1)', 'correct'],
      ['chain-rule/factors/dz1/dw1', 'x', 'correct'],
      ['chain-rule/factors/dloss/dw1', '1.56', 'correct'],
    ]);
    expect(answers[0]?.mistakes).toContain('swapped-residual');
    expect(answers[2]?.ambiguous).toContain('value-instead-of-slope');
  });

  it('shows a rung of the ladder at each hint, and counts them', async () => {
    const { out, events } = await tutorSitting({
      before: place,
      typed: ['hint', ':hint', 'hint', '2(z2-y)'],
    });
    const [first, second, third] = replies(out);
    expect(first).toMatch(/^Hint 1 of 3: Use the chain rule, with the power rule for the outside\./);
    expect(second).toMatch(/^Hint 2 of 3: The outside is u² with u = z2 − y/);
    expect(third).toContain('= 2·(−0.3 − 1) = −2.6');
    expect(third?.endsWith('Now yours: How fast does loss move with z2?')).toBe(true);
    expect(events.slice(1)).toMatchObject([
      { type: 'hint', question: 'chain-rule/factors/dloss/dz2', rung: 1 },
      { type: 'hint', rung: 2 },
      { type: 'hint', rung: 3 },
      { type: 'answer', verdict: 'correct', hints: 3 },
    ]);
  });

  it('goes straight to the last rung for the steps', async () => {
    const { events } = await tutorSitting({ before: place, typed: [':steps'] });
    expect(events.at(-1)).toMatchObject({ type: 'hint', rung: 3 });
  });

  it('offers a worked example after the second miss, and works it with other names', async () => {
    const { out } = await tutorSitting({ before: place, typed: ['1', '2', 'example'] });
    const [first, second, example] = replies(out);
    expect(first).not.toContain('Stuck?');
    expect(second).toContain('Stuck? :example works one out with other numbers, :show this one.');
    expect(example).toContain('Worked example: d/dp of (p − q)³');
    expect(example).toContain('= 3·(p − q)²');
  });

  it('shows the answer when asked, and asks one like it at the end', async () => {
    const typed = [':show', 'w2', 'step(z1)', 'x', '1.56'];
    const { out, events } = await tutorSitting({ before: place, typed, seed: 3 });
    const said = replies(out);
    expect(said[0]).toContain('So it is 2·(z2 − y) = −2.6.');
    expect(said[4]).toContain('Another like the one shown, with other numbers.');
    expect(said[4]).toContain('dloss/dz2 = ?');
    expect(events[1]).toMatchObject({ type: 'shown', question: 'chain-rule/factors/dloss/dz2', rung: 0 });
  });

  it('explains the question before with :why', async () => {
    const { out } = await tutorSitting({ before: place, typed: [':why', '2(z2-y)', ':why'] });
    const [nothing, , why] = replies(out);
    expect(nothing).toBe('Nothing has been answered yet.');
    expect(why).toContain('chain: The outside is u² with u = z2 − y');
  });

  it('points at what it cannot read, and counts it for nothing', async () => {
    const { out } = await tutorSitting({ before: place, typed: ['2(z9-y)'] });
    expect(out).toContain('answer> 2(z9-y)\n          ^\nnot read: z9 is not a name here.\n');
    expect(out).not.toContain('This time:');
  });

  it('says how an answer was read when that is not how it was typed', async () => {
    const { out } = await tutorSitting({ before: place, typed: ['2(z2-y)', 'w2 '] });
    const [first, second] = replies(out);
    expect(first).toContain('reads as 2·(z2 − y)');
    expect(second).not.toContain('reads as');
  });

  it('journals an answer before it tells the verdict, with the time it took', async () => {
    const home = newHome();
    let onDisk = '';
    const onOutput = (text: string) => {
      if (text.startsWith('correct.')) onDisk = journalOnDisk(home);
    };
    const { events } = await tutorSitting({
      before: place,
      home,
      typed: ['2(z2-y)'],
      tick: 1000,
      onOutput,
    });
    expect(onDisk).toContain('"typed":"2(z2-y)","verdict":"correct"');
    expect(events.at(-1)).toMatchObject({ type: 'answer', milliseconds: 1000 });
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
    expect(first.out).toMatch(/Your place is kept: lesson 3, The chain rule, factor by factor, screen \d+ of \d+\./);
    const second = await tutorSitting({ home: first.home, session: 'later', typed: [] });
    expect(second.exitCode).toBe(0);
    expect(second.out).toContain('Last time, a moment ago: 2 right on your own.');
    expect(second.out).toContain('] Every factor\n');
    expect(second.out).toContain('so far −2.6 · −0.3 = 0.78 = dloss/da1');
    expect(second.out).toContain('da1/dz1 = ?\nanswer> \n');
  });

  it('opens with what was missed in lessons left behind', async () => {
    const before = [missed('rates-of-change/cube/d/dx', ['power']), ...at('chain-rule', 'recap')];
    const { out, events } = await tutorSitting({ before, typed: ['3x^2'] });
    expect(out).toContain('First, what was missed last time.');
    expect(out).toContain('f = x³\n');
    expect(events[0]).toMatchObject({ question: 'rates-of-change/cube/d/dx', verdict: 'correct' });
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
    expect(out).toMatch('glyphs' in options ? /^[\x20-\x7e\n]*$/ : /^[^\p{Cc}]*$|\n/u);
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

it('shows what was typed only where no terminal does', async () => {
  const piped = await tutorSitting({ startAt: 'chain-rule', typed: ['7'] });
  const typed = await tutorSitting({ startAt: 'chain-rule', typed: ['7'], terminal: true });
  expect(piped.out).toContain('answer> 7\n');
  expect(typed.out).toContain('answer> incorrect.');
});

it('sets a question aside when the engines disagree about it', async () => {
  const real = await javaScriptEngine();
  const wrong = {
    ...real,
    gradients: (...given: Parameters<typeof real.gradients>) => {
      const { values, gradients } = real.gradients(...given);
      return { values, gradients: new Map([...gradients].map(([name, each]) => [name, each.map((x) => x + 1)])) };
    },
  };
  const { out, events } = await tutorSitting({
    before: at('chain-rule', 'every-factor'),
    typed: ['2(z2-y)'],
    autograd: async () => wrong,
  });
  expect(replies(out)[0]).toContain('That is our fault, not yours: it is set aside and does not count.');
  expect(replies(out)[0]).toContain('dz2/da1 = ?');
  expect(events.at(-1)).toMatchObject({ type: 'answer', verdict: 'undecided' });
});
