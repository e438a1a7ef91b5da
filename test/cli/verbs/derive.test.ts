import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/expression/evaluate.ts';
import { parseExpression } from '../../../src/expression/reading/parse.ts';
import { commandLine, objects } from '../command-line.ts';

const derive = (...words: string[]) => commandLine(['derive', ...words]);

const lines = async (...words: string[]) => (await derive(...words)).out.trimEnd().split('\n');

describe('derive', () => {
  test('shows every rule with what it makes of the line above, and ends in the derivative', async () => {
    const { exitCode, out, err } = await derive('(w2*a1 - y)^2', '--wrt', 'w2');
    expect(out.split('\n')).toEqual([
      'd/dw2((w2*a1 - y)^2)',
      'a1 and y are held fixed.',
      '',
      'chain',
      '  = 2*(w2*a1 - y)*d/dw2(w2*a1 - y)',
      '  The outside is u^2 with u = w2*a1 - y: its slope there, times the slope of the',
      '  inside.',
      '    power: d/du(u^2) = 2*u',
      '    The exponent 2 comes down in front and drops by one.',
      '',
      'difference',
      '  = 2*(w2*a1 - y)*(d/dw2(w2*a1) - d/dw2(y))',
      '  Take the derivative of each side of the minus sign, and subtract.',
      '',
      'constant multiple',
      '  = 2*(w2*a1 - y)*(d/dw2(w2)*a1 - d/dw2(y))',
      '  a1 is held fixed: as a factor it stays.',
      '',
      'identity',
      '  = 2*(w2*a1 - y)*(a1 - d/dw2(y))',
      '  w2 moves one for one with itself.',
      '',
      'constant',
      '  = 2*(w2*a1 - y)*a1',
      '  There is no w2 in it: held fixed, it does not move.',
      '',
      '2*(w2*a1 - y)*a1',
      '',
    ]);
    expect([exitCode, err]).toEqual([0, '']);
  });

  test.each([
    'x^2*sin(3*x)',
    'exp(-x)/x',
    'sigmoid(x)*x^x',
    'max(x, 2*x)',
    'log(x^2 + 1) - sqrt(x)',
  ])('the last line for %s can be typed back and differentiated again', async (expression) => {
    const last = (await lines(expression, '--wrt', 'x')).at(-1) as string;
    const { value } = objects((await derive(expression, '--wrt', 'x', '--at', 'x=1.7', '--json')).out)[0];
    expect(evaluate(parseExpression(last).expression, new Map([['x', 1.7]]))).toBeCloseTo(value, 12);
    expect((await derive(last, '--wrt', 'x')).exitCode).toBe(0);
  });

  test('--at puts the numbers in, behind the derivative', async () => {
    const page = await lines('(w2*a1 - y)^2', '--wrt', 'w2', '--at', 'w2=-0.3,a1=1,y=1');
    expect(page.slice(-2)).toEqual([
      '2*(w2*a1 - y)*a1',
      'at w2 = -0.3, a1 = 1, y = 1: 2*((-0.3)*1 - 1)*1 = -2.6',
    ]);
    expect((await lines('3*x', '--wrt', 'x', '--at', 'x=5')).at(-1)).toBe('at this point: 3');
  });

  test('at a kink the convention is stated', async () => {
    const page = await lines('relu(z)', '--wrt', 'z', '--at', 'z=0');
    expect(page.slice(-3)).toEqual([
      'step(z)',
      'By convention: relu has no slope at 0; here it counts as 0.',
      'at z = 0: step(0) = 0',
    ]);
  });

  test('--json is one object with the steps as a tree, in signs that can be typed', async () => {
    const { out } = await derive('(w2*a1 - y)^2', '--wrt', 'w2', '--at', 'w2=-0.3,a1=1,y=1', '--json');
    expect(out.trimEnd()).not.toContain('\n');
    const [data] = objects(out);
    expect(data).toMatchObject({
      expression: '(w2*a1 - y)^2',
      variable: 'w2',
      derivative: '2*(w2*a1 - y)*a1',
      value: -2.6,
    });
    const [chain] = data.steps;
    expect(Object.keys(chain)).toEqual(['rule', 'before', 'after', 'note', 'substeps']);
    expect(chain).toMatchObject({ before: 'd/dw2((w2*a1 - y)^2)', after: '2*(w2*a1 - y)*d/dw2(w2*a1 - y)' });
    expect(chain.substeps.map(({ rule }: { rule: string }) => rule)).toEqual(['power', 'difference']);
    expect(out).not.toMatch(/[·−²]/);
    expect(objects((await derive('x^2', '--wrt', 'x', '--json')).out)[0]).not.toHaveProperty('value');
  });

  test('nothing moves with a name that does not occur', async () => {
    expect((await lines('x^2', '--wrt', 'q')).at(-1)).toBe('0');
    expect((await lines('w1*x', '--wrt', 'w2', '--at', 'w1=1,x=2,w2=3')).at(-1)).toBe('at this point: 0');
  });

  test('e and pi are variables once they are named as such', async () => {
    expect((await lines('e*x', '--wrt', 'x')).at(-1)).toBe('e');
    expect((await lines('e^2*x', '--wrt', 'e')).at(-1)).toBe('2*e*x');
    expect((await lines('pi*x', '--wrt', 'x', '--at', 'pi=2,x=1')).at(-1)).toBe('at pi = 2: 2 = 2');
  });

  test.each<[string[], string]>([
    [
      ['2*(w - y', '--wrt', 'w'],
      'neuron-calc: “(” is never closed (at character 3)\n  2*(w - y\n    ^\nAdd “)”.\n',
    ],
    [['', '--wrt', 'x'], 'nothing is typed'],
    [['x^2', '--wrt', 'X'], 'neuron-calc: wrt: X does not occur in the expression\nDid you mean x?\n'],
    [['w2*a1', '--wrt', 'w3'], 'Did you mean w2?'],
    [['x^2', '--wrt', '2'], 'wrt: “2” is not a name'],
    [['x^2', '--wrt', '@'], 'wrt: “@” is not a name'],
    [['x^2', '--wrt', 'sin'], 'wrt: sin is a function'],
    [
      ['x^2 + y', '--wrt', 'x', '--at', 'x=2'],
      'neuron-calc: at has no number for y\nAdd y=1 with the numbers you want.\n',
    ],
    [['x^2', '--wrt', 'x', '--at', 'x'], '--at: x has no ='],
    [['1/x', '--wrt', 'x', '--at', 'x=0'], 'neuron-calc: the expression is infinite at x = 0\n'],
    [['sqrt(x)', '--wrt', 'x', '--at', 'x=0'], 'neuron-calc: its derivative by x is infinite at x = 0\n'],
    [['log(x)', '--wrt', 'x', '--at', 'x=-1'], 'neuron-calc: the expression has no real value at x = -1\n'],
    [['x + 1/0', '--wrt', 'x'], 'neuron-calc: 1/0 has no finite value\nKeep divisors away from 0'],
    [['9^9^9', '--wrt', 'x'], '9^(9^9) has no finite value'],
  ])('%j is refused with what to type next', async (words, message) => {
    const { exitCode, out, err } = await derive(...words);
    expect(err).toContain(message);
    expect(err).not.toContain('should not have happened');
    expect([exitCode, out]).toEqual([2, '']);
  });

  test('a long chain is told in pieces, its long parts under names', async () => {
    const page = await lines(`${'sin('.repeat(40)}x${')'.repeat(40)}`, '--wrt', 'x');
    expect(page.slice(0, 5)).toEqual([
      'Long parts have names:',
      '  h1 = sin(sin(sin(sin(sin(sin(sin(sin(x))))))))',
      '  h2 = sin(sin(sin(sin(sin(sin(sin(sin(h1))))))))',
      '  h3 = sin(sin(sin(sin(sin(sin(sin(sin(h2))))))))',
      '  h4 = sin(sin(sin(sin(sin(sin(sin(sin(h3))))))))',
    ]);
    expect(Math.max(...page.slice(0, -1).map((line) => line.length))).toBeLessThanOrEqual(200);
  });

  test('--json holds what the names stand for; a derivative that can be read back is written in full', async () => {
    const chain = `${'sin('.repeat(40)}x${')'.repeat(40)}`;
    const data = objects((await derive(chain, '--wrt', 'x', '--at', 'x=1', '--json')).out)[0];
    expect(evaluate(parseExpression(data.derivative).expression, new Map([['x', 1]]))).toBeCloseTo(
      data.value,
      14,
    );
    const values = new Map([['x', 1]]);
    for (const { name, expression } of data.where) {
      values.set(name, evaluate(parseExpression(expression).expression, values));
    }
    const [chained] = data.steps;
    expect(evaluate(parseExpression(chained.before.slice(5, -1)).expression, values)).toBeCloseTo(
      evaluate(parseExpression(data.expression).expression, new Map([['x', 1]])),
      12,
    );
  });

  test('thousands of steps are cut where nobody reads on, and the JSON can be read', async () => {
    const chain = `${'sin('.repeat(3000)}x${')'.repeat(3000)}`;
    const page = await derive(chain, '--wrt', 'x');
    expect(page.out.length).toBeLessThan(500_000);
    expect(page.out).toMatch(/… and \d+ more steps of the same kind/);
    const data = objects((await derive(chain, '--wrt', 'x', '--json')).out)[0];
    expect(data.omitted).toBeGreaterThan(1000);
    expect(JSON.stringify(data).length).toBeLessThan(1_000_000);
  });

  test('what is noticed below a derivative is said before it', async () => {
    expect((await lines('1/(1 + exp(-z))', '--wrt', 'z')).slice(-3)).toEqual([
      'With a = 1/(1 + exp(-z)) this is a*(1 - a).',
      '',
      'exp(-z)/(1 + exp(-z))^2',
    ]);
    const data = objects((await derive('relu(w*x)', '--wrt', 'w', '--json')).out)[0];
    expect(data).toMatchObject({
      heldFixed: ['x'],
      remarks: ['Two cases: x where w*x > 0, and 0 elsewhere.'],
    });
  });
});

