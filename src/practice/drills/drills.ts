/** The generator: a problem with fresh numbers for a skill, the same one for the same seed. */

import { seededRandom } from '../../grading/questions/random.ts';
import { isDrillSkill } from '../../lesson/skills.ts';
import { drillQuestionId } from '../../progress/question-ids.ts';
import type { QuizItem } from '../questions/quiz-item.ts';

import { type Shape, shapes } from './shapes.ts';
import { anotherLike, isTellingPoint, TWIN_TRIES } from './twins.ts';

const MOST_TRIES = 400;

/** The drills made last: the next one is made while its learner still reads, and then asked for. */
const made = new Map<string, QuizItem>();
const MOST_MADE = 16;

/** The drill `drill/skill/seed`. The same seed gives the same problem, in every version that keeps its shapes. */
export function drillItem(skill: string, seed: number): QuizItem {
  const key = `${skill}/${seed}`;
  const known = made.get(key);
  if (known) return known;
  const item = makeDrill(skill, seed);
  if (made.size >= MOST_MADE) made.clear();
  made.set(key, item);
  return item;
}

function makeDrill(skill: string, seed: number): QuizItem {
  const kinds = isDrillSkill(skill) ? shapes[skill] : undefined;
  if (!kinds) throw new RangeError(`there is no drill for ${skill}`);
  const random = seededRandom(seed);
  const shape = kinds[seed % kinds.length] as Shape;
  // The same remainder gives the same shape.
  const sameShape = (next: number): number[] =>
    Array.from(
      { length: TWIN_TRIES },
      (_, turn) => next - (next % kinds.length) + (seed % kinds.length) + turn * kinds.length,
    );
  const source = { lesson: 'drill', block: `${skill}/${seed}`, skills: [skill] };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const item = shape(random, source);
    if (item && isTellingPoint(item.question)) {
      return {
        ...item,
        question: { ...item.question, id: drillQuestionId(skill, seed) },
        again: (next) => anotherLike(item.question, (each) => drillItem(skill, each), sameShape(next)),
      };
    }
  }
  throw new RangeError(`no telling numbers were found for ${skill} with seed ${seed}`);
}

/** Seeds of a run of drills: `seed`, `seed + 1` …; consecutive seeds take turns among the shapes. */
export const drillSeeds = (seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => seed + index);
