/** Opens the tutor and practice as a text dialogue: for pipes, terminals that draw nothing, and `--plain`. */

import { loadAutograd } from '../../autograd/load.ts';
import { glyphsFor } from '../../drawing/glyphs.ts';
import { type PlainTutorOptions, plainTutor } from '../../plain/plain-tutor.ts';
import { plainPractice } from '../../plain/practice.ts';
import { progressOf } from '../../progress/progress.ts';
import { openCurriculum } from '../input/lessons.ts';
import type { OptionsOf, SharedOptions } from '../input/options.ts';
import { openJournal } from '../input/progress.ts';
import { refuseFolder } from '../input/standard-input.ts';
import type { Io } from '../io.ts';
import { keepCrash } from '../output/evidence.ts';
import { openPanels } from './panels.ts';
import { isReadAloud, rememberScreenReader, settingsOf } from './settings.ts';
import { openWorkshop } from './workshop.ts';

export function openPlainTutor(options: OptionsOf<'lesson'>, io: Io): Promise<number> {
  const { id } = options;
  return dialogueOn(options, io, (common) =>
    plainTutor({ ...common, ...(id === undefined ? {} : { startAt: id }) }),
  );
}

export function openPlainPractice(options: OptionsOf<'practice'>, io: Io): Promise<number> {
  const { skill, seed, count } = options;
  return dialogueOn(options, io, (common) =>
    plainPractice({
      ...common,
      ...(skill === undefined ? {} : { skill }),
      ...(seed === undefined ? {} : { seed }),
      ...(count === undefined ? {} : { count }),
    }),
  );
}

/** With a line editor where a screen reader reads a terminal; lines are read off the input everywhere else. */
async function dialogueOn(
  options: SharedOptions,
  io: Io,
  run: (common: PlainTutorOptions) => Promise<number>,
): Promise<number> {
  const common = await plainOptions(options, io);
  if (!isReadAloud(settingsOf(options, io))) return run(common);
  rememberScreenReader(options, io, common.journal);
  const { readAloud } = await import('../../ui/terminal/read-aloud.ts');
  return readAloud(
    (error) => keepCrash(error, '', io),
    (lines) => run({ ...common, io: { ...common.io, lines } }),
  );
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
    panels: openPanels(options, curriculum, io, progress),
    autograd: () => loadAutograd(),
    glyphs: glyphsFor(settingsOf(options, io)),
  };
}
