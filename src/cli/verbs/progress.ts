import { openCurriculum } from '../input/lessons.ts';
import type { OptionsOf } from '../input/options.ts';
import { readProgress } from '../input/progress.ts';
import type { Io } from '../io.ts';
import { writeJson } from '../output/json.ts';
import { progressCsv, progressData } from '../output/progress-data.ts';
import { progressText } from '../output/progress-text.ts';

/** What was learnt and where that is stored: as text, as one JSON object, or every answer as CSV. */
export async function progress(options: OptionsOf<'progress'>, io: Io): Promise<number> {
  const read = readProgress(io);
  if (options.csv) {
    io.stdout.write(progressCsv(read.events));
    return 0;
  }
  const { lessons } = await openCurriculum(options, io);
  if (options.json) writeJson(io.stdout, progressData(read, lessons));
  else io.stdout.write(progressText(read, lessons, io.clock()));
  return 0;
}
