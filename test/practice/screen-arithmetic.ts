/** Formulas as learners see them, worked out apart from the program: its reader and its table have no part in it. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const functions = {
  relu: (z: number) => Math.max(0, z),
  step: (z: number) => (z > 0 ? 1 : 0),
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  exp: Math.exp,
  log: Math.log,
  ln: Math.log,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  max: Math.max,
  min: Math.min,
  square: (z: number) => z * z,
  e: Math.E,
  pi: Math.PI,
  π: Math.PI,
};

/** `7.02² − 7²` as JavaScript. */
function inJavaScript(text: string): string {
  return text
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (digits) => `**${[...digits].map((digit) => superscripts.indexOf(digit)).join('')}`,
    )
    .replaceAll('^', '**')
    .replaceAll('·', '*')
    .replaceAll('−', '-')
    .replace(/(^|[(*/+,]|-)(\s*)-(?=\s*[\w(])/g, '$1$2(-1)*');
}

/** @throws for what is no formula in these names. */
export function worth(text: string, names: ReadonlyMap<string, number> = new Map()): number {
  const scope = new Map<string, unknown>([...Object.entries(functions), ...names]);
  const evaluate = new Function(...scope.keys(), `return ${inJavaScript(text)};`);
  return evaluate(...scope.values());
}

/** `x = 3, y = −1.5` as numbers. */
export const assignments = (text: string): Map<string, number> =>
  new Map(
    [...text.matchAll(/([\p{L}_]\w*) = (−?[\d.]+(?:e[−-]?\d+)?)/gu)].map(([, name = '', value = '']) => [
      name,
      Number(value.replaceAll('−', '-')),
    ]),
  );
