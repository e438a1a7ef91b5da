/** What is worked out while the learner reads, told from the engine's side: how often it is asked for gradients. */

import { describe, expect, it, vi } from 'vitest';
import type { Autograd } from '../../../src/autograd/autograd.ts';
import { javaScriptEngine, play, standing } from './playing.tsx';

async function countingEngine(): Promise<{ engine: Autograd; asked: () => number }> {
  const engine = await javaScriptEngine();
  let asked = 0;
  const gradients: Autograd['gradients'] = (...given) => {
    asked += 1;
    return engine.gradients(...given);
  };
  return { engine: { ...engine, gradients, engine: engine.engine, api: engine.api }, asked: () => asked };
}

describe('before a question is answered', () => {
  it('its judge has been asked, so that Enter has only the answer left to judge', async () => {
    const { engine, asked } = await countingEngine();
    const learner = await play({
      events: standing('chain-rule', 'every-factor'),
      autograd: Promise.resolve(engine),
    });
    const before = asked();
    await learner.press('enter');
    await vi.waitFor(() => expect(asked()).toBeGreaterThan(before), { timeout: 2000 });
    const ready = asked();
    await learner.type('2*x');
    await learner.press('enter');
    expect(learner.frame()).toContain('incorrect');
    expect(asked()).toBe(ready);
  });

  it('nothing is asked for a screen without a question', async () => {
    const { engine, asked } = await countingEngine();
    await play({ events: standing('chain-rule', 'every-factor'), autograd: Promise.resolve(engine) });
    const atHome = asked();
    await new Promise((done) => setTimeout(done, 200));
    expect(asked()).toBe(atHome);
  });
});
