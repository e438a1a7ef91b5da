/** A screen cut into beats: what is read, and then at most one thing to do. */

import { type ActiveBlock, isActive, type ReadBlock, roleOf } from '../lesson/blocks/block.ts';
import type { Part, Prose, Screen } from '../lesson/lesson.ts';

export type ReadPart = Prose | ReadBlock;

export interface Beat {
  readonly reading: readonly ReadPart[];
  readonly active?: ActiveBlock;
}

const isRead = (part: Part): part is ReadPart => roleOf(part) === 'reads';

/** What is only there to be referred to takes no space. */
export function beatsOf(screen: Screen): Beat[] {
  const beats: Beat[] = [];
  let reading: ReadPart[] = [];
  for (const part of screen.parts) {
    if (isActive(part)) {
      beats.push({ reading, active: part });
      reading = [];
    } else if (isRead(part)) reading.push(part);
  }
  if (reading.length > 0 || beats.length === 0) beats.push({ reading });
  return beats;
}
