/** What the program itself hints at: the rule's name, then the rule with the question's own parts in it. */

import type { Step } from '../../calculus/steps/derivation.ts';
import { words as calculusWords } from '../../calculus/words.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { print } from '../../expression/print.ts';
import type { GraphQuestion } from '../../grading/questions/question.ts';
import { type Edge, edgeName } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong } from '../../graph/paths.ts';
import { totalDerivative } from '../../graph/total-derivative.ts';
import { shown } from '../solutions/solution-line.ts';
import { words } from '../words.ts';

export function stepHints(step: Step): string[] {
  const outer = step.rule === 'chain' ? step.substeps[0] : undefined;
  const about = ownWords(outer ?? step);
  const { rule, chainRule } = words.hint;
  const name = calculusWords.rule((outer ?? step).rule);
  return [outer ? chainRule(name, about) : rule(name, about), step.note];
}

/** The primitive's own words, where its own rule is the one at work: a product by a constant is no product rule. */
function ownWords({ rule, before }: Step): string {
  const entry = before.of.kind === 'apply' ? primitive(before.of.operation) : undefined;
  return (entry?.rule === rule && entry.hint) || '';
}

export function pathHints({ graph, along, label, point }: GraphQuestion): string[] {
  const links = edgesAlong(along);
  const values = links.map((link) => inItsTerms(localDerivative(graph, link).derivative, point));
  return [words.hint.multiplyAlong, words.hint.factors(label, links.map(edgeName).join(' · '), values)];
}

/** @param links those through which what is asked for arrives. */
export function linkHints({ graph, along, label, point }: GraphQuestion, links: readonly Edge[]): string[] {
  const { hint } = words;
  if (links.length === 0) return [hint.nothingUses(along.at(-1) ?? '', graph.loss), hint.cannotMatter];
  const products = links.map((link) => `d${graph.loss}/d${link.of} · ${edgeName(link)}`);
  const upstream = links.map(
    ({ of }) => [`d${graph.loss}/d${of}`, inItsTerms(totalDerivative(graph, of), point)] as const,
  );
  return [links.length > 1 ? hint.addPaths : hint.multiplyUpstream, hint.products(label, products, upstream)];
}

/** A number where the question has its numbers, else the formula. */
const inItsTerms = (formula: Expression, point: Values | undefined): string =>
  point ? shown(evaluate(formula, point)) : print(formula, 'screen');
