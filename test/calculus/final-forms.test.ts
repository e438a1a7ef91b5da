import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { normalise } from '../../src/calculus/normal-forms/normalise.ts';
import type { Step } from '../../src/calculus/steps/derivation.ts';
import { derivationLines } from '../../src/calculus/steps/lines.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const derivation = (of: string, wrt: string) => derive(parseExpression(of).expression, wrt);

/** of, by, the form a teacher would leave standing, the rules in the order they are used. */
const table: readonly (readonly [of: string, wrt: string, form: string, rules: string])[] = [
  // the first rules
  ['3', 'x', '0', 'constant'],
  ['b', 'w', '0', 'constant'],
  ['pi^2', 'x', '0', 'constant'],
  ['x', 'x', '1', 'identity'],
  ['5*x', 'x', '5', 'constant multiple, identity'],
  ['pi*x', 'x', 'pi', 'constant multiple, identity'],
  ['-x', 'x', '-1', 'constant multiple, identity'],
  ['x/3', 'x', '1/3', 'constant multiple, identity'],
  ['x - 3', 'x', '1', 'difference, identity, constant'],
  ['3 - x', 'x', '-1', 'difference, constant, identity'],
  ['x + x', 'x', '2', 'sum, identity'],
  ['x - x', 'x', '0', 'difference'],
  ['x^2', 'x', '2*x', 'power'],
  ['x^3', 'x', '3*x^2', 'power'],
  ['x^n', 'x', 'n*x^(n - 1)', 'power'],
  ['x^-1', 'x', '-x^(-2)', 'power'],
  ['x^0.5', 'x', '0.5*x^(-0.5)', 'power'],
  ['x^0', 'x', '0', 'power'],
  ['square(x)', 'x', '2*x', 'power'],
  ['3*x^2 - 4*x + 5', 'x', '6*x - 4', 'sum, constant multiple, power, constant multiple, identity, constant'],
  // of several names, one moves
  ['w*x', 'w', 'x', 'constant multiple, identity'],
  ['w*x + b', 'b', '1', 'sum, constant, identity'],
  ['x^2*y + y^3', 'x', '2*x*y', 'sum, constant multiple, power, constant'],
  ['x^2*y + y^3', 'y', 'x^2 + 3*y^2', 'sum, constant multiple, identity, power'],
  ['3*(a + b*c)', 'a', '3', 'constant multiple, sum, identity, constant'],
  ['3*(a + b*c)', 'b', '3*c', 'constant multiple, sum, constant, constant multiple, identity'],
  ['(x + y)*z', 'x', 'z', 'constant multiple, sum, identity, constant'],
  ['(x + y)*z', 'z', 'x + y', 'constant multiple, identity'],
  ['x*y*z', 'y', 'x*z', 'constant multiple, identity'],
  // products and quotients
  ['x*x', 'x', '2*x', 'product, identity, identity'],
  ['x^2*x^3', 'x', '5*x^4', 'product, power, power'],
  ['x*exp(x)', 'x', 'exp(x) + x*exp(x)', 'product, identity, exponential'],
  ['x*sin(x)*y', 'x', 'y*(sin(x) + x*cos(x))', 'constant multiple, product, identity, sine'],
  ['x*sin(x)*cos(x)', 'x', 'sin(x)*cos(x) + x*cos(x)^2 - x*sin(x)^2', 'product, identity, sine, cosine'],
  ['(a + b)*(b + 1)', 'b', '2*b + 1 + a', 'product, sum, constant, identity, sum, identity, constant'],
  ['1/x', 'x', '-1/x^2', 'quotient, identity'],
  ['1/x^2', 'x', '-2/x^3', 'quotient, power'],
  ['3/x', 'x', '-3/x^2', 'quotient, identity'],
  ['x/(x + y)', 'x', 'y/(x + y)^2', 'quotient, identity, sum, identity, constant'],
  ['log(x)/x', 'x', '(1 - log(x))/x^2', 'quotient, logarithm, identity'],
  ['x/x', 'x', '0', 'quotient, identity, identity'],
  // chains
  ['(z - y)^2', 'z', '2*(z - y)', 'chain, difference, identity, constant'],
  ['(z - y)^2', 'y', '-2*(z - y)', 'chain, difference, constant, identity'],
  ['(w2*a1 - y)^2', 'w2', '2*(w2*a1 - y)*a1', 'chain, difference, constant multiple, identity, constant'],
  [
    '(w*x + b - y)^2',
    'w',
    '2*(w*x + b - y)*x',
    'chain, sum, constant multiple, identity, constant, constant',
  ],
  ['(w*x + b - y)^2', 'b', '2*(w*x + b - y)', 'chain, sum, constant, identity, constant'],
  ['(a - y)^2/2', 'a', 'a - y', 'constant multiple, chain, difference, identity, constant'],
  ['1/n*(a - y)^2', 'a', '2*(a - y)/n', 'constant multiple, chain, difference, identity, constant'],
  ['(2*x + 1)^3', 'x', '6*(2*x + 1)^2', 'chain, sum, constant multiple, identity, constant'],
  ['(x^2)^3', 'x', '6*x^5', 'chain, power'],
  ['square(x - y)', 'x', '2*(x - y)', 'chain, difference, identity, constant'],
  ['sin(x)^2', 'x', '2*sin(x)*cos(x)', 'chain, sine'],
  ['sin(sin(x))', 'x', 'cos(sin(x))*cos(x)', 'chain, sine'],
  ['exp(exp(x))', 'x', 'exp(exp(x))*exp(x)', 'chain, exponential'],
  // exponentials, logarithms, roots, trigonometry
  ['exp(x)', 'x', 'exp(x)', 'exponential'],
  ['e^x', 'x', 'exp(x)', 'exponential'],
  ['exp(-x)', 'x', '-exp(-x)', 'chain, constant multiple, identity'],
  ['exp(2*x)', 'x', '2*exp(2*x)', 'chain, constant multiple, identity'],
  ['2^x', 'x', '2^x*log(2)', 'exponential'],
  ['2^(3*x)', 'x', '3*2^(3*x)*log(2)', 'chain, constant multiple, identity'],
  ['x^x', 'x', 'x^x*(1 + log(x))', 'general power, identity, identity'],
  ['x^y', 'y', 'x^y*log(x)', 'exponential'],
  ['log(x)', 'x', '1/x', 'logarithm'],
  ['log(3*x)', 'x', '1/x', 'chain, constant multiple, identity'],
  ['-log(p)', 'p', '-1/p', 'constant multiple, logarithm'],
  ['sqrt(x)', 'x', '1/(2*sqrt(x))', 'root'],
  ['sqrt(x^2 + 1)', 'x', 'x/sqrt(x^2 + 1)', 'chain, sum, power, constant'],
  ['sin(x)', 'x', 'cos(x)', 'sine'],
  ['cos(x)', 'x', '-sin(x)', 'cosine'],
  ['tan(x)', 'x', '1/cos(x)^2', 'tangent'],
  ['tan(2*x)', 'x', '2/cos(2*x)^2', 'chain, constant multiple, identity'],
  // activations, and what is piecewise
  ['sigmoid(z)', 'z', 'sigmoid(z)*(1 - sigmoid(z))', 'sigmoid'],
  [
    '1/(1 + exp(-z))',
    'z',
    'exp(-z)/(1 + exp(-z))^2',
    'quotient, sum, constant, chain, constant multiple, identity',
  ],
  [
    'sigmoid(w*x + b)',
    'w',
    'sigmoid(w*x + b)*(1 - sigmoid(w*x + b))*x',
    'chain, sum, constant multiple, identity, constant',
  ],
  ['tanh(z)', 'z', '1 - tanh(z)^2', 'tanh'],
  ['tanh(w*x)', 'w', '(1 - tanh(w*x)^2)*x', 'chain, constant multiple, identity'],
  ['relu(x)', 'x', 'step(x)', 'relu'],
  ['relu(w*x)', 'w', 'step(w*x)*x', 'chain, constant multiple, identity'],
  ['relu(x)^2', 'x', '2*relu(x)*step(x)', 'chain, relu'],
  ['leakyrelu(x)', 'x', '0.01 + 0.99*step(x)', 'leaky relu'],
  ['elu(x)', 'x', 'exp(min(x, 0))', 'elu'],
  ['softplus(x)', 'x', 'sigmoid(x)', 'softplus'],
  ['silu(x)', 'x', 'sigmoid(x) + x*sigmoid(x)*(1 - sigmoid(x))', 'silu'],
  ['gelu(x)', 'x', '(1 + erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2*pi)', 'gelu'],
  ['erf(x)', 'x', '2*exp(-x^2)/sqrt(pi)', 'error function'],
  ['erf(x) + x + erf(x)', 'x', '4*exp(-x^2)/sqrt(pi) + 1', 'sum, error function, identity'],
  ['abs(x)', 'x', 'sign(x)', 'absolute value'],
  ['max(x, y)', 'x', 'x >= y ? 1 : 0', 'maximum, identity'],
  ['max(x, y)', 'y', 'step(y - x)', 'maximum, identity'],
  ['max(0, x)', 'x', 'step(x)', 'maximum, identity'],
  ['min(x, y)', 'x', 'x <= y ? 1 : 0', 'minimum, identity'],
  ['min(x, y)', 'y', 'step(x - y)', 'minimum, identity'],
  ['step(x)', 'x', '0', 'step'],
  ['sign(x)', 'x', '0', 'sign'],
  [
    'exp(z1)/(exp(z1) + exp(z2))',
    'z1',
    'exp(z1)*(1 - exp(z1)/(exp(z1) + exp(z2)))/(exp(z1) + exp(z2))',
    'quotient, exponential, sum, exponential, constant, short form',
  ],
  [
    '-(y*log(p) + (1 - y)*log(1 - p))',
    'p',
    '-(y/p - (1 - y)/(1 - p))',
    'constant multiple, sum, constant multiple, logarithm, constant multiple, chain, difference, constant, identity',
  ],
];

