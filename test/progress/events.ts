import type { JournalEvent, NewEvent } from '../../src/progress/event.ts';
import { progressOf } from '../../src/progress/progress.ts';

type AnswerFields = Partial<Omit<Extract<NewEvent, { type: 'answer' }>, 'type' | 'question'>>;

/** An answer to a question, correct and without help unless said otherwise. */
export const answer = (question: string, fields: AnswerFields = {}): NewEvent => ({
  type: 'answer',
  question,
  skills: ['chain'],
  typed: '2',
  verdict: 'correct',
  mistakes: [],
  ambiguous: [],
  hints: 0,
  milliseconds: 1000,
  ...fields,
});

/** Events as a journal would have stamped them, one minute apart. */
export const stamped = (events: readonly NewEvent[], session = 'first', from = '2026-03-01T10:00:00.000Z') =>
  events.map((event, minute) => {
    const t = new Date(Date.parse(from) + minute * 60_000).toISOString();
    return { v: 1, t, session, ...event } as JournalEvent;
  });

/** Three lessons of three screens. */
export const course = ['Rates', 'Partials', 'Chain'].map((title) => ({
  id: title.toLowerCase(),
  title,
  screens: ['one', 'two', 'three'].map((id) => ({ id, title: id })),
}));

export const learnt = (...events: NewEvent[]) => progressOf(stamped(events));
export const screen = (lesson: string, name: string) => ({ type: 'screen', lesson, screen: name }) as const;
export const finished = (lesson: string) => ({ type: 'lesson', lesson, state: 'finished' }) as const;
