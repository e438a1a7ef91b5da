import { z } from 'zod';
import { skills } from '../skills.ts';
import { blockKind } from './block-kind.ts';
import { count, identifier, name } from './values.ts';

const schema = z.strictObject({
  id: identifier.optional(),
  skill: name.describe('the name of a skill'),
  count,
});

/** Fresh numbers from the generator. Its answers are recorded under `drill-skill` unless it has an `id`. */
export const drillBlock = blockKind('drill', 'a drill', schema, (body, reader) => {
  if (!reader.oneOf(skills, body.skill, ['skill'], 'is no skill')) return undefined;
  return { kind: 'drill', id: body.id ?? `drill-${body.skill}`, skill: body.skill, count: body.count };
});
