import { render } from 'ink-testing-library';
import { describe, expect, test } from 'vitest';
import { AnswerField, type AnswerFieldProps } from '../../../src/ui/terminal/answer-field.tsx';
import { TerminalContext } from '../../../src/ui/terminal/terminal-context.tsx';
import type { TerminalSettings } from '../../../src/ui/terminal/terminal-settings.ts';
import { emptyField } from '../../../src/ui/terminal/text-field.ts';
import { testTerminal } from './test-terminal.ts';

const show = (props: Partial<AnswerFieldProps>, settings: Partial<TerminalSettings> = {}) => {
  const { lastFrame, unmount } = render(
    <TerminalContext value={testTerminal({}, { colour: 2, ...settings })}>
      <AnswerField field={emptyField} width={20} {...props} />
    </TerminalContext>,
  );
  const frame = lastFrame() ?? '';
  unmount();
  return frame
    .replaceAll('\x1b[7m', '[')
    .replaceAll('\x1b[27m', ']')
    .replaceAll(/.\[\d+m/g, '');
};

describe('the caret', () => {
  test('is inverse video on the character under it', () => {
    expect(show({ field: { text: '2*x', cursor: 1 } })).toBe('2[*]x');
    expect(show({ field: { text: '2*x', cursor: 3 } })).toBe('2*x[ ]');
  });

  test('is a mark between the characters when there is no colour, in ASCII if need be', () => {
    const field = { text: '2*x', cursor: 1 };
    expect(show({ field }, { colour: 0 })).toBe('2▏*x');
    expect(show({ field }, { colour: 0, ascii: true })).toBe('2|*x');
  });

  test('is absent where typing does not go', () => {
    expect(show({ field: { text: '2*x', cursor: 1 }, active: false })).toBe('2*x');
  });
});

test('a placeholder stands in an empty field, with and without the caret', () => {
  expect(show({ placeholder: 'a number' })).toBe('[ ]a number');
  expect(show({ placeholder: 'a number', active: false })).toBe('a number');
});

test('a text longer than the field is cut around the caret, mark included', () => {
  const field = { text: 'abcdefghijklmnopqrstuvwxyz', cursor: 26 };
  expect(show({ field, width: 8 })).toBe('…uvwxyz[ ]');
  expect(show({ field, width: 8 }, { colour: 0, ascii: true })).toBe('<vwxyz|');
});
