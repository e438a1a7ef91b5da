import type { MistakeId } from '../../../src/grading/mistakes/mistake.ts';
import type { Question } from '../../../src/grading/questions/question.ts';
import type { Verdict } from '../../../src/grading/verdict.ts';

/** What was asked, what was typed, the verdict, and mistakes that must be among those named. */
export type Row = readonly [
  question: Question,
  typed: string,
  verdict: Verdict['kind'],
  mistakes?: readonly MistakeId[],
];
