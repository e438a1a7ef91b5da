/** What a learner can want, whichever face the tutor shows: keys and typed lines are translated into these. */

import type { NetworkGradients } from '../grading/oracles/network-gradients.ts';
import type { Verdict } from '../grading/verdict.ts';
import type { ChallengeNews } from './challenge-state.ts';
import type { AnsweredQuestion } from './journal-events.ts';

export type Command =
  | CourseCommand
  | ActivityCommand
  | ChallengeCommand
  | ChallengeNews
  /** A verdict on its way back. */
  | {
      readonly type: 'judged';
      readonly answer: AnsweredQuestion;
      readonly verdict: Verdict;
      /** Every oracle's figures for the whole network, at the end of a chain. */
      readonly figures?: NetworkGradients;
    }
  /** What a code panel printed. */
  | { readonly type: 'printed'; readonly source: string; readonly output: readonly string[] };

/** Where to go. */
export type CourseCommand =
  /** On from the welcome, from home, or from the end of a lesson: to where the learner left off, or to what comes next. */
  | { readonly type: 'continue' }
  /** @param screen absent: where the lesson was left, else its start. */
  | { readonly type: 'open'; readonly lesson: string; readonly screen?: string }
  | {
      readonly type: 'practise';
      readonly skill?: string;
      readonly seed?: number;
      readonly count?: number;
      readonly missedFirst?: boolean;
    }
  | { readonly type: 'skip-test'; readonly lesson: string }
  /** A network no lesson shows: offered before lesson 1 and at the end of lesson 4. */
  | { readonly type: 'try-unseen' }
  | { readonly type: 'go-home' };

/** What to do with the thing at hand; what it does not know moves through the lesson. */
export type ActivityCommand =
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  /** All that is left of a walk or a derivation at once. */
  | { readonly type: 'show-all' }
  /** Shows or folds away the small steps of a derivation. */
  | { readonly type: 'unfold' }
  | { readonly type: 'answer'; readonly text: string }
  /** @param all down to the last rung: every step. */
  | { readonly type: 'hint'; readonly all?: boolean }
  /** Shows the answer; the same with other numbers is asked later. */
  | { readonly type: 'show-answer' }
  /** Past this question, or past an activity that was not done. */
  | { readonly type: 'skip' }
  | { readonly type: 'pick'; readonly option: number }
  /** @param steps how many, and which way. */
  | { readonly type: 'nudge'; readonly input: string; readonly steps: number }
  | { readonly type: 'restart' }
  /** Animation time that has passed, in milliseconds. */
  | { readonly type: 'tick'; readonly milliseconds: number };

export type ChallengeCommand =
  /** Begins the file where there is none, and opens it in an editor where there is one. */
  | { readonly type: 'edit-solution' }
  | { readonly type: 'add-part' }
  | { readonly type: 'check-solution' }
  | { readonly type: 'challenge-help' };
