import { plainExponents } from '../../expression/small-digits.ts';

/** A sentence with formulas as they are shown on a screen, with the signs that can be typed back. */
export const plainSigns = (sentence: string): string =>
  plainExponents(sentence.replaceAll('·', '*').replaceAll('−', '-').replaceAll('π', 'pi'));
