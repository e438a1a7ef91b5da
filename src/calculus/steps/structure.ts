/** Whether two trees are the same tree, told quickly: by a hash kept beside each node, then by a walk to be sure. */

import { children, type Expression, rememberedFold } from '../../expression/expression.ts';

const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) >>> 0;

function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = mix(hash, text.charCodeAt(index));
  return hash;
}

/** What a node says about itself, without its branches. */
export function label(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return `#${node.value}`;
    case 'constant':
    case 'variable':
      return `${node.kind}:${node.name}`;
    case 'apply':
      return `apply:${node.operation}:${node.operands.length}`;
    case 'cases':
      return `cases:${node.relation}`;
    case 'pending':
      return `pending:${node.wrt}`;
  }
}

export const structureHash = rememberedFold<number>((node, parts) =>
  parts.reduce((total, part, index) => mix(mix(total, part), index + 1), textHash(label(node))),
);

export function sameStructure(left: Expression, right: Expression): boolean {
  return structureHash(left) === structureHash(right) && sameTree(left, right, children);
}

const isOrderless = (node: Expression): boolean =>
  node.kind === 'apply' && (node.operation === 'add' || node.operation === 'multiply');

/** As `structureHash`, the same for sums and products of the same parts in another order. */
export const orderlessHash = rememberedFold<number>((node, parts) => {
  if (!isOrderless(node))
    return parts.reduce((total, part, index) => mix(mix(total, part), index + 1), textHash(label(node)));
  return parts.reduce((total, part) => (total + mix(0x9e3779b9, part)) >>> 0, textHash(label(node)));
});

/** Whether two trees are the same but for the order of terms and factors. */
export function sameUpToOrder(left: Expression, right: Expression): boolean {
  return orderlessHash(left) === orderlessHash(right) && sameTree(left, right, orderedChildren);
}

const orderedChildren = (node: Expression): readonly Expression[] =>
  isOrderless(node)
    ? children(node).toSorted((one, other) => orderlessHash(one) - orderlessHash(other))
    : children(node);

function sameTree(
  left: Expression,
  right: Expression,
  branches: (node: Expression) => readonly Expression[],
): boolean {
  const pairs: [Expression, Expression][] = [[left, right]];
  // Trees share branches: without this, a pair would be walked once for each way that leads to it.
  const walked = new Map<Expression, Expression>();
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [one, other] = pair;
    if (one === other || walked.get(one) === other) continue;
    walked.set(one, other);
    if (label(one) !== label(other)) return false;
    const others = branches(other);
    branches(one).forEach((part, index) => {
      pairs.push([part, others[index] as Expression]);
    });
  }
  return true;
}
