/** The terminal of a dialogue that is read aloud: the main screen, keys read one by one, given back on every way out. */
import { afterInput, InputLayer } from './input-layer.ts';
import type { InputEvent } from './key-event.ts';
import { LifeCycle, type ProcessLike } from './life-cycle.ts';
import { LineEditor } from './line-editor.ts';
import { askForCursor, spokenScreen, writeNow } from './terminal-modes.ts';
import { TypeAhead } from './type-ahead.ts';

/** Runs a dialogue whose lines are typed in a line editor. Both ends must be terminals. */
export async function readAloud<Result>(
  reportCrash: (error: unknown) => string | undefined,
  dialogue: (lines: Pick<LineEditor, 'read'>) => Promise<Result>,
): Promise<Result> {
  const { stdin, stdout, stderr } = process;
  const write = (text: string): void => void stdout.write(text);
  const typeAhead: TypeAhead = new TypeAhead({
    play: (event) => editor.press(event),
    ask: () => write(askForCursor),
    after: afterInput,
  });
  const editor = new LineEditor({ write, columns: () => stdout.columns || 80, typeAhead });
  const take = (event: InputEvent) => {
    if (event.kind === 'cursor-report') typeAhead.reported();
    else if (event.kind === 'control' && event.letter === 'c') editor.quit();
    else if (event.kind === 'control' && event.letter === 'z') lifeCycle.suspend();
    else typeAhead.take(event);
  };
  const input = new InputLayer(
    stdin,
    (events) => events.forEach(take),
    afterInput,
    () => typeAhead.expectsAnswer,
  );
  const lifeCycle = new LifeCycle({
    process: process as unknown as ProcessLike,
    stdin,
    stdout,
    modes: spokenScreen,
    write: (text) => writeNow(stdout.fd, text),
    complain: (line) => writeNow(stderr.fd, line),
    reportCrash,
    after: afterInput,
    onTake: () => {
      input.start();
      editor.show();
    },
    onGive: () => input.stop(),
  });
  lifeCycle.start();
  try {
    return await dialogue(editor);
  } finally {
    await new Promise<void>((done) => typeAhead.end(done));
    lifeCycle.leave();
  }
}
