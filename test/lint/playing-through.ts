/** A lesson gone through in both faces by somebody who tries everything: whatever lint accepts must bear it. */

import { print } from '../../src/expression/print.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import type { KeyName } from '../../src/ui/terminal/key-event.ts';
import { javaScriptEngine, tutorSitting } from '../plain/sitting.ts';
import { Hands } from '../ui/app/hands.ts';
import { memoryJournal } from '../ui/app/playing.tsx';

/** What no learner should ever read. */
const nonsense = /\bNaN\b|\bundefined\b|\bInfinity\b|∞|\[object/;

function expectSense(shown: Iterable<string>): void {
  for (const text of shown) {
    const line = text.split('\n').find((each) => nonsense.test(each));
    if (line !== undefined) throw new Error(`it says “${line.trim()}”`);
  }
}

type Move = (hands: Hands) => Hands;

const typed =
  (text: string): Move =>
  (hands) =>
    hands.enter(text).closeAll();
const answered: Move = (hands) =>
  hands.item ? hands.enter(print(hands.item.question.reference)).press('enter') : hands;
const pressed =
  (name: KeyName): Move =>
  (hands) =>
    hands.press(name);
const letter =
  (text: string): Move =>
  (hands) =>
    hands.type(text);

const whileAsked: readonly Move[] = [
  typed('7.123'),
  typed(':hint'),
  typed(':hint'),
  typed(':hint'),
  typed(':hint'),
  typed(':example'),
  typed(':steps'),
  answered,
  typed(':show'),
];
const elsewhere: readonly Move[] = [
  letter('1'),
  letter('2'),
  pressed('up'),
  pressed('down'),
  letter('3'),
  pressed('enter'),
  letter('r'),
  pressed('left'),
  letter('d'),
  pressed('tab'),
  (hands) => hands.closeAll(),
  letter('s'),
];

/** @throws whatever the face throws, and for what makes no sense to anybody. */
export async function playInk(lesson: Lesson): Promise<void> {
  const autograd = await javaScriptEngine();
  const journal = memoryJournal();
  const hands = await Hands.on({ lessons: [lesson], journal, autograd, animation: true });
  hands.tell({ type: 'open', lesson: lesson.id });
  for (let round = 0; round < 4; round++) {
    if (round === 2) hands.resize(40, 12, true);
    for (let turn = 0; turn < 12; turn++) {
      const moves = hands.item ? whileAsked : elsewhere;
      (moves[(turn + 5 * round) % moves.length] as Move)(hands);
      hands.tell({ type: 'tick', milliseconds: 400 });
      // What was begun outside, such as a program that runs.
      if (turn % 6 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    // Past what keeps the learner here.
    hands.closeAll().tell({ type: 'skip' });
  }
  // Back another day: what was missed comes first, then the place.
  const later = await Hands.on({ lessons: [lesson], journal, autograd });
  later.tell({ type: 'go-home' }).tell({ type: 'continue' });
  expectSense([...hands.frames, ...later.frames]);
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

/** @throws whatever the face throws, and for what makes no sense to anybody. */
export async function playPlain(lesson: Lesson): Promise<void> {
  const typed = [...lines, ...lines, ...lines];
  const { out } = await tutorSitting({ lessons: [lesson], startAt: lesson.id, typed });
  expectSense([out]);
}
