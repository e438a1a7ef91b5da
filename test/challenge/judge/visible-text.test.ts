import { describe, expect, test } from 'vitest';
import { findingLines } from '../../../src/challenge/judge/finding-lines.ts';
import type { ChallengeFindings, Problem } from '../../../src/challenge/judge/findings.ts';
import { type Tier, tiers } from '../../../src/challenge/tiers/tier.ts';
import { escapedText } from '../../../src/expression/visible-text.ts';

const [tier] = tiers as [Tier];
const evil = 'a\x1b[2Jb\rc\x07d\x9b3e\x7f\0';
const harmless = 'a\\x1b[2Jb\\x0dc\\x07d\\x9b3e\\x7f\\x00';
const at = new Map([['x', 1]]);

describe('control characters of a solution', () => {
  test('are written out', () => {
    expect(escapedText(evil)).toBe(harmless);
    expect(escapedText('one\ntwo\tthree\r\nfour')).toBe('one two three four');
    expect(escapedText('é 👩‍🔬 −4.2')).toBe('é 👩‍🔬 −4.2');
  });

  const problems: Problem[] = [
    { kind: 'unreadable', message: evil },
    { kind: 'import-refused', message: evil },
    { kind: 'threw-at-start', message: evil },
    { kind: 'threw', function: 'manualGradient', at, message: evil },
    { kind: 'missing', function: 'manualGradient', exported: [evil] },
    { kind: 'no-function', function: 'manualGradient', type: evil },
    {
      kind: 'wrong-type',
      function: 'manualGradient',
      at,
      value: { kind: 'record', entries: { [evil]: { kind: 'number', text: '1' } } },
      weights: [],
    },
    { kind: 'not-finite', function: 'manualGradient', at, text: evil },
    { kind: 'died', detail: evil },
  ];

  test.each(
    problems.map((problem) => [problem.kind, problem] as const),
  )('reach no line that is shown: %s', (_kind, problem) => {
    const findings: ChallengeFindings = {
      tiers: [{ tier, passed: false, problems: [problem], cases: [] }],
      passed: false,
      printed: [evil],
      seed: 1,
    };
    const text = findingLines(findings).map((line) => line.text);
    expect(text.join('')).not.toMatch(/\p{Cc}/u);
    expect(text.filter((line) => line.includes(harmless))).toHaveLength(2);
  });
});
