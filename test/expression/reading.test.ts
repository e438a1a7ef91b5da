import { describe, expect, test } from 'vitest';
import { variablesOf } from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';
import { ANSWER_CAPS } from '../../src/expression/reading/caps.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

/** As an answer to a question with these names is read. */
const declared = new Set(['x', 'y', 'w', 'a', 'z', 'z1', 'z2', 'w1', 'w2', 'a1', 'x1', 'loss']);
const answer = (text: string) =>
  parseExpression(text, { declared, split: true, cases: true, caps: ANSWER_CAPS });

describe('every way of typing is read', () => {
  test.each([
    // products without a sign, split by the declared names
    ['2(z2-y)', '2*(z2 - y)'],
    ['2x', '2*x'],
    ['wx', 'w*x'],
    ['w1x', 'w1*x'],
    ['xw1', 'x*w1'],
    ['z1z2', 'z1*z2'],
    ['w x', 'w*x'],
    ['x 2', 'x*2'],
    ['a(1-a)', 'a*(1 - a)'],
    ['x(y)', 'x*y'],
    ['(x)(y)', 'x*y'],
    ['(x+1)y', '(x + 1)*y'],
    ['2sin(x)', '2*sin(x)'],
    ['sin(x)cos(x)', 'sin(x)*cos(x)'],
    ['|x||y|', 'abs(x)*abs(y)'],
    ['2|x|', '2*abs(x)'],
    ['epi', 'e*pi'],
    ['2ex', '2*e*x'],
    ['x²y', 'x^2*y'],
    // signs
    ['x**2', 'x^2'],
    ['x^2', 'x^2'],
    ['x²', 'x^2'],
    ['x³', 'x^3'],
    ['x¹²', 'x^12'],
    ['x⁻¹', 'x^(-1)'],
    ['w·x', 'w*x'],
    ['w⋅x', 'w*x'],
    ['w×x', 'w*x'],
    ['w∗x', 'w*x'],
    ['z−y', 'z - y'],
    ['z–y', 'z - y'],
    ['z÷2', 'z/2'],
    ['2[x+y]', '2*(x + y)'],
    ['{x+y}/2', '(x + y)/2'],
    ['x₁', 'x1'],
    // numbers
    ['.5x', '0.5*x'],
    ['5.', '5'],
    ['1e-3', '0.001'],
    ['2.5E3y', '2500*y'],
    ['2e', '2*e'],
    ['2e1', '20'],
    ['3/4', '3/4'],
    // functions and constants
    ['σ(z)', 'sigmoid(z)'],
    ['Number(z)', 'z'],
    ['sigma(z)', 'sigmoid(z)'],
    ['σ(z)(1−σ(z))', 'sigmoid(z)*(1 - sigmoid(z))'],
    ['ln(x)', 'log(x)'],
    ['swish(z)', 'silu(z)'],
    ['ReLU(z)', 'relu(z)'],
    ['√(x)', 'sqrt(x)'],
    ['2√(x)', '2*sqrt(x)'],
    ['e^x', 'exp(x)'],
    ['e^-x', 'exp(-x)'],
    ['e^(x)y', 'exp(x)*y'],
    ['e²', 'exp(2)'],
    ['2π', '2*pi'],
    ['|x|', 'abs(x)'],
    ['||x|-|y||', 'abs(abs(x) - abs(y))'],
    ['|x|²', 'abs(x)^2'],
    // JavaScript
    ['z1 > 0 ? 1 : 0', 'z1 > 0 ? 1 : 0'],
    ['z1 > 0', 'z1 > 0 ? 1 : 0'],
    ['(z1 > 0) * w1', '(z1 > 0 ? 1 : 0)*w1'],
    ['z1 >= 0 ? x : y', 'z1 >= 0 ? x : y'],
    ['z1 ≥ 0', 'z1 >= 0 ? 1 : 0'],
    ['z1 === 0', 'z1 == 0 ? 1 : 0'],
    ['x ? 1 : 0', 'x == 0 ? 0 : 1'],
    ['z1 > 0 ? z1 > 1 ? 1 : 2 : 3', 'z1 > 0 ? (z1 > 1 ? 1 : 2) : 3'],
    ['Math.max(0, z1)', 'max(0, z1)'],
    ['Math.exp(-z)', 'exp(-z)'],
    ['Math.pow(x, 2)', 'x^2'],
    ['Math.PI*Math.E', 'pi*e'],
    ['2*(z2 - y)*x;', '2*(z2 - y)*x'],
    // precedence, as in mathematics
    ['-x^2', '-x^2'],
    ['(-x)^2', '(-x)^2'],
    ['2^-x^2', '2^(-x^2)'],
    ['x^y^z', 'x^(y^z)'],
    ['a-x-y', 'a - x - y'],
    ['a-(x-y)', 'a - (x - y)'],
    ['a/x/y', 'a/x/y'],
    ['a/x*y', 'a/x*y'],
    ['a/(x*y)', 'a/(x*y)'],
    ['-x*y', '-x*y'],
    ['x*-y', 'x*(-y)'],
    ['x/-y*z', 'x/(-y)*z'],
    ['x - -y', 'x - (-y)'],
    ['+x', 'x'],
    ['((x))', 'x'],
  ])('%s is %s', (typed, meant) => {
    expect(print(answer(typed).expression)).toBe(meant);
  });
});

