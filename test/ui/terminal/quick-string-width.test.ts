import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions } from '../../../src/build/options.mjs';

const folder = mkdtempSync(join(tmpdir(), 'neuron-calc-width-'));
let quick: (text: string) => number;

beforeAll(async () => {
  await build({
    ...bundleOptions,
    stdin: { contents: "export { default } from 'string-width'", resolveDir: resolve('.') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  });
  quick = (await import(pathToFileURL(join(folder, 'stdin.mjs')).href)).default;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the width of text in the bundle', () => {
  it.each([
    '2·(z2 − y)²',
    'a1 ━┓',
    '⣀⣠⠤',
    '● → ≠ ′',
    '\u001b[1m\u001b[38;5;31mσ\u001b[0m(z)',
    '日本',
    '👩‍👩‍👧',
    '▶️ ⌚',
    'e\u0301',
    '\t\u200b',
  ])('of %j is what string-width says', (text) => {
    expect(quick(text)).toBe(stringWidth(text));
  });

  it('is the same for every single character up to U+3000', () => {
    for (let code = 0x20; code < 0x3000; code++) {
      const text = String.fromCharCode(code);
      expect([code, quick(text)]).toEqual([code, stringWidth(text)]);
    }
  });

  it('is the same for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => quick(text) === stringWidth(text)));
  });
});
