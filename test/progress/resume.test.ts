import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../src/progress/event.ts';
import { progressOf } from '../../src/progress/progress.ts';
import { placeToResume } from '../../src/progress/resume.ts';
import { stamped } from './events.ts';

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
