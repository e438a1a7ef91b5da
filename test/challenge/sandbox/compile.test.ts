import { describe, expect, test } from 'vitest';
import { compileSolution, readingError } from '../../../src/challenge/sandbox/runner/compile.ts';

/** What is said of a text that cannot be read; undefined when it can. */
function said(source: string): { message: string; line?: number } | undefined {
  try {
    compileSolution(source);
    return undefined;
  } catch (error) {
    return readingError(error);
  }
}

describe('TypeScript that is not supported is told in a sentence, with its line', () => {
  test.each([
    ['await at the top', 'const a = 1;\nconst b = await a;', 2, 'await works inside an async function only.'],
    ['await in a plain function', 'function f() {\n  await 1;\n}', 2, 'an async autoGradient is fine'],
    ['for await', '\nfor await (const a of []) {}', 2, 'await works inside an async function only.'],
    [
      'a decorator of a class',
      'const d = (c: unknown) => c;\n@d class A {}',
      2,
      'decorators are not supported',
    ],
    ['a decorator of a method', 'class A {\n  @d m() {}\n}', 2, 'decorators are not supported'],
    ['a namespace', '\nnamespace Net {\n  export const a = 1;\n}', 2, 'the namespace Net holds code'],
    ['a namespace within another', 'export namespace A.B {\n namespace C { function f() {} }\n}', 1, 'A.B'],
    ['a namespace by its old name', 'const a = 1; module M { let b = a; }', 1, 'the namespace M holds code'],
  ])('%s', (_what, source, line, message) => {
    expect(said(source)).toEqual({ line, message: expect.stringContaining(message) });
    expect(said(source)?.message).not.toContain('SyntaxError');
  });

  // Node 24 and later know it.
  test
    .skipIf(Number.parseInt(process.versions.node, 10) >= 24)
    .each(['using a = f();', 'async function f() { await using a = f(); }'])('%s', (source) => {
    expect(said(`\n${source}`)).toEqual({ line: 2, message: '“using” is not supported here. Write const.' });
  });

  test('any other is V8’s own, or sucrase’s', () => {
    expect(said('let a = 1;\nlet a = 2;')).toEqual({
      line: 2,
      message: "SyntaxError: Identifier 'a' has already been declared",
    });
    expect(said('const a = (1;')?.message).toMatch(/^SyntaxError: Unexpected token/);
  });
});

describe('TypeScript that is supported', () => {
  test.each([
    'namespace Net { export interface A { const: number } export type B = (a: number) => void }',
    'declare namespace Net { const a: number; function f(): void }',
    '// namespace Net { const a = 1 }\nconst b = "\\n namespace Net { let a }"; /*\nnamespace Net { let a }\n*/',
    'const namespace = 1; const b = namespace + 1;',
    'export async function autoGradient() { await 1; for await (const a of []) {} }',
  ])('%s', (source) => {
    expect(said(source)).toBeUndefined();
  });
});
