/** The hint ladder: asked for one rung at a time; the last one is the whole way (GRADING). */

import type { Step } from '../calculus/steps/derivation.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Expression, Values } from '../expression/expression.ts';
import { primitive } from '../expression/primitives/table.ts';
import { print } from '../expression/print.ts';
import type { GraphQuestion, Question } from '../grading/questions/question.ts';
import { consumersOf, edgeName } from '../graph/graph.ts';
import { localDerivative } from '../graph/local-derivative.ts';
import { edgesAlong } from '../graph/paths.ts';
import { totalDerivative } from '../graph/total-derivative.ts';
import type { QuizItem } from './quiz-item.ts';
import { solutionOf } from './solutions/solution.ts';
import { type SolutionLine, shown } from './solutions/solution-line.ts';

export type Rung =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly lines: readonly SolutionLine[] };

const text = (words: string): Rung => ({ kind: 'text', text: words });

const ladders = new WeakMap<QuizItem, readonly Rung[]>();

/**
 * The lesson's own hints, then the rule's name, the rule with this question's parts in it, and every step. Kept beside
 * the item: a screen asks for it at every key.
 */
export function hintLadder(item: QuizItem): readonly Rung[] {
  const known = ladders.get(item);
  if (known) return known;
  const { question } = item;
  const ladder: Rung[] = [
    ...item.hints.map(text),
    ...ruleRungs(question).map(text),
    { kind: 'steps', lines: solutionOf(question) },
  ];
  ladders.set(item, ladder);
  return ladder;
}

function ruleRungs(question: Question): string[] {
  switch (question.task) {
    case 'value':
      return ['Everything you need is in the question.', `Work out ${print(question.reference, 'screen')}.`];
    case 'local':
      return stepRungs(question.derivation.step);
    default:
      return graphRungs(question);
  }
}

function stepRungs(step: Step): string[] {
  const outer = step.rule === 'chain' ? step.substeps[0] : undefined;
  const named = outer ? `chain rule, with the ${outer.rule} rule for the outside` : `${step.rule} rule`;
  const rule = ruleHint(outer ?? step);
  return [`Use the ${named}.${rule ? ` ${rule}` : ''}`, step.note];
}

/** The primitive's own words, where its own rule is the one at work: a product by a constant is no product rule. */
function ruleHint({ rule, before }: Step): string | undefined {
  const entry = before.of.kind === 'apply' ? primitive(before.of.operation) : undefined;
  return entry?.rule === rule ? entry.hint : undefined;
}

function graphRungs({ graph, along, task, label, point }: GraphQuestion): string[] {
  const name = along.at(-1) as string;
  if (task === 'path') {
    const names = edgesAlong(along).map(edgeName).join(' · ');
    const values = edgesAlong(along).map((edge) =>
      inItsTerms(localDerivative(graph, edge).derivative, point),
    );
    return [
      'The chain rule: multiply the local derivatives along the path.',
      `${label} = ${names}. The factors are ${values.join(', ')}.`,
    ];
  }
  const consumers =
    task === 'contribution' ? [along[0] as string] : consumersOf(graph, name).map((node) => node.name);
  if (consumers.length === 0)
    return [`Nothing uses ${name} on the way to ${graph.loss}.`, 'What is not used cannot matter.'];
  const products = consumers.map((of) => `d${graph.loss}/d${of} · ${edgeName({ of, wrt: name })}`);
  const upstream = consumers.map(
    (of) => `d${graph.loss}/d${of} is ${inItsTerms(totalDerivative(graph, of), point)}`,
  );
  return [
    consumers.length > 1
      ? 'Multiply upstream by local along each path, then add the paths.'
      : 'Multiply what arrives from above (upstream) by the local derivative of this link.',
    `${label} = ${products.join(' + ')}, and ${upstream.join(', ')}.`,
  ];
}

/** A number where the question has its numbers, else the formula. */
const inItsTerms = (formula: Expression, point: Values | undefined): string =>
  point ? shown(evaluate(formula, point)) : print(formula, 'screen');
