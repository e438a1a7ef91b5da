/** Whether the programs of a folder of lessons run: asked once, and remembered for just these files. */

import { wrapWords } from '../../drawing/wrap.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { type Progress, progressOf, trustSetting } from '../../progress/progress.ts';
import { type PanelConsent, type PanelDoor, panelDoor } from '../../tutor/panel-door.ts';
import { words } from '../../tutor/words.ts';
import { canAsk, saysYes } from '../input/asking.ts';
import type { OpenedCurriculum } from '../input/lessons.ts';
import type { SharedOptions } from '../input/options.ts';
import { openJournal, readProgress } from '../input/progress.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { withoutHome } from '../machine/paths.ts';

type PanelOptions = Pick<SharedOptions, 'run' | 'trust'>;

/**
 * The door as it stands, before anybody is asked.
 * @param progress what is known of the learner, who may have been asked before.
 */
export function openPanels(
  options: PanelOptions,
  curriculum: OpenedCurriculum,
  io: Io,
  progress: Progress = progressSoFar(io),
): PanelDoor {
  const setting = trustSetting(curriculum.fingerprint);
  const keep = (isAllowed: boolean): void =>
    void openJournal(io).append({ type: 'setting', name: setting, value: isAllowed ? 'yes' : 'no' });
  const door = panelDoor({
    consent: consentOf(options, curriculum, progress),
    remember: keep,
    about: { folder: withoutHome(curriculum.directory, io), programs: programsOf(curriculum.lessons) },
  });
  if (options.trust && door.consent() === 'given' && progress.settings.get(setting) !== 'yes') keep(true);
  return door;
}

/** A journal that cannot be read is complained of where it is opened; nobody was asked as far as it tells. */
function progressSoFar(io: Io): Progress {
  try {
    return readProgress(io).progress;
  } catch (error) {
    if (error instanceof UsageError) return progressOf([]);
    throw error;
  }
}

/** Asks at the terminal, where nobody has been asked and somebody is there. */
export async function askAboutPanels(door: PanelDoor, io: Io): Promise<void> {
  if (door.consent() !== 'unasked' || !canAsk(io)) return;
  const { folder, programs } = door.about;
  io.stdout.write(`${wrapWords(words.panels.asked(folder, programs)).join('\n')}\n`);
  const answer = await saysYes(words.panels.question, io);
  if (answer !== undefined) door.answer(answer);
}

function consentOf(
  { run, trust }: PanelOptions,
  { lessons, pack, fingerprint }: OpenedCurriculum,
  { settings }: Progress,
): PanelConsent {
  if (run === false) return 'never';
  if (pack === undefined || programsOf(lessons) === 0) return 'needless';
  if (trust) return 'given';
  const kept = settings.get(trustSetting(fingerprint));
  if (kept === undefined) return 'unasked';
  return kept === 'yes' ? 'given' : 'refused';
}

const programsOf = (lessons: readonly Lesson[]): number =>
  lessons
    .flatMap(({ screens }) => screens.flatMap(({ parts }) => parts))
    .filter((part) => part.kind === 'code' && part.run).length;
