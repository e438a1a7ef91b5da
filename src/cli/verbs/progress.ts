import { openCurriculum } from '../curriculum.ts';
import type { Io } from '../io.ts';
import { openProgress } from '../open-progress.ts';
import type { ProgressOptions } from '../options.ts';
import { progressCsv } from '../progress-csv.ts';
import { progressData } from '../progress-data.ts';
import { progressText } from '../progress-text.ts';
import { writeJson } from '../write-json.ts';

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
