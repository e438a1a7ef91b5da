import { plainText } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Journal } from '../../progress/journal.ts';
import { progressOf } from '../../progress/progress.ts';
import { tallyWords } from '../../progress/tally.ts';
import { openCurriculum } from '../input/lessons.ts';
import type { SharedOptions } from '../input/options.ts';
import type { Io } from '../io.ts';

/**
 * What this session came to and how to come back, printed on the main screen after the tutor has left it. Told from
 * what was recorded, whether it could be saved or not; nobody is promised a place that was not.
 */
export async function farewell(
  options: SharedOptions,
  io: Io,
  journal: Journal,
  width: number,
): Promise<string[]> {
  const progress = progressOf(journal.events());
  const summary = progress.sessions.get(io.session);
  const finished = summary?.finished ?? [];
  // Reading the lessons takes a moment; leaving without having finished one should not.
  const lessons = finished.length > 0 ? (await openCurriculum(options, io)).lessons : [];
  const done = finished.flatMap((id) => {
    const lesson = lessons.find((each) => each.id === id);
    return lesson ? [`Finished: ${lesson.title}. ${lesson.objective}`] : [];
  });
  // What went wrong cost nothing, so it is not counted out at the door.
  const right = summary && { ...summary.answers, wrong: 0 };
  const answers = right && right.alone + right.helped > 0 ? [`This time: ${tallyWords(right)}.`] : [];
  const failure = journal.failure();
  const back = failure
    ? [`Not saved: ${failure.message}.`, `To go on: neuron-calc${lessonOf(progress.place)}`]
    : ['Come back to the same place with: neuron-calc'];
  const lines = [...done, ...answers, ...back];
  return lines.flatMap((line) => wrap([{ text: line }], width).map(plainText));
}

/** The journal will not tell where this was. */
const lessonOf = (place: { readonly lesson: string } | null): string =>
  place === null ? '' : ` lesson ${place.lesson}`;
