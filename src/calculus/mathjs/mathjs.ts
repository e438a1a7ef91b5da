/**
 * mathjs, reduced to what the program asks of it: the unsimplified derivative of a small piece.
 *
 * Only trees cross this border, never text that somebody typed, and never its simplifier (which takes minutes on
 * nested chains). It is the source of every elementary rule and, evaluated, the symbolic oracle.
 */

import {
  addDependencies,
  create,
  derivativeDependencies,
  divideDependencies,
  type MathNode,
  multiplyDependencies,
  powDependencies,
  subtractDependencies,
  unaryMinusDependencies,
} from 'mathjs/number';
import { apply, constant, type Expression, fold, number, variable } from '../../expression/expression.ts';
import { primitive, primitives } from '../../expression/primitives/table.ts';
import { formOf } from '../../expression/reading/parse.ts';
import { sameStructure } from '../steps/structure.ts';
import { substitute } from '../substitute.ts';

/** The part of mathjs that is used, so that tests can put a stand-in here. */
export interface Differentiator {
  derivative(node: MathNode, variable: string, options: { simplify: boolean }): MathNode;
}

/** Its number-only build: no complex values, units or matrices to keep away from learners. */
const math = create({
  ...addDependencies,
  ...derivativeDependencies,
  ...divideDependencies,
  ...multiplyDependencies,
  ...powDependencies,
  ...subtractDependencies,
  ...unaryMinusDependencies,
});

export const mathjs = math as unknown as Differentiator & MathConstructors;

interface MathConstructors {
  import(functions: Readonly<Record<string, (u: number) => number>>): void;
  parse(text: string): MathNode;
  ConstantNode: new (value: number) => MathNode;
  SymbolNode: new (name: string) => MathNode;
  OperatorNode: new (op: string, fn: string, operands: MathNode[]) => MathNode;
  FunctionNode: new (name: string, operands: MathNode[]) => MathNode;
  ParenthesisNode: new (content: MathNode) => MathNode;
}

const byMathjs = [...primitives.values()].flatMap((entry) =>
  entry.derivative.from === 'mathjs' ? [{ ...entry, derivative: entry.derivative }] : [],
);
const foreign = new Map(byMathjs.flatMap(({ derivative }) => Object.entries(derivative.foreign ?? {})));

// Of the functions it has rules for it is given the values, by the table: bundling all of its own would weigh more.
mathjs.import(
  Object.fromEntries([
    ...byMathjs.filter(({ operator }) => !operator).map(({ name, value }) => [name, value]),
    ...[...foreign].map(([name, { value }]) => [name, value]),
  ]),
);

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
        const { operator } = primitive(node.operation);
        if (!operator) return new mathjs.FunctionNode(node.operation, fresh);
        const joined = (operands: MathNode[]) =>
          new mathjs.OperatorNode(operator.sign, operator.mathjs, operands);
        return fresh.length <= 2 ? joined(fresh) : fresh.reduce((left, right) => joined([left, right]));
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

/** Reads a result of mathjs back, taking functions that only it knows to the forms a teacher writes. */
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

const ours = new Map(
  byMathjs.map(({ name, operator }) => [operator ? operator.mathjs : (name as string), name]),
);

function application(name: string, operands: readonly Expression[]): Expression {
  const [first, second] = operands as [Expression, Expression];
  if (name === 'subtract') return apply('add', first, apply('negate', second));
  const form = foreign.get(name)?.form;
  if (form) return inForm(form, first);
  const operation = ours.get(name);
  if (!operation) throw new RangeError(`mathjs answered with ${name}, which is not in the table`);
  if (operation === 'power') return square(first, second) ?? apply('power', first, second);
  if (operation === 'divide') return overOperand(first, second) ?? apply('divide', first, second);
  return apply(operation, ...operands);
}

const inForm = (form: string, operand: Expression): Expression =>
  substitute(formOf(form), new Map([['u', operand]]));

/** The square of a root is what is under it, and that of a reciprocal stays one: what the forms above come to. */
function square(base: Expression, exponent: Expression): Expression | undefined {
  if (exponent.kind !== 'number' || exponent.value !== 2 || base.kind !== 'apply') return undefined;
  const [first, second] = base.operands;
  if (primitive(base.operation).exponent === 0.5) return first;
  if (base.operation !== 'divide' || first?.kind !== 'number' || first.value !== 1) return undefined;
  return apply('divide', first, apply('power', second as Expression, number(2)));
}

/** abs(u)/u is the sign of u, and unlike it has our value 0 at the kink. */
function overOperand(above: Expression, below: Expression): Expression | undefined {
  const factors = above.kind === 'apply' && above.operation === 'multiply' ? above.operands : [above];
  const last = factors.at(-1);
  if (last?.kind !== 'apply') return undefined;
  const { derivative } = primitive(last.operation);
  const form = derivative.from === 'mathjs' ? derivative.overOperand : undefined;
  if (form === undefined || !sameStructure(last.operands[0] as Expression, below)) return undefined;
  return apply('multiply', ...factors.slice(0, -1), inForm(form, below));
}
