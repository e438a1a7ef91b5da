/** Ties the terminal together: our input layer, Ink for layout, our output sink, and the life cycle around them. */
import { type Instance, render } from 'ink';
import type { ReactElement } from 'react';
import { afterInput, InputLayer } from './input-layer.ts';
import { type InputEvent, KeyDispatch, type KeyEvent } from './key-event.ts';
import { LifeCycle, type ProcessLike } from './life-cycle.ts';
import { OutputSink } from './output-sink.ts';
import { paintScreen, type ScreenSize } from './screen-painter.ts';
import { SilentInput } from './silent-input.ts';
import { holdStrayOutput } from './stray-output.ts';
import {
  type CaretHolder,
  isTooSmall,
  type Terminal,
  TerminalContext,
  TerminalFrame,
} from './terminal-context.tsx';
import { alternateScreen, askForCursor, measureSigns, writeNow } from './terminal-modes.ts';
import type { TerminalSettings } from './terminal-settings.ts';
import { TypeAhead } from './type-ahead.ts';

interface RunOptions {
  readonly settings: TerminalSettings;
  /** Keeps the evidence of a crash; `output` is what libraries wrote meanwhile. Returns where it is, if anywhere. */
  readonly reportCrash: (error: unknown, output: string) => string | undefined;
  /** Called when a screen draws more lines than fit (they are cut). */
  readonly onTallFrame?: (height: number, limit: number) => void;
}

/** Some pseudo-terminals report no size. */
const sizeOf = ({ columns, rows }: { columns?: number; rows?: number }): ScreenSize => ({
  columns: columns || 80,
  rows: rows || 24,
});

/**
 * Runs an Ink app on the real terminal until it exits; resolves to the exit code, with the terminal restored. Both
 * ends must be terminals (`settings.plain` is false). Signals and crashes end the process themselves.
 */
export function runApp(app: () => ReactElement, options: RunOptions): Promise<number> {
  const { stdin, stdout, stderr } = process;
  let { settings } = options;
  const writeFrame = stdout.write.bind(stdout);
  const strayOutput = holdStrayOutput([stdout, stderr]);
  const element = app();
  const keys = new KeyDispatch();
  const caret: CaretHolder = {};
  const sink = new OutputSink({
    target: { write: (text) => writeFrame(text), once: (event, listener) => stdout.once(event, listener) },
    paint: (shown, next, size) => paintScreen(shown, next, { ...size, wideSigns: settings.wideSigns }),
    size: sizeOf(stdout),
    caret: () => (isTooSmall(terminal) ? undefined : caret.place),
    onTallFrame: options.onTallFrame,
  });
  let isOver = false;
  let ink: Instance | undefined;
  let finish: (code: number) => void = () => {};
  const finished = new Promise<number>((resolve) => {
    finish = resolve;
  });

  const exit = (code = 0) => {
    if (isOver) return;
    isOver = true;
    typeAhead.end(() => {
      lifeCycle.leave();
      process.off('SIGWINCH', resized);
      const text = strayOutput();
      if (text !== '') stderr.write(text);
      // Later: an effect may have called us, in the middle of React's own work.
      setImmediate(() => {
        ink?.unmount();
        finish(code);
      });
    });
  };
  const typeAhead = new TypeAhead({
    play: (event) => {
      if (!isOver && !isTooSmall(terminal)) keys.press(event);
    },
    // With the frame that the question is about, or by itself where React has nothing to draw.
    ask: () => {
      sink.append(askForCursor);
      setImmediate(() => sink.flush());
    },
    after: afterInput,
  });
  const terminalOf = (size: ScreenSize): Terminal => ({
    ...size,
    settings,
    keys,
    attention: typeAhead,
    caret,
    exit,
    suspend: () => lifeCycle.suspend(),
    handOver: (run) => lifeCycle.handOver(run),
  });
  let terminal = terminalOf(sizeOf(stdout));
  const view = () => (
    <TerminalContext value={terminal}>
      <TerminalFrame>{element}</TerminalFrame>
    </TerminalContext>
  );
  /** Rendering the root again makes Ink work off every pending state change before it returns. */
  const draw = () => ink?.rerender(view());

  const resized = () => {
    const size = sizeOf(stdout);
    terminal = terminalOf(size);
    sink.hold();
    sink.resize(size);
    draw();
    sink.release();
  };

  const press = (event: KeyEvent) => {
    if (event.kind === 'control' && event.letter === 'c') return exit();
    if (event.kind === 'control' && event.letter === 'z') return lifeCycle.suspend();
    if (event.kind === 'control' && event.letter === 'l') return sink.repaint();
    typeAhead.take(event);
  };
  let isMeasured = false;
  const take = (event: InputEvent) => {
    if (event.kind !== 'cursor-report') return isOver ? undefined : press(event);
    if (!isMeasured && event.column > 2) {
      settings = { ...settings, wideSigns: true };
      terminal = terminalOf(sizeOf(stdout));
    }
    isMeasured = true;
    typeAhead.reported();
  };
  const takeAll = (events: readonly InputEvent[]) => {
    sink.hold();
    for (const event of events) take(event);
    // Once a packet: React takes fifty renders in a row for an endless loop, and a slow link delivers more keys at once.
    if (!isOver) draw();
    sink.release();
  };
  const input = new InputLayer(stdin, takeAll, afterInput, () => typeAhead.expectsAnswer);

  const lifeCycle = new LifeCycle({
    process: process as unknown as ProcessLike,
    stdin,
    stdout,
    modes: alternateScreen,
    write: (text) => writeNow(stdout.fd, text),
    complain: (line) => writeNow(stderr.fd, line),
    reportCrash: (error) => options.reportCrash(error, strayOutput()),
    after: afterInput,
    onTake: () => {
      input.start();
      sink.open();
    },
    onGive: () => {
      input.stop();
      sink.close();
    },
  });

  // Not stdout's `resize`, which is silent when a window is back at its old size: the terminal may have cut lines.
  process.on('SIGWINCH', resized);
  lifeCycle.start();
  // Below the first frame, which draws over it.
  writeFrame(measureSigns);
  typeAhead.probe();
  ink = render(view(), {
    stdout: sink as unknown as NodeJS.WriteStream,
    stdin: new SilentInput() as unknown as NodeJS.ReadStream,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  ink.waitUntilExit().catch((error: unknown) => lifeCycle.crash(error));
  return finished;
}
