import { expect, it } from 'vitest';
import { loadJavaScriptEngine } from '../../../src/autograd/javascript-engine.ts';
import { judgeRegions } from './regions.ts';

it('2,000 answers to random piecewise networks: none wrongly accepted or refused', async () => {
  const autograd = await loadJavaScriptEngine('the test asks for it');
  const { answers, wronglyAccepted, wronglyRefused, undecided } = judgeRegions(2_000, 1, autograd);
  expect(wronglyAccepted).toEqual([]);
  expect(wronglyRefused).toEqual([]);
  expect(undecided.length / answers).toBeLessThanOrEqual(0.005);
}, 240_000);
