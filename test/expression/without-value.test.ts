import { expect, test } from 'vitest';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { pieceWithoutValue } from '../../src/expression/without-value.ts';

test.each([
  ['1/0', '1/0', 'Keep divisors away from 0.'],
  ['x + 2/(1 - 1)', '2/(1 - 1)', 'Keep divisors away from 0.'],
  ['0^-1', '0^(-1)', 'A negative power of 0 is a division by zero.'],
  [
    '(-2)^0.5',
    '(-2)^0.5',
    'Of a negative number only whole powers are taken here; others are complex. A real root of odd order is written with the minus outside: -(5^(1/3)).',
  ],
  ['log(-1)*x', 'log(-1)', 'There is no real log of -1.'],
  ['log(0)', 'log(0)', 'There is no real log of 0.'],
  ['sqrt(-1)', 'sqrt(-1)', 'There is no real sqrt of -1.'],
  ['1e308*10', '1e308*10', 'It is larger than a number can be, which is about 1.8e308.'],
  ['exp(1000)', 'exp(1000)', 'It is larger than a number can be, which is about 1.8e308.'],
])('%s has no finite value for %s: %s', (text, piece, cause) => {
  const fault = pieceWithoutValue(parseExpression(text).expression);
  expect(fault && [print(fault.piece), fault.cause]).toEqual([piece, cause]);
});

test('what depends on a name has some value or other', () => {
  expect(pieceWithoutValue(parseExpression('1/x + log(2)').expression)).toBeUndefined();
});
