/** The one table of keys: handlers, footers and help all read it (TERMINAL 3). */

import type { KeyHint } from '../drawing/frame.ts';
import type { Command, KeyContext } from './command.ts';
import type { KeyEvent, KeyName } from './terminal/key-event.ts';
import { words } from './words.ts';

interface Binding {
  readonly command: Command;
  /** Named keys and typed characters. */
  readonly keys: readonly (KeyName | string)[];
  /** As the footer writes it; absent: the key works but is not advertised there. */
  readonly shown?: string;
  readonly does: keyof typeof words.does;
}

const help: Binding = { command: 'help', keys: ['?', 'f1'], shown: '?', does: 'help' };
/** On every screen where letters are keys; not advertised in their footers, which are full. */
const report: Binding = { command: 'report', keys: ['!'], does: 'report' };
const quit: Binding = { command: 'quit', keys: ['q'], shown: 'q', does: 'quit' };
const home: Binding = { command: 'back', keys: ['escape'], shown: 'esc', does: 'home' };
const next: Binding = {
  command: 'next',
  keys: ['enter', 'right', ' ', 'l', 'pagedown'],
  shown: 'enter',
  does: 'next',
};
const previous: Binding = {
  command: 'previous',
  keys: ['left', 'h', 'backspace', 'pageup'],
  shown: '←',
  does: 'back',
};
const move: readonly Binding[] = [
  { command: 'up', keys: ['up', 'k'], shown: '↑/↓', does: 'move' },
  { command: 'down', keys: ['down', 'j'], does: 'move' },
];
const select: Binding = { command: 'select', keys: ['enter'], shown: 'enter', does: 'choose' };
const unfold: Binding = { command: 'unfold', keys: ['d'], shown: 'd', does: 'smallSteps' };
const close: Binding = { command: 'close', keys: ['escape', 'q'], shown: 'esc', does: 'close' };

