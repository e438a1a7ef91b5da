/** The tutor as a text dialogue, for pipes, dumb terminals and `--plain`: the same lessons, no escape codes. */

import type { Lesson } from '../lesson/lesson.ts';
import { missedItems } from '../practice/missed-items.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import { lastTime } from '../progress/last-time.ts';
import { isOfLesson } from '../progress/question-ids.ts';
import { placeToResume } from '../progress/resume.ts';
import { tallyWords } from '../progress/tally.ts';
import { Dialogue, type DialogueOptions } from './dialogue.ts';
import { lessonTurn } from './plain-lesson.ts';
import { quizTurn } from './quiz.ts';

export interface PlainTutorOptions extends DialogueOptions {
  readonly lessons: readonly Lesson[];
  /** A lesson's id; absent: where the learner left off, with what was missed before it. */
  readonly startAt?: string;
}

const HOW = 'Type an answer and press Enter. :hint helps, :help lists what else there is, :quit leaves.';

const WELCOME = [
  'A network learns by asking one question of every weight: if I nudge you, does the loss go up or down, and how fast?',
  'You will answer that question by hand. Each answer is checked by TensorFlow.js. A wrong one costs nothing and tells you why.',
];

interface Place {
  readonly lesson: Lesson;
  readonly screen: string | undefined;
}

/**
 * Runs until the learner leaves or the input ends, and says how to come back.
 * @returns the exit code.
 * @throws RangeError when no lesson has the id `startAt`.
 */
export async function plainTutor(options: PlainTutorOptions): Promise<number> {
  const dialogue = new Dialogue(options);
  try {
    const start = options.startAt === undefined ? undefined : namedPlace(options, options.startAt);
    if (!start) welcome(dialogue, options.lessons);
    dialogue.block(dialogue.text(HOW));
    dialogue.tellFailure();
    const place = start ?? placeLeft(dialogue, options.lessons);
    const stays = start !== undefined || (await review(dialogue, options.lessons, place));
    const last = stays ? await course(place, dialogue, options.lessons) : place;
    farewell(dialogue, last);
    return 0;
  } finally {
    dialogue.close();
  }
}

function namedPlace({ lessons, progress }: PlainTutorOptions, id: string): Place {
  const lesson = lessons.find((each) => each.id === id);
  if (!lesson) throw new RangeError(`there is no lesson ${id}`);
  const known = progress.lessons.get(id);
  // A lesson under way opens where it was left; a finished one from its start.
  return { lesson, screen: known?.state === 'started' ? known.screen : undefined };
}

function placeLeft({ progress }: Dialogue, lessons: readonly Lesson[]): Place | undefined {
  const place = placeToResume(progress, lessons);
  const lesson = lessons.find(({ id }) => id === place?.lesson);
  return lesson && { lesson, screen: place?.screen };
}

function welcome(dialogue: Dialogue, lessons: readonly Lesson[]): void {
  dialogue.block(dialogue.text('neuron-calc: the calculus of neural networks'));
  const missed = missedFirst(dialogue, lessons, placeLeft(dialogue, lessons)).length;
  const last = lastTime(dialogue.progress, lessons, dialogue.now, undefined, missed);
  dialogue.block((last ?? WELCOME).flatMap((words) => dialogue.text(words)));
}

function missedFirst(
  { progress }: Dialogue,
  lessons: readonly Lesson[],
  place: Place | undefined,
): QuizItem[] {
  return missedItems(
    progress,
    lessons,
    ({ question }) => place === undefined || !isOfLesson(question.id, place.lesson.id),
  );
}

/** What was missed opens the visit; of the lesson under way, the questions themselves come again. */
async function review(
  dialogue: Dialogue,
  lessons: readonly Lesson[],
  place: Place | undefined,
): Promise<boolean> {
  const missed = missedFirst(dialogue, lessons, place);
  if (missed.length === 0) return true;
  dialogue.block(dialogue.text('First, what was missed last time. :skip passes one by.'));
  return (await quizTurn(missed, dialogue, { withExpression: true })).turn !== 'leave';
}

/** Lesson after lesson. Resolves to the place that was left, undefined after the last lesson. */
async function course(
  start: Place | undefined,
  dialogue: Dialogue,
  lessons: readonly Lesson[],
): Promise<Place | undefined> {
  let place = start;
  while (place) {
    const { lesson } = place;
    const at = lesson.screens.findIndex(({ id }) => id === place?.screen);
    dialogue.block(dialogue.text(`Lesson ${lesson.number}: ${lesson.title}`));
    if (at <= 0) dialogue.say(`${lesson.objective} About ${lesson.minutes} minutes.`);
    if ((await lessonTurn(lesson, place.screen, dialogue)) === 'leave') return place;
    const next = lessons[lessons.indexOf(lesson) + 1];
    const known = next && dialogue.progress.lessons.get(next.id);
    place = next && { lesson: next, screen: known?.state === 'started' ? known.screen : undefined };
    dialogue.block(dialogue.text(`Done. You can now: ${lesson.objective}`));
    if (!place) break;
    dialogue.say(`Next comes lesson ${place.lesson.number}, ${place.lesson.title}.`);
    if ((await dialogue.pause('Enter opens the next lesson, :quit leaves.', [])) === 'leave') return place;
  }
  return undefined;
}

function farewell(dialogue: Dialogue, place: Place | undefined): void {
  dialogue.gap();
  if (dialogue.ended) dialogue.say('The input ends here.');
  const { alone, helped, wrong } = dialogue.tally;
  if (alone + helped + wrong > 0) dialogue.say(`This time: ${tallyWords(dialogue.tally)}.`);
  if (!place) {
    dialogue.say('That was the last lesson there is. Fresh numbers without end: neuron-calc practice');
    return;
  }
  const { lesson } = place;
  const seen = dialogue.progress.lessons.get(lesson.id)?.screen;
  const number =
    Math.max(
      0,
      lesson.screens.findIndex(({ id }) => id === seen),
    ) + 1;
  const where = `lesson ${lesson.number}, ${lesson.title}, screen ${number} of ${lesson.screens.length}`;
  dialogue.say(dialogue.isSaved ? `Your place is kept: ${where}.` : `You were in ${where}.`);
  dialogue.say(`To come back: neuron-calc${dialogue.isSaved ? '' : ` lesson ${lesson.id}`}`);
}
