/** Text for terminals whose locale shows ASCII only: mathematical signs become what a learner would type. */

const spelled: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '·': '*',
  '×': '*',
  '÷': '/',
  '′': "'",
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '•': '-',
  '→': '->',
  '←': '<-',
  '↑': 'up',
  '↓': 'down',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '√': 'sqrt',
  '∞': 'infinity',
  '∂': 'd',
  '∇': 'grad ',
  Δ: 'delta ',
  Σ: 'sum ',
  σ: 'sigma',
  π: 'pi',
  θ: 'theta',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  ε: 'epsilon',
  η: 'eta',
  λ: 'lambda',
  μ: 'mu',
  '\u00a0': ' ',
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

const withPowers = (text: string): string =>
  text.replace(
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
    (raised) => `^${[...raised].map((digit) => superscripts.indexOf(digit)).join('')}`,
  );

/** A sentence with formulas in it, which can then be typed back; its quotation marks and dashes stay. */
export const typeable = (sentence: string): string =>
  withPowers(sentence.replace(/[·−π]/g, (sign) => spelled[sign] ?? sign));

export function toAscii(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text;
  return withPowers(text)
    .replace(/[₀₁₂₃₄₅₆₇₈₉]/g, (lowered) => String(subscripts.indexOf(lowered)))
    .replace(/[^\x20-\x7e\n]/gu, (character) => spelled[character] ?? character)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('⁄', '/')
    .replace(/[^\x20-\x7e\n]/gu, '?');
}
