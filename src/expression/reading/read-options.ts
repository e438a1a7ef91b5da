/** What is known before a text is read, and what comes of it. */

import type { Expression } from '../expression.ts';
import type { Caps } from './caps.ts';
import type { NamePolicy } from './names.ts';

export interface ReadOptions extends NamePolicy {
  readonly caps?: Caps;
  /** Whether comparisons and `c ? a : b` stay what they are, as in answers; elsewhere they become steps, which have a slope. */
  readonly cases?: boolean;
  /** Where any name may be used: those given elsewhere, such as the one to differentiate by. */
  readonly given?: ReadonlySet<string>;
  /** Whether `d/dx(…)` is a derivative not yet taken, as the lines of a derivation show it. */
  readonly derivatives?: boolean;
}

export interface Reading {
  readonly expression: Expression;
  /** How an ambiguous spelling was taken, as sentences to show beside the echo. */
  readonly notes: readonly string[];
}
