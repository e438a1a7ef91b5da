import { readCurriculum } from '../../lesson/reading/read-curriculum.ts';
import { lessonsDirectory } from '../input/lessons-directory.ts';
import type { SharedOptions } from '../input/options.ts';
import type { Io } from '../io.ts';

/** The lessons with the faults found in them; lessons without faults can be used whatever is wrong with others. */
export const openCurriculum = (options: Pick<SharedOptions, 'lessons'>, io: Io) =>
  readCurriculum(lessonsDirectory(options, io));
