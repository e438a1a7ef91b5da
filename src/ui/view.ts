/** What every view is given, and what it makes: lines, and where among them the answer field stands. */

import type { Size } from '../drawing/frame.ts';
import type { Glyphs } from '../drawing/glyphs.ts';
import type { Highlight } from '../drawing/highlighter.ts';
import type { Line } from '../drawing/styled.ts';
import type { ChallengeView } from '../tutor/challenge-state.ts';

/** The size of the terminal, the characters it can show, and what has been computed. */
export interface ViewContext {
  readonly size: Size;
  readonly glyphs: Glyphs;
  /** What code panels printed, by source. */
  readonly outputs: ReadonlyMap<string, readonly string[]>;
  readonly engineLabel: string;
  /** Absent where there is no place to work on it. */
  readonly challenge?: ChallengeView;
  readonly highlight?: Highlight;
}

export interface AnswerPlace {
  /** The row of the body that the field takes. */
  readonly row: number;
}

export interface Body {
  readonly lines: readonly Line[];
  readonly field?: AnswerPlace;
}

/** Keeps the end of a body that is too tall: what is asked stands at the bottom. */
export function keepTail(body: Body, height: number): Body {
  const cut = body.lines.length - height;
  if (cut <= 0) return body;
  return {
    lines: body.lines.slice(cut),
    ...(body.field ? { field: { row: Math.max(0, body.field.row - cut) } } : {}),
  };
}

/** Blocks of lines with one blank line between them; empty blocks take no space. */
export const stacked = (blocks: readonly (readonly Line[])[]): Line[] =>
  blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? [...block] : [[], ...block]));
