/** The body of a screen: lines, and where among them the answer field stands. */

import type { Line } from '../drawing/styled.ts';

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
