import { describe, expect, it } from 'vitest';
import { at, javaScriptEngine, journalOnDisk, newHome, replies, tutorSitting } from './sitting.ts';

describe("lesson 3's quiz", () => {
  const place = at('chain-rule', 'every-factor');

  it('judges formulas, probes ambiguous numbers, and ends with every oracle', async () => {
    const typed = ['-2(z2-y)', '2(z2-y)', '-0.3', 'w2', '1', 'step(z1)', 'x', '1.56'];
    const { out, events } = await tutorSitting({ before: place, typed });
    await expect(out).toMatchFileSnapshot('./golden/chain-rule-quiz.txt');
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

  it('says where it stands that cannot be read, and counts it for nothing', async () => {
    const { out } = await tutorSitting({ before: place, typed: ['2(z9-y)'] });
    expect(out).toContain('answer> 2(z9-y)\nnot read: z9 is not a name here.\nIt stands behind: 2(\n');
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
      return {
        values,
        gradients: new Map([...gradients].map(([name, each]) => [name, each.map((x) => x + 1)])),
      };
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

it('asks a formula back where a number was asked for, and takes nothing amiss', async () => {
  const { out, events } = await tutorSitting({
    startAt: 'partial-derivatives',
    before: at('partial-derivatives', 'by-x'),
    typed: ['', '2xy', '2xy', '12'],
  });
  expect(out).toContain('not judged: this time type the number, not a formula.');
  expect(events.flatMap((event) => (event.type === 'answer' ? [event.verdict] : []))).toEqual([
    'correct',
    'unreadable',
    'correct',
  ]);
});
