import { plainText } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { tallyWords } from '../../progress/tally.ts';
import { openCurriculum } from '../input/lessons.ts';
import type { SharedOptions } from '../input/options.ts';
import { readProgress } from '../input/progress.ts';
import type { Io } from '../io.ts';

/** What this session came to and how to come back, printed on the main screen after the tutor has left it. */
export async function farewell(options: SharedOptions, io: Io, width: number): Promise<string[]> {
  const { progress } = readProgress(io);
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
  const lines = [...done, ...answers, 'Come back to the same place with: neuron-calc'];
  return lines.flatMap((line) => wrap([{ text: line }], width).map(plainText));
}
