import { afterEach, expect, it } from 'vitest';
import { looks } from '../../src/ui/theme.ts';
import { Learner } from './program.ts';

let learner: Learner;
afterEach(() => learner.dispose());

/** Every style that a page with code, a graph, a wrong and a right answer brings to the screen. */
async function stylesOf(environment: Record<string, string>): Promise<Set<string>> {
  learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
  const session = learner.start({ args: ['lesson', 'chain-rule'], environment });
  await session.waitFor('dloss/dz2 = ?');
  session.send('2*x\r');
  await session.waitFor('incorrect');
  session.send('2(z2-y)\r');
  await session.waitFor('correct. TensorFlow.js');
  session.send('\x1b');
  await session.waitFor('> Continue');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: styles are escape sequences
  const found = session.output.matchAll(/\x1b\[([\d;:]*)m/g);
  return new Set([...found].flatMap(([, parameters = '']) => parameters.replace(/^0;/, '')));
}

const coloursIn = (styles: ReadonlySet<string>) =>
  [...styles].flatMap(
    (style) => style.match(/(?:[34]8;(?:5;\d+|2;\d+;\d+;\d+)|\b(?:3[0-7]|4[0-7]|9\d|10\d)\b)/g) ?? [],
  );

const known = Object.values(looks).flatMap(({ colour }) => colour ?? []);

it('256 colours: only those of the cube that were measured', async () => {
  const used = coloursIn(await stylesOf({ TERM: 'xterm-256color', COLORTERM: '' }));
  expect(used.length).toBeGreaterThan(3);
  for (const colour of used) expect(known.map(({ index }) => `38;5;${index}`)).toContain(colour);
});

it('16 million colours: the same ones', async () => {
  const used = coloursIn(await stylesOf({ TERM: 'xterm-256color', COLORTERM: 'truecolor' }));
  const written = known.map(({ hex }) =>
    ['38;2', ...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))].join(';'),
  );
  expect(used.length).toBeGreaterThan(3);
  for (const colour of used) expect(written).toContain(colour);
});

it('16 colours: none of them, and nothing dim', async () => {
  const styles = await stylesOf({ TERM: 'xterm', COLORTERM: '' });
  expect(coloursIn(styles)).toEqual([]);
  expect(styles).toContain('1');
  for (const style of styles) expect(style.split(';')).not.toContain('2');
});
