import { expect, it } from 'vitest';
import { print } from '../../../src/expression/print.ts';
import { drillSkills } from '../../../src/lesson/skills.ts';
import { drillItem } from '../../../src/practice/drills/drills.ts';
import { play } from './playing.tsx';

/** As many as the skill with the most has shapes of problems: seeds take turns among them. */
const SEEDS = [1, 2, 3, 4];

it.each(drillSkills)('asks every shape of %s, and takes the right answer', async (skill) => {
  for (const seed of SEEDS) {
    const { question } = drillItem(skill, seed);
    const learner = await play({});
    await learner.tell({ type: 'practise', skill, seed, count: 1 });
    expect(learner.frame()).toMatch(/^ Practice/);
    await learner.type(print(question.reference));
    await learner.press('enter');
    await learner.settle();
    expect(learner.frame()).toContain('correct.');
  }
});
