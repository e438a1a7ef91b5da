/** Everything the screens say, beside the lessons themselves and the words of other rooms. */

import type { Size } from '../drawing/frame.ts';
import type { PracticeKind } from '../tutor/practice-run.ts';
import type { Told } from './app/app-state.ts';
import type { KeyContext, MenuChoice } from './command.ts';

/** Of what is practised; a skip test is about a lesson. */
const practice: Readonly<Record<PracticeKind, (lesson: string) => string>> = {
  drills: () => 'Practice',
  missed: () => 'Missed last time',
  'skip-test': (lesson) => `Skip test: ${lesson}`,
  unseen: () => 'An unseen network',
};

const menu: Readonly<Record<MenuChoice, string>> = {
  hint: 'A hint',
  graph: 'The graph by itself',
  steps: 'Every step of this one',
  example: 'A worked example with other numbers',
  show: 'Show me this one, and ask me again later',
  skip: 'Skip this question',
  previous: 'The page before',
  report: 'Report a problem',
  help: 'Help: keys and terms',
  home: 'Home',
  quit: 'Quit',
};

const told: Readonly<Record<Told, string>> = {
  'typed-ahead': 'Typed ahead: not used.',
  cut: 'Cut here: an answer has at most 200 characters.',
};

/** The headings of help on keys: where they work. */
const places = {
  reading: 'Reading',
  question: 'Answering: all other keys type',
  judged: 'After a right answer',
  list: 'Choosing',
  stepping: 'Walking a graph, or steps',
  nudging: 'Nudging',
  challenge: 'The challenge',
  home: 'Home',
} satisfies Readonly<Partial<Record<KeyContext, string>>>;

