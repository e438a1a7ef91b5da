/** A function is one entry of the table: with it alone, every part of the program knows `mish`. */

import { describe, expect, test, vi } from 'vitest';
import { chooseAutograd } from '../../src/autograd/load.ts';
import { derive } from '../../src/calculus/derive.ts';
import { derivationLines } from '../../src/calculus/steps/lines.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { expressionQuestion } from '../../src/grading/questions/question.ts';
import { finiteDifferences } from '../../src/graph/finite-differences.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { hintLadder } from '../../src/practice/hints/hint-ladder.ts';
import { commandLine } from '../cli/command-line.ts';

vi.mock('../../src/expression/primitives/activations.ts', async (original) => {
  const { activationPrimitives } = await original<{ activationPrimitives: object }>();
  const { unary, fromTable } = await import('../../src/expression/primitives/entry.ts');
  const mish = unary({
    spoken: 'mish of',
    aliases: ['mush'],
    value: (u: number) => u * Math.tanh(Math.log1p(Math.exp(u))),
    derivative: fromTable('tanh(softplus(u)) + u*(1 - tanh(softplus(u))^2)*sigmoid(u)'),
    rule: 'mish',
    autograd: { expression: 'u*tanh(softplus(u))' },
    hint: 'mish(u) = u*tanh(softplus(u)): use the product rule.',
  });
  return { activationPrimitives: { ...activationPrimitives, mish } };
});

const read = (text: string) => parseExpression(text).expression;
const points = [-3, -0.7, 0, 0.4, 2.5];
/** By hand, from its definition. */
const value = (u: number): number => u * Math.tanh(Math.log(1 + Math.exp(u)));
const slope = (u: number): number => (value(u + 1e-5) - value(u - 1e-5)) / 2e-5;

describe('a function that is one entry', () => {
  test('is read, by its other spelling too, and printed', () => {
    expect(print(read('2mish(w*x)'))).toBe('2*mish(w*x)');
    expect(print(read('mush(x)'))).toBe('mish(x)');
    expect(() => read('mihs(x)')).toThrow(expect.objectContaining({ code: 'unknown-function' }));
  });

  test('is evaluated', () => {
    for (const x of points) {
      expect(evaluate(read('mish(x)'), new Map([['x', x]]))).toBeCloseTo(value(x), 12);
    }
  });

  test('is differentiated, with steps in its own words', () => {
    const derivation = derive(read('mish(w*x)'), 'x');
    const [chain] = derivationLines(derivation);
    expect(chain?.rule).toBe('chain');
    expect(chain?.aside).toMatchObject({ rule: 'mish', note: expect.stringMatching(/^mish\(u\) = u\*tanh/) });
    for (const x of points) {
      const at = new Map([
        ['w', 1],
        ['x', x],
      ]);
      expect(evaluate(derivation.derivative, at)).toBeCloseTo(slope(x), 6);
    }
  });

  test('runs in autograd, which agrees with nudging', async () => {
    const { gradients } = await chooseAutograd({ environment: { NEURON_CALC_ENGINE: 'js' } });
    for (const x of points) {
      const graph = readGraph(`x = ${x}; w = 0.8; z = w*x; loss = mish(z)^2`);
      const batch = new Map([...graph.inputs].map(([name, number]) => [name, [number]]));
      const found = gradients(graph, batch).gradients;
      for (const [name, nudged] of finiteDifferences(graph)) {
        expect(found.get(name)?.[0], name).toBeCloseTo(nudged as number, 5);
      }
    }
  });

  test('has its hint in the ladder', () => {
    const question = expressionQuestion(read('mish(x)'), 'x', { id: 'q', skills: [] });
    const [rung] = hintLadder({ question, prompt: '', hints: [] });
    expect(JSON.stringify(rung)).toContain(
      'Use the mish rule. mish(u) = u*tanh(softplus(u)): use the product',
    );
  });

  test('stands in the help, and is derived there', async () => {
    expect((await commandLine(['derive', '--help'])).out).toMatch(/Functions: [^.]*\bmish \(mush\)/);
    expect((await commandLine(['derive', 'mish(x)', '--wrt', 'x'])).out).toContain('tanh(softplus(x))');
  });
});