describe('derive reads what people write', () => {
  test.each([
    ['xy', 'x', 'xy is one name here', 'For x times y write x*y.'],
    ['wx+b', 'x', 'wx is one name here', 'For w times x write w*x.'],
    ['sinx', 'x', 'sinx is one name here', 'For the function write sin(x).'],
    ['lnx', 'x', 'lnx is one name here', 'For the function write ln(x).'],
    ['ex', 'x', 'ex is one name here', 'For e to the x write e^x, for a product e*x.'],
    ['2 x 3', 'x', 'x is a name here, and no sign for times', 'Write * to multiply: 2*3.'],
  ])('%s by %s is asked back: %s', async (formula, wrt, message, next) => {
    const { exitCode: code, err, out } = await derive(formula, '--wrt', wrt);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain(message);
    expect(err.replace(/\s+/g, ' ')).toContain(next);
  });

  test.each([
    ['cos2x', 'd/dx(cos(2*x))', '-2*sin(2*x)'],
    ['2 sin x cos x', 'd/dx(2*sin(x)*cos(x))', '2*(cos(x)^2 - sin(x)^2)'],
    ['2^x ln 2', 'd/dx(2^x*log(2))', '2^x*log(2)^2'],
    ['(0 < x < 6)*x', 'd/dx(step(x)*step(6 - x)*x)', 'step(x)*step(6 - x)'],
    ['sqrt[3]{x}', 'd/dx(x^(1/3))', 'x^(-2/3)/3'],
    ['7', 'd/dx(7)', '0'],
    ['b^2', 'd/dx(b^2)', '0'],
  ])('%s is echoed as %s', async (formula, echo, derivative) => {
    const { exitCode: code, out } = await derive(formula, '--wrt', 'x');
    const lines = out.trimEnd().split('\n');
    expect([code, lines[0], lines.at(-1)]).toEqual([0, echo, derivative]);
  });

  test.each([
    ['exp(a)/(exp(a) + 1)', 'a=1000', '0'],
    ['log(1 + exp(x))', 'x=200', '1'],
    ['tanh(x)', 'x=20', '1.699341702e-17'],
    ['relu(x*3 - 0.3)', 'x=0.1', '0'],
    ['x^2/2', 'x=12345678', '12345678'],
    ['exp(1000)/(exp(1000) + 1)*x', 'x=1', '1'],
    ['-(y*log(sigmoid(z)) + (1 - y)*log(1 - sigmoid(z)))', 'z=20,y=1', '-2.061153618e-9'],
  ])('%s at %s has the slope %s', async (formula, at, slope) => {
    const wrt = at.slice(0, 1);
    const { exitCode: code, out } = await derive(formula, '--wrt', wrt, '--at', at);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .at(-1)
        ?.replace(/^.*[=:] ?/, ''),
    ).toBe(slope);
  });

  test('a value too large for a number is told from an infinite one', async () => {
    expect((await derive('exp(x)', '--wrt', 'x', '--at', 'x=1000')).err).toContain(
      'larger than a number can be',
    );
    expect((await derive('1/x', '--wrt', 'x', '--at', 'x=0')).err).toContain('is infinite at x = 0');
  });

  test('a cube root of a negative number is not called no root', async () => {
    const { exitCode: code, err } = await derive('(-5)^(1/3)*x', '--wrt', 'x');
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain(
      'others are complex. A real root of odd order is written with the minus outside',
    );
  });
});

