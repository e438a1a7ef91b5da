import { z } from 'zod';
import { skills } from '../skills.ts';
import { blockEntry } from './block-entry.ts';
import { count, identifier, name } from './values.ts';

/** Fresh numbers from the generator. Its answers are recorded under `drill-skill` unless it has an `id`. */
export interface DrillBlock {
  readonly kind: 'drill';
  readonly id: string;
  readonly skill: string;
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
    if (!reader.oneOf(skills, body.skill, ['skill'], 'is no skill')) return undefined;
    return { kind: 'drill', id: body.id ?? `drill-${body.skill}`, skill: body.skill, count: body.count };
  },
  role: () => 'asks',
});
