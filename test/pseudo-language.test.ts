import { describe, expect, it } from 'vitest';
import { columnsOf } from '../src/drawing/fit-line.ts';
import { inPseudo, pseudo } from './pseudo-language.ts';

const words = pseudo({
  plain: 'Hint, please',
  topic: {
    hint: (number: number, of: number) => `hint ${number} of ${of}`,
    missing: (name: string) => `${name} is missing: where is ${name}?`,
    listed: (names: readonly string[]) => (names.length === 0 ? 'nothing' : `only ${names.join(' and ')}`),
    aside: (text: string) => (text === '' ? 'no text' : `text: ${text}`),
  },
  lines: ['one', 'two'],
  width: 7,
});

describe('the pseudo-language', () => {
  it('puts another letter of the same width for each ASCII letter, and a different one', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const other = inPseudo(alphabet);
    expect(new Set(other).size).toBe(52);
    expect(other).not.toMatch(/[a-zA-Z]/);
    expect([...other].map(columnsOf)).toEqual([...alphabet].map(() => 1));
    expect(inPseudo('2·σ(z) ≤ 1.5 …')).toBe(`2·σ(${inPseudo('z')}) ≤ 1.5 …`);
  });

  it('turns texts wherever they stand in the table', () => {
    expect(words.plain).toBe('Хинт, плеасе');
    expect(words.lines).toEqual(['оне', 'тшо']);
    expect(words.width).toBe(7);
  });

  it('turns what functions say, and leaves what they are given', () => {
    expect(words.topic.hint(2, 4)).toBe('хинт 2 оф 4');
    expect(words.topic.missing('loss')).toBe('loss ис миссинг: шхере ис loss?');
    expect(words.topic.listed(['w1', 'w2'])).toBe('онлы w1 анд w2');
    expect(words.topic.listed([])).toBe('нотхинг');
    expect(words.topic.aside('')).toBe('но теът');
    expect(words.topic.aside('dloss/dw')).toBe('теът: dloss/dw');
  });

  it('says where a function looks into what it is given', () => {
    const kinds = { up: 'rises', down: 'falls' };
    const table = pseudo({ moves: { say: (kind: 'up' | 'down') => kinds[kind] } });
    expect(() => table.moves.say('up')).toThrow('words.moves.say says undefined');
  });
});
