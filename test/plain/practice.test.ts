import { expect, it } from 'vitest';
import { missed, practiceSitting, replies } from './sitting.ts';

const questionsIn = (out: string): string[] => out.match(/^(?:d\w+\/d\w+ = \?|A box .*|f = .*)$/gm) ?? [];

it('asks as many as were wanted and sums up', async () => {
  const { out, exitCode } = await practiceSitting({
    skill: 'power',
    seed: 4,
    count: 3,
    typed: ['20*x^3', 'hint', ':skip', 'what?', ':quit'],
  });
  expect(exitCode).toBe(0);
  await expect(out).toMatchFileSnapshot('./golden/practice-power.txt');
});

it('brings the same questions for the same seed, whatever was typed', async () => {
  const skipped = await practiceSitting({ skill: 'chain', seed: 5, count: 4, typed: Array(4).fill(':skip') });
  const shown = await practiceSitting({
    skill: 'chain',
    seed: 5,
    count: 4,
    typed: [':show', ':skip', ':skip', ':skip', ':skip'],
  });
  const questions = questionsIn(skipped.out);
  expect(questions).toHaveLength(4);
  // The twin of the one that was shown stands in second place.
  expect(questionsIn(shown.out).toSpliced(1, 1)).toEqual(questions);
});

it('goes on where it stopped with the seed it names', async () => {
  const first = await practiceSitting({ skill: 'partial', seed: 10, typed: [':skip', ':skip'] });
  expect(first.out.trimEnd().split('\n').at(-1)).toBe('To go on: neuron-calc practice partial --seed 12');
  const second = await practiceSitting({ skill: 'partial', seed: 12, count: 1, typed: [':skip'] });
  expect(questionsIn(second.out)[0]).toBe(questionsIn(first.out)[4]);
});

it('journals each answer with its seed', async () => {
  const { events } = await practiceSitting({ skill: 'power', seed: 4, count: 1, typed: ['7', ':skip'] });
  expect(events).toMatchObject([
    { type: 'answer', question: 'drill/power/4', skills: ['power'], verdict: 'incorrect', seed: 4 },
  ]);
});

it('opens with what was missed, unless a seed asks for certain questions', async () => {
  const before = [missed('chain-rule/factors/dz1/dw1'), missed('drill/power/4', ['power'])];
  const { out, events } = await practiceSitting({ before, typed: ['x'] });
  expect(replies(out)[0]).toContain('Question 2, missed before');
  expect(events[0]).toMatchObject({ question: 'chain-rule/factors/dz1/dw1#twin', verdict: 'correct' });
  const one = await practiceSitting({ before, skill: 'power', count: 1 });
  expect(one.out).toContain('Question 1 of 1, missed before');
  expect(one.out).toContain('df/dx = ?');
  const seeded = await practiceSitting({ before, seed: 1, count: 1 });
  expect(seeded.out).not.toContain('missed before');
});

it('leaves out what it can no longer ask', async () => {
  const before = [
    missed('drill/alchemy/4'),
    missed('chain-rule/gone/value'),
    missed('chain-rule/relu-slope/choice'),
  ];
  const { out } = await practiceSitting({ before, count: 1 });
  expect(out).not.toContain('missed before');
});

it('takes the skills that the lessons drill, in turn', async () => {
  const { events } = await practiceSitting({ seed: 3, count: 3, typed: ['9', ':skip', '9', ':skip', '9'] });
  const skills = events.flatMap((event) => (event.type === 'answer' ? event.skills : []));
  expect(new Set(skills)).toEqual(new Set(['power', 'partial', 'chain']));
});

it('counts what was right at once apart from what took help or a second attempt', async () => {
  const typed = ['hint', '10x', '36', '0', ':skip'];
  const { out } = await practiceSitting({ skill: 'power', seed: 4, count: 3, typed });
  expect(out).toContain('3 questions, 2 right (1 at once and without help).');
});
