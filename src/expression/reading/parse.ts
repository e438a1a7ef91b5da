/**
 * Reads what people type: an operator-precedence parser with its own stacks, because nesting is limited by the caps
 * below and not by JavaScript's call stack.
 */

import { type Expression, number, type Relation } from '../expression.ts';
import { ExpressionError, type ExpressionFault } from '../expression-error.ts';
import { words } from '../words.ts';
import { derivativeBy, derivativeCallee, functionCalled, memberOfMath } from './callee.ts';
import { checkCaps, DOCUMENT_CAPS } from './caps.ts';
import { asSteps } from './comparisons.ts';
import { refuseGlued } from './glued-names.ts';
import { isFunctionName, resolveName, unknownFunction } from './names.ts';
import type { Reading, ReadOptions } from './read-options.ts';
import {
  groupedDigits,
  isBracket,
  type NameToken,
  opening,
  type Token,
  tokenise,
  writtenAs,
} from './tokens.ts';
import { TreeBuilder } from './tree-builder.ts';
import { writtenForms } from './written-forms.ts';

/** Reads an expression. Throws `ExpressionError` with the place and what to type instead. */
export function parseExpression(text: string, options: ReadOptions = {}): Reading {
  const caps = options.caps ?? DOCUMENT_CAPS;
  if (text.length > caps.characters) {
    const fault = { code: 'too-long', characters: text.length, most: caps.characters } as const;
    throw new ExpressionError(fault, caps.characters, text.length - caps.characters);
  }
  const { tokens, notes } = writtenForms(text, tokenise(text, options.declared), options);
  const reader = new Reader(text, tokens, options);
  const read = reader.read();
  if (!options.declared && options.given) refuseGlued(reader.names, options.given);
  const expression = options.cases ? read : asSteps(read);
  checkCaps(expression, text, caps);
  return { expression, notes: [...notes, ...reader.notes] };
}

const forms = new Map<string, Expression>();

/** A formula that stands in the table of functions; each is read once, when it is first needed. */
export function formOf(text: string): Expression {
  const form = forms.get(text) ?? parseExpression(text, { cases: true }).expression;
  forms.set(text, form);
  return form;
}

/** Walks the tokens, deciding at each whether an operand or an operator is due. */
class Reader {
  readonly notes: string[] = [];
  /** What was read as a name. */
  readonly names: NameToken[] = [];
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
    const expression = this.builder.finish(this.text.length);
    if (this.builder.mixed.length > 0) this.notes.push(words.note.mixedChain);
    return expression;
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
    if (by) {
      this.builder.open('(', token.position, derivativeCallee(by));
      this.index += 3;
      return true;
    }
    const policy = { ...this.options, text: this.text };
    const called = functionCalled(token, name, this.tokens.slice(this.index, this.index + 3), policy);
    if (called) {
      const { callee, read, isBare } = called;
      if (isBare) this.builder.bareFunction(callee);
      else this.builder.open('(', token.position, callee);
      this.index += read;
      return true;
    }
    this.names.push(token);
    const anyName = this.options.declared === undefined && !/^[A-Za-zπ]\d*$/.test(name);
    if (this.isSymbol('(') && anyName) throw unknownFunction(name, token.position, true);
    const factors = resolveName(name, token.position, this.options, this.isSymbol('('));
    for (const [position, factor] of factors.entries()) {
      if (position > 0) this.builder.binary('*', token.position);
      this.builder.operand(factor);
    }
    return false;
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
        this.builder.relation(token.text as Relation);
        return true;
      case '?':
        this.builder.question(token.position);
        return true;
      case ':':
        this.builder.colon(token.position);
        return true;
      default:
        throw this.unexpected(token, 'operator');
    }
  }

  private implicitProduct(token: Token): void {
    if (token.type === 'number' && this.tokens[this.index - 1]?.type === 'number') {
      throw this.unexpected(token, 'sign-between');
    }
    if (this.isSideBySide(token)) {
      this.builder.sideBySide(token.position);
      return;
    }
    const division = this.builder.divisionOnTop();
    if (division !== undefined) {
      const behind =
        this.text.slice(division + 1, token.position).trimStart() +
        opening(this.text, token, this.tokens[this.index + 1]);
      this.notes.push(words.note.dividesFirst(behind));
    }
    this.builder.binary('*', token.position);
  }

  /** The argument of `cos 2x` runs on to the next function, sign or bracket. */
  private isSideBySide(token: Token): boolean {
    if (!this.builder.insideBareFunction()) return false;
    const before = this.tokens[this.index - 1];
    const bracket = isBracket(token) ? token : before && isBracket(before) ? before : undefined;
    if (bracket === token && before?.type === 'number') {
      // cos 2(x + 1) may be either.
      throw this.unexpected(token, 'operand-of-function');
    }
    if (bracket || token.type === 'number') return false;
    return token.type !== 'name' || !isFunctionName(token.text, this.options);
  }

  private unexpected(token: Token, due: (ExpressionFault & { code: 'token' })['due']): ExpressionError {
    return atToken({ code: 'token', written: writtenAs(this.text, token), due }, token);
  }
}

const atToken = (fault: ExpressionFault, { position, length }: Token): ExpressionError =>
  new ExpressionError(fault, position, length);
