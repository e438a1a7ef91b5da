/** The Ink face as data: the sitting it shows, what it keeps of the thing on screen, and what lies over it. */

import type { Engine } from '../../autograd/autograd.ts';
import type { FindingLine } from '../../challenge/judge/finding-lines.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import type { SolutionLine } from '../../practice/solutions/solution-line.ts';
import type { Sitting } from '../../tutor/sitting.ts';
import type { MenuChoice } from '../command.ts';
import type { ReportState } from '../report/report-state.ts';
import { emptyField, type TextField } from '../terminal/text-field.ts';

/** Keys that were not used, because they came before the screen they would have met; text that was too long. */
export type Told = 'typed-ahead' | 'cut';

/** What the face keeps of the thing on screen; the tutor knows nothing of it. */
export interface Desk {
  /** The row of home, the option of a list, or the input that is nudged. */
  readonly cursor: number;
  /** Of the beat's reading; its activity stands on the last one. */
  readonly page: number;
  /** The answer being typed. */
  readonly field: TextField;
  /** The text that was sent last and asked for what does nothing here. */
  readonly refused?: string;
  /** The text is judged: what is typed next takes its place, unless the caret is moved first. */
  readonly isJudged?: true;
  /** What became of keys that did not do what they usually do. */
  readonly told?: Told;
  /** Of a text that is too long for a small screen: Enter turns it while there is nothing to submit. */
  readonly textPage: number;
}

export const clearDesk: Desk = { cursor: 0, page: 0, field: emptyField, textPage: 0 };

export type Overlay =
  /** The graph of the question by itself, for screens with no room for both. */
  | { readonly kind: 'graph'; readonly item: QuizItem; readonly page: number }
  | { readonly kind: 'help'; readonly page: number }
  | { readonly kind: 'report'; readonly report: ReportState }
  | {
      /** Something to read: help with the challenge, all that a check found. */
      readonly kind: 'reading';
      readonly title: string;
      readonly content:
        | { readonly kind: 'lines'; readonly lines: readonly FindingLine[] }
        | { readonly kind: 'code'; readonly source: string };
      readonly page: number;
    }
  | { readonly kind: 'menu'; readonly cursor: number; readonly choices: readonly MenuChoice[] }
  | {
      readonly kind: 'steps';
      readonly title: string;
      readonly lines: readonly SolutionLine[];
      /** Whether the small steps inside others are shown. */
      readonly isUnfolded: boolean;
      readonly page: number;
    };

export interface AppState {
  readonly sitting: Sitting;
  readonly desk: Desk;
  readonly overlays: readonly Overlay[];
  /** Which autograd judges; absent while it loads. */
  readonly engine?: Engine;
  /** One line about something that went wrong outside, such as progress that cannot be saved. */
  readonly notice?: string;
}

export const newAppState = (sitting: Sitting): AppState => ({ sitting, desk: clearDesk, overlays: [] });

/** Lays something over the screen. */
export const over = (state: AppState, overlay: Overlay): AppState => ({
  ...state,
  overlays: [...state.overlays, overlay],
});

/** Takes away what lies on top. */
export const uncovered = (state: AppState): AppState => ({ ...state, overlays: state.overlays.slice(0, -1) });

/** Puts another overlay in the place of the one on top. */
export const overInstead = (state: AppState, overlay: Overlay): AppState => over(uncovered(state), overlay);
