/**
 * A line typed below a prompt, for a dialogue that is read aloud: nothing is written but what is typed, and the
 * terminal's own cursor stands at the caret.
 */
import { words } from '../words.ts';
import type { KeyEvent } from './key-event.ts';
import { echo } from './line-echo.ts';
import { editText, emptyField, fieldWith, type TextField, textEdit } from './text-field.ts';
import type { TypeAhead } from './type-ahead.ts';

/** The longest line, in characters as a reader counts them. */
const LONGEST = 200;
/** What the dialogue understands in place of an answer. */
const commands = { quit: ':quit', help: ':help' } as const;

interface LineEditorOptions {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  readonly typeAhead: Pick<TypeAhead, 'hold' | 'release' | 'unseen' | 'onDropped'>;
}

export class LineEditor {
  private field: TextField = emptyField;
  private label = '';
  private last = '';
  private hasQuit = false;
  /** Given the line once it is finished; absent while nothing is asked for. */
  private answer: ((line: string | undefined) => void) | undefined;

  constructor(private readonly options: LineEditorOptions) {
    options.typeAhead.hold();
    options.typeAhead.onDropped(() => this.say(words.quiz.told['typed-ahead']));
  }

  /**
   * @param isUnread whether what was written before the prompt has to be read first: what is typed ahead is not used.
   * @returns the next line; undefined at the end of the input.
   */
  read(label: string, isUnread: boolean): Promise<string | undefined> {
    const { write, typeAhead } = this.options;
    this.label = label;
    this.field = emptyField;
    write(label);
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.hasQuit) this.finish(commands.quit);
      else if (isUnread) typeAhead.unseen('verdict');
      else typeAhead.release();
    });
  }

  /** Leaves politely, at once or as soon as the dialogue asks for something. */
  quit(): void {
    this.hasQuit = true;
    if (this.answer) this.finish(commands.quit);
  }

  /** Writes the prompt and the line anew: other programs have written meanwhile. */
  show(): void {
    if (!this.answer) return;
    this.options.write(this.label + this.field.text);
    this.field = fieldWith(this.field.text);
  }

  press(event: KeyEvent): void {
    if (!this.answer) return;
    const { text } = this.field;
    const name = event.kind === 'key' ? event.name : event.kind === 'control' ? `^${event.letter}` : '';
    if (name === 'enter') this.finish(text);
    else if (name === '^d' && text === '') this.finish(undefined);
    else if ((name === 'f1' || name === 'tab') && text === '') {
      this.options.write(commands.help);
      this.finish(commands.help);
    } else if (name === 'escape') this.become(emptyField);
    else if (name === 'up' && text === '') this.become(fieldWith(this.last));
    else this.edit(event);
  }

  private edit(event: KeyEvent): void {
    const edit = textEdit(event);
    if (!edit) return;
    const before = this.field.text;
    this.become(editText(this.field, edit, LONGEST));
    const isCut = edit.type === 'insert' && this.field.text.length < before.length + edit.text.length;
    if (isCut) this.say(words.quiz.told.cut);
  }

  private become(after: TextField): void {
    const { write, columns } = this.options;
    const output = echo(this.label, this.field, after, columns());
    this.field = after;
    if (output !== '') write(output);
  }

  /** On a line of its own; then the prompt again, with what is typed so far. */
  private say(text: string): void {
    if (!this.answer) return;
    this.options.write(`\n${text}\n`);
    this.show();
  }

  private finish(line: string | undefined): void {
    const { answer } = this;
    this.answer = undefined;
    if (line !== undefined && line !== '') this.last = line;
    this.options.write('\n');
    this.options.typeAhead.hold();
    answer?.(line);
  }
}
