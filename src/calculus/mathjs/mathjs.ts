/**
 * mathjs, reduced to what the program asks of it: the unsimplified derivative of a small piece.
 *
 * Only trees cross this border, never text that somebody typed, and never its simplifier (which takes minutes on
 * nested chains). It is the source of every elementary rule and, evaluated, the symbolic oracle.
 */

import {
  absDependencies,
  addDependencies,
  cosDependencies,
  create,
  derivativeDependencies,
  divideDependencies,
  expDependencies,
  logDependencies,
  type MathNode,
  multiplyDependencies,
  powDependencies,
  secDependencies,
  sechDependencies,
  sinDependencies,
  sqrtDependencies,
  subtractDependencies,
  tanDependencies,
  tanhDependencies,
  unaryMinusDependencies,
} from 'mathjs/number';
import { apply, constant, type Expression, fold, number, variable } from '../../expression/expression.ts';
import type { PrimitiveName } from '../../expression/primitives/table.ts';
import { sameStructure } from '../steps/structure.ts';

/** The part of mathjs that is used, so that tests can put a stand-in here. */
export interface Differentiator {
  derivative(node: MathNode, variable: string, options: { simplify: boolean }): MathNode;
}

/** Its number-only build: no complex values, units or matrices to keep away from learners. */
const math = create({
  ...absDependencies,
  ...addDependencies,
  ...cosDependencies,
  ...derivativeDependencies,
  ...divideDependencies,
  ...expDependencies,
  ...logDependencies,
  ...multiplyDependencies,
  ...powDependencies,
  ...secDependencies,
  ...sechDependencies,
  ...sinDependencies,
  ...sqrtDependencies,
  ...subtractDependencies,
  ...tanDependencies,
  ...tanhDependencies,
  ...unaryMinusDependencies,
});

export const mathjs = math as unknown as Differentiator & MathConstructors;

interface MathConstructors {
  parse(text: string): MathNode;
  ConstantNode: new (value: number) => MathNode;
  SymbolNode: new (name: string) => MathNode;
  OperatorNode: new (op: string, fn: string, operands: MathNode[]) => MathNode;
  FunctionNode: new (name: string, operands: MathNode[]) => MathNode;
  ParenthesisNode: new (content: MathNode) => MathNode;
}

const operatorSigns: Partial<Record<PrimitiveName, [sign: string, name: string]>> = {
  add: ['+', 'add'],
  multiply: ['*', 'multiply'],
  divide: ['/', 'divide'],
  power: ['^', 'pow'],
  negate: ['-', 'unaryMinus'],
};

/** Names get a prefix, so that a learner's `i`, `e` or `pi` is never taken for a constant of mathjs. */
const mathName = (name: string): string => `v_${name}`;

export function toMathjs(expression: Expression): MathNode {
  return fold<MathNode>(expression, (node, parts) => {
    switch (node.kind) {
      case 'number':
        return new mathjs.ConstantNode(node.value);
      case 'constant':
        return new mathjs.SymbolNode(node.name);
      case 'variable':
        return new mathjs.SymbolNode(mathName(node.name));
      case 'apply': {
        // Shared branches are cloned: mathjs derives trees that share node objects wrongly.
        const fresh = parts.map((part) => part.cloneDeep());
        const sign = operatorSigns[node.operation];
        if (!sign) return new mathjs.FunctionNode(node.operation, fresh);
        if (fresh.length <= 2) return new mathjs.OperatorNode(sign[0], sign[1], fresh);
        return fresh.reduce((left, right) => new mathjs.OperatorNode(sign[0], sign[1], [left, right]));
      }
      default:
        throw new RangeError(`mathjs is not asked about ${node.kind}`);
    }
  });
}

interface ReadNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: { name?: string } | string;
  readonly args?: readonly ReadNode[];
  readonly content?: ReadNode;
}

/** Reads a result of mathjs back, taking its reciprocal functions to the forms a teacher writes. */
export function fromMathjs(node: MathNode): Expression {
  return read(node as unknown as ReadNode);
}

function read(node: ReadNode): Expression {
  switch (node.type) {
    case 'ConstantNode':
      return number(Number(node.value));
    case 'SymbolNode':
      return node.name === 'e' || node.name === 'pi'
        ? constant(node.name)
        : variable((node.name as string).slice(2));
    case 'ParenthesisNode':
      return read(node.content as ReadNode);
    case 'OperatorNode':
    case 'FunctionNode': {
      const name = typeof node.fn === 'string' ? node.fn : (node.fn?.name ?? '');
      return application(name, (node.args ?? []).map(read));
    }
    default:
      throw new RangeError(`mathjs answered with a ${node.type}`);
  }
}

function application(name: string, operands: readonly Expression[]): Expression {
  const [first, second] = operands as [Expression, Expression];
  switch (name) {
    case 'subtract':
      return apply('add', first, apply('negate', second));
    case 'unaryMinus':
      return apply('negate', first);
    case 'pow':
      return square(first, second) ?? apply('power', first, second);
    case 'divide':
      return signOf(first, second) ?? apply('divide', first, second);
    case 'multiply':
      return apply('multiply', first, second);
    case 'sec':
      return apply('divide', number(1), apply('cos', first));
    default:
      return apply(name as PrimitiveName, ...operands);
  }
}

/** sech(u)^2 is 1 - tanh(u)^2, and sec(u)^2 is 1/cos(u)^2. */
function square(base: Expression, exponent: Expression): Expression | undefined {
  if (exponent.kind !== 'number' || exponent.value !== 2 || base.kind !== 'apply') return undefined;
  const isSech = (base.operation as string) === 'sech';
  if (isSech) {
    const output = apply('tanh', base.operands[0] as Expression);
    return apply('add', number(1), apply('negate', apply('power', output, number(2))));
  }
  const cosine = base.operation === 'divide' ? base.operands[1] : undefined;
  if (cosine?.kind !== 'apply' || cosine.operation !== 'cos') return undefined;
  return apply('divide', number(1), apply('power', cosine, number(2)));
}

/** abs(u)/u is the sign of u, and unlike it has our value 0 at the kink. */
function signOf(above: Expression, below: Expression): Expression | undefined {
  const factors = above.kind === 'apply' && above.operation === 'multiply' ? above.operands : [above];
  const absolute = factors.at(-1);
  if (absolute?.kind !== 'apply' || absolute.operation !== 'abs') return undefined;
  if (!sameStructure(absolute.operands[0] as Expression, below)) return undefined;
  return apply('multiply', ...factors.slice(0, -1), apply('sign', below));
}
