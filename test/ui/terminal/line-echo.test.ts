import headless from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../src/drawing/fit-line.ts';
import { echo } from '../../../src/ui/terminal/line-echo.ts';
import {
  editText,
  emptyField,
  fieldWith,
  type TextEdit,
  type TextField,
} from '../../../src/ui/terminal/text-field.ts';

const label = 'answer> ';

const edit: fc.Arbitrary<TextEdit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...'2*(z-y)', 'é', '２').map((text): TextEdit => ({ type: 'insert', text })),
  },
  fc
    .constantFrom('start', 'end', 'left', 'right', 'word-left', 'word-right')
    .chain((to) => fc.constantFrom<TextEdit>({ type: 'move', to }, { type: 'delete', to })),
);

/** The line below the label, and the column of the cursor, after these edits on a terminal. */
async function onTerminal(edits: readonly TextEdit[], columns: number) {
  const terminal = new headless.Terminal({
    cols: columns,
    rows: 60,
    allowProposedApi: true,
    convertEol: true,
  });
  let field: TextField = emptyField;
  let output = label;
  for (const each of edits) {
    const after = editText(field, each, 200);
    output += echo(label, field, after, columns);
    field = after;
  }
  await new Promise<void>((done) => terminal.write(output, done));
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.baseY + 60 }, (_, row) =>
    active.getLine(row)?.translateToString(true),
  );
  const place = (active.baseY + active.cursorY) * columns + active.cursorX;
  terminal.dispose();
  return { field, lines, place };
}

describe('what is written while a line is typed', () => {
  test('leaves the line on the terminal, and the cursor at the caret', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 40 }), async (edits) => {
        const { field, lines, place } = await onTerminal(edits, 120);
        expect(lines[0]?.trimEnd()).toBe((label + field.text).trimEnd());
        expect(place).toBe(label.length + columnsOf(field.text.slice(0, field.cursor)));
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  test('is the character alone at the end of the line, also over the end of a row', () => {
    expect(echo(label, fieldWith('2*x'), fieldWith('2*xy'), 80)).toBe('y');
    expect(echo(label, fieldWith('2*x'), fieldWith('2*xy'), 11)).toBe('y');
  });

  test('is the whole line once more below, where a long one is changed in the middle', async () => {
    const typed = [...'1+2+3+4+5+6+7'].map((text): TextEdit => ({ type: 'insert', text }));
    const { lines } = await onTerminal(
      [...typed, { type: 'move', to: 'start' }, { type: 'insert', text: '9' }],
      12,
    );
    expect(lines.join('').replaceAll(/\s+$/g, '')).toContain('answer> 91+2+3+4+5+6+7');
  });
});
