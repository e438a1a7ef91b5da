/** What people write on paper, told among the tokens: `cos2x`, `2 x 3`, `sqrt[3]{x}`. */

import { ExpressionError, type ExpressionFault } from '../expression-error.ts';
import { functionSigns } from '../primitives/table.ts';
import { words } from '../words.ts';
import { functionNamed, type NamePolicy } from './names.ts';
import { type NameToken, type Token, tokenise, writtenAs } from './tokens.ts';

interface Prepared {
  readonly tokens: readonly Token[];
  readonly notes: readonly string[];
}

export function writtenForms(text: string, tokens: readonly Token[], policy: NamePolicy): Prepared {
  const forms = new WrittenForms(text, policy);
  return {
    tokens: forms.timesLetters(forms.rootIndices(tokens.flatMap(forms.numberedFunction))),
    notes: forms.notes,
  };
}

class WrittenForms {
  readonly notes: string[] = [];

  constructor(
    private readonly text: string,
    private readonly policy: NamePolicy,
  ) {}

  private isDeclared(name: string): boolean {
    return this.policy.declared?.has(name) === true;
  }

  /** `cos2x` is the function and what it is taken of. */
  readonly numberedFunction = (token: Token, index: number, all: readonly Token[]): readonly Token[] => {
    if (token.type !== 'name' || this.isDeclared(token.text) || functionNamed(token.text)) return [token];
    const [, name = '', rest = ''] = /^([A-Za-z\u0370-\u03FF]+)(\d.*)$/.exec(token.text) ?? [];
    const called = functionNamed(name);
    const isCall = isSymbol(all[index + 1], '(');
    if (called?.arity !== 1 || this.isDeclared(name) || isCall) return [token];
    const isIndex = /^\d+$/.test(rest);
    // relu1 is a name like z1; log2 and log10 are logarithms to that base.
    if (isIndex && (called.derivative.from !== 'mathjs' || /^log(2|10)$/i.test(token.text))) return [token];
    const behind = token.position + name.length;
    const operand = tokenise(rest, this.policy.declared);
    return [
      { type: 'name', text: name, position: token.position, length: name.length },
      ...operand.map((part) => ({ ...part, position: part.position + behind })),
    ];
  };

  /** `sqrt[3]{x}` of LaTeX is a power of x, and no product with the root of 3. */
  rootIndices(tokens: readonly Token[]): readonly Token[] {
    const start = tokens.findIndex((_, index) => this.isRootWithIndex(tokens, index));
    if (start < 0) return tokens;
    const [, , index, , open] = tokens.slice(start, start + 5) as [Token, Token, Token, Token, Token];
    if (index.type !== 'number' || !Number.isInteger(index.value) || index.value < 2) {
      throw new ExpressionError({ code: 'root-index' }, index.position, index.length);
    }
    const end = closingOf(tokens, start + 4);
    if (end < 0) return tokens;
    const symbol = (sign: string): Token => ({
      type: 'symbol',
      text: sign,
      position: open.position,
      length: 1,
    });
    this.notes.push(words.note.rootAsPower(index.value));
    const root = [
      symbol('('),
      ...this.rootIndices(tokens.slice(start + 4, end + 1)),
      ...['^', '('].map(symbol),
      { ...index, value: 1 },
      symbol('/'),
      index,
      ...[')', ')'].map(symbol),
    ];
    return [...tokens.slice(0, start), ...root, ...this.rootIndices(tokens.slice(end + 1))];
  }

  private isRootWithIndex(tokens: readonly Token[], at: number): boolean {
    const [root, open, , close, operand] = tokens.slice(at, at + 5);
    if (root?.type !== 'name' || this.isDeclared(root.text)) return false;
    if ((functionSigns.get(root.text) ?? functionNamed(root.text))?.exponent !== 0.5) return false;
    const isWritten = (token: Token | undefined, sign: string) =>
      token && writtenAs(this.text, token) === sign;
    return Boolean(isWritten(open, '[') && isWritten(close, ']') && isSymbol(operand, '('));
  }

