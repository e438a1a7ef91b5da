/** A lesson gone through in both faces by somebody who tries everything: whatever lint accepts must bear it. */

import { print } from '../../src/expression/print.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { currentItem } from '../../src/practice/quiz-session.ts';
import { progressOf } from '../../src/progress/progress.ts';
import { newSitting, quizOf } from '../../src/tutor/sitting.ts';
import { viewContext } from '../../src/ui/app/app.tsx';
import { newAppState } from '../../src/ui/app/app-state.ts';
import { draw } from '../../src/ui/app/app-view.ts';
import { Store } from '../../src/ui/app/store.ts';
import type { KeyName } from '../../src/ui/terminal/key-event.ts';
import { tutorSitting } from '../plain/sitting.ts';
import { javaScriptEngine, memoryJournal } from '../ui/app/playing.tsx';
import { testTerminal } from '../ui/terminal/test-terminal.ts';

const now = new Date('2026-01-02T10:00:00.000Z');

/** Keys where letters are typed: a name in brackets is a key by itself. */
const whileAsked = [
  '7.123',
  '<enter>',
  '<escape>',
  ...[1, 2, 3, 4].flatMap(() => [':hint', '<enter>']),
  '<escape>',
  ':example',
  '<enter>',
  '<enter>',
  '<escape>',
  ':steps',
  '<enter>',
  '<escape>',
  '<right answer>',
  '<enter>',
  '<enter>',
  ':show',
  '<enter>',
  '<escape>',
];
const elsewhere = [
  '1',
  '2',
  '3',
  '<up>',
  '<down>',
  '<enter>',
  '<right>',
  'r',
  '<left>',
  'd',
  '<tab>',
  '<down>',
  's',
];

/** @throws whatever the face throws. */
export async function playInk(lesson: Lesson, rounds = 4): Promise<void> {
  const autograd = javaScriptEngine();
  await autograd;
  const journal = memoryJournal();
  let seeds = 0;
  let terminal = testTerminal({ columns: 80, rows: 24 });
  const store: Store = new Store(newAppState(newSitting([lesson], progressOf([]))), {
    journal,
    autograd,
    world: {
      seed: () => {
        seeds += 1;
        return seeds;
      },
      animation: true,
    },
    context: () => ({
      view: viewContext(terminal, store.state),
      shown: () => [],
      compose: () => '',
    }),
    saveReport: () => [],
    now: () => now.getTime(),
    exit: () => {},
  });
  const look = (): void => void draw(store.state, viewContext(terminal, store.state), now, 'now');
  const press = (key: string, packet: number): void => {
    const name = /^<(\w+)>$/.exec(key)?.[1];
    if (name) store.dispatch({ type: 'key', event: { kind: 'key', name: name as KeyName }, packet });
    else for (const text of key) store.dispatch({ type: 'key', event: { kind: 'text', text }, packet });
    look();
  };
  store.dispatch({ type: 'tell', command: { type: 'open', lesson: lesson.id } });
  look();
  let packet = 0;
  for (let round = 0; round < rounds; round++) {
    if (round === 2) terminal = testTerminal({ columns: 40, rows: 12 }, { ascii: true });
    for (let turn = 0; turn < 24; turn++) {
      const quiz = quizOf(store.state.sitting);
      const keys = quiz && quiz.session.stage === 'asking' ? whileAsked : elsewhere;
      const key = keys[(turn + 5 * round) % keys.length] as string;
      const item = quiz && currentItem(quiz.session);
      packet += 1;
      press(key === '<right answer>' && item ? print(item.question.reference) : key, packet);
      store.dispatch({ type: 'tell', command: { type: 'tick', milliseconds: 400 } });
      if (turn % 6 === 0) await new Promise((resolve) => setImmediate(resolve));
      look();
    }
    // Past what keeps the learner here.
    store.dispatch({ type: 'tell', command: { type: 'skip' } });
    look();
  }
  // Back another day: what was missed comes first, then the place.
  const again = new Store(newAppState(newSitting([lesson], progressOf(journal.events()))), {
    journal,
    autograd,
    world: { seed: () => 5, animation: false },
    context: () => ({ view: viewContext(terminal, again.state), shown: () => [], compose: () => '' }),
    saveReport: () => [],
    now: () => now.getTime(),
    exit: () => {},
  });
  again.dispatch({ type: 'tell', command: { type: 'go-home' } });
  draw(again.state, viewContext(terminal, again.state), now, 'now');
  again.dispatch({ type: 'tell', command: { type: 'continue' } });
  draw(again.state, viewContext(terminal, again.state), now, 'now');
}

const lines = [
  '',
  '7.123',
  ...Array(4).fill(':hint'),
  ':example',
  ':steps',
  '1',
  '2',
  'up',
  '+',
  '-',
  ':show',
  ':back',
  ':why',
  ':skip',
];

/** @throws whatever the face throws. */
export async function playPlain(lesson: Lesson): Promise<void> {
  await tutorSitting({ lessons: [lesson], startAt: lesson.id, typed: [...lines, ...lines, ...lines] });
}
