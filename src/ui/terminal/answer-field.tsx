import { Text } from 'ink';
import TextInput from 'ink-text-input';
import { columnsOf } from '../../drawing/fit-line.ts';
import { lookOf } from '../theme.ts';
import { fieldView } from './field-view.ts';
import { useTerminal } from './terminal-context.tsx';
import type { TerminalSettings } from './terminal-settings.ts';
import type { TextField } from './text-field.ts';

export interface AnswerFieldProps {
  readonly field: TextField;
  /** Columns the field may take. */
  readonly width: number;
  /** Shown while the field is empty. */
  readonly placeholder?: string;
  /** Whether typing goes here. */
  readonly active?: boolean;
}

/** Where in the shown field the caret stands, in columns; the marks of cut text included. */
export const caretOf = (field: TextField, width: number, more: string): number =>
  columnsOf(fieldView(field, width, more).before);

/** What stands for text that is cut off. */
export const cutMark = ({ ascii, wideSigns }: Pick<TerminalSettings, 'ascii' | 'wideSigns'>): string =>
  ascii || wideSigns ? '<' : '…';

/**
 * Shows a text field. The reducer owns the text (`text-field.ts`) and `ink-text-input` displays it, without focus: its
 * own value lags a render behind and loses characters on a slow link (TERMINAL 4). The caret is the terminal's own
 * cursor, which needs no colour and is where input methods look; the output sink puts it there.
 */
export function AnswerField({ field, width, placeholder = '', active = true }: AnswerFieldProps) {
  const { settings } = useTerminal();
  const { before, under, after } = fieldView(field, width, cutMark(settings));
  const isEmpty = field.text === '';
  return (
    <Text wrap="truncate-end">
      <TextInput
        value={isEmpty ? '' : before + under + after}
        placeholder={active ? '' : placeholder}
        focus={false}
        showCursor={false}
        onChange={() => {}}
      />
      {isEmpty && active && <Text {...lookOf({ tone: 'muted' }, settings.colour)}>{placeholder}</Text>}
    </Text>
  );
}
