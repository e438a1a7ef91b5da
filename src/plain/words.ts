/** What learners read in the plain dialogue, beside the lessons themselves and the words of other rooms. */

import type { ColonWord } from '../tutor/typed-commands.ts';

export const words = {
  welcome: {
    title: 'neuron-calc: the calculus of neural networks',
    text: 'A network learns by asking one question of every weight: if I nudge you, does the loss go up or down, and how fast?',
    deal: 'You will answer that question by hand. Each answer is checked by TensorFlow.js. A wrong one costs nothing and tells you why.',
    how: 'Type an answer and press Enter. :hint helps, :help lists what else there is, :quit leaves.',
  },
  labels: { enter: 'enter> ', answer: 'answer> ', challenge: 'challenge> ' },
  commands: {
    hint: 'the next hint',
    steps: 'every step of this one',
    example: 'a worked example with other numbers',
    show: 'the answer with its steps; another like it comes later',
    skip: 'go on without this one',
    why: 'the steps of the question before',
    back: 'one step back',
    try: 'a network you have not seen, and one question about it',
    test: 'three fresh questions: all right at the first try, and the lesson counts as finished',
    help: 'this list',
    quit: 'leave; your place is kept',
  } satisfies Readonly<Record<ColonWord, string>>,
  dialogue: {
    unknown: (word: string) => `There is no ${word}. :help lists what there is.`,
    notHere: (command: string) => `:${command} does nothing here. :help lists what does.`,
    nothingAnswered: 'Nothing has been answered yet.',
    colon: 'The colon can be left out where the word by itself is not an answer.',
    terms: 'Words of this lesson:',
    note: (failure: string) => `Note: ${failure}.`,
    inputEnds: 'The input ends here.',
  },
  lesson: {
    heading: (number: number, title: string) => `Lesson ${number}: ${title}`,
    about: (objective: string, minutes: number) => `${objective} About ${minutes} minutes.`,
    screen: (number: number, count: number, title: string) => `[${number}/${count}] ${title}`,
    goesOn: 'Enter goes on. :help lists what else there is.',
    done: (objective: string) => `Done. You can now: ${objective}`,
    next: (number: number, title: string) => `Next comes lesson ${number}, ${title}.`,
    opensNext: 'Enter opens the next lesson, :quit leaves.',
    unseenOffered: 'Type :try for a network you have not seen, and one question about it.',
  },
  farewell: {
    score: (answers: string) => `This time: ${answers}.`,
    noMore: 'That was the last lesson there is. Fresh numbers without end: neuron-calc practice',
    place: (lesson: number, title: string, screen: number, count: number) =>
      `lesson ${lesson}, ${title}, screen ${screen} of ${count}`,
    kept: (place: string) => `Your place is kept: ${place}.`,
    left: (place: string) => `You were in ${place}.`,
    comeBack: (command: string) => `To come back: ${command}`,
  },
  practice: {
    title: 'Practice',
    titleOf: (skill: string) => `Practice: ${skill}`,
    how: 'Type an answer and press Enter. :hint helps, :skip passes one by, :quit leaves.',
    missedFirst: 'First, what was missed last time. :skip passes one by.',
    skipTest: (lesson: string) =>
      `Skip test: ${lesson}. Three fresh questions; all right at the first try, and the lesson counts as finished.`,
    unseen: 'An unseen network. One question; :skip passes it by.',
    kept: (guess: string) => `Kept: ${guess}`,
    question: (number: number) => `Question ${number}`,
    questionOf: (number: number, count: number) => `Question ${number} of ${count}`,
    missedBefore: (heading: string) => `${heading}, missed before`,
    nothingFinished: 'No question finished.',
    finished: (asked: number, right: number, atOnce: number) =>
      `${asked === 1 ? '1 question' : `${asked} questions`}, ${right} right${
        right === 0 ? '' : ` (${atOnce} at once and without help)`
      }.`,
    toGoOn: (command: string) => `To go on: ${command}`,
  },
  question: {
    probe: 'So once more, as a formula.',
    anotherLikeIt: 'Another like the one shown, with other numbers.',
    answeredBefore: (answer: string) => `Answered before: ${answer}`,
    convention: (convention: string) => `By convention: ${convention}.`,
    asNumber: 'Type a number, such as 3 or 1/4.',
    asEither: 'Type a number or a formula, such as 3 or 2*x.',
    asFormula: 'Type a formula, such as 2*x + 1.',
    emptyAnswer: (how: string) => `${how} :hint helps.`,
    hint: (number: number, count: number, text: string) => `Hint ${number} of ${count}: ${text}`,
    example: (title: string) => `Worked example: ${title}`,
    again: (prompt: string) => `Now yours: ${prompt}`,
    itIs: (answer: string) => `So it is ${answer}`,
    stuck: 'Stuck? :example works one out with other numbers, :show this one.',
    readsAs: (text: string) => `reads as ${text}`,
    setAside: 'That is our fault, not yours: it is set aside and does not count.',
    either: (cause: string) => `Either: ${cause}`,
    or: (cause: string) => `Or: ${cause}`,
  },
  choice: {
    label: (count: number) => `choice (1-${count})> `,
    how: (count: number) => `Type a number from 1 to ${count}.`,
    before: (number: number, why: string) => `Answered before: ${number}. ${why}`,
  },
  bet: {
    label: 'up, down or nothing> ',
    how: 'Type up, down or nothing: it is a guess, and costs nothing.',
    before: (told: string) => `Answered before. ${told}`,
  },
  walk: {
    forward: 'The inputs are given. Enter computes the next node, :skip all of them.',
    backward: 'Enter starts at the loss and walks back, a node at a time; :skip shows all of it.',
    unused: (loss: string, name: string) => `Nothing on the way to ${loss} uses ${name}: its gradient is 0.`,
  },
  derivation: { how: 'Enter shows the next step, :skip all of them.' },
  nudge: {
    signs: '+ or -',
    signsOf: (names: readonly string[]) => names.map((name) => `${name} + or ${name} -`).join(', '),
    label: 'nudge (+ - enter)> ',
    labelOf: (name: string) => `nudge ${name} (+ - enter)> `,
    how: (signs: string, step: string) =>
      `Type ${signs} to move by ${step}, +++ for three steps, 0 to start again. Enter goes on.`,
    begin: (names: readonly string[], step: string, on: string, signs: string) =>
      `Nudge ${names.join(' or ')} by ${step} and watch ${on}. Type ${signs}; Enter goes on.`,
    moved: (on: string, by: string, isOne: boolean, predicted: string) =>
      `${on} moved by ${by}; the ${isOne ? 'slope' : 'slopes'} predicted ${predicted}.`,
    ratio: (value: string) => `Change / nudge = ${value}.`,
  },
  challenge: {
    elsewhere: 'Write it with: neuron-calc challenge',
    file: (path: string) => `Your file: ${path}`,
    allPassed: 'All of it is passed. :skip goes on; Enter checks the file again.',
    edit: 'Edit it in another window; Enter checks it.',
    begin: 'Enter begins the file; then edit it in another window.',
    how: (first: string) => `${first} :hint helps, :skip goes on.`,
    unwritable: (file: string, message: string) => `${file} cannot be written: ${message}.`,
    otherFolder: 'Choose another folder: neuron-calc challenge DIR',
    unchecked: (message: string) => `${message}.`,
    begun: (file: string) => `Begun. Write the functions in ${file}, then press Enter here.`,
    added: (title: string) => `Next comes ${title}: its functions now stand at the end of your file, empty.`,
  },
};
