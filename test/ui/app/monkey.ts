/** Random keys at random sizes on every screen of every lesson, and on what they open from there. */

import { widthOf } from '../../../src/drawing/fit-line.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../../src/drawing/glyphs.ts';
import { pick, type Random, seededRandom } from '../../../src/grading/questions/random.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { newSitting, type Sitting } from '../../../src/tutor/sitting.ts';
import { viewContext } from '../../../src/ui/app/app.tsx';
import { type AppState, newAppState } from '../../../src/ui/app/app-state.ts';
import { draw } from '../../../src/ui/app/app-view.ts';
import { Store } from '../../../src/ui/app/store.ts';
import type { KeyEvent } from '../../../src/ui/terminal/key-event.ts';
import { testTerminal } from '../terminal/test-terminal.ts';
import { javaScriptEngine, lessons, memoryJournal } from './playing.tsx';

const now = new Date('2026-01-02T10:00:00.000Z');
const named = [
  'enter',
  'enter',
  'enter',
  'tab',
  'escape',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'backspace',
  'delete',
  'pageup',
  'pagedown',
] as const;
const typed = [
  ...'0123456789',
  ...'+-*/^().,=',
  ...'xyzw12abehjklnprstv!?',
  ' ',
  'σ',
  'é',
  '深',
  '👍',
  '2(z2-y)',
  '1/0',
];

/** @param often text that this screen answers to. */
function randomKey(random: Random, often: string): KeyEvent {
  const kind = random();
  if (kind < 0.1) return { kind: 'text', text: often };
  return kind < 0.6
    ? ({ kind: 'key', name: pick(random, named) } as KeyEvent)
    : { kind: 'text', text: pick(random, typed) };
}

/** Where a monkey is set down: every screen of every lesson, home, and the welcome. */
type Place = { readonly lesson: Lesson; readonly screen: string } | 'home' | 'welcome';

const places: readonly Place[] = [
  'welcome',
  'home',
  ...lessons.flatMap((lesson) => lesson.screens.map(({ id }) => ({ lesson, screen: id }))),
];

const nameOf = (place: Place): string =>
  typeof place === 'string' ? place : `${place.lesson.id}/${place.screen}`;

/** What the code exercise shows, a learner asks for with `h`; elsewhere it is a letter like any other. */
const oftenOn = (place: Place): string =>
  typeof place !== 'string' &&
  place.lesson.screens.some(
    ({ id, parts }) => id === place.screen && parts.some(({ kind }) => kind === 'challenge'),
  )
    ? 'h'
    : '2';

const randomSize = (random: Random) =>
  random() < 0.3
    ? pick(random, [
        { columns: 80, rows: 24 },
        { columns: 40, rows: 12 },
      ])
    : { columns: 40 + Math.floor(random() * 120), rows: 12 + Math.floor(random() * 40) };

export interface MonkeyRun {
  readonly keys: number;
  readonly screens: number;
  /** Kinds of screens and overlays that were on show. */
  readonly kinds: ReadonlySet<string>;
}

/** @throws when a frame leaves its bounds, or anything throws. */
export async function monkey(seed: number, keysOnEach: number): Promise<MonkeyRun> {
  const autograd = javaScriptEngine();
  await autograd;
  const kinds = new Set<string>();
  let keys = 0;
  for (const [index, place] of places.entries()) {
    const random = seededRandom(seed + index);
    let terminal = testTerminal(randomSize(random));
    const sitting: Sitting = {
      ...newSitting(lessons, progressOf([]), {
        file: '/home/learner/neuron-calc-challenge/gradients.ts',
        isBegun: false,
        parts: [],
        isChecking: false,
      }),
      stage: { kind: place === 'welcome' ? 'welcome' : 'home' },
    };
    let seeds = seed;
    const store: Store = new Store(newAppState(sitting), {
      journal: memoryJournal(),
      autograd,
      world: {
        seed: () => {
          seeds += 1;
          return seeds;
        },
        animation: false,
      },
      context: () => ({
        view: viewContext(terminal, store.state),
        shown: () => [],
        compose: () => 'a report\n'.repeat(60),
      }),
      saveReport: () => ['Written to memory'],
      now: () => now.getTime(),
      exit: () => {},
      attention: terminal.attention,
    });
    if (typeof place !== 'string') {
      const { lesson, screen } = place;
      store.dispatch({ type: 'tell', command: { type: 'open', lesson: lesson.id, screen } });
    }
    const history: string[] = [];
    for (let key = 0; key < keysOnEach; key++) {
      if (random() < 0.1) {
        const ascii = random() < 0.3;
        terminal = testTerminal(randomSize(random), { ascii });
      }
      const event = randomKey(random, oftenOn(place));
      history.push(event.kind === 'text' ? event.text : event.kind === 'key' ? event.name : event.kind);
      try {
        store.dispatch({ type: 'key', event });
        if (key % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
        expectInBounds(store.state, terminal);
      } catch (error) {
        const where = `${nameOf(place)}, seed ${seed}, ${terminal.columns}×${terminal.rows}`;
        throw new Error(`${where}, after ${history.join(' ')}: ${(error as Error).message}`, {
          cause: error,
        });
      }
      kinds.add(store.state.overlays.at(-1)?.kind ?? store.state.sitting.stage.kind);
      keys += 1;
    }
  }
  return { keys, screens: places.length, kinds };
}

function expectInBounds(state: AppState, terminal: ReturnType<typeof testTerminal>): void {
  const view = viewContext(terminal, state);
  const { lines, field } = draw(state, view, now, 'now');
  if (lines.length > terminal.rows - 1) throw new Error(`a frame of ${lines.length} rows`);
  if (field && field.row >= lines.length) throw new Error(`the field is on row ${field.row}`);
  const glyphs = terminal.settings.ascii ? asciiGlyphs : unicodeGlyphs;
  for (const line of lines) {
    if (widthOf(line) > terminal.columns) throw new Error(`a line of ${widthOf(line)} columns`);
    const text = line.map((run) => run.text).join('');
    if (glyphs === asciiGlyphs && /[^\x20-\x7e]/.test(text)) throw new Error(`not ASCII: ${text}`);
  }
}
