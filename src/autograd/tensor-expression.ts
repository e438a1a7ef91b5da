import type * as Core from '@tensorflow/tfjs-core';
import { type Expression, fold } from '../expression/expression.ts';
import { type PrimitiveName, primitive } from '../expression/primitives/table.ts';
import { formOf } from '../expression/reading/parse.ts';

/** The namespace of TensorFlow.js, whichever engine carries it. */
export type TensorFlow = typeof Core;
export type Tensor = Core.Tensor;
type GradSaveFunc = Core.GradSaveFunc;

/**
 * The operands of `u ^ v`. Along v TensorFlow.js says 0 where u is negative or zero; there is no real slope there
 * (`u^v * log(u)`), so v passes through an identity whose slope is NaN at those points.
 */
function withSlopeWherePositive(tf: TensorFlow, [first, second]: readonly Tensor[]): Tensor[] {
  const [base, exponent] = [first as Tensor, second as Tensor];
  if (exponent.rank === 0) return [base, exponent];
  const slopedWherePositive = tf.customGrad((passed, below, save) => {
    (save as GradSaveFunc)([below as Tensor]);
    return {
      value: (passed as Tensor).clone(),
      gradFunc: (dy, [saved]) => {
        // log is -Infinity or NaN exactly where the slope is undefined, and 0 times that is NaN.
        const nothing = tf.mul(tf.log(saved as Tensor), 0);
        return [tf.add(dy, nothing), tf.zerosLike(saved as Tensor)];
      },
    };
  });
  return [base, slopedWherePositive(exponent, base)];
}

function applyPrimitive(tf: TensorFlow, name: PrimitiveName, operands: readonly Tensor[]): Tensor {
  const { autograd, parameters, arity } = primitive(name);
  if ('expression' in autograd) {
    const named = new Map(parameters.map((parameter, index) => [parameter, operands[index] as Tensor]));
    return tensorOf(tf, formOf(autograd.expression), named);
  }
  const given = autograd.secondNeedsPositiveFirst ? withSlopeWherePositive(tf, operands) : operands;
  const op = (tf as unknown as Record<string, (...operands: readonly (Tensor | number)[]) => Tensor>)[
    autograd.op
  ];
  if (!op) throw new TypeError(`TensorFlow.js has no op '${autograd.op}' for ${name}`);
  if (arity === 'many') return given.reduce((left, right) => op(left, right));
  return op(...given, ...(autograd.extra ?? []));
}

/**
 * Computes an expression with TensorFlow.js, a point in each place of the tensors of `named`. A part that uses no
 * name is a scalar, and broadcasts.
 * @throws TypeError at a name that is not in `named`, and at what only answers may hold.
 */
export function tensorOf(tf: TensorFlow, expression: Expression, named: ReadonlyMap<string, Tensor>): Tensor {
  return fold<Tensor>(expression, (node, parts) => {
    switch (node.kind) {
      case 'number':
        return tf.scalar(node.value);
      case 'constant':
        return tf.scalar(node.name === 'e' ? Math.E : Math.PI);
      case 'variable': {
        const tensor = named.get(node.name);
        if (!tensor) throw new TypeError(`autograd was given no '${node.name}'`);
        return tensor;
      }
      case 'apply':
        return applyPrimitive(tf, node.operation, parts);
      default:
        throw new TypeError(`autograd cannot compute '${node.kind}'`);
    }
  });
}
