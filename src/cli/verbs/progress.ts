import type { ProgressOptions } from '../input/options.ts';
import type { Io } from '../io.ts';
import { openCurriculum } from '../machine/curriculum.ts';
import { openProgress } from '../machine/open-progress.ts';
import { progressCsv } from '../output/progress-csv.ts';
import { progressData } from '../output/progress-data.ts';
import { progressText } from '../output/progress-text.ts';
import { writeJson } from '../output/write-json.ts';

/** What was learnt and where that is stored: as text, as one JSON object, or every answer as CSV. */
export async function progress(options: ProgressOptions, io: Io): Promise<number> {
  const opened = openProgress(io);
  if (options.csv) {
    io.stdout.write(progressCsv(opened.events));
    return 0;
  }
  const { lessons } = openCurriculum(options, io);
  if (options.json) writeJson(io.stdout, progressData(opened, lessons));
  else io.stdout.write(progressText(opened, lessons, io.clock()));
  return 0;
}
