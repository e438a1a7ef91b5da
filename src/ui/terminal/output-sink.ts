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

interface SinkOptions {
  readonly target: FrameTarget;
  readonly paint: Painter;
  readonly size: ScreenSize;
  /** Lines above rows − 1 are cut, or the terminal would scroll; undefined lets them through (a linear screen). */
  readonly cutsTallFrames: boolean;
  /** A frame was cut: a screen's mistake, which tests turn into a failure. */
  readonly onTallFrame?: ((height: number, limit: number) => void) | undefined;
}

const startUpdate = '\x1b[?2026h';
const endUpdate = '\x1b[?2026l';
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
    const isTall = this.options.cutsTallFrames && lines.length > limit;
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

  /** The terminal is ours from here on, and may show anything. */
  open(): void {
    this.isClosed = false;
    this.repaint();
  }

  /** The terminal is not ours until `open`: frames are kept, nothing is written. */
  close(): void {
    this.isClosed = true;
  }

  private paint(): void {
    if (this.next === undefined || this.holds > 0 || this.isBlocked || this.isClosed) return;
    const output = this.options.paint(this.shown, this.next, this.size);
    this.shown = this.next;
    if (output === '') return;
    const isLong = output.length >= longWrite;
    this.isBlocked = !this.options.target.write(isLong ? startUpdate + output + endUpdate : output);
    if (this.isBlocked) this.options.target.once('drain', this.unblock);
  }

  private readonly unblock = (): void => {
    this.isBlocked = false;
    this.paint();
  };
}