  /** An x between two factors is a sign for times, unless x is a name: then nobody can tell. */
  timesLetters(tokens: readonly Token[]): readonly Token[] {
    const read: Token[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as Token;
      const factor = this.factorBehindLetter(tokens, index);
      if (factor === undefined) read.push(token);
      else {
        read.push({ type: 'symbol', text: '*', position: token.position, length: 1 });
        if (factor !== 'next') {
          read.push(factor);
          // The digits behind a point were read as a number of their own.
          while ((tokens[index + 1]?.position ?? Number.POSITIVE_INFINITY) < factor.position + factor.length)
            index += 1;
        }
        this.note();
      }
    }
    return read;
  }

  private note(): void {
    if (!this.notes.includes(words.note.timesLetter)) this.notes.push(words.note.timesLetter);
  }

  /**
   * What an x multiplies by: the token behind it, or a number glued to it; undefined where it is no sign.
   * @throws ExpressionError where it stands between two numbers and is a name.
   */
  private factorBehindLetter(tokens: readonly Token[], index: number): Token | 'next' | undefined {
    const token = tokens[index] as Token;
    const before = tokens[index - 1];
    if (token.type !== 'name' || !/^x(\d+)?$/i.test(token.text) || !before || !endsFactor(before))
      return undefined;
    const isName = this.policy.declared === undefined || this.isDeclared('x') || this.isDeclared('X');
    if (token.text.length > 1) return this.gluedNumber(token, before, isName);
    if (this.isDeclared(token.text) || isName) {
      if (this.isBetweenNumbers(tokens, index)) throw this.ambiguous(token);
      return undefined;
    }
    const [next, second] = tokens.slice(index + 1, index + 3);
    const isSigned = isSymbol(next, '-') && second !== undefined && startsFactor(second);
    return next && (startsFactor(next) || isSigned) ? 'next' : undefined;
  }

  private gluedNumber(token: NameToken, before: Token, isName: boolean): Token | undefined {
    const isNumber = before.type === 'number' && before.position + before.length === token.position;
    if (!isNumber || this.policy.declared === undefined || this.isDeclared(token.text)) return undefined;
    if (isName) throw this.ambiguous(token);
    const digits = /^\d+(\.\d*)?/.exec(this.text.slice(token.position + 1))?.[0] ?? '';
    return { type: 'number', value: Number(digits), position: token.position + 1, length: digits.length };
  }

  private isBetweenNumbers(tokens: readonly Token[], index: number): boolean {
    const [before, token, next, second] = tokens.slice(index - 1, index + 3) as [
      Token,
      Token,
      Token?,
      Token?,
    ];
    if (before.type !== 'number') return false;
    if (next?.type === 'number') return true;
    const isApart = (left: Token, right: Token) => left.position + left.length < right.position;
    const isSign = next !== undefined && (isSymbol(next, '-') || isSymbol(next, '+'));
    // 2 x -3, but neither 2x -3 nor 2 x - 3.
    return (
      isSign &&
      second?.type === 'number' &&
      isApart(before, token) &&
      isApart(token, next) &&
      !isApart(next, second)
    );
  }

  private ambiguous(token: NameToken): ExpressionError {
    const fault: ExpressionFault = { code: 'times-letter', name: token.text.slice(0, 1) };
    return new ExpressionError(fault, token.position, token.length);
  }
}

const isSymbol = (token: Token | undefined, text: string): boolean =>
  token?.type === 'symbol' && token.text === text;

const endsFactor = (token: Token): boolean =>
  token.type !== 'symbol' || token.text === ')' || token.text === '|';

const startsFactor = (token: Token): boolean =>
  token.type === 'number' || token.type === 'name' || isSymbol(token, '(') || isSymbol(token, '|');

/** Where the bracket at `open` is closed; −1 where it is not. */
function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  return tokens.findIndex((token, index) => {
    if (index < open || token.type !== 'symbol') return false;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    return depth === 0;
  });
}
