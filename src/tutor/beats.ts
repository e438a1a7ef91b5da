/** A screen cut into beats: what is read, and then at most one thing to do. */

import type { Block, Part, Screen } from '../lesson/lesson.ts';

/** A block the learner does something with. */
export type ActiveBlock = Extract<
  Block,
  {
    kind:
      | 'quiz'
      | 'ask'
      | 'number'
      | 'choice'
      | 'bet'
      | 'drill'
      | 'nudge'
      | 'motion'
      | 'challenge'
      | 'graph'
      | 'derive';
  }
>;

export type StaticPart = Exclude<
  Part,
  { kind: 'quiz' | 'ask' | 'number' | 'choice' | 'bet' | 'drill' | 'nudge' | 'motion' | 'challenge' }
>;

export interface Beat {
  readonly reading: readonly StaticPart[];
  readonly active?: ActiveBlock;
}

/** A graph that is only there to be referred to takes no space. */
const isHidden = (part: Part): boolean =>
  part.kind === 'graph' && part.show === 'none' && part.walk === undefined;

function activeBlock(part: Part): ActiveBlock | undefined {
  switch (part.kind) {
    case 'quiz':
    case 'ask':
    case 'number':
    case 'choice':
    case 'bet':
    case 'drill':
    case 'nudge':
    case 'motion':
    case 'challenge':
      return part;
    case 'graph':
      return part.walk === undefined ? undefined : part;
    case 'derive':
      return part.reveal === 'steps' ? part : undefined;
    default:
      return undefined;
  }
}

export function beatsOf(screen: Screen): Beat[] {
  const beats: Beat[] = [];
  let reading: StaticPart[] = [];
  for (const part of screen.parts) {
    if (isHidden(part)) continue;
    const active = activeBlock(part);
    if (active) {
      beats.push({ reading, active });
      reading = [];
    } else reading.push(part as StaticPart);
  }
  if (reading.length > 0 || beats.length === 0) beats.push({ reading });
  return beats;
}
