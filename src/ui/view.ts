/** What every view needs to draw: the size of the terminal, the characters it can show, and what has been computed. */

import type { Size } from '../drawing/frame.ts';
import type { Glyphs } from '../drawing/glyphs.ts';
import type { Highlight } from '../drawing/highlighter.ts';
import type { ChallengeView } from '../tutor/challenge-state.ts';

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
