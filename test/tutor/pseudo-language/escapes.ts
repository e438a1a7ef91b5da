/** What is left in ASCII letters, once the names of the lessons and of the program are taken out. */

import type { Lesson } from '../../../src/lesson/lesson.ts';

/** What is the same in every language, in the order it is taken out. */
const kept: readonly RegExp[] = [
  // Where the learner's file lies is the test's business.
  /\S*gradients\.ts/g,
  /TensorFlow\.js( [\d.]+ \(JavaScript kernels\))?/g,
  /float32|mathjs|autograd/g,
  /neur\S*…/g,
  // Command lines, and commands of the plain face.
  /neuron-calc( (lesson|practice|challenge)( [a-z]+)?( --seed \d+)?)?/g,
  /(?<!\w):[a-z]+/g,
  // Keys.
  /\b(enter|esc|tab)\b/g,
  // A code panel.
  /console\.log\(1\)/g,
];

/** Functions, and names of networks that practice makes. */
const known = ['relu', 'step', 'loss', 'df', 'dx'];

const namesOf = (lessons: readonly Lesson[]): string[] =>
  lessons
    .flatMap(({ graphs }) => [...graphs.values()])
    .flatMap(({ inputs, nodes }) => [...inputs.keys(), ...nodes.map(({ name }) => name)]);

/**
 * Each line that says something all the same, with what it says.
 * @param others names that are typed on the command line.
 */
export function escapes(
  texts: readonly string[],
  lessons: readonly Lesson[],
  others: readonly string[] = [],
): string[] {
  // One letter is a name, with a number or without.
  const names = [...new Set([...namesOf(lessons), ...known, ...others]), '[A-Za-z]\\d?'];
  const name = new RegExp(`(?<![A-Za-z])d?(${names.join('|')})(?![A-Za-z0-9])`, 'g');
  const lines = new Set(texts.join('\n').split('\n'));
  return [...lines].flatMap((line) => {
    const rest = [...kept, name].reduce((text, each) => text.replace(each, ' '), line);
    const words = rest.match(/[A-Za-z]+/g);
    return words ? [`${words.join(' ')}  ←  ${line.trim()}`] : [];
  });
}
