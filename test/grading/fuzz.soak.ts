import { expect, it } from 'vitest';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { fuzz } from './fuzzing.ts';

it('200,000 random and mutated answers end in a verdict, and none that is wrong is accepted', {
  timeout: 3_600_000,
}, async () => {
  const { verdicts, wronglyAccepted, slowestMilliseconds, slowest } = fuzz(
    200_000,
    2,
    await loadJavaScriptEngine('the soak asks for it'),
  );
  expect(wronglyAccepted).toEqual([]);
  process.stdout.write(
    `${JSON.stringify([...verdicts])}, slowest ${slowestMilliseconds.toFixed(1)} ms: ${JSON.stringify(slowest)}\n`,
  );
});