describe('as a teacher would write it', () => {
  test('holds at least 60 forms', () => {
    expect(table.length).toBeGreaterThanOrEqual(60);
  });

  test.each(table)('%s by %s is %s', (of, wrt, form, rules) => {
    const lines = derivationLines(derivation(of, wrt));
    expect(print(derivation(of, wrt).derivative)).toBe(form);
    expect(lines.map((line) => line.rule).join(', ')).toBe(rules);
    expect(print(lines.at(-1)?.expression ?? derivation(of, wrt).step.before)).toBe(form);
  });
});

describe('a chain', () => {
  const { step } = derivation('(w2*a1 - y)^2', 'w2');

  test('names its inside with a letter that nothing else has, and shows the outer rule on it', () => {
    const [outer, inner] = step.substeps as [Step, Step];
    expect(step.note).toBe(
      'The outside is u² with u = w2·a1 − y: its slope there, times the slope of the inside.',
    );
    expect([print(outer.before), print(outer.after), outer.rule]).toEqual(['d/du(u^2)', '2*u', 'power']);
    expect(print(inner.before)).toBe('d/dw2(w2*a1 - y)');
  });

  test('takes another letter where u, v and s are names already', () => {
    const [outer] = derivation('sin(u*v*s*x)', 'x').step.substeps as [Step];
    expect(print(outer.before)).toBe('d/dt(sin(t))');
  });

  test('shows the outer rule beside its line, not as a line', () => {
    const [first] = derivationLines(derivation('(w2*a1 - y)^2', 'w2'));
    expect(first?.aside?.rule).toBe('power');
    expect(print(first?.expression ?? step.before)).toBe('2*(w2*a1 - y)*d/dw2(w2*a1 - y)');
  });
});

