import { describe, expect, it } from 'vitest';
import { readTyped } from '../../src/plain/commands.ts';

const never = () => false;
const always = () => true;

describe('behind a colon', () => {
  it('is a command even where it could be read as an answer', () => {
    expect(readTyped(':hint', always)).toEqual({ kind: 'command', command: 'hint' });
    expect(readTyped('  : Quit ', always)).toEqual({ kind: 'command', command: 'quit' });
    expect(readTyped('：ｈｉｎｔ', always)).toEqual({ kind: 'command', command: 'hint' });
  });

  it('is never an answer', () => {
    expect(readTyped(':fly', always)).toEqual({ kind: 'unknown', word: ':fly' });
    expect(readTyped(':constructor', never)).toEqual({ kind: 'unknown', word: ':constructor' });
  });
});

describe('without a colon', () => {
  it('is a command only where it cannot be read as an answer', () => {
    expect(readTyped('back', never)).toEqual({ kind: 'command', command: 'back' });
    expect(readTyped('back', always)).toEqual({ kind: 'text' });
  });

  it('has short names too', () => {
    expect(['q', '?', 'menu', 'exit'].map((word) => readTyped(word, never))).toEqual([
      { kind: 'command', command: 'quit' },
      { kind: 'command', command: 'help' },
      { kind: 'command', command: 'help' },
      { kind: 'command', command: 'quit' },
    ]);
  });

  it('is text otherwise', () => {
    expect(readTyped('2*x', never)).toEqual({ kind: 'text' });
    expect(readTyped('', never)).toEqual({ kind: 'text' });
    expect(readTyped('toString', never)).toEqual({ kind: 'text' });
  });
});
