/** What each problem of a solution is called in words: what is wrong, where, and what to write instead. */

import type { Values } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import { type MistakeId, mistakeFeedback } from '../../grading/mistakes/mistake.ts';
import { usualLimits } from '../sandbox/confinement.ts';
import { type SentValue, SOLUTION_FILE } from '../sandbox/runner/protocol.ts';
import type { FailurePattern } from './failure-pattern.ts';
import type { Problem } from './findings.ts';
import { visibleText } from './visible-text.ts';

const MEGABYTE = 1024 * 1024;

const pointText = (at: Values): string =>
  [...at].map(([name, value]) => `${name} = ${formatNumber(value, 'screen', 7)}`).join(', ');

const inLine = ({ line }: Problem): string => (line === undefined ? '' : ` in line ${line}`);

/** In one line that is safe on a terminal, though some of it is what the solution threw, printed or called its exports. */
export const problemText = (problem: Problem): string => visibleText(wordsFor(problem));

function wordsFor(problem: Problem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `${SOLUTION_FILE} cannot be read${inLine(problem)}: ${problem.message}`;
    case 'import-refused':
      return `${refusedText(problem)}. Everything else must be in the file itself.`;
    case 'threw-at-start':
      return `${SOLUTION_FILE} stopped${inLine(problem)}, before any function was called: ${problem.message}`;
    case 'endless-at-start':
      return `${SOLUTION_FILE} never came to an end while it was loaded. Look for a loop outside the functions.`;
    case 'missing':
      return missingText(problem.function, problem.exported);
    case 'no-function':
      return `${problem.function} is exported as a ${problem.type}. It must be a function.`;
    case 'empty':
      return `${problem.function} is still empty: it returns nothing. End it with “return” and the result.`;
    case 'threw':
      return `${problem.function} stopped${inLine(problem)}, at ${pointText(problem.at)}: ${problem.message}`;
    case 'endless':
      return `${problem.function} did not end within ${usualLimits.callMilliseconds / 1000} seconds, at ${pointText(problem.at)}. Look for a loop that never stops.`;
    case 'never-settles':
      return `${problem.function} gave a promise that nothing will ever settle, at ${pointText(problem.at)}. Return the number itself, or await what brings it.`;
    case 'wrong-type':
      return `${problem.function} ${returnedText(problem.value, problem.weights)}`;
    case 'not-finite':
      return `${problem.function} gave ${problem.text} at ${pointText(problem.at)}. ${oddNumberText(problem.text)}`;
    case 'ignores-inputs':
      return `${problem.function} gives ${formatNumber(problem.value, 'screen', 7)} whatever it is given. Compute with its parameters.`;
    case 'autograd-by-hand':
      return `${problem.function} asks autograd for the gradient. Here, write the product of the local derivatives yourself.`;
    case 'no-autograd':
      return `${problem.function} does not use autograd. Let tf.grad compute it, so that two ways can agree.`;
    case 'rate-ignored':
      return `${problem.function} moves the weights by the whole gradient. Multiply it by the rate first.`;
    case 'loss-rises':
      return `${problem.function} makes the loss larger. Step against the gradient: subtract.`;
    case 'wrong':
      return `${problem.function} is wrong in ${problem.failed} of ${problem.of} cases. ${reasonText(problem)}`.trim();
    case 'time':
    case 'memory':
    case 'output':
      return `${stoppedText(problem.kind)}${problem.function === undefined ? '' : `, in ${problem.function}`}${problem.at ? ` at ${pointText(problem.at)}` : ''}.`;
    case 'died':
      return `${SOLUTION_FILE} ended the process that ran it (${problem.detail}). Leave the process alone.`;
  }
}

const reasonText = ({ mistakes, pattern }: Extract<Problem, { kind: 'wrong' }>): string =>
  pattern === undefined ? mistakesText(mistakes) : patternTexts[pattern];

const patternTexts: Readonly<Record<FailurePattern, string>> = {
  nearly:
    'It is nearly right: a few digits agree. Do not round, and take no difference over a small step for a slope.',
  'dead-relu-wrong':
    'It is right wherever relu lets through. Look at a dead relu, whose input is negative and whose slope is 0.',
  'negative-input-wrong':
    'Where the gradient is not 0, it is wrong for every negative x and for no other. Does something drop the sign of x?',
  'zero-target-right': 'Where the gradient is not 0, it is right only for y = 0. Is y taken into account?',
  'dead-relu-right':
    'It is right only where relu is dead and the gradient is 0. Compare it link by link with a live case.',
};

function refusedText(problem: Extract<Problem, { kind: 'import-refused' }>): string {
  const { function: name, message } = problem;
  return name === undefined
    ? `${message}${inLine(problem)}`
    : `${name} stopped${inLine(problem)}: ${message}`;
}

/** What the table says of them; more than one when the numbers do not tell which it was. */
export const mistakesText = (mistakes: readonly MistakeId[]): string =>
  mistakes.map((id) => mistakeFeedback[id]).join(' Or: ');

function missingText(name: string, exported: readonly string[]): string {
  const there = exported.length === 0 ? 'nothing' : exported.join(', ');
  return `${name} is missing: ${SOLUTION_FILE} exports ${there}. Begin it with “export function ${name}(”.`;
}

function stoppedText(kind: 'time' | 'memory' | 'output'): string {
  const { silentMilliseconds, residentBytes, outputBytes } = usualLimits;
  switch (kind) {
    case 'time':
      return `${SOLUTION_FILE} was stopped: nothing came back for ${silentMilliseconds / 1000} seconds`;
    case 'memory':
      return `${SOLUTION_FILE} was stopped: it took more than ${residentBytes / MEGABYTE} MB of memory`;
    case 'output':
      return `${SOLUTION_FILE} was stopped: it printed more than ${outputBytes / 1024} KB`;
  }
}

const oddNumberText = (text: string): string =>
  text === 'NaN'
    ? 'That comes from undefined in a calculation, or from 0/0: is every parameter used by its right name?'
    : 'Is something divided by 0?';

function returnedText(value: SentValue, weights: readonly string[]): string {
  if (weights.length > 0) {
    const list = weights.join(', ');
    return `must return the new weights, as { ${list} } with a number each; it returned ${valueText(value)}.`;
  }
  if (value.kind === 'tensor') {
    return `returned ${valueText(value)}. Take the number out of it with .dataSync()[0].`;
  }
  if (value.kind === 'other' && value.type === 'function') {
    return 'returned a function. tf.grad gives one: call it with the weight.';
  }
  return `returned ${valueText(value)}. It must be a number.`;
}

function valueText(value: SentValue): string {
  switch (value.kind) {
    case 'number':
      return 'one number';
    case 'tensor':
      return value.shape.length === 0 ? 'a tensor' : `a tensor of shape [${value.shape.join(', ')}]`;
    case 'list':
      return `a list of ${value.items.length}`;
    case 'record':
      return `an object with ${Object.keys(value.entries).join(', ') || 'nothing in it'}`;
    case 'other':
      return value.type === 'undefined' ? 'nothing' : value.type === 'null' ? 'null' : `a ${value.type}`;
  }
}
