import { describe, expect, test } from 'vitest';
import type { NewEvent } from '../../src/progress/event.ts';
import { placeToResume } from '../../src/progress/resume.ts';
import { course, finished, learnt, screen } from './events.ts';

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

  test('after a visit to another course: where this one was left', () => {
    expect(resume(finished('rates'), screen('partials', 'two'), screen('pack:rates', 'one'))).toEqual({
      lesson: 'partials',
      screen: 'two',
    });
    expect(resume(screen('chain', 'two'), screen('pack:rates', 'one'), finished('pack:rates'))).toEqual({
      lesson: 'chain',
      screen: 'two',
    });
  });

  test('at the lesson’s beginning when the screen is gone, and at the first unfinished lesson when that is', () => {
    expect(resume(screen('partials', 'renamed'))).toEqual({ lesson: 'partials', screen: 'one' });
    expect(resume(finished('rates'), screen('removed', 'one'))).toEqual({
      lesson: 'partials',
      screen: 'one',
    });
  });
});
