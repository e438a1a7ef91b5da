import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalEvent, NewEvent } from '../../src/progress/event.ts';
import {
  isFirstRun,
  lastSession,
  missedQuestions,
  progressOf,
  withEvent,
} from '../../src/progress/progress.ts';
import { answer, stamped } from './events.ts';

const learnt = (...events: NewEvent[]) => progressOf(stamped(events));
const wrong = { verdict: 'incorrect' } as const;
const shown = (question: string) => ({ type: 'shown', question, rung: 3 }) as const;
const screen = (lesson: string, name: string) => ({ type: 'screen', lesson, screen: name }) as const;
const lesson = (id: string, state: 'started' | 'finished') =>
  ({ type: 'lesson', lesson: id, state }) as const;

describe('the first run', () => {
  test('is one without a lesson, a screen or an answer; settings alone do not end it', () => {
    expect(isFirstRun(learnt())).toBe(true);
    expect(isFirstRun(learnt({ type: 'setting', name: 'animation', value: 'off' }))).toBe(true);
    expect(isFirstRun(learnt(screen('rates', 'one')))).toBe(false);
  });

  test('comes back with a reset, which makes everything before it count for nothing', () => {
    const before = [
      lesson('rates', 'finished'),
      answer('q', wrong),
      { type: 'setting', name: 'a', value: 'b' },
    ] as const;
    expect(learnt(...before, { type: 'reset' })).toEqual(learnt());
    expect(learnt(...before, { type: 'reset' }, answer('r')).answers).toEqual({
      alone: 1,
      helped: 0,
      wrong: 0,
    });
  });
});

describe('answers', () => {
  test('count as right alone, right with help or wrong; undecided and unreadable ones for nothing', () => {
    const { answers } = learnt(
      answer('q', wrong),
      answer('q', { hints: 2 }),
      answer('q'),
      answer('q', { verdict: 'undecided' }),
      answer('q', { verdict: 'unreadable' }),
    );
    expect(answers).toEqual({ alone: 1, helped: 1, wrong: 1 });
  });

  test('to the network that nothing was said about yet count for nothing', () => {
    const { answers, questions } = learnt(answer('unseen/before/dloss/dw', wrong), answer('q'));
    expect(answers).toEqual({ alone: 1, helped: 0, wrong: 0 });
    expect(questions.get('unseen/before/dloss/dw')).toMatchObject({ wrongAttempts: 1 });
  });

  test('are tallied under each of their skills once', () => {
    const { skills } = learnt(
      answer('q', { skills: ['chain', 'relu', 'chain'] }),
      answer('r', { ...wrong, skills: ['relu'] }),
    );
    expect(Object.fromEntries(skills)).toEqual({
      chain: { alone: 1, helped: 0, wrong: 0 },
      relu: { alone: 1, helped: 0, wrong: 1 },
    });
  });

  test('leave the best answer to a question and how often it went wrong', () => {
    const { questions } = learnt(
      answer('q', wrong),
      answer('q', wrong),
      answer('q'),
      answer('q', { hints: 1 }),
    );
    expect(questions.get('q')).toMatchObject({ solved: 'alone', wrongAttempts: 2 });
  });
});

