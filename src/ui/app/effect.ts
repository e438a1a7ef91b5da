/** What the interface wants done outside itself. The reducer only says so; `Tutor` does it. */

import type { Tier } from '../../challenge/tiers/tier.ts';
import type { GradeOptions } from '../../grading/grade.ts';
import type { Question } from '../../grading/questions/question.ts';
import type { NewEvent } from '../../progress/event.ts';
import type { ReportDraft } from '../../progress/report.ts';

export type Effect =
  | { readonly type: 'journal'; readonly event: NewEvent }
  | {
      readonly type: 'grade';
      readonly question: Question;
      readonly typed: string;
      readonly options: GradeOptions;
      /** Journaled with the verdict. */
      readonly record: { readonly id: string; readonly hints: number; readonly seed?: number };
      /** Also ask every oracle about the whole graph. */
      readonly report: boolean;
    }
  | { readonly type: 'run-code'; readonly source: string }
  /** Opens the editor on the learner's file, which is begun, or gets a part added, before. */
  | { readonly type: 'edit-solution'; readonly add?: Tier }
  | { readonly type: 'check-solution' }
  | { readonly type: 'save-report'; readonly draft: ReportDraft; readonly markdown: string }
  | { readonly type: 'exit' };