describe('a kink is stated where it is met', () => {
  test.each([
    ['relu(z)', 'z', 'By convention: relu has no slope at 0; here it counts as 0.'],
    ['abs(z)', 'z', 'By convention: '],
    ['max(z, y)', 'z', 'By convention: '],
    ['min(z, y)', 'y', 'By convention: '],
  ])('%s by %s: %s', (of, wrt, words) => {
    expect(derivation(of, wrt).step.note).toContain(words);
  });
});

describe('what is held fixed is said', () => {
  test.each([
    ['w*x', 'w', 'x is held fixed: as a factor it stays.'],
    ['w*x/n', 'w', 'n is held fixed: dividing by it is a constant factor and stays.'],
    ['b', 'w', 'There is no w in it: held fixed, it does not move.'],
    ['7', 'w', 'A plain number does not move.'],
  ])('%s by %s: %s', (of, wrt, note) => {
    expect(derivation(of, wrt).step.note).toBe(note);
  });
});

describe('the normal form of constants', () => {
  test.each([
    ['2*3*x', '6*x'],
    ['0.1*x + 0.2*x', '0.3*x'],
    ['6/4*x', '3*x/2'],
    ['x*0', '0'],
    ['0/x', '0'],
    ['0/0*x', '0/0'],
    ['1/0', '1/0'],
    ['1*x + 0', 'x'],
    ['x^1', 'x'],
    ['1^x', '1'],
    ['2^10', '1024'],
    ['2^0.5', '2^0.5'],
    ['2^100', '2^100'],
    ['(x^2)^3', 'x^6'],
    ['(x^0.5)^2', '(x^0.5)^2'],
    ['--x', 'x'],
    ['-(-2*x)', '2*x'],
    ['x*-y*-z', 'x*y*z'],
    ['2*x - 3*x', '-x'],
    ['a + b - a', 'b'],
    ['x*y - y*x', '0'],
    ['2*sin(x)*cos(x) - 2*cos(x)*sin(x)', '0'],
    ['(x + y)*(y + x)', '(x + y)^2'],
    ['(a + b)/(b + a)', '1'],
    ['1/3 + 1/7', '10/21'],
    ['x/3 + x/7', '10*x/21'],
    ['1/3 - 1', '-2/3'],
    ['0.5 + 1/3', '5/6'],
    ['2*x/3 - x*2/3', '0'],
    ['1/x + 1/x', '2/x'],
    ['x^(1/3 - 1)/3', 'x^(-2/3)/3'],
    ['x^(1/3)*x^(1/3)', 'x^(2/3)'],
    ['x^(1/3)/x', 'x^(-2/3)'],
    ['x^(-2)*3', '3*x^(-2)'],
    ['x^(-2)*x', '1/x'],
    ['(x^2)^(1/2 - 1)*x', 'x/abs(x)'],
    ['(x^2)^(1/2)', 'abs(x)'],
    ['(x^2)^(3/4)', 'abs(x)^(3/2)'],
    ['(x^3)^(1/3)', '(x^3)^(1/3)'],
    ['sqrt(x)*sqrt(x)', 'x'],
    ['(2/3)^2 + 2^(-1)', '17/18'],
    ['(-2)^3', '-8'],
    ['step(-2*x)', 'step(-x)'],
    ['step(2*x/3) + sign(-x/2)', 'step(x) + sign(-x)'],
    ['step(-3) + abs(-3) + max(-1, -2) + square(3)', '11'],
    ['x/2 + x/2 + x', '2*x'],
    ['x*x*x/x', 'x^2'],
    ['e*e*x', 'exp(2)*x'],
    ['exp(0) + log(1) + sqrt(9)', '4'],
    ['sqrt(2)', 'sqrt(2)'],
    ['log(e)', '1'],
    ['step(3) + step(0) + sign(2)', '2'],
    ['1e308*1e308', '1e308*1e308'],
    ['10^300*10^300', '10^600'],
    ['2*(z - y)', '2*(z - y)'],
    ['(a + b)*(c + d)', '(a + b)*(c + d)'],
  ])('%s is %s', (typed, form) => {
    expect(print(normalise(parseExpression(typed).expression))).toBe(form);
  });
});