export const words = {
  /** What a key does, in a word or two behind it. */
  does: {
    again: 'again',
    back: 'back',
    begin: 'begin',
    check: 'check',
    choose: 'choose',
    clear: 'clear, home',
    close: 'close',
    drop: 'drop it',
    edit: 'edit',
    goOn: 'go on',
    help: 'help',
    hint: 'hint',
    hintOrMore: 'hint, more',
    home: 'home',
    keep: 'keep it',
    less: 'less',
    more: 'more',
    move: 'move',
    next: 'next',
    nextPage: 'next page',
    nextPart: 'next part',
    open: 'open',
    otherInput: 'other input',
    practice: 'practice',
    questionFirst: 'a question first',
    quit: 'quit',
    report: 'report a problem',
    readAloud: 'for a screen reader',
    reset: 'reset',
    return: 'back to where you were',
    review: 'review it',
    skip: 'skip',
    skipTest: 'skip test',
    smallSteps: 'small steps',
    step: 'one step',
    stepBack: 'step back',
    steps: 'steps',
    unseen: 'an unseen network',
    write: 'write the file',
  },
  /** Of screens, and what stands at the right of them. */
  title: {
    subject: 'the calculus of neural networks',
    loading: 'loading',
    loadingEngine: 'loading the engine',
    finished: 'finished',
    practice,
    right: (count: number) => `${count} right`,
    screen: (title: string, number: number, count: number) => `${title} · ${number} of ${count}`,
    lesson: (number: number, count: number) => `lesson ${number}/${count}`,
    typedAhead: 'typed ahead: not used',
    notSaved: 'not saved',
    help: 'Help',
    graph: 'The graph',
    report: 'Report a problem',
    menu: 'More',
    findings: 'What the check found',
    steps: 'Steps',
    stepsOf: (label: string) => `Steps: ${label}`,
    worked: (title: string) => `Worked: ${title}`,
  },
  welcome: {
    text: [
      'A network learns by asking one question of every weight: if I nudge you, does the loss go up or down, and how fast?',
      'You will answer that question by hand. You read a little, then type: a number, or a formula such as 2*x.',
      'Each answer is checked by TensorFlow.js. A wrong one costs nothing and tells you why.',
    ],
    /** The same in as few words as a small window has room for. */
    short: [
      'A network asks one question of every weight: if I nudge you, does the loss go up or down, and how fast? You answer it by hand. A wrong answer costs nothing.',
    ],
    enter: 'Enter',
    /** Follows the key. */
    begins: 'begins lesson 1. Leave whenever you like: you come back to the same place.',
    beginsShort: 'begins lesson 1.',
    screenReader: 'With a screen reader, press r: a dialogue, line by line.',
  },
  home: {
    note: 'note',
    practice: 'Practice with fresh numbers',
    continue: (lesson: string) => `Continue: ${lesson}`,
    finished: 'finished',
    started: 'started',
    minutes: (count: number) => `${count} min`,
  },
  finished: {
    done: 'Done.',
    canDo: (objective: string) => `What you can do now: ${objective}`,
    next: (number: number, title: string, minutes: number) =>
      `Next comes lesson ${number}, ${title}: about ${minutes} minutes.`,
    noMore: 'That was the last lesson there is. Enter goes on with fresh numbers.',
    unseenOffered: 'Press t for a network you have not seen, and one question about it.',
  },
  menu: { ...menu, lastHint: 'The last hint: the full steps' },
  help: {
    places,
    anywhere: 'Anywhere but in an answer',
    answers: 'Typing an answer',
    typing: [
      'Type * for times, / for divided by, ^ for powers: 2*(z2 - y)*x^2.',
      '2(z2-y), wx for w*x, x², |x| and the JavaScript of the lessons (z > 0 ? 1 : 0) are read too.',
      'For help without the menu type :hint, :steps, :example, :show, :skip, :back or :help, and Enter.',
      'A number may be rounded to two digits or more. Below the line you see how it is read.',
    ],
    terms: 'Terms',
    page: (number: number, count: number) => `page ${number} of ${count}`,
  },
  quiz: {
    probe: 'Your number is right, but a slip gives the same one here. Type it as a formula.',
    probeNames:
      'That is right here, but a slip gives the same. Type it with names in the place of the numbers.',
    place: (number: number, count: number) => `${number} of ${count}`,
    rest: (number: number, count: number) => `enter: the rest (${number} of ${count})`,
    convention: (convention: string) => `By convention: ${convention}.`,
    hint: 'hint',
    readsAs: 'reads as',
    either: 'Either:',
    or: 'Or:',
    waiting: 'One moment: the engine is loading.',
    told,
    stuck: 'Stuck? Tab has a worked example with other numbers.',
    skips: 'Tab skips it.',
    passesBy: ':skip and Enter pass it by.',
    rounding: 'float32 keeps about seven digits: what follows is rounding, not an error.',
    /** In the empty field's place: what may be typed. */
    wanted: {
      probe: 'a formula, with names of the graph',
      number: 'a number, e.g. 3 or 1/4',
      either: 'a number or a formula, e.g. 3 or 2*x',
      formula: 'a formula, e.g. 2*x + 1',
    },
    /** What became of questions that are behind the learner; they are listed below it. */
    settled: { given: 'Given:', right: 'Answered:', shown: 'Shown:', skipped: 'Skipped:' },
  },
  /** Below the field, while a word behind a colon stands in it. */
  colon: {
    enterDoes: (what: string) => `Enter: ${what}`,
    notHere: (word: string) => `${word} does nothing here.`,
    others: (all: readonly string[]) => `There are ${all.join(', ')}.`,
  },
  choice: { right: '(right)', wrong: '(no)' },
  walk: {
    forward: 'The inputs are given. Enter computes the next node.',
    backward: 'Enter starts at the loss and walks back.',
    unused: (name: string) => `Nothing uses ${name}: its gradient is 0.`,
    firstLink: 'the 1 it starts with, times this link',
  },
  nudge: {
    movedBy: 'moved by',
    ratio: 'change / nudge =',
    predicted: (inputs: number) => `the ${inputs === 1 ? 'slope' : 'slopes'} predicted`,
    keys: 'up and down',
    /** @param keys those for up and down, as they are written on the keyboard. */
    moves: (keys: string, name: string) => `${keys} move ${name}`,
    arrows: (up: string, down: string) => `${up} and ${down}`,
  },
  challenge: {
    file: 'File:',
    rest: '… v shows the rest',
    unwritable: (file: string, message: string) =>
      `${file} cannot be written: ${message}. Choose another folder: neuron-calc challenge DIR`,
    unchecked: (message: string) => `${message}.`,
    checking: 'checking …',
    allPassed: 'All of it is passed.',
    goesOn: 'Enter goes on.',
    part: (number: number, count: number) => `Part ${number} of ${count}:`,
    begin: 'Press e: the file is begun, and your editor opens it.',
    add: 'Press n: it is added to your file, and your editor opens.',
    there: 'It is in your file. Press e to open it, c to check it. Saving it checks it too.',
    toDo: 'Press e to open it, c to check it. Saving it checks it too.',
  },
  report: {
    kind: 'What is it?',
    text: 'What happened? The screen you came from goes into the report.',
    length: (used: number, most: number) => `${used} of ${most} characters`,
    review: (page: number, count: number) =>
      `page ${page} of ${count}. Nothing is written yet, and nothing is sent.`,
  },
  terminal: {
    enlarge: (needed: Size, has: Size) =>
      `Please enlarge the terminal to ${needed.columns} columns and ${needed.rows} rows; it has ${has.columns} and ${has.rows}.`,
    stopped: (error: string) => `neuron-calc stopped because of an error: ${error}.`,
    reportIn: (file: string) => `A report is in ${file}`,
  },
};
