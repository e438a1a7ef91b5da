import type { PracticeOptions } from '../input/options.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { tutorSurroundings } from '../machine/tutor-surroundings.ts';
import { sayFarewell, settingsOf } from './tutor.ts';

/** Generated drills: endless, or as many as were asked for; the same ones for the same seed. */
export async function practice(options: PracticeOptions, io: Io): Promise<number> {
  const { skill, seed, count } = options;
  if (skill !== undefined) await requireSkill(skill);
  const settings = settingsOf(options, io);
  if (settings.plain) {
    const { runPlainPractice } = await import('../machine/plain-surroundings.ts');
    return runPlainPractice(options, io);
  }
  const { prepareForInk } = await import('../../ui/terminal/terminal-settings.ts');
  prepareForInk(process.env, settings);
  const { runTutor } = await import('../../ui/run-tutor.tsx');
  const start = {
    kind: 'practice' as const,
    ...(skill === undefined ? {} : { skill }),
    ...(seed === undefined ? {} : { seed }),
    ...(count === undefined ? {} : { count }),
  };
  const surroundings = tutorSurroundings(options, settings, io);
  const exitCode = await runTutor({ ...surroundings, isFirstRun: false, start });
  if (exitCode === 0) await sayFarewell(surroundings.lessonsDirectory, io);
  return exitCode;
}

async function requireSkill(skill: string): Promise<void> {
  const [{ drillSkills }, { didYouMean }] = await Promise.all([
    import('../../practice/drills/drills.ts'),
    import('../../expression/reading/closest-name.ts'),
  ]);
  if (drillSkills.includes(skill)) return;
  throw new UsageError(
    `there is no drill for ${skill}`,
    didYouMean(skill, drillSkills) ?? `The skills are ${drillSkills.join(', ')}.`,
  );
}
