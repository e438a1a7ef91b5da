/** The last step of a derivation that ends in more than has to be written: softmax with cross-entropy is `p - 1`. */

import { type Expression, rememberedFold } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { print } from '../../expression/print.ts';
import { printedLength } from '../../expression/written-size.ts';
import { words } from '../words.ts';
import type { Reduction } from './derivation.ts';
import { excerpt } from './excerpt.ts';
import { inKnownTerms } from './known-terms.ts';

/** What is shorter reads at a glance as it is. */
const SHORTEST = 36;

/** A quotient, or what a sigmoid gives out: what may be a share. */
const holdsShare = rememberedFold<boolean>(
  (node, parts) =>
    parts.includes(true) ||
    (node.kind === 'apply' &&
      (node.operation === 'divide' || primitive(node.operation).givesProbability === true)),
);

/** @returns undefined where what the rules end in is the shortest that is known. */
export function reduction(expression: Expression, derivative: Expression): Reduction | undefined {
  const length = printedLength(derivative);
  if (length < SHORTEST || !holdsShare(expression)) return undefined;
  const knownTerms = inKnownTerms(expression, derivative);
  if (!knownTerms || print(knownTerms.written).length >= print(derivative).length) return undefined;
  const { name, stands, form } = knownTerms;
  const note = words.note.shortForm(name, excerpt(stands), print(form, 'screen'));
  return { from: derivative, knownTerms, note };
}
