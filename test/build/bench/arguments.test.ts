import { expect, test } from 'vitest';
import { benchArguments, rowNames } from '../../../src/build/bench/arguments.ts';

test('without words the bench is of this build alone', () => {
  expect(benchArguments([])).toEqual({ kind: 'alone' });
  expect(benchArguments(['--help'])).toEqual({ kind: 'help' });
});

test('against another checkout: every row, unless some are named', () => {
  expect(benchArguments(['--against', '../base'])).toEqual({
    kind: 'against',
    directory: '../base',
    runs: expect.any(Number),
    rows: rowNames,
  });
  expect(
    benchArguments(['--rows', 'lint', 'help', '--runs', '9', '--against', '../base']),
    'the rows in the order of the table',
  ).toEqual({ kind: 'against', directory: '../base', runs: 9, rows: ['help', 'lint'] });
});

test.each([
  ['--agianst ../base', 'there is no option --agianst. Did you mean --against?'],
  ['--quick', 'there is no option --quick.'],
  ['../base', '../base: an option is missing in front of it'],
  ['--against', '--against takes one folder'],
  ['--against a b', '--against takes one folder'],
  ['--against a --against b', '--against is given twice'],
  ['--runs 9', '--runs goes with --against DIR'],
  ['--against a --runs two', '--runs takes a whole number, 3 or more'],
  ['--against a --runs 1', '--runs takes a whole number, 3 or more'],
  ['--against a --runs', '--runs takes a whole number, 3 or more'],
  ['--against a --rows', '--rows takes the names of rows'],
  ['--against a --rows lnit', 'there is no row lnit. Did you mean lint?'],
])('%s is refused: %s', (typed, message) => {
  expect(() => benchArguments(typed.split(' '))).toThrow(message);
});
