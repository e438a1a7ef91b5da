/** What can happen to the Ink face, and what it wants done. */

import type { ReportDraft } from '../../progress/report.ts';
import type { Command as TutorCommand } from '../../tutor/command.ts';
import type { Effect as TutorEffect, World } from '../../tutor/effect.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import type { ViewContext } from '../view.ts';
import type { AppState } from './app-state.ts';

export type Action =
  | { readonly type: 'key'; readonly event: KeyEvent }
  /** Something for the tutor that no key asked for: a verdict, a save, time that has passed. */
  | { readonly type: 'tell'; readonly command: TutorCommand }
  /** Keys came before what they would have met was on the screen, and were not used. */
  | { readonly type: 'dropped' }
  /** Where a report went, or why it could not be written. */
  | { readonly type: 'reported'; readonly lines: readonly string[] };

export type Effect =
  | TutorEffect
  | { readonly type: 'save-report'; readonly draft: ReportDraft; readonly markdown: string }
  | { readonly type: 'exit'; readonly code?: number };

export interface Update {
  readonly state: AppState;
  readonly effects: readonly Effect[];
}

export const unchanged = (state: AppState): Update => ({ state, effects: [] });

/** What the reducer may know beside the state; passed in, so that the same keys give the same states. */
export interface UpdateContext {
  readonly view: ViewContext;
  readonly world: World;
  /** What the learner sees of a state, as lines. */
  readonly shown: (state: AppState) => readonly string[];
  /** A report as it would be written. */
  readonly compose: (draft: ReportDraft, state: AppState) => string;
}
