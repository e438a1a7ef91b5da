/** Judges one typed answer (DESIGN §1). The one place where a verdict is made. */

import type { Autograd } from '../autograd/autograd.ts';
import { evaluate } from '../expression/evaluate.ts';
import { type Expression, type Values, variablesOf } from '../expression/expression.ts';
import { ExpressionError } from '../expression/expression-error.ts';
import { pieceWithoutValue } from '../expression/without-value.ts';
import { edgeName } from '../graph/graph.ts';
import { compareFormulas, comparisonAt, comparisonFor } from './answers/compare.ts';
import { kinkNote } from './answers/kink-note.ts';
import { equalWithNumbersPutIn } from './answers/numbers-put-in.ts';
import { type ReadAnswer, readAnswer } from './answers/read-answer.ts';
import { roundedResults } from './answers/rounded-values.ts';
import { judgeNumber, type NumberJudgement, significantDigits } from './answers/typed-number.ts';
import { type Mistake, type MistakeId, mistakeFeedback } from './mistakes/mistake.ts';
import { mistakesOf } from './mistakes/mistakes-of.ts';
import { near, sameInFloat64 } from './oracles/agreement.ts';
import { referee } from './oracles/referee.ts';
import type { Question } from './questions/question.ts';
import type { Verdict } from './verdict.ts';

const FEWEST_DIGITS = 2;

export interface GradeOptions {
  /** Significant digits asked of a typed number; absent: two, or fewer when the exact value has fewer. */
  readonly digits?: number;
  /** Accept a formula only: the probe after a number that a mistake would also give. */
  readonly formulaOnly?: boolean;
}

export function grade(
  question: Question,
  text: string,
  autograd: Autograd,
  options: GradeOptions = {},
): Verdict {
  let answer: ReadAnswer;
  try {
    answer = readAnswer(text, question);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return unreadable(error);
  }
  const understood = { readAs: answer.readAs, notes: answer.notes };
  const { outcome, figure } = referee(question, autograd);
  if (outcome !== 'agreed')
    return { kind: 'undecided', reason: outcome === 'disagree' ? 'oracles' : 'points', ...understood };
  if (answer.isNumber && !Number.isFinite(evaluate(answer.expression, new Map()))) return noValue(answer);
  const needsFormula = options.formulaOnly === true && variablesOf(question.reference).length > 0;
  if (answer.isNumber && needsFormula) return formulaWanted(answer);
  if (answer.isNumber && question.point)
    return gradeNumber(question, question.point, answer, options, figure);
  return gradeFormula(question, answer, figure);
}

const unreadable = (error: ExpressionError): Verdict => ({
  kind: 'unreadable',
  message: error.message,
  position: error.position,
  length: error.length,
  ...(error.suggestion === undefined ? {} : { suggestion: error.suggestion }),
});

const noValue = (answer: ReadAnswer): Verdict => ({
  kind: 'unreadable',
  message: `${answer.readAs} has no finite value`,
  suggestion:
    pieceWithoutValue(answer.expression)?.cause ??
    'Type a number, or a formula in the names of the question.',
  readAs: answer.readAs,
});

const formulaWanted = (answer: ReadAnswer): Verdict => ({
  kind: 'unreadable',
  message: 'this time the formula is asked for, not a number',
  suggestion: 'Write it with the names of the graph.',
  readAs: answer.readAs,
});

function gradeNumber(
  question: Question,
  point: Values,
  answer: ReadAnswer,
  options: GradeOptions,
  figure: number | undefined,
): Verdict {
  const typed = evaluate(answer.expression, new Map());
  const exact = evaluate(question.reference, point);
  const understood = { readAs: answer.readAs, notes: answer.notes };
  const judged = judgeAgainst(typed, exact, answer, options);
  const slips = judged === 'right' ? [] : mistakesGiving(question, point, typed, answer);
  // 2 may be 1.56 rounded too far; but when 2 is exactly what a slip gives, it is the slip.
  if (judged === 'more-digits' && slips.length === 0) {
    const wanted = options.digits ?? FEWEST_DIGITS;
    const typedDigits = significantDigits(answer.literal ?? '');
    const suggestion =
      typedDigits < wanted ? `Type at least ${wanted} significant digits.` : 'Type one digit more.';
    return {
      kind: 'unreadable',
      message: 'this may be right, but it is rounded too far to tell',
      suggestion,
      readAs: answer.readAs,
    };
  }
  const fromRounded = judged === 'wrong' && followsFromRounded(question, point, typed, answer, options);
  if (judged !== 'right' && !fromRounded) {
    return {
      kind: 'incorrect',
      ...understood,
      mistakes: explain(slips),
    };
  }
  const shared = mistakesWorth(question, point, exact);
  return {
    kind: 'correct',
    ...understood,
    ambiguous: variablesOf(question.reference).length > 0 ? shared : [],
    ...(figure === undefined ? {} : { figure }),
    ...(sameInFloat64(typed, exact) ? {} : { rounded: { exact, fromRoundedValues: fromRounded } }),
  };
}