describe('missed questions', () => {
  const missed = (...events: NewEvent[]) => missedQuestions(learnt(...events));

  test('are those answered wrongly or shown', () => {
    expect(missed(answer('right'), answer('wrong', wrong), shown('seen'))).toEqual(['wrong', 'seen']);
  });

  test('are mended by a later correct answer without help, and by nothing else', () => {
    expect(missed(answer('q', wrong), answer('q'))).toEqual([]);
    expect(missed(answer('q', wrong), answer('q', { hints: 1 }))).toEqual(['q']);
    expect(missed(answer('q', wrong), answer('q', { verdict: 'undecided' }))).toEqual(['q']);
    expect(missed(answer('q'), answer('q', wrong))).toEqual(['q']);
  });

  test('are not mended by typing off what was shown, but by answering on another day', () => {
    const today = stamped([shown('q'), answer('q')], 'today');
    const tomorrow = stamped([answer('q')], 'tomorrow', '2026-03-02T10:00:00.000Z');
    expect(missedQuestions(progressOf(today))).toEqual(['q']);
    expect(progressOf(today).answers).toEqual({ alone: 0, helped: 1, wrong: 0 });
    expect(missedQuestions(progressOf([...today, ...tomorrow]))).toEqual([]);
  });

  test('a probe or a twin speaks for its question', () => {
    expect(missed(answer('q'), answer('q#probe', wrong))).toEqual(['q']);
    expect(missed(shown('q'), answer('q#twin'))).toEqual([]);
    expect(missed(answer('q', wrong), answer('q#twin', { hints: 1 }))).toEqual([]);
    expect(missed(answer('q', wrong), answer('q#twin', wrong))).toEqual(['q']);
  });
});

describe('the place', () => {
  test('is the last screen seen', () => {
    expect(learnt(screen('a', 'one'), screen('a', 'two'), answer('q')).place).toEqual({
      lesson: 'a',
      screen: 'two',
    });
  });

  test('is none after a lesson was finished, until the next begins', () => {
    expect(learnt(screen('a', 'end'), lesson('a', 'finished'))).toMatchObject({
      place: null,
      lastFinished: 'a',
    });
    expect(learnt(lesson('a', 'finished'), lesson('b', 'started')).place).toEqual({ lesson: 'b' });
  });

  test('a finished lesson stays finished when it is read again', () => {
    const again = learnt(
      lesson('a', 'started'),
      lesson('a', 'finished'),
      lesson('a', 'started'),
      screen('a', 'one'),
    );
    expect(again.lessons.get('a')).toEqual({ state: 'finished', screen: 'one', times: 1 });
    expect(again.place).toEqual({ lesson: 'a', screen: 'one' });
  });
});

test('the last setting of a name wins', () => {
  const set = (value: string) => ({ type: 'setting', name: 'animation', value }) as const;
  expect(learnt(set('off'), set('on')).settings.get('animation')).toBe('on');
});

test('the last session is the latest one that is not running, with what happened in it', () => {
  const journal = [
    ...stamped([answer('q', wrong), answer('q'), lesson('a', 'finished')], 'monday'),
    ...stamped([screen('b', 'one')], 'tuesday', '2026-03-03T10:00:00.000Z'),
  ];
  const progress = progressOf(journal);
  expect(lastSession(progress)?.id).toBe('tuesday');
  expect(lastSession(progress, 'tuesday')).toEqual({
    id: 'monday',
    started: '2026-03-01T10:00:00.000Z',
    ended: '2026-03-01T10:02:00.000Z',
    answers: { alone: 1, helped: 0, wrong: 1 },
    finished: ['a'],
  });
  expect(lastSession(progressOf([]))).toBeUndefined();
});

const ids = fc.constantFrom('a', 'b', 'a#probe');
const anyEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  fc
    .record({
      verdict: fc.constantFrom('correct', 'incorrect', 'undecided', 'unreadable'),
      hints: fc.nat(2),
      id: ids,
    })
    .map(({ id, ...fields }) => answer(id, fields as Parameters<typeof answer>[1])),
  ids.map(shown),
  ids.map((id) => screen(id, 'one')),
  fc.tuple(ids, fc.constantFrom('started', 'finished')).map(([id, state]) => lesson(id, state as 'started')),
  fc.constant<NewEvent>({ type: 'setting', name: 'x', value: 'y' }),
  fc.constant<NewEvent>({ type: 'reset' }),
);

test('taking events one at a time gives what folding the journal gives, and leaves earlier states alone', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      const journal: JournalEvent[] = stamped(events);
      const states = [progressOf([])];
      for (const event of journal) states.push(withEvent(states.at(-1) ?? progressOf([]), event));
      expect(states).toEqual([...states.keys()].map((taken) => progressOf(journal.slice(0, taken))));
    }),
    { numRuns: 60 },
  );
});
