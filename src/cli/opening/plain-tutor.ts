/** Opens the tutor and practice as a text dialogue: for pipes, terminals that draw nothing, and `--plain`. */

import { loadAutograd } from '../../autograd/load.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../drawing/glyphs.ts';
import { type PlainTutorOptions, plainTutor } from '../../plain/plain-tutor.ts';
import { plainPractice } from '../../plain/practice.ts';
import { progressOf } from '../../progress/progress.ts';
import { openCurriculum } from '../input/lessons.ts';
import type { OptionsOf, SharedOptions } from '../input/options.ts';
import { openJournal } from '../input/progress.ts';
import { refuseFolder } from '../input/standard-input.ts';
import type { Io } from '../io.ts';
import { settingsOf } from './ink-tutor.ts';
import { openPanels } from './panels.ts';
import { openWorkshop } from './workshop.ts';

export async function openPlainTutor(options: OptionsOf<'lesson'>, io: Io): Promise<number> {
  const { id } = options;
  return plainTutor({ ...(await plainOptions(options, io)), ...(id === undefined ? {} : { startAt: id }) });
}

export async function openPlainPractice(options: OptionsOf<'practice'>, io: Io): Promise<number> {
  const { skill, seed, count } = options;
  return plainPractice({
    ...(await plainOptions(options, io)),
    ...(skill === undefined ? {} : { skill }),
    ...(seed === undefined ? {} : { seed }),
    ...(count === undefined ? {} : { count }),
  });
}

async function plainOptions(options: SharedOptions, io: Io): Promise<PlainTutorOptions> {
  refuseFolder(io.stdin);
  const journal = openJournal(io);
  const progress = progressOf(journal.events());
  const curriculum = await openCurriculum(options, io);
  return {
    io,
    journal,
    progress,
    workshop: openWorkshop(undefined, undefined, progress, io),
    lessons: curriculum.lessons,
    panels: openPanels(options, curriculum, io),
    autograd: () => loadAutograd(),
    glyphs: settingsOf(options, io).ascii ? asciiGlyphs : unicodeGlyphs,
  };
}
