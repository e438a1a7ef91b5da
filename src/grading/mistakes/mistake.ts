/** THE table of mistakes that the program recognises. What it says about each stands in `words.ts`. */

import { substitute } from '../../calculus/substitute.ts';
import type { Expression } from '../../expression/expression.ts';
import type { PrimitiveName } from '../../expression/primitives/table.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import type { Edge } from '../../graph/graph.ts';
import { networks } from './entries/networks.ts';
import { functions, rules } from './entries/rules.ts';
import { wholeAnswers } from './entries/whole-answers.ts';
import type { MistakeEntry, Sites, WrongAt } from './sites.ts';

const table = { ...rules, ...wholeAnswers, ...functions, ...networks };

export type MistakeId = keyof typeof table;

export const mistakeEntries: Readonly<Record<MistakeId, MistakeEntry>> = table;

/** In the order in which mistakes that fit equally well are named. */
export const mistakeIds = Object.keys(table) as readonly MistakeId[];

/** A wrong answer a learner would give, as a formula in the question's names. */
export interface Mistake {
  readonly id: MistakeId;
  readonly wrong: Expression;
  /** The one link of a chain it is made in. */
  readonly link?: Edge;
  /** Of a mistake in one link: the slope it gives that link, and what comes of it when it is made in every link. */
  readonly carried?: { readonly slope: Expression; readonly throughout: Expression };
}

/** The mistakes that can be made at one place. */
export const madeAt = <Site extends keyof Sites>(place: Site, site: Sites[Site]): Mistake[] =>
  mistakeIds.flatMap((id) => {
    const entry: WrongAt = mistakeEntries[id];
    return (entry[place]?.(site) ?? []).map((wrong) => ({ id, wrong }));
  });

/** Those with the slope of one function, at its input. */
export const madeWith = (name: PrimitiveName, input: Expression): Mistake[] =>
  mistakeIds.flatMap((id) =>
    (mistakeEntries[id].functions?.[name] ?? []).map((text) => ({
      id,
      wrong: substitute(parseExpression(text).expression, new Map([['z', input]])),
    })),
  );
