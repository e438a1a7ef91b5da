/** What a teacher adds below a finished derivative: its cases at a kink, and the short form it has in known terms. */

import { type Application, type Cases, type Expression, number } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { print } from '../../expression/print.ts';
import { printedLength } from '../../expression/written-size.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { replaceNodes } from '../substitute.ts';
import { words } from '../words.ts';
import type { Derivation } from './derivation.ts';
import { domainRemarks } from './domain-remarks.ts';
import { excerpt } from './excerpt.ts';
import { inKnownTerms, type KnownTerms } from './known-terms.ts';
import { distinctParts } from './sampling.ts';
import { sameStructure } from './structure.ts';

/** Of longer derivatives nobody sees the cases. */
const LONGEST = 400;

export function remarksOn({ expression, derivative, variable, reduced }: Derivation): string[] {
  if (printedLength(expression) > LONGEST || printedLength(derivative) > LONGEST) return [];
  // What the last step says already needs no remark.
  const known = reduced ? undefined : inKnownTerms(expression, derivative);
  const knownTerms = known ? [knownTermsRemark(known)] : [];
  return [...casesOf(derivative), ...knownTerms, ...domainRemarks(expression, derivative, variable)];
}

export const knownTermsRemark = ({ name, stands, form }: KnownTerms): string =>
  words.remark.inKnownTerms(name, excerpt(stands), print(form, 'screen'));

/** With a single function of levels (`step`, `sign`) or comparison in it, a derivative is one formula on either side. */
function casesOf(derivative: Expression): string[] {
  const [only, ...others] = distinctParts(derivative).filter(isSwitch);
  if (!only || others.length > 0) return [];
  const withPart = (value: Expression): string =>
    print(
      normalise(replaceNodes(derivative, (node) => (sameStructure(node, only) ? value : undefined))),
      'screen',
    );
  if (only.kind === 'cases') {
    const condition = `${excerpt(only.left)} ${only.relation} ${excerpt(only.right)}`;
    return [words.remark.whether(withPart(only.then), condition, withPart(only.otherwise))];
  }
  const { levels } = primitive(only.operation);
  if (!levels) return [];
  const inside = excerpt(only.operands[0] as Expression);
  const [positive, zero] = [withPart(number(levels.positive)), withPart(number(levels.zero))];
  if (levels.zero === levels.negative) return [words.remark.twoCases(positive, inside, zero)];
  return [words.remark.cases(positive, inside, withPart(number(levels.negative)), zero)];
}

const isSwitch = (part: Expression): part is Cases | Application =>
  part.kind === 'cases' || (part.kind === 'apply' && primitive(part.operation).levels !== undefined);
