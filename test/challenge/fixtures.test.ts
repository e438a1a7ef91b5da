import { describe, expect, test } from 'vitest';
import { checked, textOf } from './check.ts';
import { fixtures } from './solutions.ts';

describe.concurrent('what is said of a solution', () => {
  test.each(fixtures)('$name', async ({ source, passed, says }) => {
    const findings = await checked(source);
    const text = textOf(findings);
    for (const words of says) expect(text).toContain(words);
    expect(findings.passed).toBe(passed);
  });

  test('no invalid one passes whatever cases are drawn', async () => {
    // Those that are called and return: the rest never get as far as a case.
    const early = /cannot be read|missing|stopped|before any|exported as|still empty/;
    const invalid = fixtures.filter(
      ({ passed, says }) => !passed && !says.some((words) => early.test(words)),
    );
    expect(invalid.length).toBeGreaterThanOrEqual(20);
    for (const [index, { source, name }] of invalid.entries()) {
      expect((await checked(source, { seed: 1000 + index })).passed, name).toBe(false);
    }
  }, 120_000);
});
