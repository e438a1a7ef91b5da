/**
 * Reads what people type: an operator-precedence parser with its own stacks, because nesting is limited by the caps
 * below and not by JavaScript's call stack.
 */

import { type Expression, number, type Relation } from '../expression.ts';
import { ExpressionError, type ExpressionFault } from '../expression-error.ts';
import { callable, functionSigns } from '../primitives/table.ts';
import { words } from '../words.ts';
import { calleeNamed, derivativeBy, derivativeCallee, memberOfMath } from './callee.ts';
import { type Caps, checkCaps, DOCUMENT_CAPS } from './caps.ts';
import { closestName } from './closest-name.ts';
import { functionNamed, type NamePolicy, resolveName, unknownFunction } from './names.ts';
import { groupedDigits, type Token, tokenise, writtenAs } from './tokens.ts';
import { TreeBuilder } from './tree-builder.ts';

export interface ReadOptions extends NamePolicy {
  readonly caps?: Caps;
  /** Whether comparisons and `c ? a : b` may be used: in answers only. */
  readonly cases?: boolean;
  /** Whether `d/dx(…)` is a derivative not yet taken, as the lines of a derivation show it. */
  readonly derivatives?: boolean;
}

export interface Reading {
  readonly expression: Expression;
  /** How an ambiguous spelling was taken, as sentences to show beside the echo. */
  readonly notes: readonly string[];
}

/** Reads an expression. Throws `ExpressionError` with the place and what to type instead. */
export function parseExpression(text: string, options: ReadOptions = {}): Reading {
  const caps = options.caps ?? DOCUMENT_CAPS;
  if (text.length > caps.characters) {
    const fault = { code: 'too-long', characters: text.length, most: caps.characters } as const;
    throw new ExpressionError(fault, caps.characters, text.length - caps.characters);
  }
  const reader = new Reader(text, tokenise(text, options.declared), options);
  const expression = reader.read();
  checkCaps(expression, text, caps);
  return { expression, notes: reader.notes };
}

const forms = new Map<string, Expression>();

/** A formula that stands in the table of functions; each is read once, when it is first needed. */
export function formOf(text: string): Expression {
  const form = forms.get(text) ?? parseExpression(text).expression;
  forms.set(text, form);
  return form;
}

