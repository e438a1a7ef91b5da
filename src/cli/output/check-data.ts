import { evaluate } from '../../expression/evaluate.ts';
import { print } from '../../expression/print.ts';
import { writtenParts } from '../../expression/written-size.ts';
import type { Explanation } from '../../grading/explain.ts';
import { conventionsOf } from '../../grading/prepare-question.ts';
import type { Question } from '../../grading/questions/question.ts';
import type { Verdict } from '../../grading/verdict.ts';
import { mistakeText, noteText, verdictText } from '../../grading/verdict-text.ts';
import { explanationData } from './explanation.ts';

interface Beside {
  /** As the question came with it. */
  readonly id?: string | number | undefined;
  /** What the verdict rests on, when that is asked for. */
  readonly explanation: Explanation | undefined;
}

/** The object that `check` answers with. `expected` is for programs: no message to a learner holds it. */
export function checkData(
  verdict: Verdict,
  question: Question,
  engineLabel: string,
  { id, explanation }: Beside,
): object {
  const { headline, details } = verdictText(verdict, engineLabel);
  const conventions = conventionsOf(question);
  const isJudged = verdict.kind === 'correct' || verdict.kind === 'incorrect';
  return {
    ...(id === undefined ? {} : { id }),
    verdict: verdict.kind,
    ...(verdict.readAs === undefined ? {} : { readAs: verdict.readAs }),
    ...('notes' in verdict && verdict.notes && verdict.notes.length > 0
      ? { notes: verdict.notes.map(noteText) }
      : {}),
    ...(isJudged ? expected(question) : {}),
    ...(verdict.kind === 'incorrect'
      ? { mistakes: verdict.mistakes.map((found) => ({ id: found.id, feedback: mistakeText(found) })) }
      : {}),
    ...(verdict.kind === 'correct' && verdict.ambiguous.length > 0 ? { ambiguous: verdict.ambiguous } : {}),
    ...(verdict.kind === 'correct' && Number.isFinite(verdict.figure) ? { autograd: verdict.figure } : {}),
    message: [headline, ...details].join(' '),
    ...(verdict.kind === 'unreadable' && verdict.position !== undefined
      ? { position: verdict.position }
      : {}),
    ...(conventions.length > 0 ? { conventions } : {}),
    engine: engineLabel,
    ...(explanation ? explanationData(explanation) : {}),
  };
}

/** A formula of more parts than this is left out: shared parts are written out, and it could fill the memory. */
const MOST_PARTS = 5000;

function expected({ reference, point }: Question): object {
  const value = point === undefined ? undefined : evaluate(reference, point);
  return {
    ...(writtenParts(reference) <= MOST_PARTS ? { expected: print(reference) } : {}),
    ...(value !== undefined && Number.isFinite(value) ? { expectedValue: value } : {}),
  };
}
