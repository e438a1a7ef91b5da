/** What the table of functions says about each of them. */

import type { Arithmetic, Wide } from '../extended/decimal.ts';

/** A number for the operands of a primitive: NaN where there is no real one, infinities as IEEE arithmetic gives them. */
type OfOperands<T> = (...operands: readonly number[]) => T;

/** A place where a function has no derivative, with the slope the program uses there. */
interface Kink {
  /** Zero exactly at the kink, negative on one side and positive on the other. */
  readonly distance: OfOperands<number>;
  /** What the program takes the slope to be there, one for each parameter. */
  readonly slopes: readonly number[];
  /** The same in words; said before a question asks for it. */
  readonly convention: string;
}

/** A function that only mathjs knows and that stands in its derivative of one of ours. */
interface Foreign {
  /** It again in our own primitives, as a teacher would write it. */
  readonly form: string;
  /** For mathjs, when it evaluates its derivative. */
  readonly value: (u: number) => number;
}

/** Where the derivative of a primitive comes from. */
type DerivativeRule =
  /** mathjs is asked for it when it is needed. */
  | {
      readonly from: 'mathjs';
      readonly foreign?: Readonly<Record<string, Foreign>>;
      /** What `f(u)/u` is, where mathjs writes that and it has no value at 0 though the rule has one. */
      readonly overOperand?: string;
    }
  /** mathjs has no rule: one partial derivative for each parameter. */
  | { readonly from: 'table'; readonly partials: readonly string[] };

/** How TensorFlow.js computes a primitive: one of its ops, or a form in other primitives. */
type AutogradForm =
  | {
      readonly op: string;
      readonly extra?: readonly number[];
      /** Whether the slope along the second operand is real only where the first is positive; the op says 0 elsewhere. */
      readonly secondNeedsPositiveFirst?: true;
    }
  | { readonly expression: string };

/** Why there is no finite value at some operands, where more can be said than that they are outside the domain. */
type WhyNoValue = 'divisor-zero' | 'zero-to-negative' | 'root-of-negative';

export interface PrimitiveEntry {
  /** How many operands; `many` is two or more. */
  readonly arity: 1 | 2 | 'many';
  readonly parameters: readonly string[];
  /** As a teacher says it, for screens and screen readers. */
  readonly spoken: string;
  /** The rule in one line, for the second rung of the hint ladder. */
  readonly hint: string;

  /** Present for what is written between its operands, or before its one, and not called: the sign of it. */
  readonly operator?: { readonly sign: string; readonly mathjs: string };
  /** Other spellings that mean this function when called; none of them can be a name. */
  readonly aliases?: readonly string[];
  /** Spellings that mean it before a parenthesis and are names like any other elsewhere. */
  readonly whenCalled?: readonly string[];
  /** A sign that is no letter and means it before a parenthesis. */
  readonly sign?: string;
  /** Whether `|u|` means it. */
  readonly bars?: true;

  readonly value: OfOperands<number>;
  /** The same to any number of digits. Absent: what `elementary` gives, or float64's value of the operands. */
  readonly wide?: (arithmetic: Arithmetic, ...operands: readonly Wide[]) => Wide;
  /** True where the function has a finite real value; absent: everywhere. */
  readonly domain?: OfOperands<boolean>;
  readonly whyNoValue?: OfOperands<WhyNoValue | undefined>;
  /** True where it is infinite by rights, and not because a number is too large to hold. */
  readonly pole?: OfOperands<boolean>;
  /** Where it is 0: nowhere, or only where an operand is. Another 0 has been too small to hold. Absent: anywhere. */
  readonly zero?: 'nowhere' | 'with an operand';
  /** Its value at a literal or at e, where a person would write that instead of the call. */
  readonly exact?: (operand: number | 'e') => number | undefined;
  /** Whether it only chooses, turns or multiplies, so that of literals it is a literal. */
  readonly foldsLiterals?: true;
  /** Its only values, when it has one on either side of 0 and one at it. */
  readonly levels?: { readonly positive: number; readonly zero: number; readonly negative: number };
  /** Whether what it gives out may be read as a probability. */
  readonly givesProbability?: true;
  /** Which power of its operand it is. */
  readonly exponent?: number;
  /** The same function in primitives that mathjs differentiates; absent where mathjs knows it or nothing can. */
  readonly elementary?: string;

  readonly derivative: DerivativeRule;
  /** The name of the differentiation rule, in the field's words. */
  readonly rule: string;
  readonly kinks?: readonly Kink[];
  /** A function whose slope this one is. */
  readonly antiderivative?: string;

  readonly autograd: AutogradForm;
}

type Rest = Omit<PrimitiveEntry, 'arity' | 'parameters'>;

export const unary = (rest: Rest): PrimitiveEntry => ({ arity: 1, parameters: ['u'], ...rest });
export const binary = (rest: Rest): PrimitiveEntry => ({ arity: 2, parameters: ['u', 'v'], ...rest });
/** Of two or more operands, computed two at a time from left to right. */
export const nAry = (rest: Rest): PrimitiveEntry => ({ arity: 'many', parameters: ['u', 'v'], ...rest });

export const byMathjs = (about: Omit<DerivativeRule & { from: 'mathjs' }, 'from'> = {}): DerivativeRule => ({
  from: 'mathjs',
  ...about,
});
export const fromTable = (...partials: readonly string[]): DerivativeRule => ({ from: 'table', partials });

export const cornerAtZero = (name: string, slope: number): Kink => ({
  distance: (u: number) => u,
  slopes: [slope],
  convention: `${name} has no slope at 0; here it counts as ${slope}`,
});

export const jumpAtZero = (name: string): Kink => ({
  distance: (u: number) => u,
  slopes: [0],
  convention: `${name} jumps at 0; ${name}(0) is 0 and its slope counts as 0`,
});

export const tieOf = (name: string): Kink => ({
  distance: (u: number, v: number) => u - v,
  slopes: [1, 0],
  convention: `a tie in ${name} sends the whole slope to the first argument`,
});
