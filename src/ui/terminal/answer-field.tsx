import { Text } from 'ink';
import TextInput from 'ink-text-input';
import { fieldView } from './field-view.ts';
import { useTerminal } from './terminal-context.tsx';
import type { TextField } from './text-field.ts';

export interface AnswerFieldProps {
  readonly field: TextField;
  /** Columns the field may take. */
  readonly width: number;
  /** Shown while the field is empty. */
  readonly placeholder?: string;
  /** Whether typing goes here: without, no caret is drawn. */
  readonly active?: boolean;
}

const inverse = (text: string) => `\x1b[7m${text}\x1b[27m`;

/**
 * Shows a text field with its caret. The reducer owns the text (`text-field.ts`) and `ink-text-input` displays it,
 * without focus: its own value lags a render behind and loses characters on a slow link (TERMINAL 4), and its caret
 * cannot be moved from outside. The caret is inverse video; without colour that is invisible (chalk writes none, and
 * some terminals show none), so there it is a mark between the characters.
 */
export function AnswerField({ field, width, placeholder = '', active = true }: AnswerFieldProps) {
  const { colour, ascii } = useTerminal().settings;
  const mark = colour > 0 ? '' : ascii ? '|' : '▏';
  const { before, under, after } = fieldView(field, width - mark.length, ascii ? '<' : '…');
  const isEmpty = field.text === '';
  const atCaret = mark === '' ? inverse(under) : mark + under;
  const value = active ? before + atCaret + after : before + under + after;
  return (
    <Text wrap="truncate-end">
      <TextInput
        value={isEmpty && !active ? '' : value}
        placeholder={active ? '' : placeholder}
        focus={false}
        showCursor={false}
        onChange={() => {}}
      />
      {isEmpty && active && <Text dimColor>{placeholder}</Text>}
    </Text>
  );
}
