import { z } from 'zod';
import { count, identifier, text } from '../blocks/values.ts';
import { skills } from '../skills.ts';
import { namesHint } from './fault.ts';
import type { LessonSource } from './lesson-source.ts';
import { YamlBody } from './yaml-body.ts';
import { checkShape } from './yaml-shape.ts';

/** The head of a lesson; `lessons/README.md` tells its keys to authors, and a test compares the two. */
export const frontMatterSchema = z.strictObject({
  id: identifier,
  title: text,
  objective: text,
  minutes: count,
  requires: z.array(identifier).default([]).describe('a list of lesson ids'),
  skills: z.array(z.string().describe('the name of a skill')).default([]).describe('a list of skills'),
  covers: z.array(z.string().describe('the id of a fact')).default([]).describe('a list of facts'),
  terms: z
    .record(z.string(), text.describe('a definition of one line'))
    .default({})
    .describe('terms with their definitions'),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

export interface FrontMatterReading {
  readonly front?: FrontMatter;
  /** Absent when there is no front matter at all. */
  readonly body?: YamlBody;
  /** Offset of the Markdown behind it. */
  readonly end: number;
}

export function readFrontMatter(source: LessonSource): FrontMatterReading {
  const found = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(source.text);
  if (found?.index !== 0) {
    if (!source.text.startsWith('---')) {
      const suggestion = 'Write ---, then id, title, objective and minutes, then ---.';
      source.fault(0, 'a lesson starts with its front matter', suggestion);
      return { end: 0 };
    }
    source.fault(0, 'the front matter is never closed', 'Write --- on a line of its own below it.');
    const heading = source.text.search(/^##/m);
    return { end: heading < 0 ? source.text.length : heading };
  }
  const [whole, inside = ''] = found;
  const body = new YamlBody(source, inside, whole.indexOf('\n') + 1, 0);
  const front = checkShape(source, body, frontMatterSchema, 'the front matter');
  for (const [index, skill] of (front?.skills ?? []).entries()) {
    if (skills.includes(skill)) continue;
    source.fault(body.offsetOf(['skills', index]), `“${skill}” is not a skill`, namesHint(skill, skills));
  }
  return { ...(front === undefined ? {} : { front }), body, end: whole.length };
}
