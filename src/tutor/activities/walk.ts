/** The forward and the backward pass, a node at a time. */

import { type Expression, fold } from '../../expression/expression.ts';
import { consumersOf, type Graph } from '../../graph/graph.ts';
import type { GraphBlock } from '../../lesson/lesson.ts';
import { type ActivityRules, type NoActivity, noActivity } from './activity-rules.ts';

export interface Walk {
  readonly kind: 'walk';
  readonly block: GraphBlock;
  readonly direction: 'forward' | 'backward';
  /** Names in the order they are visited, and how many of them are behind the learner. */
  readonly order: readonly string[];
  readonly shown: number;
}

/** Without `walk`, a graph is only looked at. */
export function startWalk(block: GraphBlock): Walk | NoActivity {
  const { graph, walk } = block;
  if (walk === undefined) return noActivity;
  const order = walk === 'backward' ? backwardOrder(graph) : graph.nodes.map((node) => node.name);
  return { kind: 'walk', block, direction: walk, order, shown: 0 };
}

/**
 * From the loss on along the chain, each input as soon as everything that uses it is behind. Inputs that feed the loss
 * itself wait for the end, and a target, which nobody trains, comes last of all.
 */
export function backwardOrder(graph: Graph): string[] {
  const inputs = [...graph.inputs.keys()];
  const targets = inputs.filter((name) => isTarget(graph, name));
  const beside = inputs.filter(
    (name) =>
      !targets.includes(name) && consumersOf(graph, name).every(({ name: user }) => user === graph.loss),
  );
  const along = inputs.filter((name) => !targets.includes(name) && !beside.includes(name));
  const order: string[] = [];
  for (const node of graph.nodes.toReversed()) {
    order.push(node.name);
    order.push(
      ...node.parents.filter(
        (name) => along.includes(name) && consumersOf(graph, name).every((user) => order.includes(user.name)),
      ),
    );
  }
  return [...new Set([...order, ...along, ...beside, ...targets])];
}

/** What a result is compared with: an input that is only ever the other side of a difference. */
function isTarget(graph: Graph, name: string): boolean {
  const users = consumersOf(graph, name);
  return users.length > 0 && users.every(({ expression }) => isOnlyCompared(expression, name));
}

const isOnlyCompared = (expression: Expression, name: string): boolean =>
  fold<boolean>(expression, (node, parts) => {
    if (node.kind === 'variable') return node.name !== name;
    const compared = node.kind === 'apply' ? comparedOperand(node, name) : undefined;
    return parts.every((isFree, index) => isFree || index === compared);
  });

/** Which side of `z − y` or `y − z` is the name itself; undefined for anything else. */
function comparedOperand(
  { operation, operands }: Extract<Expression, { kind: 'apply' }>,
  name: string,
): number | undefined {
  if (operation !== 'add' || operands.length !== 2) return undefined;
  const terms = operands.map((each) =>
    each.kind === 'apply' && each.operation === 'negate'
      ? { isTaken: true, of: each.operands[0] }
      : { isTaken: false, of: each },
  );
  if (terms.filter(({ isTaken }) => isTaken).length !== 1) return undefined;
  const index = terms.findIndex(({ of }) => of?.kind === 'variable' && of.name === name);
  return index < 0 ? undefined : index;
}

export const walkRules: ActivityRules<Walk> = {
  isOpen: ({ shown, order }) => shown < order.length,
  asks: false,
  update: (activity, command) => {
    const shows = (shown: number) => ({ activity: { ...activity, shown }, effects: [] });
    switch (command.type) {
      case 'next':
        return walkRules.isOpen(activity) ? shows(activity.shown + 1) : undefined;
      case 'previous':
        return activity.shown > 0 ? shows(activity.shown - 1) : undefined;
      case 'show-all':
        return shows(activity.order.length);
      default:
        return undefined;
    }
  },
};
