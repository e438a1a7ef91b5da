import { describe, expect, test } from 'vitest';
import { lastTime, lastTimeOf } from '../../src/progress/last-time.ts';
import { answer, course, finished, learnt, screen } from './events.ts';

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

  test('is data before it is words', () => {
    const progress = learnt(answer('q', { verdict: 'incorrect' }), answer('r'), finished('rates'));
    expect(lastTimeOf(progress, course, at('01T12:30'))).toEqual({
      when: { unit: 'hour', count: 2 },
      answers: { alone: 1, helped: 0, wrong: 1 },
      finished: ['Rates'],
      now: { kind: 'next', title: 'Partials' },
      missedFirst: 1,
    });
    const begun = learnt(screen('rates', 'two'));
    expect(lastTimeOf(begun, course, at('01T10:00'), undefined, 3)).toMatchObject({
      when: { unit: 'moment' },
      now: { kind: 'inside', title: 'Rates', screen: 2, of: 3 },
      missedFirst: 3,
    });
  });
});
