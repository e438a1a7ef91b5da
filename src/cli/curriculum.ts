import { readCurriculum } from '../lesson/read-curriculum.ts';
import type { Io } from './io.ts';
import { lessonsDirectory } from './lessons-directory.ts';
import type { SharedOptions } from './options.ts';

/** The lessons with the faults found in them; lessons without faults can be used whatever is wrong with others. */
export const openCurriculum = (options: Pick<SharedOptions, 'lessons'>, io: Io) =>
  readCurriculum(lessonsDirectory(options, io));
