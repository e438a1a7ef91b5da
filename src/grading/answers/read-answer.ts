/** What a learner typed, as an expression: pasted prefixes are dropped, and everything else is read strictly. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold, variablesOf } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { print } from '../../expression/print.ts';
import { ANSWER_CAPS, type Caps, DOCUMENT_CAPS } from '../../expression/reading/caps.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import { halfWidth } from '../../expression/reading/tokens.ts';
import { writtenParts } from '../../expression/written-size.ts';
import type { Question } from '../questions/question.ts';
import type { AnswerNote, Unreadable } from '../verdict.ts';
import { literalsIn } from './typed-number.ts';

export interface ReadAnswer {
  readonly kind: 'read';
  readonly expression: Expression;
  /** How it was understood, to echo while typing. */
  readonly readAs: string;
  readonly notes: readonly AnswerNote[];
  /** Set when it is a single decimal as typed, for the digit rule. */
  readonly literal?: string;
  /** The decimals in it as typed, for the same rule within formulas. */
  readonly literals: readonly string[];
  /** Whether it holds no name: a number, typed or computed. */
  readonly isNumber: boolean;
}

/** `dz2/da1 =`, `∂loss/∂w1 =`, `d/dx (…) =`: copied from the question. */
const pastedLabel = /^\s*[d∂]\s*[\w\u0370-\u03FF₀-₉]*\s*\/\s*[d∂]\s*[\w\u0370-\u03FF₀-₉]+[^=<>]*=(?!=)/;

/** One decimal, whatever signs and parentheses stand around it: `-0.197`, `(−0.197)`, `-(0.197);`. */
const singleDecimal = /^[\s()+\-−]*((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)[\s();]*$/;

/** The answer, or what keeps it from being read, with its place in `typed`. */
export function readAnswer(
  typed: string,
  question: Pick<Question, 'declared' | 'reference'>,
): ReadAnswer | Unreadable {
  const text = halfWidth(typed);
  const unit = unitTyped(text, question.declared);
  if (unit !== undefined) {
    const position = text.lastIndexOf(unit);
    return { kind: 'unreadable', reason: { code: 'unit', unit }, position, length: unit.length };
  }
  const label = pastedLabel.exec(text)?.[0] ?? '';
  try {
    return readBody(text.slice(label.length), question);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const position = label.length + error.position;
    return { kind: 'unreadable', reason: { code: 'syntax', error }, position, length: error.length };
  }
}

/** @throws ExpressionError with positions in `body`. */
function readBody(
  body: string,
  { declared, reference }: Pick<Question, 'declared' | 'reference'>,
): ReadAnswer {
  const { expression, notes } = parseExpression(body, {
    declared,
    split: true,
    cases: true,
    caps: capsFor(reference),
  });
  const isNumber = variablesOf(expression).length === 0;
  const decimal = isNumber ? singleDecimal.exec(body)?.[1] : undefined;
  const isNegative = decimal !== undefined && evaluate(expression, new Map()) < 0;
  return {
    kind: 'read',
    expression,
    readAs: print(expression, 'screen'),
    notes: notes.map((note) => ({ code: 'reading', text: note })),
    isNumber,
    literals: literalsIn(body),
    ...(decimal === undefined ? {} : { literal: `${isNegative ? '-' : ''}${decimal}` }),
  };
}

/** A plain number with a unit behind it, as a learner who thinks of pixels types it. */
const withUnit =
  /^\s*[-+−]?[\d.]+(?:e[-+]?\d+)?\s*((?:px|ms|s|m|cm|%)(?:\s*(?:\/|per)\s*(?:px|ms|s|m|frame))?)\s*$/i;

function unitTyped(text: string, declared: ReadonlySet<string>): string | undefined {
  const unit = withUnit.exec(text)?.[1];
  const isName = unit?.split(/[^\p{L}]+/u).some((part) => declared.has(part));
  return isName ? undefined : unit;
}

/** The usual caps, and always what the question's own reference needs; twice its size, for other forms of it. */
function capsFor(reference: Expression): Caps {
  // A gradient over many forks, written out, may be longer than any string can be.
  const isEndless = writtenParts(reference) > DOCUMENT_CAPS.characters;
  const characters = isEndless ? DOCUMENT_CAPS.characters : print(reference).length;
  const { depth, exponent } = sizeOf(reference);
  return {
    characters: Math.max(ANSWER_CAPS.characters, 2 * characters),
    depth: Math.max(ANSWER_CAPS.depth, 2 * depth),
    // One more is the exponent before the power rule, two more that of an antiderivative.
    exponent: Math.max(ANSWER_CAPS.exponent, exponent + 2),
  };
}

const sizeOf = (expression: Expression): Pick<Caps, 'depth' | 'exponent'> =>
  fold<Pick<Caps, 'depth' | 'exponent'>>(expression, (node, parts) => {
    const raised = node.kind === 'apply' && node.operation === 'power' ? node.operands[1] : undefined;
    return {
      depth: 1 + Math.max(0, ...parts.map((part) => part.depth)),
      exponent: Math.max(raised?.kind === 'number' ? raised.value : 0, ...parts.map((part) => part.exponent)),
    };
  });
