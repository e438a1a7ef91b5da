import { z } from 'zod';
import { namesHint } from '../reading/fault.ts';
import { type DrillSkill, drillSkills, isDrillSkill, skills } from '../skills.ts';
import { blockEntry } from './block-entry.ts';
import { count, identifier, name } from './values.ts';

/** Fresh numbers from the generator. Its answers are recorded under `drill-skill` unless it has an `id`. */
export interface DrillBlock {
  readonly kind: 'drill';
  readonly id: string;
  readonly skill: DrillSkill;
  readonly count: number;
}

const schema = () =>
  z.strictObject({
    id: identifier.optional(),
    skill: name.describe('the name of a skill'),
    count,
  });

export const drillBlock = blockEntry({
  article: 'a drill',
  schema,
  build(body, reader): DrillBlock | undefined {
    const { id, skill, count } = body;
    if (isDrillSkill(skill)) return { kind: 'drill', id: id ?? `drill-${skill}`, skill, count };
    const known = `Write one of ${drillSkills.join(', ')}.`;
    return skills.includes(skill)
      ? reader.fault(['skill'], `there are no questions to draw for “${skill}”`, known)
      : reader.fault(['skill'], `“${skill}” is not a skill`, namesHint(skill, drillSkills, known));
  },
  role: () => 'asks',
});
