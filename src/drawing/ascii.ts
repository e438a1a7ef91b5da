/** Text for terminals whose locale shows ASCII only: mathematical signs become what a learner would type. */

import { plainExponents, plainIndices } from '../expression/small-digits.ts';

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

/** A sentence with formulas in it, which can then be typed back; its quotation marks and dashes stay. */
export const typeable = (sentence: string): string =>
  plainExponents(sentence.replace(/[·−π]/g, (sign) => spelled[sign] ?? sign));

export function toAscii(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text;
  return plainIndices(plainExponents(text))
    .replace(/[^\x20-\x7e\n]/gu, (character) => spelled[character] ?? character)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('⁄', '/')
    .replace(/[^\x20-\x7e\n]/gu, '?');
}

/** Only the signs whose width terminals disagree about; letters of every script stay. */
export const withoutWideSigns = (text: string): string =>
  plainIndices(plainExponents(text)).replace(
    /[^\x20-\x7e\n]/gu,
    (character) => spelled[character] ?? character,
  );
