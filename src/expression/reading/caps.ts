/** How much may be typed, so that nothing typed can hang the program. */

import { valueWithoutNames } from '../evaluate.ts';
import { type Expression, fold } from '../expression.ts';
import { ExpressionError } from '../expression-error.ts';

export interface Caps {
  readonly characters: number;
  readonly depth: number;
  /** The largest literal exponent. */
  readonly exponent: number;
}

/** For graphs, lessons and the command line. */
export const DOCUMENT_CAPS: Caps = { characters: 20_000, depth: 20_000, exponent: Number.POSITIVE_INFINITY };
/** For what a learner types into a question. */
export const ANSWER_CAPS: Caps = { characters: 200, depth: 30, exponent: 64 };

interface Size {
  readonly depth: number;
  /** What a part without names comes to. */
  readonly value: number | undefined;
}

/** Throws `ExpressionError` when a tree is deeper, or an exponent larger, than allowed. */
export function checkCaps(expression: Expression, text: string, caps: Caps): void {
  const { depth } = fold<Size>(expression, (node, parts) => {
    const exponent = node.kind === 'apply' && node.operation === 'power' ? parts[1]?.value : undefined;
    if (exponent !== undefined && exponent > caps.exponent) {
      throw new ExpressionError({ code: 'exponent', most: caps.exponent }, 0, text.length);
    }
    return {
      depth: 1 + parts.reduce((deepest, part) => Math.max(deepest, part.depth), 0),
      value: valueWithoutNames(
        node,
        parts.map((part) => part.value),
      ),
    };
  });
  if (depth > caps.depth) {
    throw new ExpressionError({ code: 'too-deep', depth, most: caps.depth }, 0, text.length);
  }
}
