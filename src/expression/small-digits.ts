/** Digits written small, above the line or below it, and what they are in plain text. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** A run of raised digits, with a raised minus where one stands before it. */
export const raisedNumber = `⁻?[${superscripts}]+`;

/** `12` as `¹²`. */
export const raised = (digits: string): string =>
  [...digits].map((digit) => superscripts[Number(digit)]).join('');

/** `⁻¹²` as `-12`. */
export const lowered = (digits: string): string =>
  [...digits].map((digit) => (digit === '⁻' ? '-' : superscripts.indexOf(digit))).join('');

/** `x²` as `x^2`, which can be typed. */
export const plainExponents = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${lowered(digits)}`);

/** `x₁` as `x1`. */
export const plainIndices = (text: string): string =>
  text.replace(/[₀-₉]/g, (digit) => String(subscripts.indexOf(digit)));
