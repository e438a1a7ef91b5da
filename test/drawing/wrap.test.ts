import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/drawing/fit-line.ts';
import { plainText } from '../../src/drawing/styled.ts';
import { wrap, wrapWords } from '../../src/drawing/wrap.ts';
import { shown } from './shown.ts';

describe('wrap', () => {
  it('breaks between words and hangs the following lines under the first', () => {
    const text = [{ text: 'how fast one node moves with one of its inputs' }];
    expect(shown(wrap(text, 20, { first: [{ text: '• ' }] }))).toBe(
      '• how fast one node\n  moves with one of\n  its inputs',
    );
  });

  it('keeps a word whole that changes its tone in the middle', () => {
    const text = [{ text: 'step ' }, { text: 'now', strong: true }, { text: ', then stop' }];
    const lines = wrap(text, 8);
    expect(shown(lines)).toBe('step\nnow,\nthen\nstop');
    expect(lines[1]).toEqual([{ text: 'now', strong: true }, { text: ',' }]);
  });

  it('cuts a word only when it is wider than a line', () => {
    expect(shown(wrap([{ text: 'a 123456789' }], 4))).toBe('a\n1234\n5678\n9');
  });

  it('counts two columns for a wide character', () => {
    expect(shown(wrap([{ text: '勾配 勾配' }], 5))).toBe('勾配\n勾配');
  });

  it('never exceeds the width and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9·−]{1,30}$/), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 50 }), (list, width) => {
        const lines = wrap([{ text: list.join(' ') }], width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.map(plainText).join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
    );
  });
});

describe('sentences wrapped as plain text', () => {
  it('keep within 80 columns, and within their indent', () => {
    const sentence = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    const lines = wrapWords(sentence, '  ');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ').replaceAll(/ +/g, ' ').trim()).toBe(sentence);
    for (const line of lines) expect(line).toMatch(/^ {2}\S.{0,77}$/);
    expect(wrapWords('字 字 字', '', 5)).toEqual(['字 字', '字']);
  });

  it('leave a long word whole, and blanks as they are', () => {
    const path = `/home/${'x'.repeat(100)}`;
    expect(wrapWords(`Your file: ${path}`)).toEqual(['Your file:', path]);
    expect(wrapWords('a  b')).toEqual(['a  b']);
    expect(wrapWords('')).toEqual(['']);
  });
});
