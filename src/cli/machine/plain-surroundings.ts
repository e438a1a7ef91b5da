/** Opens the plain tutor and plain practice: what the Ink tutor gets from `tutor-surroundings.ts`. */

import { loadAutograd } from '../../autograd/load.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../drawing/glyphs.ts';
import { plainTutor } from '../../plain/plain-tutor.ts';
import { plainPractice } from '../../plain/practice.ts';
import { openJournal } from '../../progress/journal.ts';
import { progressOf } from '../../progress/progress.ts';
import { stateDirectory } from '../../progress/state-directory.ts';
import type { PracticeOptions, SharedOptions, TutorOptions } from '../input/options.ts';
import type { Io } from '../io.ts';
import { settingsOf } from '../verbs/tutor.ts';
import { openCurriculum } from './curriculum.ts';
import { openWorkshop } from './open-workshop.ts';

export const runPlainTutor = (options: TutorOptions, io: Io): Promise<number> =>
  plainTutor({
    ...surroundings(options, io),
    ...(options.id === undefined ? {} : { startAt: options.id }),
  });

export const runPlainPractice = (options: PracticeOptions, io: Io): Promise<number> =>
  plainPractice({
    ...surroundings(options, io),
    ...(options.skill === undefined ? {} : { skill: options.skill }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.count === undefined ? {} : { count: options.count }),
  });

function surroundings(options: SharedOptions, io: Io) {
  const journal = openJournal({ directory: stateDirectory(io), clock: io.clock, session: io.session });
  const progress = progressOf(journal.events());
  return {
    io,
    journal,
    progress,
    workshop: openWorkshop(undefined, undefined, progress, io),
    lessons: openCurriculum(options, io).lessons,
    autograd: () => loadAutograd(),
    glyphs: settingsOf(options, io).ascii ? asciiGlyphs : unicodeGlyphs,
  };
}
