import { prepareForInk } from '../ui/terminal/terminal-settings.ts';
import type { ChallengeOptions } from './input/options.ts';
import type { Io } from './io.ts';
import { tutorSurroundings } from './machine/tutor-surroundings.ts';
import { sayFarewell, settingsOf } from './verbs/tutor.ts';

/** Opens the tutor where the challenge stands. */
export async function openChallengeScreen(options: ChallengeOptions, io: Io): Promise<number> {
  const settings = settingsOf(options, io);
  prepareForInk(process.env, settings);
  const { runTutor } = await import('../ui/run-tutor.tsx');
  const surroundings = tutorSurroundings(options, settings, io);
  const exitCode = await runTutor({ ...surroundings, isFirstRun: false, start: { kind: 'challenge' } });
  if (exitCode === 0) await sayFarewell(surroundings.lessonsDirectory, io);
  return exitCode;
}