describe('what could mean two things is read one way, and said', () => {
  test.each([
    ['1/2x', '1/2*x', '/(2x)'],
    ['x/2y', 'x/2*y', '/(2y)'],
    ['1/2(x+y)', '1/2*(x + y)', '/(2(…))'],
    ['1/2sin(x)', '1/2*sin(x)', '/(2sin(…))'],
  ])('%s is %s, and %s would be the other', (typed, meant, other) => {
    const { expression, notes } = answer(typed);
    expect(print(expression)).toBe(meant);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`write ${other}`);
  });

  test.each(['1/(2x)', '1/2*x', 'x/2', '2x/y'])('%s needs no word', (typed) => {
    expect(answer(typed).notes).toEqual([]);
  });
});

const errorOf = (text: string, read: (text: string) => unknown = answer): unknown => {
  try {
    read(text);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('what cannot be read is a question back, with the place', () => {
  test.each([
    // typed, code, position, length, suggestion
    ['', 'empty', 0, 1, 'Type a number or a formula.'],
    ['   ', 'empty', 0, 1, 'Type a number or a formula.'],
    ['Z2', 'unknown-name', 0, 2, 'Did you mean z2?'],
    ['2*X', 'unknown-name', 2, 1, 'Did you mean x?'],
    ['lss', 'unknown-name', 0, 3, 'Did you mean loss?'],
    ['q', 'unknown-name', 0, 1, 'The names here are x, y, w, a, z, z1, z2, w1, w2, a1, x1, loss.'],
    ['wxq', 'unknown-name', 0, 3, /names here/],
    ['y2', 'unknown-name', 0, 2, /Did you mean/],
    ['i', 'unknown-name', 0, 1, /names here/],
    ['constructor', 'unknown-name', 0, 11, /names here/],
    ['__proto__', 'unknown-name', 0, 9, /names here/],
    ['a = 5', 'equation', 2, 1, 'Leave out the “=” and what stands before it.'],
    ["a'", 'character', 1, 1, 'A prime cannot be read: type the slope itself.'],
    ['σ’(z)', 'character', 1, 1, 'A prime cannot be read: type the slope itself.'],
    ['# junk', 'character', 0, 1, /letters, digits/],
    ['x # junk', 'character', 2, 1, /letters, digits/],
    ['x!', 'character', 1, 1, /letters, digits/],
    ['sin^-1(x)', 'raised-function', 0, 3, /^Write 1\/sin\(x\) for one over sin\(x\)/],
    ['sin⁻¹(x)', 'raised-function', 0, 3, /^Write 1\/sin\(x\) for one over sin\(x\)/],
    ['2*tanh', 'bare-function', 2, 4, 'Give it something in parentheses: tanh(…).'],
    ['tanh - x', 'bare-function', 0, 4, 'Give it something in parentheses: tanh(…).'],
    ['√', 'bare-function', 0, 1, 'Give it something in parentheses: sqrt(…).'],
    ['cos 2(x + 1)', 'token', 5, 1, /parentheses: cos\(2\*\(x \+ 1\)\)/],
    ['1:1e9', 'colon-alone', 1, 1, 'Write condition ? a : b.'],
    ['x > 0 ? 1', 'question-alone', 6, 1, 'Write condition ? a : b.'],
    ['2*(x', 'unclosed-bracket', 2, 1, 'Add “)”.'],
    ['((x)', 'unclosed-bracket', 0, 1, 'Add “)”.'],
    ['exp(x', 'unclosed-bracket', 0, 1, 'Add “)”.'],
    ['|x', 'unclosed-bracket', 0, 1, 'Add “|”.'],
    ['x)', 'unopened-bracket', 1, 1, 'Remove it, or add the opening one.'],
    ['()', 'token', 1, 1, /number, a name/],
    ['1,5', 'comma', 1, 1, 'Use a point for decimals: 0.5.'],
    ['0,5', 'comma', 1, 1, 'Use a point for decimals: 0.5.'],
    ['0,197', 'comma', 1, 1, 'Use a point for decimals: 0.5.'],
    ['1,0000', 'comma', 1, 1, 'Use a point for decimals: 0.5.'],
    // A point here would make it 1 and be judged so.
    ['1,000', 'comma', 1, 1, 'Leave the comma out: 1000.'],
    ['2*12,345,678.5x', 'comma', 4, 1, 'Leave the comma out: 12345678.5.'],
    ['x\u001b[2J', 'character', 1, 1, /letters, digits/],
    ['(x, y)', 'comma', 2, 1, 'Use a point for decimals: 0.5.'],
    [',', 'token', 0, 1, /number, a name/],
    ['1 000', 'token', 2, 3, 'Put a sign between the two numbers, or leave out the space.'],
    ['x*', 'missing-at-end', 2, 1, 'Type what comes after the last sign.'],
    ['*x', 'token', 0, 1, /number, a name/],
    ['x+*y', 'token', 2, 1, /number, a name/],
    ['x.y', 'token', 1, 1, /operator/],
    ['x; y', 'token', 1, 1, 'A semicolon can only come at the end.'],
    ['max(x)', 'arguments', 0, 6, 'Write max(u, v).'],
    ['max(x, y, z)', 'arguments', 0, 12, 'Write max(u, v).'],
    ['exp(x, y)', 'arguments', 0, 9, 'Write exp(u).'],
    ['pow(x)', 'arguments', 0, 6, 'Write pow(u, v).'],
    ['sigmiod(z)', 'unknown-function', 0, 7, 'Did you mean sigmoid(…)?'],
    ['log2(x)', 'unknown-function', 0, 4, /Did you mean log/],
    ['zeros(1e9)', 'unknown-function', 0, 5, /^There are relu, sigmoid,/],
    ['H(z)', 'unknown-function', 0, 1, /^There are relu, sigmoid,/],
    ['if(z > 0, 1, 0)', 'unknown-function', 0, 2, 'Write condition ? a : b.'],
    ['factorial(3)', 'unknown-function', 0, 9, /^There are relu, sigmoid,/],
    ['hasOwnProperty(x)', 'unknown-function', 0, 14, /^There are relu, sigmoid,/],
    ['Number(z > 0, 1)', 'arguments', 0, 16, 'Write Number(u).'],
    ['1e400', 'large-number', 0, 5, 'Type one below 1e308.'],
    ['1.2.3', 'second-point', 0, 4, 'Leave the second point out.'],
    ['x^65', 'exponent', 0, 4, 'Type a smaller one.'],
    ['('.repeat(99) + 'x'.repeat(102), 'too-long', 200, 1, 'Type a shorter form.'],
    [`${'sin('.repeat(30)}x${')'.repeat(30)}`, 'too-deep', 0, 151, 'Type a simpler form.'],
  ])('%s: %s at %d', (typed, code, position, length, suggestion) => {
    expect(errorOf(typed)).toMatchObject({
      code,
      position,
      length,
      suggestion: suggestion instanceof RegExp ? expect.stringMatching(suggestion) : suggestion,
    });
  });

  test('any name at all, where nothing is declared', () => {
    const error = errorOf('x + 1', (text) => parseExpression(text, { declared: new Set() }));
    expect(error).toMatchObject({ suggestion: 'No names can be used here; type a number.' });
  });
});

describe('what looks like the power of ten of a number', () => {
  const names = (...declared: string[]) => ({ declared: new Set(declared), split: true });
  test.each([
    ['2e1', ['e1', 'y'], '2*e1'],
    ['3e2', ['e1', 'e2'], '3*e2'],
    ['2e1y', ['e1', 'y'], '2*e1*y'],
    ['2.5e1^2', ['e1'], '2.5*e1^2'],
    ['2e1', ['e2', 'e'], '20'],
    ['2e-1', ['e1', 'e'], '0.2'],
    ['1e3', ['x'], '1000'],
  ])('%s among the names %j is %s', (typed, declared, read) => {
    expect(print(parseExpression(typed, names(...declared)).expression)).toBe(read);
  });
});

test('what cannot be seen is named where it is quoted', () => {
  expect(errorOf('x\u001b[2J')).toMatchObject({ message: '“U+001B” means nothing here' });
  expect(errorOf('\u202ex')).toMatchObject({ message: '“U+202E” means nothing here' });
});

describe('traps of mathjs', () => {
  test('names that are units, constants or members elsewhere are what was declared', () => {
    for (const name of ['e', 'E', 'i', 'pi', 'b', 'L', 'm', 'constructor', 'toString']) {
      const { expression } = parseExpression(name, { declared: new Set([name]) });
      expect(expression).toEqual({ kind: 'variable', name });
    }
  });

  test('e and pi are the constants when nothing of that name is declared', () => {
    expect(variablesOf(answer('e*pi').expression)).toEqual([]);
  });

  test('a declared name that is also a function is a product before a parenthesis', () => {
    const { expression } = parseExpression('exp(x)', { declared: new Set(['exp', 'x']) });
    expect(print(expression)).toBe('exp*x');
  });
});

describe('caps', () => {
  test.each([
    'x^64',
    '9^9',
    `${'('.repeat(90)}x${')'.repeat(90)}`,
    `${'sin('.repeat(29)}x${')'.repeat(29)}`,
  ])('an answer may be %s', (typed) => {
    expect(errorOf(typed)).toBeUndefined();
  });

  test.each(['x^65', '9^9^9', 'x^9^9^9', 'x^(60+5)', '2^(2^7)'])('an answer may not be %s', (typed) => {
    expect(errorOf(typed)).toMatchObject({ code: 'exponent' });
  });

  test('a document of 20,000 characters and no more', () => {
    const sum = Array(10_000).fill('x').join('+');
    expect(sum).toHaveLength(19_999);
    expect(errorOf(sum, (text) => parseExpression(text))).toBeUndefined();
    expect(errorOf(`${sum}+x`, (text) => parseExpression(text))).toMatchObject({
      code: 'too-long',
      position: 20_000,
    });
  });
});

describe('with no names given, as on the command line, any name is a variable', () => {
  test.each([
    ['wx + b', ['wx', 'b']],
    ['e*pi*x', ['x']],
    ['x(y + 1)', ['x', 'y']],
    ['w1(x)', ['w1', 'x']],
    ['i*E*theta', ['i', 'E', 'theta']],
  ])('%s uses %j', (typed, names) => {
    expect(variablesOf(parseExpression(typed).expression)).toEqual(names);
  });

  test('but a word before a parenthesis is taken for a function', () => {
    expect(errorOf('sech(x)', (text) => parseExpression(text))).toMatchObject({
      code: 'unknown-function',
      suggestion: expect.stringContaining('For a product write sech*(…).'),
    });
    expect(errorOf('foo(x)', (text) => parseExpression(text))).toMatchObject({ code: 'unknown-function' });
  });
});
