/** Whether lint accepts a block, and what playing it comes to. */

import { pick, seededRandom } from '../../src/grading/questions/random.ts';
import type { BlockKind } from '../../src/lesson/blocks/block.ts';
import { readLesson } from '../../src/lesson/reading/read-lesson.ts';
import { lintLessons, lintRules } from '../../src/lint/lint-lessons.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { FILE } from '../lesson/lesson-text.ts';
import { javaScriptEngine } from '../plain/sitting.ts';
import { playInk, playPlain } from './playing-through.ts';
import { kinds, lessonAround, randomBlock } from './random-blocks.ts';

/** About the make-up of a whole lesson, which one random block is not. */
const ofWholeLessons = ['words', 'something-to-do', 'terms', 'facts', 'recap', 'drill', 'screens', 'minutes'];

export type Outcome = 'played' | 'refused';

/** @throws with the lesson's text, when lint accepts what does not play, or refuses without saying where. */
export async function tried(kind: BlockKind, seed: number): Promise<Outcome> {
  const random = seededRandom(seed);
  const { text: first } = randomBlock(kind, random);
  // Beside another at times: a question above the graph it is about, two questions on one screen.
  const beside = pick(random, kinds);
  const isAlone = beside === kind || random() < 0.6;
  const block = isAlone ? first : `${first}\n${randomBlock(beside, random).text}`;
  const text = lessonAround(block);
  const wrong = (what: string, cause?: unknown): Error =>
    new Error(`${kind}, seed ${seed}: ${what}\n${block}`, { cause });
  const rules = Object.entries(lintRules).flatMap(([name, rule]): Rule[] =>
    ofWholeLessons.includes(name) ? [] : [rule],
  );
  const { lesson, places, faults: faultsOfForm } = readLesson(text, FILE);
  const entries = lesson && places ? [{ lesson, places }] : [];
  const lessons = entries.map((each) => each.lesson);
  const curriculum = { lessons, entries, faults: faultsOfForm, fingerprint: '' };
  let found: Awaited<ReturnType<typeof lintLessons>>;
  try {
    found = await lintLessons(curriculum, await javaScriptEngine(), rules);
  } catch (error) {
    throw wrong(`lint threw ${error}`, error);
  }
  const last = text.split('\n').length;
  for (const { file, line, column, message, suggestion } of found.faults) {
    const isPlaced = file === FILE && line > 1 && line <= last && column >= 1;
    if (!isPlaced || (!suggestion && !message.includes('must be')))
      throw wrong(
        `a fault without its place or a way on: ${file}:${line}:${column} ${message}. ${suggestion}`,
      );
  }
  if (found.faults.length > 0) return 'refused';
  if (!lesson) throw wrong('no fault, and no lesson');
  try {
    await playInk(lesson);
    await playPlain(lesson);
  } catch (error) {
    throw wrong(`lint accepts it, and it throws ${error instanceof Error ? error.message : error}`, error);
  }
  return 'played';
}
