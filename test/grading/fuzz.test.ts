import { expect, it } from 'vitest';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { fuzz } from './fuzzing.ts';

it('3,000 random and mutated answers end in a verdict, and none that is wrong is accepted', async () => {
  const { verdicts, wronglyAccepted } = fuzz(3000, 1, await loadJavaScriptEngine('the test asks for it'));
  expect(wronglyAccepted).toEqual([]);
  // The mutations must reach every verdict that a learner can cause, or the test tells nothing.
  for (const kind of ['correct', 'incorrect', 'unreadable']) expect(verdicts.get(kind)).toBeGreaterThan(50);
});
