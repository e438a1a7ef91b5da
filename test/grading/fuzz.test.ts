import { expect, it, vi } from 'vitest';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import * as evaluation from '../../src/expression/evaluate.ts';
import { fuzz, MOST_EVALUATIONS } from './fuzzing.ts';

vi.mock('../../src/expression/evaluate.ts', { spy: true });

it('10,000 random and mutated answers end in a verdict after bounded work, and none that is wrong is accepted', async () => {
  const evaluate = vi.mocked(evaluation.evaluate);
  const work = { reset: () => evaluate.mockClear(), evaluations: () => evaluate.mock.calls.length };
  const autograd = await loadJavaScriptEngine('the test asks for it');
  const { verdicts, wronglyAccepted, mostNodes, mostEvaluations } = fuzz(10_000, 1, autograd, work);
  expect(wronglyAccepted).toEqual([]);
  // An answer is at most 200 characters, so it is a small tree, evaluated a bounded number of times.
  expect(mostNodes).toBeLessThanOrEqual(400);
  expect(mostEvaluations).toBeLessThanOrEqual(MOST_EVALUATIONS);
  // The counter counts, and the mutations reach every verdict that a learner can cause, or the test tells nothing.
  expect(mostEvaluations).toBeGreaterThan(32);
  for (const kind of ['correct', 'incorrect', 'unreadable']) expect(verdicts.get(kind)).toBeGreaterThan(50);
});
