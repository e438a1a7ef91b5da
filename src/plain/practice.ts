/** Practice on paper: questions outside a lesson, those of the `practice` verb with a summary at their end. */

import { seedOfQuestion } from '../progress/question-ids.ts';
import type { PracticeRun } from '../tutor/practice-run.ts';
import { Dialogue, type DialogueOptions } from './dialogue.ts';
import { quizTurn } from './quiz.ts';
import { words } from './words.ts';

export interface PlainPracticeOptions extends DialogueOptions {
  /** One of `drillSkills`; absent: those that the lessons drill, in turn. */
  readonly skill?: string;
  /** Questions to ask; absent: until the learner leaves. */
  readonly count?: number;
}

/** What is said before the questions of a practice; drills have a heading of their own. */
const openings: Readonly<Record<PracticeRun['kind'], (practice: PracticeRun) => string | undefined>> = {
  drills: () => undefined,
  missed: () => words.practice.missedFirst,
  'skip-test': ({ lesson }) => words.practice.skipTest(lesson?.title ?? ''),
  unseen: () => words.practice.unseen,
};

/** Goes through the practice at hand until the tutor is elsewhere, or the learner leaves. */
export async function practiceTurns(dialogue: Dialogue): Promise<'elsewhere' | 'leave'> {
  const { stage } = dialogue.sitting;
  const opening = stage.kind === 'practice' ? openings[stage.practice.kind](stage.practice) : undefined;
  if (opening !== undefined) dialogue.block(dialogue.text(opening));
  while (dialogue.sitting.stage.kind === 'practice') {
    const { turn } = await quizTurn(dialogue);
    if (turn === 'leave') return 'leave';
    if (turn === 'done') await dialogue.send({ type: 'next' });
  }
  return 'elsewhere';
}

interface Score {
  readonly asked: number;
  readonly right: number;
  readonly atOnce: number;
  /** From which `practice` goes on; absent while what was missed before is asked. */
  readonly nextSeed?: number;
}

/**
 * With a seed the same questions come each time; without one, what was missed comes first.
 * @returns the exit code.
 * @throws RangeError when there is no drill for the skill.
 */
export async function plainPractice(options: PlainPracticeOptions): Promise<number> {
  const { skill, count, seed } = options;
  const dialogue = new Dialogue(options);
  try {
    const title = skill === undefined ? words.practice.title : words.practice.titleOf(skill);
    dialogue.block(dialogue.text(title));
    dialogue.say(words.practice.how);
    dialogue.tellFailure();
    await dialogue.send({
      type: 'practise',
      seed: dialogue.seed,
      missedFirst: seed === undefined,
      ...(skill === undefined ? {} : { skill }),
      ...(count === undefined ? {} : { count }),
    });
    summary(dialogue, await drills(dialogue, count), skill);
    return 0;
  } finally {
    dialogue.close();
  }
}

async function drills(dialogue: Dialogue, count: number | undefined): Promise<Score> {
  let score: Score = { asked: 0, right: 0, atOnce: 0 };
  let before = 0;
  for (;;) {
    const { stage } = dialogue.sitting;
    if (stage.kind !== 'practice') return score;
    const { items } = stage.practice.quiz.session;
    const first = before;
    const end = await quizTurn(dialogue, {
      heading: ({ index }) => heading(first + index + 1, count, items[index]?.question.id ?? ''),
    });
    const { nextSeed } = stage.practice;
    const isDrill = seedOfQuestion(items[0]?.question.id ?? '') !== undefined;
    score = {
      asked: score.asked + end.asked,
      right: score.right + end.right,
      atOnce: score.atOnce + end.atOnce,
      ...(isDrill ? { nextSeed: end.turn === 'leave' ? nextSeed - 1 : nextSeed } : {}),
    };
    if (end.turn === 'leave') return score;
    before += items.length;
    if (end.turn === 'done') await dialogue.send({ type: 'next' });
  }
}

/** Drills have a seed; what was missed before comes without one. */
function heading(number: number, count: number | undefined, id: string): string {
  const told =
    count === undefined ? words.practice.question(number) : words.practice.questionOf(number, count);
  return seedOfQuestion(id) === undefined ? words.practice.missedBefore(told) : told;
}

function summary(
  dialogue: Dialogue,
  { asked, right, atOnce, nextSeed }: Score,
  skill: string | undefined,
): void {
  dialogue.gap();
  if (dialogue.ended) dialogue.say(words.dialogue.inputEnds);
  dialogue.say(asked === 0 ? words.practice.nothingFinished : words.practice.finished(asked, right, atOnce));
  const named = skill === undefined ? '' : ` ${skill}`;
  const again = nextSeed === undefined ? '' : ` --seed ${nextSeed}`;
  dialogue.say(words.practice.toGoOn(`neuron-calc practice${named}${again}`));
}
