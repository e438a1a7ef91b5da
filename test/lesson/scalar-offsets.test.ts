import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, type Scalar } from 'yaml';
import { scalarOffsets } from '../../src/lesson/reading/scalar-offsets.ts';

function offsetsIn(text: string): { value: string; offsets: number[] } {
  const scalar = parseDocument(text).getIn(['a'], true) as Scalar<string>;
  return { value: scalar.value, offsets: scalarOffsets(scalar, text) };
}

const line = fc.stringMatching(/^[a-z0-9()+*^]([a-z0-9()+*^ ]{0,12}[a-z0-9()+*^])?$/);

/** Every character but blanks, which folding may have made of a line break, is found where it says. */
function expectFound(text: string, value: string): void {
  const read = offsetsIn(text);
  expect(read.value.trimEnd()).toBe(value);
  for (const [index, character] of value.split('').entries()) {
    if (!/\s/.test(character)) expect(text[read.offsets[index] as number]).toBe(character);
  }
}

describe('the places of a YAML string', () => {
  it('lead back to its characters, in every style', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (lines, indent) => {
          const indented = lines.map((each) => `${' '.repeat(indent)}${each}\n`).join('');
          const folded = lines.join(' ');
          expectFound(`a: |\n${indented}b: 1\n`, lines.join('\n'));
          expectFound(`a: >\n${indented}b: 1\n`, folded);
          expectFound(`a: "${lines.join(`\n${' '.repeat(indent)}`)}"\n`, folded);
          expectFound(`a: '${lines.join(`\n${' '.repeat(indent)}`)}'\n`, folded);
        },
      ),
    );
  });

  it('count an escape as one character', () => {
    const { value, offsets } = offsetsIn('a: "x\\u005e2\\t+ \\"q"');
    expect(value).toBe('x^2\t+ "q');
    expect(offsets).toEqual([4, 5, 11, 12, 14, 15, 16, 18, 19]);
    expect(offsetsIn("a: 'it''s'").offsets).toEqual([4, 5, 6, 8, 9]);
  });

  it('skip blank lines and keep deeper indentation in a literal', () => {
    const text = 'a: |\n\n  x\n    y\n';
    const { value, offsets } = offsetsIn(text);
    expect(value).toBe('\nx\n  y\n');
    expect(text[offsets[value.indexOf('x')] as number]).toBe('x');
    expect(text[offsets[value.indexOf('y')] as number]).toBe('y');
  });
});
