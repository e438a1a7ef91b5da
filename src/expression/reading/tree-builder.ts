/** The parser's two stacks: operands built so far, and the operators and brackets still open. */

import { chain, choose, raised } from '../combine.ts';
import { type Application, apply, type Expression, type Relation } from '../expression.ts';
import { ExpressionError } from '../expression-error.ts';
import { inBars } from '../primitives/table.ts';
import type { Callee } from './callee.ts';

type BinarySymbol = '+' | '-' | '*' | '/' | '^';

interface Bracket {
  readonly kind: 'bracket';
  readonly bracket: '(' | '|';
  readonly position: number;
  readonly callee?: Callee;
  arguments: number;
}

type Pending =
  | {
      readonly kind: 'binary';
      readonly symbol: BinarySymbol;
      readonly precedence: number;
      readonly position: number;
    }
  | { readonly kind: 'prefix'; readonly minus: boolean; readonly precedence: number }
  | { readonly kind: 'function'; readonly callee: Callee; readonly precedence: number }
  | { readonly kind: 'relation'; readonly relation: Relation; readonly precedence: number }
  | { readonly kind: 'question' | 'colon'; readonly precedence: number; readonly position: number }
  | Bracket;

const CASES = 1;
const RELATION = 2;
const SUM = 3;
/** A leading minus spans the product behind it (`-a*b`), but binds tightly inside one (`a/-b*c`). */
const LOOSE_MINUS = 3.5;
const PRODUCT = 4;
const TIGHT_MINUS = 4.5;
/** A function without brackets takes the factors written side by side behind it: `cos 2x` but not `cos x*y`. */
const FUNCTION = 4.6;
const MINUS_OF_FUNCTION = 4.7;
const SIDE_BY_SIDE = 4.8;
const POWER = 5;

const precedenceOf: Record<BinarySymbol, number> = {
  '+': SUM,
  '-': SUM,
  '*': PRODUCT,
  '/': PRODUCT,
  '^': POWER,
};

export class TreeBuilder {
  private readonly operands: Expression[] = [];
  private readonly pending: Pending[] = [];
  /** Chains such as `a < b > c`. */
  readonly mixed: (readonly Relation[])[] = [];
  /** Sums and products made here, which may still grow in place: a long sum must not be copied at each term. */
  private readonly growing = new WeakSet<Expression>();

  operand(expression: Expression): void {
    this.operands.push(expression);
  }

  binary(symbol: BinarySymbol, position: number): void {
    const precedence = precedenceOf[symbol];
    this.reduceWhile((top) => (symbol === '^' ? top > precedence : top >= precedence));
    this.pending.push({ kind: 'binary', symbol, precedence, position });
  }

  /** A function whose argument follows without brackets. */
  bareFunction(callee: Callee): void {
    this.pending.push({ kind: 'function', callee, precedence: FUNCTION });
  }

  /** Whether what is read now belongs to the argument of a function without brackets. */
  insideBareFunction(): boolean {
    const around = this.pending.findLast(
      (entry) => entry.kind === 'bracket' || entry.precedence < SIDE_BY_SIDE,
    );
    return (
      around?.kind === 'function' || (around?.kind === 'prefix' && around.precedence === MINUS_OF_FUNCTION)
    );
  }

  /** The product of two factors in the argument of a function without brackets. */
  sideBySide(position: number): void {
    this.reduceWhile((top) => top >= SIDE_BY_SIDE);
    this.pending.push({ kind: 'binary', symbol: '*', precedence: SIDE_BY_SIDE, position });
  }

  prefix(minus: boolean): void {
    const top = this.pending.at(-1);
    if (top?.kind === 'function') {
      this.pending.push({ kind: 'prefix', minus, precedence: MINUS_OF_FUNCTION });
      return;
    }
    const insideProduct = top?.kind === 'binary' && top.precedence >= PRODUCT;
    const afterTightMinus = top?.kind === 'prefix' && top.precedence === TIGHT_MINUS;
    this.pending.push({
      kind: 'prefix',
      minus,
      precedence: insideProduct || afterTightMinus ? TIGHT_MINUS : LOOSE_MINUS,
    });
  }

  relation(relation: Relation): void {
    // Comparisons one behind the other are one chain.
    this.reduceWhile((top) => top > RELATION);
    this.pending.push({ kind: 'relation', relation, precedence: RELATION });
  }

  question(position: number): void {
    this.reduceWhile((top) => top > CASES);
    this.pending.push({ kind: 'question', precedence: 0, position });
  }

  colon(position: number): void {
    this.reduceWhile((top) => top >= CASES);
    if (this.pending.at(-1)?.kind !== 'question') {
      throw new ExpressionError({ code: 'colon-alone' }, position, 1);
    }
    this.pending.pop();
    this.pending.push({ kind: 'colon', precedence: CASES, position });
  }

