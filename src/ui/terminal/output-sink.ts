/**
 * The stdout Ink is given. With `debug: true` Ink 6.8 writes every frame whole and unthrottled; the sink keeps the
 * last one and writes the difference. Ink's own ways leave ghosts on resize, clear the scrollback at full height, are
 * off by one with `incrementalRendering`, and write nothing at all when CI is set.
 */
import { EventEmitter } from 'node:events';
import type { Painter, ScreenSize } from './screen-painter.ts';

/** The part of `process.stdout` frames go to. `write` returns false when the terminal is not keeping up. */
interface FrameTarget {
  write(text: string): boolean;
  once(event: 'drain', listener: () => void): unknown;
}

/** Rows and columns counted from 0. */
export interface CaretPlace {
  readonly row: number;
  readonly column: number;
}

interface SinkOptions {
  readonly target: FrameTarget;
  readonly paint: Painter;
  readonly size: ScreenSize;
  /** Where typing goes in the frame drawn last; undefined where nothing is typed. */
  readonly caret?: () => CaretPlace | undefined;
  /** Lines above rows − 1 are cut, or the terminal would scroll. A screen's mistake, which tests turn into a failure. */
  readonly onTallFrame?: ((height: number, limit: number) => void) | undefined;
}

const startUpdate = '\x1b[?2026h';
const endUpdate = '\x1b[?2026l';
const showCursor = '\x1b[?25h';
const hideCursor = '\x1b[?25l';
/** A terminal draws a short write in one go; only a page is worth the 16 bytes that ask it to. */
const longWrite = 600;

/** An event emitter because Ink subscribes to `resize`; nothing is emitted, since only we know when to lay out. */
export class OutputSink extends EventEmitter {
  /** Not a terminal to Ink: or it would write cursor sequences of its own between the frames. */
  readonly isTTY = false;
  private size: ScreenSize;
  private shown: readonly string[] | undefined;
  private next: readonly string[] | undefined;
  private holds = 0;
  private isBlocked = false;
  private isClosed = true;
  /** Where the terminal's cursor stands, while it is shown. */
  private cursor: CaretPlace | undefined;
  /** What goes out behind the next frame. */
  private tail = '';
  private readonly options: SinkOptions;

  constructor(options: SinkOptions) {
    super();
    this.options = options;
    this.size = options.size;
  }

  get columns(): number {
    return this.size.columns;
  }

  get rows(): number {
    return this.size.rows;
  }

  /** Takes one whole frame. */
  write(frame: string): boolean {
    const lines = frame.split('\n');
    const limit = Math.max(1, this.size.rows - 1);
    const isTall = lines.length > limit;
    if (isTall) this.options.onTallFrame?.(lines.length, limit);
    this.next = isTall ? lines.slice(0, limit) : lines;
    this.paint();
    return true;
  }

  /** From now on frames have this size, and nothing is known about what the terminal shows. */
  resize(size: ScreenSize): void {
    this.size = size;
    this.shown = undefined;
  }

  /** Draws the last frame on a screen that may show anything. */
  repaint(): void {
    this.shown = undefined;
    this.paint();
  }

  /** Keeps frames back until `release`, which draws only the last: one write for all keys of a packet. */
  hold(): void {
    this.holds += 1;
  }

  release(): void {
    this.holds -= 1;
    this.paint();
  }

  /** Goes out with the next frame, behind it and in the same write; by itself if there is none (`flush`). */
  append(text: string): void {
    this.tail += text;
  }

  flush(): void {
    this.paint();
  }

  /** The terminal is ours from here on, may show anything, and hides its cursor. */
  open(): void {
    this.isClosed = false;
    this.cursor = undefined;
    this.tail = '';
    this.repaint();
  }

  /** The terminal is not ours until `open`: frames are kept, nothing is written. */
  close(): void {
    this.isClosed = true;
  }

  private paint(): void {
    if (this.holds > 0 || this.isBlocked || this.isClosed) return;
    const output = this.frameOutput() + this.tail;
    this.tail = '';
    if (output === '') return;
    this.isBlocked = !this.options.target.write(output);
    if (this.isBlocked) this.options.target.once('drain', this.unblock);
  }

  private frameOutput(): string {
    if (this.next === undefined) return '';
    const painted = this.options.paint(this.shown, this.next, this.size);
    this.shown = this.next;
    const isLong = painted.length >= longWrite;
    // A cursor that is seen running over a page while it is drawn would be restless.
    const hidden = isLong && this.cursor ? hideCursor : '';
    if (hidden !== '') this.cursor = undefined;
    const output = hidden + painted + this.cursorOutput(painted !== '');
    return isLong ? startUpdate + output + endUpdate : output;
  }

  /** The terminal's own cursor at the caret: mosh, input methods and magnifiers look there. Hidden where none is. */
  private cursorOutput(hasMoved: boolean): string {
    const before = this.cursor;
    const place = this.options.caret?.();
    this.cursor = place;
    if (!place) return before ? hideCursor : '';
    const { row, column } = place;
    if (before && !hasMoved && before.row === row && before.column === column) return '';
    return `\x1b[${row + 1};${column + 1}H${before ? '' : showCursor}`;
  }

  private readonly unblock = (): void => {
    this.isBlocked = false;
    this.paint();
  };
}
