/** What the table of functions says about each of them. */

/** A place where a function has no derivative, with the value the program uses there. */
interface Kink {
  /** Zero exactly at the kink, negative on one side and positive on the other. */
  readonly distance: (...operands: readonly number[]) => number;
  /** What the program takes the slope to be there; said before a question asks for it. */
  readonly convention: string;
}

/** Where the derivative of a primitive comes from. */
type DerivativeRule =
  /** mathjs is asked for it when it is needed. */
  | { readonly from: 'mathjs' }
  /** mathjs has no rule: one partial derivative for each parameter. */
  | { readonly from: 'table'; readonly partials: readonly string[] };

/** How TensorFlow.js computes a primitive: one of its ops, or a form in other primitives. */
type AutogradForm =
  | { readonly op: string; readonly extra?: readonly number[] }
  | { readonly expression: string };

export interface PrimitiveEntry {
  /** How many operands; `many` is two or more. */
  readonly arity: 1 | 2 | 'many';
  readonly parameters: readonly string[];
  /** As a teacher says it, for screens and screen readers. */
  readonly spoken: string;
  readonly value: (...operands: readonly number[]) => number;
  readonly derivative: DerivativeRule;
  /** The name of the differentiation rule, in the field's words. */
  readonly rule: string;
  readonly kinks?: readonly Kink[];
  /** True where the function has a finite real value; absent: everywhere. */
  readonly domain?: (...operands: readonly number[]) => boolean;
  readonly autograd: AutogradForm;
  /** The same function in primitives that mathjs differentiates; absent where mathjs knows it or nothing can. */
  readonly elementary?: string;
  /** Other spellings that mean this function when called. */
  readonly aliases?: readonly string[];
  /** The rule in one line, for the second rung of the hint ladder. */
  readonly hint: string;
}

export const fromMathjs: DerivativeRule = { from: 'mathjs' };
export const fromTable = (...partials: readonly string[]): DerivativeRule => ({ from: 'table', partials });
