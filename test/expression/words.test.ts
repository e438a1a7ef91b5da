/** What is said of a text that cannot be read is made from the table of words when it is said. */

import { expect, test, vi } from 'vitest';
import { ExpressionError } from '../../src/expression/expression-error.ts';
import { ANSWER_CAPS } from '../../src/expression/reading/caps.ts';
import { didYouMean } from '../../src/expression/reading/closest-name.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { pieceWithoutValue } from '../../src/expression/without-value.ts';
import { escaped } from './pseudo-language.ts';

vi.mock('../../src/expression/words.ts', async (original) => {
  const { pseudo } = await import('./pseudo-language.ts');
  return pseudo(await original<object>());
});

const declared = new Set(['x', 'y', 'z1']);

const typed = [
  ['empty', ''],
  ['missing-at-end', 'x*'],
  ['too-long', 'x'.repeat(201)],
  ['too-deep', `${'sin('.repeat(30)}x${')'.repeat(30)}`],
  ['exponent', 'x^65'],
  ['character', '#'],
  ['character', "x'"],
  ['large-number', '1e400'],
  ['second-point', '1.2.3'],
  ['token', 'x.y'],
  ['token', '*x'],
  ['token', '1 000'],
  ['token', 'x; y'],
  ['raised-function', 'sin^-2(x)'],
  ['bare-function', 'sin'],
  ['token', 'cos 2(x)'],
  ['glued-function', 'sinx'],
  ['glued-names', 'xy'],
  ['glued-names', 'ex'],
  ['times-letter', '2 x 3'],
  ['root-index', 'sqrt[x](y)'],
  ['equation', 'x = 2'],
  ['comma', '0,5'],
  ['comma', '1,000'],
  ['arguments', 'max(x)'],
  ['arguments', 'exp(x, y)'],
  ['unclosed-bracket', '2*(x'],
  ['unopened-bracket', 'x)'],
  ['question-alone', 'x ? 1'],
  ['colon-alone', 'x : 1'],
  ['unknown-name', 'Z1'],
  ['unknown-name', 'y2'],
  ['unknown-name', 'loss'],
  ['unknown-function', 'sigmiod(x)'],
  ['unknown-function', 'factorial(x)'],
  ['unknown-function', 'if(x, 1, 2)'],
] as const;

test.each(typed)('%s: %j', (code, text) => {
  let error: unknown;
  try {
    const cases = code === 'question-alone' || code === 'colon-alone';
    parseExpression(text, { declared, cases, caps: ANSWER_CAPS });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(ExpressionError);
  const { code: found, message, suggestion } = error as ExpressionError;
  expect(found).toBe(code);
  expect([escaped(message), escaped(suggestion)]).toEqual(['', '']);
  expect(message + suggestion).toContain('⟦');
});

test.each(['x1', 'x2'])('a name with an index where the name is missing: %s', (text) => {
  const read = () => parseExpression(text, { given: new Set(['x']) });
  expect(read).toThrow(
    expect.objectContaining({ code: 'numbered-name', message: expect.stringMatching(/^⟦/) }),
  );
});

test('the other readings, reasons and near names', () => {
  const { notes } = parseExpression('1/2x', { declared });
  const causes = ['1/0', '0^(-1)', '(-1)^0.5', 'log(-1)', '9^9^9'].map(
    (text) => pieceWithoutValue(parseExpression(text).expression)?.cause ?? '',
  );
  const forms = ['sqrt[3](y)', '2 x 3', '1 < 2 > 3'].flatMap(
    (text) => parseExpression(text, { declared: new Set(['y']), cases: true, split: true }).notes,
  );
  expect(forms).toHaveLength(3);
  const said = [...notes, ...forms, ...causes, didYouMean('Z1', declared) ?? ''];
  expect(said.map(escaped)).toEqual(said.map(() => ''));
  expect(said.every((sentence) => sentence.startsWith('⟦'))).toBe(true);
});
