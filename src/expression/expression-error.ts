import { words } from './words.ts';

/** What is wrong with a text, by code, with what its sentence needs to know. */
export type ExpressionFault =
  | { readonly code: 'empty' | 'missing-at-end' | 'second-point' | 'equation' | 'root-index' }
  | { readonly code: 'question-alone' | 'colon-alone' }
  | { readonly code: 'too-long'; readonly characters: number; readonly most: number }
  | { readonly code: 'too-deep'; readonly depth: number; readonly most: number }
  /** A literal exponent beyond the cap. */
  | { readonly code: 'exponent'; readonly most: number }
  /** One that nothing understands; made visible. */
  | { readonly code: 'character'; readonly character: string; readonly isPrime: boolean }
  | { readonly code: 'large-number'; readonly digits: string }
  | {
      readonly code: 'token';
      readonly written: string;
      readonly due: 'operand' | 'operator' | 'sign-between' | 'end' | 'operand-of-function';
    }
  /** `sin^-1(x)`, and `sin` by itself. */
  | { readonly code: 'raised-function' | 'bare-function'; readonly name: string }
  /** With the number meant, where the comma groups its digits. */
  | { readonly code: 'comma'; readonly grouped: string | undefined }
  | { readonly code: 'arguments'; readonly calledAs: string; readonly arity: number; readonly given: number }
  | { readonly code: 'unclosed-bracket'; readonly opening: string; readonly closing: string }
  | { readonly code: 'unopened-bracket'; readonly closing: string }
  | {
      readonly code: 'unknown-name';
      readonly name: string;
      /** What it is near to, one thing or two; none when no name is. */
      readonly meant: readonly string[];
      readonly names: readonly string[];
    }
  | {
      readonly code: 'unknown-function';
      readonly name: string;
      readonly near: string | undefined;
      /** Whether any name may be used, so that it could be the first factor of a product. */
      readonly mayBeName: boolean;
    }
  /** `sinx`, with the names that it would be taken of. */
  | {
      readonly code: 'glued-function';
      readonly name: string;
      readonly called: string;
      readonly operand: readonly string[];
    }
  /** `xy`, where x is a name. */
  | { readonly code: 'glued-names'; readonly name: string; readonly parts: readonly string[] }
  /** `x2`, where x is a name. */
  | {
      readonly code: 'numbered-name';
      readonly name: string;
      readonly base: string;
      readonly digits: string;
    }
  /** `2 x 3`, where x is a name. */
  | { readonly code: 'times-letter'; readonly name: string }
  | { readonly code: 'unit'; readonly unit: string };

interface Said {
  readonly message: string;
  readonly suggestion: string;
}

/** Text that cannot be read as an expression: what is wrong, where, and what to type instead. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /**
   * @param position 0-based offset into the text that was read.
   * @param length how many characters are at fault; at least 1, also at the end of the text.
   */
  constructor(
    readonly fault: ExpressionFault,
    readonly position: number,
    readonly length: number,
  ) {
    super();
  }

  get code(): ExpressionFault['code'] {
    return this.fault.code;
  }

  override get message(): string {
    return said(this.fault).message;
  }

  /** What to type instead, as a sentence. */
  get suggestion(): string {
    return said(this.fault).suggestion;
  }
}

function said(fault: ExpressionFault): Said {
  switch (fault.code) {
    case 'too-long': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.characters, fault.most), suggestion };
    }
    case 'too-deep': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.depth, fault.most), suggestion };
    }
    case 'exponent': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.most), suggestion };
    }
    case 'character': {
      const { message, suggestion, prime } = words.fault[fault.code];
      return { message: message(fault.character), suggestion: fault.isPrime ? prime : suggestion };
    }
    case 'large-number': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.digits), suggestion };
    }
    case 'token':
      return { message: words.fault.token.message(fault.written), suggestion: words.fault.token[fault.due] };
    case 'raised-function':
    case 'bare-function': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.name), suggestion: suggestion(fault.name) };
    }
    case 'comma': {
      const { message, suggestion, grouped } = words.fault[fault.code];
      return { message, suggestion: fault.grouped ? grouped(fault.grouped) : suggestion };
    }
    case 'arguments': {
      const { message, suggestion } = words.fault[fault.code];
      const { calledAs, arity, given } = fault;
      return { message: message(calledAs, arity, given), suggestion: suggestion(calledAs, arity) };
    }
    case 'unclosed-bracket': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.opening), suggestion: suggestion(fault.closing) };
    }
    case 'unopened-bracket': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.closing), suggestion };
    }
    case 'unknown-name':
      return { message: words.fault[fault.code].message(fault.name), suggestion: nameToUse(fault) };
    case 'unknown-function':
      return { message: words.fault[fault.code].message(fault.name), suggestion: functionToUse(fault) };
    case 'glued-function': {
      const { message, suggestion } = words.fault[fault.code];
      const call = `${fault.called}(${fault.operand.join('*')})`;
      return { message: message(fault.name), suggestion: suggestion(call) };
    }
    case 'glued-names': {
      const { message } = words.fault[fault.code];
      return { message: message(fault.name), suggestion: productToWrite(fault.parts) };
    }
    case 'numbered-name': {
      const { message, suggestion, own } = words.fault[fault.code];
      const { name, base, digits } = fault;
      const isIndex = Number(digits) < 2;
      const forms = isIndex ? own(name, base) : suggestion(`${base}^${digits}`, `${digits}*${base}`);
      return { message: message(name), suggestion: forms };
    }
    case 'times-letter': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.name), suggestion };
    }
    case 'unit': {
      const { message, suggestion } = words.fault[fault.code];
      return { message, suggestion: suggestion(fault.unit) };
    }
    default:
      return words.fault[fault.code];
  }
}

/** Letters behind an e are more often its power than a product. */
function productToWrite(parts: readonly string[]): string {
  const { suggestion, powerOfE } = words.fault['glued-names'];
  const product = parts.join('*');
  const [first, ...others] = parts;
  if (first === 'e' && others.length > 0) return powerOfE(others.join('*'), others.length > 1, product);
  return suggestion(parts.join(words.fault['glued-names'].times), product);
}

function nameToUse({ meant, names }: ExpressionFault & { code: 'unknown-name' }): string {
  const { only, names: several, none } = words.fault['unknown-name'];
  const [first, second] = meant;
  if (first !== undefined) {
    return second === undefined ? words.meant.one(first) : words.meant.either(first, second);
  }
  const [single] = names;
  if (single === undefined) return none;
  return names.length === 1 ? only(single) : several(names);
}

function functionToUse({ name, near, mayBeName }: ExpressionFault & { code: 'unknown-function' }): string {
  const { condition, some, product } = words.fault['unknown-function'];
  const meant =
    name.toLowerCase() === 'if'
      ? [condition]
      : near !== undefined
        ? [words.meant.one(`${near}(…)`)]
        : mayBeName
          ? []
          : [some];
  return [...meant, ...(mayBeName ? [product(name)] : [])].join(' ');
}
