/** What people write on paper and in chat, and what they glue together. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, evaluate } from '../../src/expression/evaluate.ts';
import type { Relation } from '../../src/expression/expression.ts';
import { callable } from '../../src/expression/primitives/table.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const declared = new Set(['x', 'y', 'w', 'z1', 'z2']);
const answer = (text: string, names: ReadonlySet<string> = declared) =>
  parseExpression(text, { declared: names, split: true, cases: true });
const document = (text: string) => parseExpression(text, { declared }).expression;
const given = (text: string, ...names: string[]) =>
  parseExpression(text, { given: new Set(names) }).expression;
const fault = (code: string, suggestion?: string) =>
  expect.objectContaining(suggestion === undefined ? { code } : { code, suggestion });

describe('a chain of comparisons holds where each of them does', () => {
  test.each([
    ['0<x<6', '0 < x < 6 ? 1 : 0'],
    ['0 <= x <= 6', '0 <= x <= 6 ? 1 : 0'],
    ['x < y < w < z1', 'x < y < w < z1 ? 1 : 0'],
    ['6 > x > 0', '6 > x > 0 ? 1 : 0'],
    ['0 < x < 6 ? 2x : y', '0 < x < 6 ? 2*x : y'],
    ['2*(0 < x < 6)', '2*(0 < x < 6 ? 1 : 0)'],
    // Brackets mean what they say.
    ['(0 < x) < 6', '(0 < x ? 1 : 0) < 6 ? 1 : 0'],
  ])('%s is echoed as %s', (typed, echo) => {
    const { expression, notes } = answer(typed);
    expect(print(expression)).toBe(echo);
    expect(notes).toEqual([]);
    expect(answer(print(expression, 'screen')).expression).toEqual(expression);
  });

  test('of both directions: that each pair is compared is said', () => {
    const { expression, notes } = answer('x < y > w');
    expect(print(expression)).toBe('x < y > w ? 1 : 0');
    expect(notes).toEqual([expect.stringContaining('a < b > c is a < b and b > c')]);
  });

  const relation = fc.constantFrom<Relation>('<', '<=', '>', '>=', '==');
  const operand = fc.constantFrom('x', 'y', '-1', '0', '2', 'x*y', 'x - y', '1/2');
  const links = fc.array(fc.tuple(relation, operand), { minLength: 1, maxLength: 5 });
  const point = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }));

  test('whatever is compared, in answers and in documents', () => {
    fc.assert(
      fc.property(operand, links, point, (first, rest, [x, y]) => {
        const text = first + rest.map(([sign, next]) => ` ${sign} ${next}`).join('');
        const values = new Map([
          ['x', x],
          ['y', y],
        ]);
        const numbers = [first, ...rest.map(([, next]) => next)].map((each) =>
          evaluate(document(each), values),
        );
        const holds = rest.every(([sign], index) =>
          compare(sign, numbers[index] as number, numbers[index + 1] as number),
        );
        const { expression } = answer(text);
        expect(evaluate(expression, values)).toBe(Number(holds));
        expect(evaluate(document(text), values) + 0).toBe(Number(holds));
        expect(answer(print(expression)).expression).toEqual(expression);
        const chosen = `${text} ? 3 : x`;
        expect(evaluate(answer(chosen).expression, values)).toBe(holds ? 3 : x);
        expect(evaluate(document(chosen), values)).toBe(holds ? 3 : x);
      }),
      { numRuns: 400 },
    );
  });

  test('where formulas are differentiated they are steps', () => {
    expect(print(document('0 < x < 6'))).toBe('step(x)*step(6 - x)');
    expect(print(document('x >= 0 ? x : 0.01x'))).toBe('(1 - step(-x))*x + step(-x)*0.01*x');
    expect(print(document('x == y'))).toBe('1 - abs(sign(x - y))');
  });
});

describe('an x between two factors', () => {
  test.each([
    '-2.6 x -0.3 x 1 x 2',
    '2 x 3',
    '2x3',
    '2 X 3',
    '2x0.5',
    '2 x -3',
    '1 + 2 x 3',
  ])('where x is a name, %s is asked back', (typed) => {
    expect(() => answer(typed)).toThrow(fault('times-letter', 'Write * to multiply: 2*3.'));
  });

  test.each([
    ['2 x', '2*x'],
    ['2x - 3', '2*x - 3'],
    ['2x -3', '2*x - 3'],
    ['2 x - 3', '2*x - 3'],
    ['2 x y', '2*x*y'],
    ['w x y', 'w*x*y'],
    ['2 x (y + 1)', '2*x*(y + 1)'],
  ])('but %s is %s', (typed, read) => {
    expect(print(answer(typed).expression)).toBe(read);
  });

  test.each([
    ['2 x 3', '2*3'],
    ['2x3', '2*3'],
    ['2x0.5', '2*0.5'],
    ['-2.6 x -0.3 x 1 X 2', '-2.6*(-0.3)*1*2'],
    ['w1 x w2', 'w1*w2'],
    ['(z + 1) x 2', '(z + 1)*2'],
    ['2x(z)', '2*z'],
  ])('where it is no name, %s is %s, and that is said', (typed, read) => {
    const { expression, notes } = answer(typed, new Set(['w1', 'w2', 'z']));
    expect(print(expression)).toBe(read);
    expect(notes).toEqual(['The x between two factors is read as *.']);
  });
});

describe('a function without brackets takes the factors side by side behind it', () => {
  test.each([
    ['cos2x', 'cos(2*x)'],
    ['cos 2x', 'cos(2*x)'],
    ['ln 2', 'log(2)'],
    ['ln2', 'log(2)'],
    ['2^x ln 2', '2^x*log(2)'],
    ['2 sin x cos x', '2*sin(x)*cos(x)'],
    ['sin cos x', 'sin(cos(x))'],
    ['√x', 'sqrt(x)'],
    ['exp -x', 'exp(-x)'],
    ['exp -2x y', 'exp(-2*x*y)'],
    ['sin x*y', 'sin(x)*y'],
    ['sin x/2', 'sin(x)/2'],
    ['sin x + y', 'sin(x) + y'],
    ['sin x^2', 'sin(x^2)'],
    ['sin x (y + 1)', 'sin(x)*(y + 1)'],
    ['ln |x| y', 'log(abs(x))*y'],
    ['-tanh z1', '-tanh(z1)'],
    ['relu x > 0', 'relu(x) > 0 ? 1 : 0'],
    ['Math.sin x', 'sin(x)'],
    ['sin²x', 'sin(x)^2'],
    ['sin^2(x)', 'sin(x)^2'],
    ['tanh²(z1)', 'tanh(z1)^2'],
    ['\\cos x \\cdot \\sigma(y)', 'cos(x)*sigmoid(y)'],
    ['cos2x + sin3y', 'cos(2*x) + sin(3*y)'],
  ])('%s is %s, in answers and documents alike', (typed, read) => {
    expect(print(answer(typed).expression)).toBe(read);
    if (!typed.includes('>')) expect(print(document(typed))).toBe(read);
  });

  const functions = [...callable].filter(([, { arity }]) => arity === 1).map(([name]) => name);

  test('whichever function, and whatever stands side by side', () => {
    const factor = fc.constantFrom('x', 'y', 'w^2', 'z1');
    fc.assert(
      fc.property(
        fc.constantFrom(...functions),
        fc.array(factor, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '-'),
        fc.constantFrom(' + y', ' * y', ' - x', ' sin(y)', ' tanh y', ''),
        (name, factors, sign, behind) => {
          const bracketed = `${name}(${sign}${factors.join('*')})${behind.replace(/ (sin|tanh)/, '*$1').replace('tanh y', 'tanh(y)')}`;
          expect(print(answer(`${name} ${sign}${factors.join(' ')}${behind}`).expression)).toBe(
            print(answer(bracketed).expression),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['sqrt[3]{x}', 'x^(1/3)'],
    ['√[3](x)', 'x^(1/3)'],
    ['\\sqrt[3]{x}', 'x^(1/3)'],
    ['2sqrt[3]{x}^2', '2*(x^(1/3))^2'],
    ['sqrt[4]{sqrt[3]{x + y}}', '((x + y)^(1/3))^(1/4)'],
    ['sqrt[x]', 'sqrt(x)'],
  ])('%s is the root it says: %s', (typed, read) => {
    const { expression, notes } = answer(typed);
    expect(print(expression)).toBe(read);
    expect(notes.length).toBe(typed.split('[').length - 1 - (typed === 'sqrt[x]' ? 1 : 0));
  });
});

describe('letters glued together are asked back, and never taken for a constant', () => {
  test.each([
    ['xy', 'For x times y write x*y.'],
    ['wx + b', 'For w times x write w*x.'],
    ['sinx', 'For the function write sin(x).'],
    ['lnx', 'For the function write ln(x).'],
    ['tanhx*2', 'For the function write tanh(x).'],
    ['ex', 'For e to the x write e^x, for a product e*x.'],
    ['2xy', 'For x times y write x*y.'],
    ['pix', 'For pi times x write pi*x.'],
    ['3x2', 'For a power write x^2, for a product 2*x.'],
    ['w1x', 'For w1 times x write w1*x.'],
    ['cosy', 'For the function write cos(y).'],
  ])('%s by x', (typed, suggestion) => {
    expect(() => given(typed, 'x')).toThrow(expect.objectContaining({ suggestion }));
  });

  test.each([
    ['wx + y', 'For w times x write w*x.'],
    ['sinx', 'For the function write sin(x).'],
    ['ex', 'For e to the x write e^x, for a product e*x.'],
  ])('%s in a document with x', (typed, suggestion) => {
    expect(() => document(typed)).toThrow(expect.objectContaining({ suggestion }));
  });

  test.each(['sinx', 'lnx', 'sigmoidz1'])('%s in an answer', (typed) => {
    expect(() => answer(typed)).toThrow(fault('glued-function'));
  });

  test.each([
    ['7', 'x'],
    ['b^2', 'x'],
    ['cost*x', 'x'],
    ['max_x + x', 'x'],
    ['relu1*x', 'x'],
    ['index*x', 'x'],
    ['w12 + w1', 'w1'],
    ['loss*s', 's'],
  ])('%s by %s has nothing glued in it', (typed, by) => {
    expect(() => given(typed, by)).not.toThrow();
  });

  test('a name that is given elsewhere is that name', () => {
    expect(print(given('cost*t', 't', 'cost'))).toBe('cost*t');
    expect(() => given('cost*t', 't')).toThrow(fault('glued-function'));
  });

  const name = fc.constantFrom('x', 'y', 'w', 'a', 'b', 'z1', 'w2');
  test('whichever names and functions are glued', () => {
    fc.assert(
      fc.property(
        name,
        name,
        fc.constantFrom('sin', 'ln', 'tanh', 'relu', 'exp'),
        (first, second, called) => {
          fc.pre(first !== second);
          // Behind an index nobody can tell where the next name starts.
          const glued = first + second;
          for (const text of [glued, `2*${glued} + 1`, `${called}${first}`, `1 - ${called}${first}`]) {
            expect(() => given(text, first), text).toThrow();
            expect(() => given(text, first, second), text).toThrow();
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