const bindings: Readonly<Record<KeyContext, readonly Binding[]>> = {
  opening: [
    { command: 'next', keys: ['enter', ' ', 'right'], shown: 'enter', does: 'begin' },
    { command: 'try', keys: ['t'], shown: 't', does: 'questionFirst' },
    // The text of the welcome says so.
    { command: 'read-aloud', keys: ['r'], does: 'readAloud' },
    help,
    report,
    quit,
  ],
  home: [
    ...move,
    { ...select, does: 'open' },
    { command: 'practice', keys: ['p'], shown: 'p', does: 'practice' },
    { command: 'skip', keys: ['s'], shown: 's', does: 'skipTest' },
    help,
    report,
    quit,
  ],
  reading: [next, previous, home, help, report, quit],
  /** A derivation with its last step shown. */
  derived: [next, previous, unfold, home, help, report, quit],
  question: [
    { command: 'submit', keys: ['enter'], shown: 'enter', does: 'check' },
    { command: 'menu', keys: ['tab'], shown: 'tab', does: 'hintOrMore' },
    { command: 'back', keys: ['escape'], shown: 'esc', does: 'clear' },
    // Every other key types, `?` too. Not advertised: Tab's menu has help as well.
    { command: 'help', keys: ['f1'], does: 'help' },
  ],
  guess: [
    { command: 'submit', keys: ['enter'], shown: 'enter', does: 'keep' },
    { command: 'skip', keys: ['tab'], shown: 'tab', does: 'skip' },
    { command: 'back', keys: ['escape'], shown: 'esc', does: 'clear' },
  ],
  judged: [
    { command: 'next', keys: ['enter', ' ', 'right'], shown: 'enter', does: 'next' },
    { command: 'steps', keys: ['s'], shown: 's', does: 'steps' },
    { command: 'menu', keys: ['tab'], shown: 'tab', does: 'more' },
    home,
    help,
    report,
    quit,
  ],
  list: [
    ...move,
    select,
    // Written before the options themselves.
    { command: 'pick', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], does: 'choose' },
    { command: 'previous', keys: ['left', 'h'], does: 'back' },
    home,
    help,
    report,
    quit,
  ],
  stepping: [
    { command: 'next', keys: ['enter', 'right', ' ', 'l'], shown: 'enter', does: 'step' },
    { command: 'previous', keys: ['left', 'h', 'backspace'], shown: '←', does: 'stepBack' },
    unfold,
    home,
    help,
    report,
    quit,
  ],
  nudging: [
    { command: 'more', keys: ['up', '+', '=', 'k'], shown: '↑', does: 'more' },
    { command: 'less', keys: ['down', '-', 'j'], shown: '↓', does: 'less' },
    { command: 'other', keys: ['tab'], shown: 'tab', does: 'otherInput' },
    { command: 'again', keys: ['r', '0'], shown: 'r', does: 'reset' },
    { command: 'next', keys: ['enter', ' ', 'right', 'l'], shown: 'enter', does: 'next' },
    previous,
    home,
    help,
    report,
    quit,
  ],
  motion: [
    next,
    { command: 'again', keys: ['r'], shown: 'r', does: 'again' },
    previous,
    home,
    help,
    report,
    quit,
  ],
  challenge: [
    { command: 'edit', keys: ['e'], shown: 'e', does: 'edit' },
    { command: 'check', keys: ['c'], shown: 'c', does: 'check' },
    { command: 'more-parts', keys: ['n'], shown: 'n', does: 'nextPart' },
    { command: 'hint', keys: ['h'], shown: 'h', does: 'hint' },
    { command: 'details', keys: ['v'], shown: 'v', does: 'more' },
    next,
    // Not advertised: the footer of a small window has no room for it.
    { command: 'previous', keys: ['left', 'backspace', 'pageup'], does: 'back' },
    home,
    help,
    report,
    quit,
  ],
  menu: [...move, select, close],
  steps: [
    { command: 'next', keys: ['enter', 'right', ' ', 'l', 'down', 'j'], shown: 'enter', does: 'next' },
    { command: 'previous', keys: ['left', 'h', 'up', 'k', 'backspace'], shown: '←', does: 'back' },
    unfold,
    close,
  ],
  help: [
    { command: 'next', keys: ['enter', 'right', ' ', 'l', 'down', 'j'], shown: 'enter', does: 'next' },
    { command: 'previous', keys: ['left', 'h', 'up', 'k', 'backspace'], shown: '←', does: 'back' },
    { ...close, keys: ['escape', 'q', '?', 'f1'] },
  ],
  /** The learner's own words of a report. */
  writing: [
    { command: 'submit', keys: ['enter'], shown: 'enter', does: 'review' },
    { command: 'close', keys: ['escape'], shown: 'esc', does: 'drop' },
  ],
  review: [
    { command: 'save', keys: ['enter'], shown: 'enter', does: 'write' },
    { command: 'next', keys: ['right', ' ', 'l', 'down', 'j'], shown: '→', does: 'nextPage' },
    { command: 'previous', keys: ['left', 'h', 'up', 'k', 'backspace'], shown: '←', does: 'back' },
    { ...close, does: 'drop' },
  ],
  reported: [{ command: 'next', keys: ['enter', ' ', 'right'], shown: 'enter', does: 'return' }, close],
  finished: [
    { command: 'next', keys: ['enter', 'right', ' '], shown: 'enter', does: 'goOn' },
    { command: 'try', keys: ['t'], shown: 't', does: 'unseen' },
    home,
    help,
    report,
    quit,
  ],
};

const keyOf = (event: KeyEvent): string | undefined =>
  event.kind === 'key' ? event.name : event.kind === 'text' ? event.text : undefined;

/** What a key means here; undefined when it means nothing. */
export function commandFor(context: KeyContext, event: KeyEvent): Command | undefined {
  const key = keyOf(event);
  return key === undefined
    ? undefined
    : bindings[context].find((binding) => binding.keys.includes(key))?.command;
}

/** @param without commands that have nothing to do at the moment. */
export const footerOf = (context: KeyContext, without: readonly Command[] = []): KeyHint[] =>
  bindings[context].flatMap(({ command, shown, does }) =>
    shown === undefined || without.includes(command) ? [] : [{ keys: shown, does: words.does[does] }],
  );

/** The places whose keys help lists, in its order. */
const explained = [
  'reading',
  'question',
  'judged',
  'list',
  'stepping',
  'nudging',
  'challenge',
  'home',
] as const satisfies readonly KeyContext[];

/** The rows of the help screen: every advertised key, by place. */
export const keyHelp = (): { readonly title: string; readonly hints: readonly KeyHint[] }[] => [
  ...explained.map((context) => ({ title: words.help.places[context], hints: footerOf(context) })),
  { title: words.help.anywhere, hints: [{ keys: report.keys.join(), does: words.does[report.does] }] },
];
