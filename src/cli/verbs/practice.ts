import { didYouMean } from '../../expression/reading/closest-name.ts';
import type { OptionsOf } from '../input/options.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { openInkTutor } from '../opening/ink-tutor.ts';
import { drawsScreens } from '../opening/settings.ts';

/** Generated drills: endless, or as many as were asked for; the same ones for the same seed. */
export async function practice(options: OptionsOf<'practice'>, io: Io): Promise<number> {
  const { skill, seed, count } = options;
  if (skill !== undefined) await requireSkill(skill);
  if (!drawsScreens(options, io)) {
    const { openPlainPractice } = await import('../opening/plain-tutor.ts');
    return openPlainPractice(options, io);
  }
  return openInkTutor(options, io, {
    kind: 'practice',
    ...(skill === undefined ? {} : { skill }),
    ...(seed === undefined ? {} : { seed }),
    ...(count === undefined ? {} : { count }),
  });
}

async function requireSkill(skill: string): Promise<void> {
  const { drillSkills, isDrillSkill } = await import('../../lesson/skills.ts');
  if (isDrillSkill(skill)) return;
  const next = didYouMean(skill, drillSkills) ?? `The skills are ${drillSkills.join(', ')}.`;
  throw new UsageError(`there is no drill for ${skill}`, next);
}
