/** Words behind a colon in the place of an answer, and digits in the place of a cursor. */

import { describe, expect, it } from 'vitest';
import { colonWords } from '../../../src/tutor/typed-commands.ts';
import { fence, readable, screen } from '../../lesson/lesson-text.ts';
import { tutorSitting } from '../../plain/sitting.ts';
import { play, standing } from './playing.tsx';

const enter = async (learner: Awaited<ReturnType<typeof play>>, text: string) => {
  await learner.type(text);
  await learner.press('enter');
};

const practising = async () => {
  const learner = await play({});
  await learner.tell({ type: 'practise', skill: 'power', seed: 4, count: 2 });
  return learner;
};

describe('a word behind a colon', () => {
  it('does what the menu does', async () => {
    const learner = await practising();
    await learner.type(':hint');
    expect(learner.frame()).toContain('Enter: A hint');
    await learner.press('enter');
    expect(learner.frame()).toMatch(/hint {2}Use the/);
    expect(learner.state().desk.field.text).toBe('');
    await enter(learner, ':steps');
    expect(learner.frame()).toMatch(/^ Steps/);
    await learner.press('escape');
    await enter(learner, ':example');
    expect(learner.frame()).toMatch(/^ Worked/);
    await learner.press('escape');
    await enter(learner, ': Help ');
    expect(learner.frame()).toMatch(/^ Help/);
    await learner.press('escape');
    await enter(learner, ':show');
    expect(learner.frame()).toMatch(/^ Steps/);
    await learner.press('escape');
    await enter(learner, ':skip');
    await enter(learner, ':skip');
    expect(learner.state().sitting.stage.kind).toBe('home');
  });

  it('goes back in a lesson', async () => {
    const learner = await play({ events: standing('rates-of-change', 'how-fast') });
    await learner.tell({ type: 'open', lesson: 'rates-of-change', screen: 'how-fast' });
    for (let turns = 0; !learner.isActivityShown() && turns < 5; turns++) await learner.press('enter');
    await enter(learner, ':back');
    expect(learner.frame()).toContain('A box moves');
  });

  it('leaves', async () => {
    const learner = await practising();
    await enter(learner, ':quit');
    expect(learner.exits).toEqual([0]);
  });

  it('that does nothing here says so, and is neither judged nor lost', async () => {
    const learner = await practising();
    await enter(learner, ':back');
    expect(learner.frame()).toContain(':back does nothing here.');
    await learner.press('escape');
    await enter(learner, ':fly');
    expect(learner.frame()).toContain('There are :hint, :steps,');
    expect(learner.journal.events()).toEqual([]);
  });

  it('means the same in both faces, or is said to do nothing', async () => {
    for (const word of colonWords.filter((each) => each !== 'quit')) {
      const learner = await practising();
      await enter(learner, `:${word}`);
      await learner.settle();
      const lesson = readable(
        screen(fence('ask', 'id: a\nof: 5*x^4\nwrt: x\nprompt: f = 5x⁴. What is df/dx?')),
      );
      const { events } = await tutorSitting({ lessons: [lesson], startAt: lesson.id, typed: [`:${word}`] });
      const kinds = (all: readonly { type: string }[]) =>
        all.filter(({ type }) => type === 'hint' || type === 'shown').map(({ type }) => type);
      expect([word, kinds(learner.journal.events())]).toEqual([word, kinds(events)]);
    }
  });

  it('helps a guess nowhere but past it', async () => {
    const learner = await play({});
    await learner.type('t');
    await enter(learner, ':hint');
    expect(learner.frame()).toContain(':hint does nothing here.');
    await learner.press('escape');
    await enter(learner, ':skip');
    expect(learner.frame()).toContain('A box moves');
  });
});

it('types a question mark into an answer', async () => {
  const learner = await practising();
  await learner.type('z>0?1:0');
  expect(learner.state().desk.field.text).toBe('z>0?1:0');
  expect(learner.state().overlays).toEqual([]);
});

describe('a digit', () => {
  const options = [1, 2, 3].map(
    (each) => `  - {text: Option ${each}, why: Why ${each}, right: ${each === 3}}`,
  );
  const lesson = readable(
    screen(
      `${fence('choice', `id: c\nprompt: Which?\noptions:\n${options.join('\n')}`)}\n## Bet\n\n${fence('graph', 'id: g\ndocument: "x = 2; y = x^2"\nshow: none')}\n${fence('bet', 'id: b\ngraph: g\nnudge: {x: 0.01}')}`,
    ),
  );
  const choosing = async () => {
    const learner = await play({ lessons: [lesson] });
    await learner.tell({ type: 'open', lesson: lesson.id });
    return learner;
  };

  it('picks the option it stands before', async () => {
    const learner = await choosing();
    expect(learner.frame()).toMatch(/ 1 Option 1\n.* 2 Option 2\n.* 3 Option 3/);
    await learner.type('2');
    expect(learner.frame()).toContain('not this one. Why 2');
    await learner.type('9');
    expect(learner.frame()).toContain('not this one. Why 2');
    await learner.type('3');
    expect(learner.frame()).toContain('right. Why 3');
  });

  it('places a bet', async () => {
    const learner = await choosing();
    await learner.type('3');
    await learner.press('enter');
    await learner.type('2');
    expect(learner.frame()).toContain('right. y goes from 4 to 4.0401: up.');
  });
});