  open(bracket: '(' | '|', position: number, callee?: Callee): void {
    this.pending.push({ kind: 'bracket', bracket, position, arguments: 1, ...(callee ? { callee } : {}) });
  }

  insideBar(): boolean {
    const bracket = this.pending.findLast((entry) => entry.kind === 'bracket');
    return bracket?.kind === 'bracket' && bracket.bracket === '|';
  }

  /** Where the division stands that an implicit product would follow on, such as the `/` of `1/2x`. */
  divisionOnTop(): number | undefined {
    const top = this.pending.at(-1);
    return top?.kind === 'binary' && top.symbol === '/' ? top.position : undefined;
  }

  /** @param grouped the number meant, where the comma groups its digits. */
  comma(position: number, grouped?: string): void {
    this.reduceWhile(() => true);
    const top = this.pending.at(-1);
    if (top?.kind !== 'bracket' || !top.callee) {
      throw new ExpressionError({ code: 'comma', grouped }, position, 1);
    }
    top.arguments += 1;
  }

  close(symbol: ')' | '|', position: number): void {
    this.reduceWhile(() => true);
    const top = this.pending.pop();
    if (top?.kind !== 'bracket') throw unclosed(top, position, symbol);
    if ((top.bracket === '|') !== (symbol === '|')) throw unclosed(top, position, symbol);
    if (top.bracket === '|') this.operands.push(apply(inBars.name, this.take()));
    else if (top.callee) this.operands.push(this.call(top, top.callee, position));
  }

  /** @param end the length of the text, where a missing closing bracket is reported. */
  finish(end: number): Expression {
    this.reduceWhile(() => true);
    const top = this.pending.at(-1);
    if (top) throw unclosed(top, end);
    return this.take();
  }

  private take(): Expression {
    return this.operands.pop() as Expression;
  }

  private call(bracket: Bracket, { call, calledAs, arity }: Callee, position: number): Expression {
    const operands = this.operands.splice(this.operands.length - bracket.arguments);
    if (operands.length === arity) return call(operands);
    const fault = { code: 'arguments', calledAs, arity, given: operands.length } as const;
    throw new ExpressionError(fault, bracket.position, position - bracket.position + 1);
  }

  private reduceWhile(binds: (precedence: number) => boolean): void {
    for (;;) {
      const top = this.pending.at(-1);
      if (!top || top.kind === 'bracket' || top.kind === 'question' || !binds(top.precedence)) return;
      this.pending.pop();
      this.operands.push(this.reduce(top));
    }
  }

  private reduce(entry: Exclude<Pending, Bracket>): Expression {
    if (entry.kind === 'relation') return this.reduceChain(entry.relation);
    const last = this.take();
    if (entry.kind === 'function') return entry.callee.call([last]);
    if (entry.kind === 'prefix') return entry.minus ? apply('negate', last) : last;
    const before = this.take();
    if (entry.kind === 'binary') return this.combine(entry.symbol, before, last);
    return choose(this.take(), before, last);
  }

  private reduceChain(last: Relation): Expression {
    const relations = [last];
    for (let top = this.pending.at(-1); top?.kind === 'relation'; top = this.pending.at(-1)) {
      relations.unshift(top.relation);
      this.pending.pop();
    }
    const operands = this.operands.splice(this.operands.length - relations.length - 1);
    if (mixesDirections(relations)) this.mixed.push(relations);
    return chain(relations, operands);
  }

  private combine(symbol: BinarySymbol, left: Expression, right: Expression): Expression {
    switch (symbol) {
      case '+':
        return this.extend('add', left, right);
      case '-':
        return this.extend('add', left, apply('negate', right));
      case '*':
        return this.extend('multiply', left, right);
      case '/':
        return apply('divide', left, right);
      case '^':
        return raised([left, right]);
    }
  }

  private extend(operation: 'add' | 'multiply', left: Expression, right: Expression): Expression {
    if (left.kind === 'apply' && left.operation === operation && this.growing.has(left)) {
      const more = right.kind === 'apply' && right.operation === operation ? right.operands : [right];
      for (const operand of more) (left as { operands: Expression[] } & Application).operands.push(operand);
      return left;
    }
    const made = apply(operation, left, right);
    this.growing.add(made);
    return made;
  }
}

function unclosed(entry: Pending | undefined, position: number, closing: ')' | '|' = ')'): ExpressionError {
  if (entry?.kind === 'bracket') {
    const opening = entry.bracket;
    const fault = { code: 'unclosed-bracket', opening, closing: opening === '(' ? ')' : '|' } as const;
    return new ExpressionError(fault, entry.position, 1);
  }
  if (entry?.kind === 'question') return new ExpressionError({ code: 'question-alone' }, entry.position, 1);
  return new ExpressionError({ code: 'unopened-bracket', closing }, position, 1);
}

const mixesDirections = (relations: readonly Relation[]): boolean =>
  relations.some((relation) => relation.startsWith('<')) &&
  relations.some((relation) => relation.startsWith('>'));
