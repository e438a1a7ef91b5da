import { render } from 'ink-testing-library';
import { describe, expect, test } from 'vitest';
import { AnswerField, type AnswerFieldProps, caretOf } from '../../../src/ui/terminal/answer-field.tsx';
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
  return frame.replaceAll(/.\[\d+m/g, '');
};

test('the text stands alone: the caret is the cursor of the terminal', () => {
  expect(show({ field: { text: '2*x', cursor: 1 } })).toBe('2*x');
  expect(show({ field: { text: '2*x', cursor: 1 }, active: false })).toBe('2*x');
});

test('a placeholder stands in an empty field, with and without the caret', () => {
  expect(show({ placeholder: 'a number' })).toBe('a number');
  expect(show({ placeholder: 'a number', active: false })).toBe('a number');
});

describe('a text longer than the field', () => {
  const field = { text: 'abcdefghijklmnopqrstuvwxyz', cursor: 26 };
  test('is cut around the caret, with a mark that the terminal can show', () => {
    expect(show({ field, width: 8 })).toBe('…uvwxyz');
    expect(show({ field, width: 8 }, { ascii: true })).toBe('<uvwxyz');
    expect(show({ field, width: 8 }, { wideSigns: true })).toBe('<uvwxyz');
  });

  test('has its caret behind what is shown of the text before it, wide characters counted', () => {
    expect(caretOf(field, 8, '…')).toBe(7);
    expect(caretOf({ ...field, cursor: 0 }, 8, '…')).toBe(0);
    expect(caretOf({ text: '２＊（', cursor: 2 }, 20, '…')).toBe(4);
  });
});
