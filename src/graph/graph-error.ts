import { ExpressionError, type ExpressionFault } from '../expression/expression-error.ts';
import { didYouMean } from '../expression/reading/closest-name.ts';
import { words } from './words.ts';

/** What is wrong with a graph document, by code, with what its sentence needs to know. */
type GraphFault =
  | { readonly code: 'no-assignment'; readonly text: string }
  | { readonly code: 'no-name' | 'nothing-to-differentiate' }
  | { readonly code: 'bad-name' | 'no-value' | 'function-name' | 'large-number'; readonly name: string }
  /** With what the reader of JSON says. */
  | { readonly code: 'no-json'; readonly reason: string }
  /** JSON, but of something else. */
  | { readonly code: 'other-json'; readonly path: string; readonly reason: string | undefined }
  /** With the line of the other definition. */
  | { readonly code: 'defined-twice'; readonly name: string; readonly line: number }
  | { readonly code: 'expression'; readonly name: string; readonly fault: ExpressionFault }
  /** With the names of the circle, the first again at the end. */
  | { readonly code: 'cycle'; readonly name: string; readonly circle: readonly string[] }
  | {
      readonly code: 'no-finite-value';
      readonly name: string;
      readonly isInfinite: boolean;
      /** Whether there is a value, too large for float64. */
      readonly isTooLarge: boolean;
      /** The numbers it was computed from, as `x = 0`. */
      readonly at: readonly string[];
      readonly text: string;
    }
  | { readonly code: 'unknown-loss'; readonly name: string; readonly names: readonly string[] };

interface Said {
  readonly message: string;
  readonly suggestion?: string;
}

/** A graph document that cannot be used: what is wrong, where, and what to write instead. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** @param line 1-based. @param column 1-based. Both 1 when the fault has no single place (JSON, a cycle). */
  constructor(
    readonly fault: GraphFault,
    readonly line = 1,
    readonly column = 1,
  ) {
    super();
  }

  get code(): GraphFault['code'] {
    return this.fault.code;
  }

  override get message(): string {
    return said(this.fault).message;
  }

  /** What to write instead, as a sentence; absent when nothing sensible can be said. */
  get suggestion(): string | undefined {
    return said(this.fault).suggestion;
  }
}

function said(fault: GraphFault): Said {
  switch (fault.code) {
    case 'no-assignment': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.text), suggestion };
    }
    case 'bad-name': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.name), suggestion };
    }
    case 'no-value':
    case 'function-name': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.name), suggestion: suggestion(fault.name) };
    }
    case 'large-number':
      return { message: words.fault[fault.code].message(fault.name) };
    case 'no-json': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.reason), suggestion };
    }
    case 'other-json': {
      const { message, whole, unreadable, suggestion } = words.fault[fault.code];
      return { message: message(fault.path || whole, fault.reason ?? unreadable), suggestion };
    }
    case 'defined-twice': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.name, fault.line), suggestion };
    }
    case 'expression':
      return expressionSaid(fault);
    case 'cycle': {
      const { message, suggestion } = words.fault[fault.code];
      return { message: message(fault.name, fault.circle), suggestion };
    }
    case 'no-finite-value': {
      const { 'no-real': noReal, infinite, tooLarge, suggestion, smaller } = words.fault[fault.code];
      const message = fault.isTooLarge ? tooLarge : fault.isInfinite ? infinite : noReal;
      return {
        message: message(fault.name, fault.at, fault.text),
        suggestion: fault.isTooLarge ? smaller : suggestion,
      };
    }
    case 'unknown-loss': {
      const { message, names } = words.fault[fault.code];
      return {
        message: message(fault.name),
        suggestion: didYouMean(fault.name, fault.names) ?? names(fault.names),
      };
    }
    default:
      return words.fault[fault.code];
  }
}

/** A name that is near to no other was probably meant, and has still to be given a value. */
function expressionSaid({ name, fault }: GraphFault & { code: 'expression' }): Said {
  const { message, undeclared } = words.fault.expression;
  const error = new ExpressionError(fault, 0, 0);
  const isUndeclared = fault.code === 'unknown-name' && fault.meant.length === 0;
  return {
    message: message(name, error.message),
    suggestion: isUndeclared ? undeclared(fault.name) : error.suggestion,
  };
}
