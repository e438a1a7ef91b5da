/** What each problem of a solution is called in words: what is wrong, where, and what to write instead. */

import type { Values } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import { escapedText } from '../../expression/visible-text.ts';
import type { MistakeId } from '../../grading/mistakes/mistake.ts';
import { words as gradingWords } from '../../grading/words.ts';
import { usualLimits } from '../sandbox/confinement.ts';
import { type SentValue, SOLUTION_FILE } from '../sandbox/runner/protocol.ts';
import { words } from '../words.ts';
import type { Problem } from './findings.ts';

const MEGABYTE = 1024 * 1024;

const pointText = (at: Values): string =>
  [...at].map(([name, value]) => `${name} = ${formatNumber(value, 'screen', 7)}`).join(', ');

const inLine = ({ line }: Problem): string => (line === undefined ? '' : words.problem.inLine(line));

/** In one line that is safe on a terminal, though some of it is what the solution threw, printed or called its exports. */
export const problemText = (problem: Problem): string => escapedText(wordsFor(problem));

function wordsFor(problem: Problem): string {
  const said = words.problem;
  switch (problem.kind) {
    case 'unreadable':
      return said.unreadable(SOLUTION_FILE, inLine(problem), problem.message);
    case 'import-refused':
      return said.onlyInFile(refusedText(problem));
    case 'threw-at-start':
      return said.stoppedAtStart(SOLUTION_FILE, inLine(problem), problem.message);
    case 'endless-at-start':
      return said.endlessAtStart(SOLUTION_FILE);
    case 'missing':
      return said.missing(problem.function, SOLUTION_FILE, problem.exported);
    case 'no-function':
      return said.noFunction(problem.function, problem.type);
    case 'empty':
      return said.empty(problem.function);
    case 'threw':
      return said.threw(problem.function, inLine(problem), pointText(problem.at), problem.message);
    case 'endless':
      return said.endless(problem.function, usualLimits.callMilliseconds / 1000, pointText(problem.at));
    case 'never-settles':
      return said.neverSettles(problem.function, pointText(problem.at));
    case 'wrong-type':
      return returnedText(problem.function, problem.value, problem.weights);
    case 'not-finite': {
      const why = problem.text === 'NaN' ? said.notANumber : said.infinite;
      return said.notFinite(problem.function, problem.text, pointText(problem.at), why);
    }
    case 'ignores-inputs':
      return said.ignoresInputs(problem.function, formatNumber(problem.value, 'screen', 7));
    case 'autograd-by-hand':
      return said.autogradByHand(problem.function);
    case 'no-autograd':
      return said.noAutograd(problem.function);
    case 'rate-ignored':
      return said.rateIgnored(problem.function);
    case 'loss-rises':
      return said.lossRises(problem.function);
    case 'wrong':
      return `${said.wrong(problem.function, problem.failed, problem.of)} ${reasonText(problem)}`.trim();
    case 'time':
    case 'memory':
    case 'output':
      return stoppedText(problem);
    case 'died':
      return said.died(SOLUTION_FILE, problem.detail);
  }
}

const reasonText = ({ mistakes, pattern }: Extract<Problem, { kind: 'wrong' }>): string =>
  pattern === undefined ? mistakesText(mistakes) : words.problem.patterns[pattern];

function refusedText(problem: Extract<Problem, { kind: 'import-refused' }>): string {
  const { function: name, message } = problem;
  return name === undefined
    ? `${message}${inLine(problem)}`
    : words.problem.stopped(name, inLine(problem), message);
}

/** What the table says of them; more than one when the numbers do not tell which it was. */
export const mistakesText = (mistakes: readonly MistakeId[]): string =>
  words.problem.either(mistakes.map((id) => gradingWords.mistakes[id]));

const stopped = {
  time: () => words.problem.overTime(SOLUTION_FILE, usualLimits.silentMilliseconds / 1000),
  memory: () => words.problem.overMemory(SOLUTION_FILE, usualLimits.memoryBytes / MEGABYTE),
  output: () => words.problem.overOutput(SOLUTION_FILE, usualLimits.outputBytes / 1024),
};

function stoppedText({
  kind,
  function: name,
  at,
}: Extract<Problem, { kind: 'time' | 'memory' | 'output' }>): string {
  const { inFunction, at: atPoint } = words.problem;
  const where = `${name === undefined ? '' : inFunction(name)}${at ? atPoint(pointText(at)) : ''}`;
  return `${stopped[kind]()}${where}.`;
}

function returnedText(name: string, value: SentValue, weights: readonly string[]): string {
  const { notWeights, tensorForNumber, functionForNumber, notANumber } = words.returned;
  if (weights.length > 0) return notWeights(name, weights, valueText(value));
  if (value.kind === 'tensor') return tensorForNumber(name, valueText(value));
  if (value.kind === 'other' && value.type === 'function') return functionForNumber(name);
  return notANumber(name, valueText(value));
}

function valueText(value: SentValue): string {
  const { number, tensor, tensorOf, list, record, nothing, other } = words.returned;
  switch (value.kind) {
    case 'number':
      return number;
    case 'tensor':
      return value.shape.length === 0 ? tensor : tensorOf(value.shape.join(', '));
    case 'list':
      return list(value.items.length);
    case 'record':
      return record(Object.keys(value.entries));
    case 'other':
      return value.type === 'undefined' ? nothing : value.type === 'null' ? 'null' : other(value.type);
  }
}