const judgeAgainst = (
  typed: number,
  exact: number,
  answer: ReadAnswer,
  options: GradeOptions,
): NumberJudgement => judgeNumber(typed, exact, answer.literal, options.digits);

/** Worked out from values as displayed. A number is what rounding makes of the truth, or it is another number. */
function followsFromRounded(
  question: Question,
  point: Values,
  typed: number,
  answer: ReadAnswer,
  options: GradeOptions,
): boolean {
  return roundedResults(question, point).some(
    (value) => judgeAgainst(typed, value, answer, options) === 'right',
  );
}

/** The mistakes whose value at this point is exactly that number. */
function mistakesWorth(question: Question, point: Values, value: number): MistakeId[] {
  const ids = mistakesOf(question)
    .filter(({ wrong }) => sameInFloat64(evaluate(wrong, point), value))
    .map(({ id }) => id);
  return [...new Set(ids)];
}

/** The mistakes whose value at this point is the number typed, to the digits typed. */
const mistakesGiving = (question: Question, point: Values, typed: number, answer: ReadAnswer): Mistake[] =>
  mistakesOf(question).filter(
    ({ wrong }) => judgeNumber(typed, evaluate(wrong, point), answer.literal) === 'right',
  );

/** Names the link, where the slip is one within a chain and fits no other link. */
function explain(mistakes: readonly Mistake[]): { id: MistakeId; feedback: string }[] {
  const ids = [...new Set(mistakes.map(({ id }) => id))];
  return ids.map((id) => {
    const links = mistakes.filter((mistake) => mistake.id === id).map(({ link }) => link && edgeName(link));
    const [link, ...others] = new Set(links);
    const where = link && others.length === 0 ? `At ${link}: ` : '';
    return { id, feedback: `${where}${mistakeFeedback[id]}` };
  });
}

function gradeFormula(question: Question, answer: ReadAnswer, figure: number | undefined): Verdict {
  const understood = { readAs: answer.readAs, notes: answer.notes };
  const comparison = comparisonFor(question, answer.expression);
  const equality = compareFormulas(answer.expression, comparison);
  if (equality.kind === 'unknown') return { kind: 'undecided', reason: 'points', ...understood };
  const atKink = kinkNote(question, answer.expression);
  const correct: Verdict = {
    kind: 'correct',
    readAs: answer.readAs,
    notes: atKink === undefined ? answer.notes : [...answer.notes, atKink],
    ambiguous: [],
    ...(figure === undefined ? {} : { figure }),
  };
  if (equality.kind === 'equal') return correct;
  const slips = mistakesOf(question).filter(({ wrong }) => sameFormula(question, answer.expression, wrong));
  // A mistake goes first: leaving out a factor that happens to be 1 here is not putting its number in.
  if (slips.length === 0 && equalWithNumbersPutIn(question, answer.expression)) return correct;
  const { at, typed, expected } = equality;
  return {
    kind: 'incorrect',
    ...understood,
    mistakes: explain(slips),
    ...(isPlain(question.reference) ? {} : { difference: { at, typed, expected } }),
  };
}

/** Compared where the typed formula can be judged; a mistake that reaches further up takes both there. */
function sameFormula(question: Question, typed: Expression, wrong: Expression): boolean {
  const { points } = comparisonFor(question, { kind: 'apply', operation: 'add', operands: [typed, wrong] });
  if (points.slice(0, FIRST_LOOK).some((at) => areApart(evaluate(typed, at), evaluate(wrong, at))))
    return false;
  return compareFormulas(typed, comparisonAt(question, points, wrong)).kind === 'equal';
}

/** There are hundreds of mistakes along a chain, and nearly all of them are told from an answer at the first points. */
const FIRST_LOOK = 3;

/** Plainly; what is near is for the whole comparison to tell. */
const areApart = (one: number, other: number): boolean =>
  Number.isFinite(one) && Number.isFinite(other) && !near(one, other, 1e-3, 1e-6);

/** A number or a bare name: how far off an answer is would give such a reference away. */
const isPlain = (reference: Expression): boolean =>
  reference.kind === 'variable' || variablesOf(reference).length === 0;
