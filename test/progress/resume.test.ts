import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../src/progress/event.ts';
import { lastTime } from '../../src/progress/last-time.ts';
import { progressOf } from '../../src/progress/progress.ts';
import { placeToResume } from '../../src/progress/resume.ts';
import { answer, stamped } from './events.ts';

const course = ['Rates', 'Partials', 'Chain'].map((title) => ({
  id: title.toLowerCase(),
  title,
  screens: ['one', 'two', 'three'].map((id) => ({ id, title: id })),
}));

const learnt = (...events: NewEvent[]) => progressOf(stamped(events));
const screen = (lesson: string, name: string) => ({ type: 'screen', lesson, screen: name }) as const;
const finished = (lesson: string) => ({ type: 'lesson', lesson, state: 'finished' }) as const;

describe('where the tutor opens', () => {
  const resume = (...events: NewEvent[]) => placeToResume(learnt(...events), course);

  test('at the first screen of all, the first time', () => {
    expect(resume()).toEqual({ lesson: 'rates', screen: 'one' });
  });

  test('at the screen last seen', () => {
    expect(resume(screen('rates', 'one'), screen('chain', 'two'))).toEqual({
      lesson: 'chain',
      screen: 'two',
    });
  });

  test('after a finished lesson: at the next unfinished one, where it was left', () => {
    expect(
      resume(screen('chain', 'two'), finished('partials'), screen('rates', 'three'), finished('rates')),
    ).toEqual({
      lesson: 'chain',
      screen: 'two',
    });
  });

  test('after the last lesson: at the first one passed over, and nowhere when all are finished', () => {
    expect(resume(finished('chain'))).toEqual({ lesson: 'rates', screen: 'one' });
    expect(resume(finished('rates'), finished('partials'), finished('chain'))).toBeUndefined();
  });

  test('at the lesson’s beginning when the screen is gone, and at the first unfinished lesson when that is', () => {
    expect(resume(screen('partials', 'renamed'))).toEqual({ lesson: 'partials', screen: 'one' });
    expect(resume(finished('rates'), screen('removed', 'one'))).toEqual({
      lesson: 'partials',
      screen: 'one',
    });
  });
});

describe('last time', () => {
  const at = (time: string) => new Date(`2026-03-${time}Z`);

  test('is nothing on the first run, nor about the session that is running', () => {
    expect(lastTime(learnt(), course, at('01T12:00'))).toBeUndefined();
    expect(lastTime(learnt(screen('rates', 'one')), course, at('01T12:00'), 'first')).toBeUndefined();
  });

  test('says what happened and where it goes on', () => {
    const progress = learnt(
      answer('q', { verdict: 'incorrect' }),
      answer('r'),
      answer('s', { hints: 1 }),
      finished('rates'),
      screen('partials', 'two'),
    );
    expect(lastTime(progress, course, at('02T11:00'))).toEqual([
      'Last time, yesterday: 2 right (1 with help), 1 wrong try on the way. You finished Rates.',
      'You were in Partials, screen 2 of 3. 1 missed question comes first when you continue.',
    ]);
  });

  test('says what comes next when nothing was begun, and when everything is finished', () => {
    expect(lastTime(learnt(finished('rates')), course, at('01T13:00'))).toEqual([
      'Last time, 3 hours ago: no question answered. You finished Rates.',
      'Next comes Partials.',
    ]);
    expect(lastTime(learnt(...course.map(({ id }) => finished(id))), course, at('05T10:02'))?.[1]).toBe(
      'Every lesson is finished; practice goes on.',
    );
  });

  test('a clock that was set back is no reason for a time in the future', () => {
    expect(lastTime(learnt(screen('rates', 'one')), course, at('01T09:00'))?.[0]).toContain('a moment ago');
  });
});
