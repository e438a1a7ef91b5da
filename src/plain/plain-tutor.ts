/** The tutor as a text dialogue, for pipes, dumb terminals and `--plain`: the same lessons, no escape codes. */

import type { Lesson } from '../lesson/lesson.ts';
import { lastTime } from '../progress/last-time.ts';
import { shortLessonId } from '../progress/question-ids.ts';
import { placeToResume } from '../progress/resume.ts';
import { tallyWords } from '../progress/tally.ts';
import {
  courseIsBehind,
  meetsUnseenAgain,
  missedFirst,
  unseenOffered,
  unseenOutcome,
} from '../tutor/course.ts';
import type { Stage } from '../tutor/sitting.ts';
import { words as courseWords } from '../tutor/words.ts';
import { Dialogue, type DialogueOptions } from './dialogue.ts';
import { lessonTurns } from './lesson.ts';
import { askAboutPanels } from './panel-question.ts';
import { practiceTurns } from './practice.ts';
import { words } from './words.ts';

export interface PlainTutorOptions extends DialogueOptions {
  /** A lesson's id; absent: where the learner left off, with what was missed before it. */
  readonly startAt?: string;
}

/**
 * Runs until the learner leaves or the input ends, and says how to come back.
 * @returns the exit code.
 * @throws RangeError when no lesson has the id `startAt`.
 */
export async function plainTutor(options: PlainTutorOptions): Promise<number> {
  const { startAt, lessons } = options;
  if (startAt !== undefined && !lessons.some(({ id }) => id === startAt))
    throw new RangeError(`there is no lesson ${startAt}`);
  const dialogue = new Dialogue(options);
  try {
    if (startAt === undefined) welcome(dialogue);
    dialogue.block(dialogue.text(words.welcome.how));
    dialogue.tellFailure();
    const stays = await askAboutPanels(dialogue);
    if (stays && startAt !== undefined) await dialogue.send({ type: 'open', lesson: startAt });
    const end = stays ? await course(dialogue) : 'left';
    farewell(dialogue, end === 'over' ? undefined : placeLeft(dialogue));
    return 0;
  } finally {
    dialogue.close();
  }
}

function welcome(dialogue: Dialogue): void {
  const { progress, lessons } = dialogue.sitting;
  dialogue.block(dialogue.text(words.welcome.title));
  const last = lastTime(progress, lessons, dialogue.now, undefined, missedFirst(dialogue.sitting));
  const told = last ?? [words.welcome.text, words.welcome.deal];
  dialogue.block(told.flatMap((line) => dialogue.text(line)));
}

/** Stage after stage, until the learner leaves or the last lesson is behind. */
async function course(dialogue: Dialogue): Promise<'left' | 'over'> {
  for (;;) {
    const { stage } = dialogue.sitting;
    const isOver = stage.kind === 'finished' ? !stage.next : courseIsBehind(dialogue.sitting);
    if (stage.kind === 'finished') finished(stage, dialogue);
    if (isOver && stage.kind !== 'practice' && stage.kind !== 'lesson') return 'over';
    if ((await stageTurn(stage, dialogue)) === 'leave') return 'left';
  }
}

async function stageTurn(stage: Stage, dialogue: Dialogue): Promise<'elsewhere' | 'leave'> {
  switch (stage.kind) {
    case 'lesson':
      return lessonTurns(dialogue);
    case 'practice':
      return practiceTurns(dialogue);
    case 'finished':
      return onward(dialogue);
    case 'welcome':
    case 'home':
      await dialogue.send({ type: 'continue' });
      return 'elsewhere';
  }
}

/** Waits for Enter, or for the wish to try what is offered here. */
async function onward(dialogue: Dialogue): Promise<'elsewhere' | 'leave'> {
  const isOffered = unseenOffered(dialogue.sitting) !== undefined;
  const command = await dialogue.pause(words.lesson.opensNext, isOffered ? ['try'] : []);
  if (command === 'leave') return 'leave';
  await dialogue.send({ type: command === 'try' ? 'try-unseen' : 'continue' });
  return 'elsewhere';
}

function finished({ lesson, next }: Extract<Stage, { kind: 'finished' }>, dialogue: Dialogue): void {
  const { progress } = dialogue.sitting;
  dialogue.block(dialogue.text(words.lesson.done(lesson.objective)));
  if (next) dialogue.say(words.lesson.next(next.number, next.title));
  if (!next || !meetsUnseenAgain(lesson)) return;
  const { compared, outcomes } = courseWords.unseen;
  const [before, after] = [unseenOutcome(progress, 'before'), unseenOutcome(progress, 'after')];
  dialogue.say(
    after === 'not-tried' ? words.lesson.unseenOffered : compared(outcomes[before], outcomes[after]),
  );
}

interface PlaceLeft {
  readonly lesson: Lesson;
  /** Counted from 1. */
  readonly screen: number;
}

/** Where the learner will come back to. */
function placeLeft({ sitting: { progress, lessons } }: Dialogue): PlaceLeft | undefined {
  const place = placeToResume(progress, lessons);
  const lesson = lessons.find(({ id }) => id === place?.lesson);
  const index = lesson?.screens.findIndex(({ id }) => id === place?.screen) ?? 0;
  return lesson && { lesson, screen: Math.max(0, index) + 1 };
}

function farewell(dialogue: Dialogue, place: PlaceLeft | undefined): void {
  dialogue.gap();
  if (dialogue.ended) dialogue.say(words.dialogue.inputEnds);
  const { alone, helped, wrong } = dialogue.tally;
  if (alone + helped + wrong > 0) dialogue.say(words.farewell.score(tallyWords(dialogue.tally)));
  if (!place) {
    dialogue.say(words.farewell.noMore);
    return;
  }
  const { lesson, screen } = place;
  const where = words.farewell.place(lesson.number, lesson.title, screen, lesson.screens.length);
  dialogue.say(dialogue.isSaved ? words.farewell.kept(where) : words.farewell.left(where));
  dialogue.say(
    words.farewell.comeBack(`neuron-calc${dialogue.isSaved ? '' : ` lesson ${shortLessonId(lesson.id)}`}`),
  );
}
