const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A sentence with formulas as they are shown on a screen, with the signs that can be typed back. */
export const plainSigns = (sentence: string): string =>
  sentence
    .replaceAll('·', '*')
    .replaceAll('−', '-')
    .replaceAll('π', 'pi')
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (raised) => `^${[...raised].map((digit) => superscripts.indexOf(digit)).join('')}`,
    );