/** Walks the tokens, deciding at each whether an operand or an operator is due. */
class Reader {
  readonly notes: string[] = [];
  private readonly builder = new TreeBuilder();
  private index = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly options: ReadOptions,
  ) {}

  read(): Expression {
    if (this.tokens.length === 0) throw new ExpressionError({ code: 'empty' }, 0, 1);
    let operandDue = true;
    while (this.index < this.tokens.length) {
      operandDue = operandDue ? this.readOperand() : this.readOperator();
    }
    if (operandDue) throw new ExpressionError({ code: 'missing-at-end' }, this.text.length, 1);
    return this.builder.finish(this.text.length);
  }

  private get token(): Token {
    return this.tokens[this.index] as Token;
  }

  private isSymbol(text: string, ahead = 0): boolean {
    const token = this.tokens[this.index + ahead];
    return token?.type === 'symbol' && token.text === text;
  }

  /** Consumes what may start an operand. Returns whether an operand is still due. */
  private readOperand(): boolean {
    const token = this.token;
    this.index += 1;
    if (token.type === 'number') {
      this.builder.operand(number(token.value));
      return false;
    }
    if (token.type === 'name') return this.readName(token);
    if (token.type === 'symbol') {
      if (token.text === '(') {
        this.builder.open('(', token.position);
        return true;
      }
      if (token.text === '|') {
        this.builder.open('|', token.position);
        return true;
      }
      if (token.text === '-' || token.text === '+') {
        this.builder.prefix(token.text === '-');
        return true;
      }
    }
    throw this.unexpected(token, 'operand');
  }

  private readName(token: Token & { type: 'name' }): boolean {
    const by = this.options.derivatives
      ? derivativeBy(this.tokens.slice(this.index - 1, this.index + 3))
      : undefined;
    const member =
      token.text === 'Math' ? memberOfMath(this.tokens.slice(this.index, this.index + 2)) : undefined;
    if (member) this.index += 2;
    const name = member ?? token.text;
    const callee = by
      ? derivativeCallee(by)
      : this.isSymbol('(')
        ? calleeNamed(name, this.options)
        : undefined;
    if (callee) {
      this.builder.open('(', token.position, callee);
      this.index += by ? 3 : 1;
      return true;
    }
    const bySign = functionSigns.get(name);
    if (bySign) throw atToken({ code: 'bare-sign', written: name, name: bySign.name }, token);
    const power = this.isSymbol('^') || this.tokens[this.index]?.type === 'superscript';
    const isFunction = !this.options.declared?.has(name) && functionNamed(name) !== undefined;
    if (power && isFunction) throw atToken({ code: 'raised-function', name }, token);
    const anyName = this.options.declared === undefined && !/^[A-Za-zπ]\d*$/.test(name);
    if (this.isSymbol('(') && anyName) throw unknownFunction(name, token.position, true);
    const factors = this.resolve(name, token.position);
    for (const [position, factor] of factors.entries()) {
      if (position > 0) this.builder.binary('*', token.position);
      this.builder.operand(factor);
    }
    return false;
  }

  private resolve(name: string, position: number): Expression[] {
    try {
      return resolveName(name, position, this.options);
    } catch (error) {
      const fault = error instanceof ExpressionError ? error.fault : undefined;
      const isCall = this.isSymbol('(') && fault?.code === 'unknown-name';
      const meantFunction = closestName(name, callable.keys()) !== undefined;
      throw isCall && (meantFunction || fault.meant.length === 0) ? unknownFunction(name, position) : error;
    }
  }

  /** Consumes what may follow an operand. Returns whether an operand is due next. */
  private readOperator(): boolean {
    const token = this.token;
    if (token.type === 'superscript') {
      this.index += 1;
      this.builder.binary('^', token.position);
      this.builder.operand(number(token.value));
      return false;
    }
    if (token.type === 'symbol' && token.text !== '(') {
      const closesBar = token.text === '|' && this.builder.insideBar();
      if (token.text !== '|' || closesBar) return this.readSymbol(token);
    }
    this.implicitProduct(token);
    return true;
  }

  private readSymbol(token: Token & { type: 'symbol' }): boolean {
    this.index += 1;
    switch (token.text) {
      case '+':
      case '-':
      case '*':
      case '/':
      case '^':
        this.builder.binary(token.text, token.position);
        return true;
      case ')':
        this.builder.close(')', token.position);
        return false;
      case '|':
        this.builder.close('|', token.position);
        return false;
      case ',':
        this.builder.comma(token.position, groupedDigits(this.text, token.position));
        return true;
      case ';':
        if (this.index === this.tokens.length) return false;
        throw this.unexpected(token, 'end');
      case '=':
        throw atToken({ code: 'equation' }, token);
      case '>':
      case '>=':
      case '<':
      case '<=':
      case '==':
        this.requireCases(token);
        this.builder.relation(token.text as Relation);
        return true;
      case '?':
        this.requireCases(token);
        this.builder.question(token.position);
        return true;
      case ':':
        this.builder.colon(token.position);
        return true;
      default:
        throw this.unexpected(token, 'operator');
    }
  }

  private requireCases(token: Token): void {
    if (!this.options.cases) throw atToken({ code: 'comparison' }, token);
  }

  private implicitProduct(token: Token): void {
    if (token.type === 'number' && this.tokens[this.index - 1]?.type === 'number') {
      throw this.unexpected(token, 'sign-between');
    }
    const division = this.builder.divisionOnTop();
    if (division !== undefined) {
      const behind = this.text.slice(division + 1, token.position).trimStart() + this.opening(token);
      this.notes.push(words.note.dividesFirst(behind));
    }
    this.builder.binary('*', token.position);
  }

  /** A token as written, with what it opens closed again around dots. */
  private opening(token: Token): string {
    const written = writtenAs(this.text, token);
    if (token.type === 'name') return this.isSymbol('(', 1) ? `${written}(…)` : written;
    return token.type === 'symbol' ? `${written}…${token.text === '|' ? '|' : ')'}` : written;
  }

  private unexpected(token: Token, due: (ExpressionFault & { code: 'token' })['due']): ExpressionError {
    return atToken({ code: 'token', written: writtenAs(this.text, token), due }, token);
  }
}

const atToken = (fault: ExpressionFault, { position, length }: Token): ExpressionError =>
  new ExpressionError(fault, position, length);
