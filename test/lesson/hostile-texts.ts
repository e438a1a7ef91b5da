import fc from 'fast-check';
import { expect } from 'vitest';
import { readLesson } from '../../src/lesson/reading/read-lesson.ts';

/** Pieces of Markdown, YAML and formulas that parsers go back and forth over, alone or together. */
const pieces = [
  '*',
  '_',
  '**',
  '`',
  '``',
  '```',
  '~~~',
  '[',
  ']',
  '](',
  '![',
  '<',
  '<!--',
  '-->',
  '>',
  '> ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '#',
  '## ',
  '|',
  '|-',
  '---',
  '===',
  '\\',
  '&',
  '&amp;',
  '{',
  '}',
  '{#',
  ':',
  ': ',
  '- - ',
  '? ',
  '"',
  "'",
  '|\n',
  '&a ',
  '*a ',
  '!',
  '\t',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n\n',
  'a',
  'a b',
  '(',
  ')',
  '^',
  '-',
  '=',
  '\r',
  '\u0000',
  'é',
  '```ask\n',
  'of: x\n',
  'graph',
  'id: ',
  '$',
  '~~',
  '$$',
  'http://a',
  '@',
  '\u2028',
] as const;

/** A text of up to a hundred kilobytes in which something is said over and over. */
export const hostileText: fc.Arbitrary<string> = fc
  .record({
    motif: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }),
    between: fc.constantFrom('', '', '\n', '\n\n', ' '),
    length: fc.constantFrom(1_500, 4_000, 11_000, 100_000),
    inBlock: fc.constantFrom('', '', 'ask', 'recap', 'graph', 'code'),
    tail: fc.constantFrom('', 'x', '\n\n## H\n', '```\n'),
  })
  .map(({ motif, between, length, inBlock, tail }) => {
    const piece = motif.join('') + between;
    const run = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const head = '---\nid: bad\ntitle: Bad\nobjective: Be bad.\nminutes: 5\n---\n\n## First {#first}\n\n';
    return inBlock === '' ? `${head}${run}${tail}` : `${head}\`\`\`${inBlock}\n${run}\n\`\`\`\n${tail}`;
  });

/** @param runs how many texts are tried. */
export function readInAMoment(runs: number, seed: number): void {
  fc.assert(
    fc.property(hostileText, (text) => {
      const begun = performance.now();
      const { faults, lesson } = readLesson(text, '01-bad.md');
      expect(performance.now() - begun).toBeLessThan(5000);
      expect(lesson === undefined || faults.length === 0).toBe(true);
      for (const { line, column } of faults) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    }),
    { numRuns: runs, seed },
  );
}
