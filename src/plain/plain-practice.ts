/** Practice as a text dialogue: what was missed, then fresh drills, and a summary at the end. */

import type { Lesson } from '../lesson/lesson.ts';
import { skillFor } from '../practice/drills/drill-turns.ts';
import { drillItem } from '../practice/drills/drills.ts';
import { missedItems } from '../practice/missed-items.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import { Dialogue, type DialogueOptions } from './dialogue.ts';
import { type QuizEnd, quizTurn } from './quiz.ts';

export interface PlainPracticeOptions extends DialogueOptions {
  readonly lessons: readonly Lesson[];
  /** One of `drillSkills`; absent: those that the lessons drill, in turn. */
  readonly skill?: string;
  /** Questions to ask; absent: until the learner leaves. */
  readonly count?: number;
}

/** What came of the questions so far. A twin asked after one was shown counts as a question of its own. */
interface Score {
  readonly asked: number;
  readonly right: number;
  readonly atOnce: number;
}

/**
 * With a seed the same questions come each time; without one, what was missed comes first.
 * @returns the exit code.
 * @throws RangeError when there is no drill for the skill.
 */
export async function plainPractice(options: PlainPracticeOptions): Promise<number> {
  const dialogue = new Dialogue(options);
  try {
    dialogue.block(dialogue.text(`Practice${options.skill === undefined ? '' : `: ${options.skill}`}`));
    dialogue.say('Type an answer and press Enter. :hint helps, :skip passes one by, :quit leaves.');
    dialogue.tellFailure();
    let score: Score = { asked: 0, right: 0, atOnce: 0 };
    let next: number | undefined;
    let number = 0;
    for (const { item, seed } of questions(options, dialogue)) {
      number += 1;
      const of = options.count === undefined ? '' : ` of ${options.count}`;
      const again = seed === undefined ? ', missed before' : '';
      dialogue.block(dialogue.text(`Question ${number}${of}${again}`));
      const end = await quizTurn([item], dialogue, { withExpression: true });
      score = added(score, end);
      if (seed !== undefined) next = end.session.stage === 'finished' ? seed + 1 : seed;
      if (end.turn === 'leave' || number === options.count) break;
    }
    summary(dialogue, score, options, next);
    return 0;
  } finally {
    dialogue.close();
  }
}

/** Drills come with their seed, missed questions without. */
function* questions(
  { progress, lessons, skill, seed: chosen }: PlainPracticeOptions,
  dialogue: Dialogue,
): Generator<{ readonly item: QuizItem; readonly seed?: number }> {
  const fits = ({ question }: QuizItem) => skill === undefined || question.skills.includes(skill);
  const missed = chosen === undefined ? missedItems(progress, lessons, fits) : [];
  for (const item of missed) yield { item };
  for (;;) {
    const [seed] = dialogue.takeSeeds(1) as [number];
    yield { item: drillItem(skill ?? skillFor(lessons, seed), seed), seed };
  }
}

function added(score: Score, { session, atOnce }: QuizEnd): Score {
  const settled = [...session.settled.values()];
  return {
    asked: score.asked + settled.length,
    right: score.right + settled.filter((how) => how === 'right').length,
    atOnce: score.atOnce + atOnce,
  };
}

function summary(
  dialogue: Dialogue,
  { asked, right, atOnce }: Score,
  { skill }: PlainPracticeOptions,
  next: number | undefined,
): void {
  dialogue.gap();
  if (dialogue.ended) dialogue.say('The input ends here.');
  const questions = asked === 1 ? '1 question' : `${asked} questions`;
  const alone = right === 0 ? '' : ` (${atOnce} at once and without help)`;
  dialogue.say(asked === 0 ? 'No question finished.' : `${questions}, ${right} right${alone}.`);
  const named = skill === undefined ? '' : ` ${skill}`;
  const again = next === undefined ? '' : ` --seed ${next}`;
  dialogue.say(`To go on: neuron-calc practice${named}${again}`);
}