describe('derive in a network', () => {
  const network =
    'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2';
  const fork = 'x = 2; y = 3; a = x^2; b = a*y; c = y^3; f = b + c';

  test('names the factors, derives each, puts the values in and multiplies', async () => {
    const page = await lines('loss', '--wrt', 'w1', '--graph', network);
    expect(page[0]).toBe('dloss/dw1 = dloss/dz2 * dz2/da1 * da1/dz1 * dz1/dw1');
    expect(page.filter((line) => /^d\w+\/d\w+ = /.test(line)).slice(1)).toEqual([
      'dloss/dz2 = 2*(z2 - y) = -2.6',
      'dz2/da1 = w2 = -0.3',
      'da1/dz1 = step(z1) = 1',
      'dz1/dw1 = x = 2',
    ]);
    expect(page.slice(-4)).toEqual([
      'dloss/dw1',
      '  = 2*(z2 - y)*w2*step(z1)*x',
      '  = (-2.6) * (-0.3) * 1 * 2',
      '  = 1.56',
    ]);
    expect(page).toContain('    = 2*(z2 - y)*d/dz2(z2 - y)');
  });

  test('has a line for each path of a fork, then the sum', async () => {
    const page = await lines('f', '--wrt', 'y', '--graph', fork);
    expect(page[0]).toContain('df/dy: 2 paths.');
    expect(page.slice(-11)).toEqual([
      'path 1: y -> b -> f',
      '  = a',
      '  = 1 * 4',
      '  = 4',
      '',
      'path 2: y -> c -> f',
      '  = 3*y^2',
      '  = 1 * 27',
      '  = 27',
      '',
      'df/dy = 4 + 27 = 31',
    ]);
  });

  test('takes other numbers for the inputs', async () => {
    const page = await lines('f', '--wrt', 'y', '--graph', fork, '--at', 'y=1');
    expect(page.at(-1)).toBe('df/dy = 4 + 3 = 7');
  });

  test('is the same as JSON, with the steps of every factor', async () => {
    const data = objects((await derive('f', '--wrt', 'y', '--graph', fork, '--json')).out)[0];
    expect(data).toMatchObject({ expression: 'f', variable: 'y', derivative: 'a + 3*y^2', value: 31 });
    expect(data.paths).toMatchObject([
      { names: ['f', 'b', 'y'], value: 4 },
      { names: ['f', 'c', 'y'], product: '3*y^2', value: 27 },
    ]);
    expect(data.paths[1].factors[1]).toMatchObject({ of: 'c', wrt: 'y', derivative: '3*y^2', value: 27 });
    expect(data.paths[1].factors[1].steps[0].rule).toBe('power');
  });

  test.each([
    [['loss', '--wrt', 'loss'], 'dloss/dloss = 1: it moves one for one with itself.'],
    [['a1', '--wrt', 'y'], 'a1 does not depend on y: da1/dy = 0.'],
  ])('%j is said plainly', async (words, line) => {
    expect(await lines(...words, '--graph', network)).toEqual([line]);
  });

  test('more than nine paths are not listed', async () => {
    const wide = [1, 2, 3, 4].map((n) => `a${n} = x*${n}; b${n} = a${n} + ${n}*x`).join('; ');
    const many = `x = 2; ${wide}; s = b1 + b2 + b3 + b4; t = s*b1 + s; `;
    const page = await lines('t', '--wrt', 'x', '--graph', many);
    expect(page[0]).toBe('x reaches t by more than 9 paths; they are not listed one by one.');
  });

  test.each<[string[], string]>([
    [['losss', '--wrt', 'w1', '--graph', network], 'losss is not in the graph\nDid you mean loss?'],
    [['loss', '--wrt', 'w9', '--graph', network], 'wrt: w9 is not in the graph'],
    [['loss', '--wrt', 'w1', '--at', 'z1=2', '--graph', network], 'at: z1 is computed by the graph'],
    [['l', '--wrt', 'x', '--at', 'x=0', '--graph', 'x = 1; l = 1/x'], 'l has no finite value at this point'],
    [
      ['l', '--wrt', 'x', '--at', 'x=0', '--graph', 'x = 1; l = sqrt(x)'],
      'dl/dx has no finite value at this point',
    ],
  ])('%j is refused with what to type next', async (words, message) => {
    const { exitCode, err } = await derive(...words);
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
  });
});
