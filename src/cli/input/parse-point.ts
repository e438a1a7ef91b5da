import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import { singleName } from './read-formula.ts';
import { UsageError } from './usage-error.ts';

/** A `--at` that cannot be read. */
export class PointError extends UsageError {
  override readonly name = 'PointError';

  /** @param position 0-based offset into the text. */
  constructor(
    message: string,
    readonly position: number,
    next = 'Write it as x=2,y=3.',
  ) {
    super(`--at: ${message} (at character ${position + 1})`, next);
  }
}

/**
 * Reads `x=2,y=1/3`: names with a number each, which may be an expression without names. `;` also separates.
 * @throws PointError with the place and what to write instead.
 */
export function parsePoint(text: string): Values {
  const values = new Map<string, number>();
  for (const { assignment, start } of splitAssignments(text)) {
    const { name, value, position } = readAssignment(assignment, start);
    if (values.has(name)) throw new PointError(`${name} is given twice`, position);
    values.set(name, value);
  }
  return values;
}

/** The parts between separators; those inside parentheses belong to a function's arguments. */
function splitAssignments(text: string): { assignment: string; start: number }[] {
  const parts: { assignment: string; start: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    const character = text[index];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character !== undefined && (depth > 0 || (character !== ',' && character !== ';'))) continue;
    parts.push({ assignment: text.slice(start, index), start });
    start = index + 1;
  }
  return parts;
}

function readAssignment(
  assignment: string,
  start: number,
): { name: string; value: number; position: number } {
  const position = start + (assignment.length - assignment.trimStart().length);
  const equals = assignment.indexOf('=');
  if (assignment.trim() === '') throw new PointError('a name and a number are missing', start);
  if (equals < 0) throw new PointError(`${assignment.trim()} has no =`, position);
  const name = readName(assignment.slice(0, equals), position);
  return { name, value: readValue(name, assignment.slice(equals + 1), start + equals + 1), position };
}

function readName(text: string, position: number): string {
  const name = singleName(text);
  if (name !== undefined) return name;
  throw new PointError(text.trim() === '' ? 'a name is missing' : `${text.trim()} is not a name`, position);
}

function readValue(name: string, text: string, start: number): number {
  const expression = readExpression(name, text, start);
  const value = evaluate(expression, new Map());
  if (Number.isFinite(value)) return value;
  throw new PointError(`${name} = ${text.trim()} is not a finite number`, start);
}

function readExpression(name: string, text: string, start: number): Expression {
  try {
    return parseExpression(text, { declared: new Set() }).expression;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new PointError(`the value of ${name}: ${error.message}`, start + error.position, error.suggestion);
  }
}
