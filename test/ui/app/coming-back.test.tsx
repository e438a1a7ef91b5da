/** What was done stays done, and what is said of it is true: within a visit and on the next one. */

import { describe, expect, it } from 'vitest';
import { print } from '../../../src/expression/print.ts';
import { lessonSeed } from '../../../src/practice/drills/drill-turns.ts';
import { drillItem } from '../../../src/practice/drills/drills.ts';
import type { JournalEvent } from '../../../src/progress/event.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { lessons, type Played, play, standing } from './playing.tsx';

const answered = (question: string, verdict: 'correct' | 'incorrect' = 'incorrect'): JournalEvent => ({
  v: 1,
  t: '2026-01-01T10:01:00.000Z',
  session: 'earlier',
  type: 'answer',
  question,
  skills: ['power'],
  typed: '0',
  verdict,
  mistakes: [],
  ambiguous: [],
  hints: 0,
  milliseconds: 1,
});

const atDrill = standing('rates-of-change', 'fresh-numbers');

/** Answers the drill of lesson 1 at its place, the first being 0. */
async function answer({ type, press }: Played, place: number): Promise<void> {
  const lesson = lessons[0] as (typeof lessons)[number];
  const { question } = drillItem('power', lessonSeed(progressOf(atDrill), lesson) + place);
  await type(print(question.reference));
  await press('enter', 'enter');
}

describe('fresh numbers', () => {
  it('go on where they were left, in the visit and after it', async () => {
    const played = await play({ events: atDrill });
    const { frame, press, journal } = played;
    await press('enter');
    await answer(played, 0);
    await answer(played, 1);
    expect(frame()).toContain('3 of 3');
    const third = frame();
    await press('tab', 'down', 'down', 'down', 'enter', 'enter');
    expect(frame()).toBe(third);
    await press('escape', 'enter');
    expect(frame()).toBe(third);
    const again = await play({ events: journal.events() });
    await again.press('enter');
    expect(again.frame()).toBe(third);
  });

  it('that were missed come again where they stand, not before the lesson', async () => {
    const { frame, press, type } = await play({ events: atDrill });
    await press('enter');
    await type('12345');
    await press('enter', 'escape', 'escape');
    expect(frame()).not.toContain('missed question');
    await press('enter');
    expect(frame()).toContain('1 of 3');
  });

  it('that were answered can be looked at again from the next page', async () => {
    const played = await play({ events: atDrill });
    await played.press('enter');
    for (const place of [0, 1, 2]) await answer(played, place);
    expect(played.frame()).toContain('What you can do now');
    await played.press('left');
    expect(played.frame()).toContain('Answered:');
  });
});

describe('a choice', () => {
  it('answered right stands answered after Esc and Continue, and a bet too', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'bet') });
    await press('enter', 'down', 'enter');
    expect(frame()).toContain('right. loss goes from');
    await press('escape', 'enter');
    expect(frame()).toContain('right. loss goes from');
    const choice = await play({ events: standing('chain-rule', 'local-or-total') });
    await choice.press('enter', 'down', 'down', 'enter', 'escape', 'enter');
    expect(choice.frame()).toContain('> Up by 0.0078 (right)');
    await choice.press('enter');
    expect(choice.frame()).toContain('Three ways to check');
  });
});

describe('a question that was not answered', () => {
  it('is called skipped or shown, never the learner’s answer', async () => {
    const { frame, press } = await play({ events: standing('rates-of-change', 'power') });
    await press('enter', 'tab', 'down', 'down', 'enter');
    expect(frame()).toContain('Skipped:');
    expect(frame()).not.toContain('3·x²');
    await press('enter', 'left', 'tab', 'down', 'enter', 'escape');
    expect(frame()).toMatch(/Shown:\n d\/dx x³ = 3·x²/);
    expect(frame()).not.toContain('Answered:');
  });

  it('has a title for its steps, not the name of a block', async () => {
    const { frame, press } = await play({ events: standing('rates-of-change', 'how-fast') });
    await press('enter', 'tab', 'down', 'enter');
    expect(frame()).toMatch(/^ Steps\n/);
  });
});

describe('home', () => {
  it('says how many missed questions come first, and asks as many', async () => {
    const missed = [
      'cube/d/dx',
      'multiple/d/dx',
      'sum/d/dx',
      'four-rules/d/dx',
      'constant/d/dx',
      'gone/d/dx',
    ];
    const { frame, press } = await play({
      events: [
        ...missed.map((id) => answered(`rates-of-change/${id}`)),
        answered('no-such-lesson/x/d/dx'),
        ...standing('partial-derivatives', 'one-control'),
      ],
    });
    expect(frame().replace(/\s+/g, ' ')).toContain('4 missed questions come first when you continue.');
    await press('enter');
    expect(frame()).toContain('1 of 4');
  });

  it('asks a question that was shown once more, and no more once it is right', async () => {
    const shown: JournalEvent = {
      v: 1,
      t: '2026-01-01T09:00:00.000Z',
      session: 'now',
      type: 'shown',
      question: 'rates-of-change/cube/d/dx',
      rung: 0,
    };
    const { frame, press, type } = await play({
      events: [shown, ...standing('partial-derivatives', 'one-control')],
    });
    await press('enter');
    expect(frame()).toContain('Missed last time');
    await type('3x^2');
    await press('enter', 'enter', 'escape');
    expect(frame()).not.toContain('missed question');
    await press('enter');
    expect(frame()).toContain('lesson 2/5');
    const lesson = await play({
      events: [
        ...standing('rates-of-change', 'power'),
        answered('rates-of-change/cube/d/dx'),
        answered('rates-of-change/cube/d/dx#twin', 'correct'),
      ],
    });
    await lesson.press('enter', 'left');
    expect(lesson.frame()).toContain('Answered:');
  });
});

describe('the menu', () => {
  it('says when the next hint is the whole way', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'every-factor') });
    await press('enter', 'tab', 'enter', 'tab', 'enter', 'tab');
    expect(frame()).toContain('> The last hint: the full steps');
  });
});
