import type { Expression } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { DOCUMENT_CAPS } from '../../expression/reading/caps.ts';
import { printedLength } from '../../expression/written-size.ts';
import type { ChainDerivation, ChainPath } from '../../graph/chain-derivation.ts';
import { derivationSteps } from './derivation-steps.ts';

/** The chain rule along every path, with the steps of every factor. */
export const chainData = ({ loss, wrt, total, value, paths }: ChainDerivation): object => ({
  expression: loss,
  variable: wrt,
  derivative: readable(total),
  value,
  ...(paths ? { paths: paths.map(pathData) } : {}),
});

const pathData = ({ names, factors, product, value }: ChainPath): object => ({
  names,
  factors: factors.map(({ of, wrt, derivation, value: factor }) => ({
    of,
    wrt,
    derivative: print(derivation.derivative),
    value: factor,
    ...derivationSteps(derivation),
  })),
  product: readable(product),
  value,
});

/** A formula too long to be read back is left out: the factors say all of it. */
const readable = (formula: Expression): string | null =>
  printedLength(formula) <= DOCUMENT_CAPS.characters ? print(formula) : null;
