import { type Fault, inReadingOrder } from '../lesson/reading/fault.ts';
import type { Curriculum } from '../lesson/reading/read-curriculum.ts';
import type { Rule } from './rules/rule.ts';

/**
 * Every fault of a curriculum, those of form included, in the order of the files.
 * @param rules `readingRules`, and the rules that ask the oracles behind them.
 */
export async function lintLessons(curriculum: Curriculum, rules: readonly Rule[]): Promise<Fault[]> {
  const faults: Fault[] = [...curriculum.faults];
  for (const [index, { lesson, places }] of curriculum.entries.entries()) {
    const earlier = curriculum.lessons.slice(0, index);
    for (const rule of rules) faults.push(...(await rule(lesson, { earlier, places })));
  }
  return inReadingOrder(faults);
}
