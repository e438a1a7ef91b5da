import { graphemes } from './characters.ts';
import type { KeyEvent } from './key-event.ts';

/** A one-line text field. `cursor` counts UTF-16 units and always stands between two graphemes. */
export interface TextField {
  readonly text: string;
  readonly cursor: number;
}

export type TextEdit =
  | { readonly type: 'insert'; readonly text: string }
  | { readonly type: 'move'; readonly to: Target }
  /** Deletes what lies between the cursor and the target. */
  | { readonly type: 'delete'; readonly to: Target };

type Target = 'start' | 'end' | 'left' | 'right' | 'word-left' | 'word-right';

export const emptyField: TextField = { text: '', cursor: 0 };

export const fieldWith = (text: string): TextField => ({ text, cursor: text.length });

const move = (to: Target): TextEdit => ({ type: 'move', to });
const remove = (to: Target): TextEdit => ({ type: 'delete', to });

const byName: Readonly<Record<string, TextEdit>> = {
  left: move('left'),
  right: move('right'),
  home: move('start'),
  end: move('end'),
  'word-left': move('word-left'),
  'word-right': move('word-right'),
  backspace: remove('left'),
  delete: remove('right'),
  'delete-word-left': remove('word-left'),
  'delete-word-right': remove('word-right'),
};

const byControl: Readonly<Record<string, TextEdit>> = {
  a: move('start'),
  e: move('end'),
  u: remove('start'),
  k: remove('end'),
  w: remove('word-left'),
  d: remove('right'),
};

/**
 * The edit a key makes in a text field; undefined for a key that edits nothing (Enter, Tab, Escape, up …). The line ends
 * of a paste become blanks: glued, two numbers would be another one.
 */
export function textEdit(event: KeyEvent): TextEdit | undefined {
  if (event.kind === 'paste') return { type: 'insert', text: event.text.replace(/\n+/g, ' ') };
  if (event.kind === 'text') return { type: 'insert', text: event.text };
  return event.kind === 'key' ? byName[event.name] : byControl[event.letter];
}

/** Words of formulas: names and numbers; everything else stands between them. */
const wordStart = /[\p{L}\p{N}_.]+[^\p{L}\p{N}_.]*$/u;
const wordEnd = /^[^\p{L}\p{N}_.]*[\p{L}\p{N}_.]+/u;

const position = ({ text, cursor }: TextField, to: Target): number => {
  const before = text.slice(0, cursor);
  const after = text.slice(cursor);
  switch (to) {
    case 'start':
      return 0;
    case 'end':
      return text.length;
    case 'left':
      return cursor - (graphemes(before).at(-1)?.length ?? 0);
    case 'right':
      return cursor + (graphemes(after)[0]?.length ?? 0);
    case 'word-left':
      return wordStart.exec(before)?.index ?? 0;
    case 'word-right':
      return cursor + (wordEnd.exec(after)?.[0].length ?? after.length);
  }
};

/** A combining mark joins what stands before it, so a position may end up inside a grapheme: go to its end. */
const snapped = (text: string, cursor: number): TextField => {
  let end = 0;
  for (const grapheme of graphemes(text)) {
    if (end >= cursor) break;
    end += grapheme.length;
  }
  return { text, cursor: end };
};

/**
 * The field after an edit; the same object when nothing changed. What would make it longer than `maximumLength`
 * graphemes is left out.
 */
export function editText(field: TextField, edit: TextEdit, maximumLength = 200): TextField {
  const { text, cursor } = field;
  if (edit.type === 'insert') {
    const room = Math.max(0, maximumLength - graphemes(text).length);
    const added = graphemes(edit.text).slice(0, room).join('');
    if (added === '') return field;
    return snapped(text.slice(0, cursor) + added + text.slice(cursor), cursor + added.length);
  }
  const target = position(field, edit.to);
  if (target === cursor) return field;
  if (edit.type === 'move') return { text, cursor: target };
  const [from, to] = target < cursor ? [target, cursor] : [cursor, target];
  return snapped(text.slice(0, from) + text.slice(to), from);
}
