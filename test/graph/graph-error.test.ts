import { describe, expect, test, vi } from 'vitest';
import { GraphError } from '../../src/graph/graph-error.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { escaped } from '../expression/pseudo-language.ts';

vi.mock('../../src/graph/words.ts', async (original) => {
  const { pseudo } = await import('../expression/pseudo-language.ts');
  return pseudo(await original<object>());
});

function refusal(document: string, loss?: string): GraphError {
  try {
    readGraph(document, loss);
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error('it is read');
}

describe('a document that cannot be used is refused by code, in the words of the table', () => {
  test.each([
    ['x', { code: 'no-assignment', text: 'x' }],
    ['= 2', { code: 'no-name' }],
    ['2x = 2', { code: 'bad-name', name: '2x' }],
    ['x =', { code: 'no-value', name: 'x' }],
    ['{', { code: 'no-json' }],
    ['{"nodes":1}', { code: 'other-json', path: 'nodes' }],
    ['x = 1; x = 2', { code: 'defined-twice', name: 'x', line: 1 }],
    ['relu = 1', { code: 'function-name', name: 'relu' }],
    ['x = 1e400', { code: 'large-number', name: 'x' }],
    ['x = 1; z = x + q', { code: 'expression', name: 'z', fault: { code: 'unknown-name', name: 'q' } }],
    ['a = b; b = a', { code: 'cycle', name: 'a', circle: ['a', 'b', 'a'] }],
    ['x = 0; z = 1/x', { code: 'no-finite-value', name: 'z', isInfinite: true, at: ['x = 0'] }],
    ['x = -1; z = log(x)', { code: 'no-finite-value', isInfinite: false, text: 'log(x)' }],
    ['x = 1', { code: 'nothing-to-differentiate' }],
  ])('%j', (document, fault) => {
    const { fault: found, message, suggestion = '' } = refusal(document);
    expect(found).toMatchObject(fault);
    expect([escaped(message), escaped(suggestion)]).toEqual(['', '']);
    expect(message).toMatch(/^⟦/);
  });

  test('the loss asked for', () => {
    const { fault, suggestion } = refusal('x = 1; z = 2*x', 'Z');
    expect(fault).toEqual({ code: 'unknown-loss', name: 'Z', names: ['x', 'z'] });
    expect(suggestion).toBe('Did you mean z?');
  });
});

test('a name that is near to none has still to be given a value; one that is near to another was meant', () => {
  expect(refusal('x = 1; z = x + q').suggestion).toBe('⟦Give it a value first: q = 1.⟧');
  expect(refusal('weight = 1; z = weihgt*2').suggestion).toBe('Did you mean weight?');
});
