/** Expressions as text. `plain` can be typed back; `screen` uses the signs of print (· and −). */

import { type Expression, fold } from './expression.ts';
import { raised } from './small-digits.ts';

export type PrintStyle = 'plain' | 'screen';

const signs = {
  plain: { times: '*', minus: '-', pi: 'pi' },
  screen: { times: '·', minus: '−', pi: 'π' },
};

/** How tightly a printed piece holds together; a parent adds parentheses to what is looser than it needs. */
const CASES = 0;
const SUM = 1;
const MINUS = 2;
const PRODUCT = 3;
const POWER = 4;
const ATOM = 5;

interface Piece {
  readonly text: string;
  readonly binding: number;
  /** Of cases: what they are made of, for a chain of comparisons around them. */
  readonly cases?: {
    readonly left: string;
    readonly condition: string;
    readonly then: string;
    readonly otherwise: string;
  };
}

export function print(expression: Expression, style: PrintStyle = 'plain'): string {
  return fold<Piece>(expression, (node, parts) => piece(node, parts, style)).text;
}

/** As it stands before a further `=`: cases in parentheses. */
export const inEquation = (expression: Expression): string =>
  expression.kind === 'cases' ? `(${print(expression)})` : print(expression);

const wrapped = (part: Piece, needed: number): string =>
  part.binding >= needed ? part.text : `(${part.text})`;

function piece(node: Expression, parts: readonly Piece[], style: PrintStyle): Piece {
  const sign = signs[style];
  switch (node.kind) {
    case 'number':
      return { text: digits(node.value), binding: ATOM };
    case 'constant':
      return { text: node.name === 'pi' ? sign.pi : node.name, binding: ATOM };
    case 'variable':
      return { text: node.name, binding: ATOM };
    case 'pending':
      return { text: `d/d${node.wrt}(${parts[0]?.text})`, binding: ATOM };
    case 'cases': {
      return casesPiece(node.relation, parts as [Piece, Piece, Piece, Piece]);
    }
    case 'apply':
      break;
  }
  const [first, second] = parts as [Piece, Piece];
  switch (node.operation) {
    case 'add':
      return { text: sumText(node.operands, parts, sign.minus), binding: SUM };
    case 'negate':
      return { text: `${sign.minus}${wrapped(first, PRODUCT)}`, binding: MINUS };
    case 'multiply':
      return { text: productText(parts, sign.times), binding: PRODUCT };
    case 'divide':
      return { text: `${wrapped(first, PRODUCT)}/${wrapped(second, POWER)}`, binding: PRODUCT };
    case 'power':
      return { text: wrapped(first, ATOM) + exponentText(second, style), binding: POWER };
    default:
      return {
        text: `${node.operation}(${joined(
          parts.map((part) => part.text),
          ', ',
        )})`,
        binding: ATOM,
      };
  }
}

/** Comparisons that must all hold are one chain: `0 < x < 6 ? 1 : 0`. */
function casesPiece(
  relation: string,
  [first, second, chosen, other]: readonly [Piece, Piece, Piece, Piece],
): Piece {
  const [left, right, otherwise] = [wrapped(first, SUM), wrapped(second, SUM), other.text];
  const inside = chosen.cases;
  const isChain = inside?.left === right && inside.otherwise === otherwise;
  const condition = `${left} ${relation} ${isChain ? inside.condition : right}`;
  const then = isChain ? inside.then : wrapped(chosen, SUM);
  const cases = { left, condition, then, otherwise };
  return { text: `${condition} ? ${then} : ${otherwise}`, binding: CASES, cases };
}

/** On screen a whole exponent is raised, as people write it; the parser reads both. */
function exponentText(exponent: Piece, style: PrintStyle): string {
  if (style === 'screen' && exponent.text.length <= 3 && /^\d+$/.test(exponent.text)) {
    return raised(exponent.text);
  }
  return `^${wrapped(exponent, ATOM)}`;
}

/** The first term keeps its sign; each later `negate` is written as a subtraction. */
function sumText(operands: readonly Expression[], parts: readonly Piece[], minus: string): string {
  let text = '';
  operands.forEach((operand, index) => {
    const part = parts[index] as Piece;
    const negative = operand.kind === 'apply' && operand.operation === 'negate';
    if (index === 0) text = wrapped(part, MINUS);
    else if (negative) text += ` ${minus} ${part.text.slice(minus.length)}`;
    else text += ` + ${wrapped(part, MINUS)}`;
  });
  return text;
}

/** `a*(b/c)` keeps its parentheses: read left to right without them it would be `(a*b)/c`. */
function productText(parts: readonly Piece[], times: string): string {
  const factors = parts.map((part, index) => {
    const isQuotient = part.binding === PRODUCT;
    return index > 0 && isQuotient ? `(${part.text})` : wrapped(part, PRODUCT);
  });
  return joined(factors, times);
}

/** As `join`, which would copy what is nested thousands deep once for every level. */
const joined = (texts: readonly string[], between: string): string =>
  texts.reduce((whole, text) => whole + between + text);

/** Shortest decimal that reads back as the same number; tiny and huge ones in scientific notation. */
const digits = (value: number): string => String(value).replace('e+', 'e');

/** Whole numbers below this are exact in float64, and short enough to be written out. */
const LARGEST_WRITTEN = 1e15;

/**
 * A number for people: at most `significant` digits, whole numbers exactly, no trailing zeros, and the minus sign of the
 * style. From 1e15 on with a power of ten.
 * Values that are zero up to float noise of their neighbours must be rounded by the caller.
 */
export function formatNumber(value: number, style: PrintStyle = 'plain', significant = 10): string {
  if (Number.isNaN(value)) return 'undefined';
  if (!Number.isFinite(value)) return value > 0 ? 'infinity' : `${signs[style].minus}infinity`;
  const isExact = Number.isInteger(value) && Math.abs(value) < LARGEST_WRITTEN;
  const rounded = isExact ? value : Number(value.toPrecision(significant));
  const size = Math.abs(rounded);
  const text = size < LARGEST_WRITTEN ? digits(size) : size.toExponential().replace('e+', 'e');
  return rounded < 0 ? signs[style].minus + text : text;
}
