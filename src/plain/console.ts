/** The two ends of the dialogue: lines in, lines out, and never an escape code. */

import { createInterface, type Interface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { cutTo, run, widthOf } from '../drawing/fit-line.ts';
import type { Glyphs } from '../drawing/glyphs.ts';
import { type Line, plainText } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import { replaceUnseen } from '../expression/visible-text.ts';
import { TypedLines } from './typed-lines.ts';
import { words } from './words.ts';

/** What the plain dialogues need of the world outside. */
export interface PlainIo {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly columns?: number };
  readonly clock: () => Date;
  /** Where lines are typed; absent: they are read off `stdin`. */
  readonly lines?: LineInput;
}

/** A line editor, which writes the prompt and shows what is typed. */
export interface LineInput {
  /** @param isUnread whether what was written since the last line has to be read before anything is typed. */
  read(label: string, isUnread: boolean): Promise<string | undefined>;
}

/** Where a stream says nothing of its width. */
const USUAL_WIDTH = 80;
/** Longer lines are hard to read; shorter ones leave no room for drawings. */
const WIDTHS = { least: 30, most: 100 };

export function plainWidth({ stdout }: PlainIo, wanted?: number): number {
  const width = wanted ?? (stdout.columns || USUAL_WIDTH);
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, width));
}

/** Code panels and typed lines may hold anything; what a terminal would act on is left out. */
const harmless = (text: string): string =>
  replaceUnseen(stripVTControlCharacters(text.replaceAll('\t', '  ')), () => '');

export class PlainConsole {
  /** On a terminal; elsewhere a line is read when it is asked for. */
  private readonly typed: TypedLines | undefined;
  private readonly reader: Interface | undefined;
  private readonly incoming: AsyncIterator<string> | undefined;
  private atGap = true;
  private isUnread = false;
  private hasRead = false;

  constructor(
    private readonly io: PlainIo,
    private readonly width: number,
    private readonly glyphs: Glyphs,
  ) {
    if (io.lines) return;
    if (io.stdin.isTTY) {
      this.typed = new TypedLines(io.stdin);
      return;
    }
    this.reader = createInterface({
      input: io.stdin,
      terminal: false,
      crlfDelay: Number.POSITIVE_INFINITY,
    });
    this.incoming = this.reader[Symbol.asyncIterator]();
  }

  /** Lines below what was written last. */
  write(lines: readonly Line[]): void {
    for (const line of lines) {
      const clean = line.map((piece) => ({ ...piece, text: harmless(piece.text) }));
      const fitted = widthOf(clean) <= this.width ? [clean] : wrap(clean, this.width);
      for (const each of fitted) this.io.stdout.write(`${plainText(each).trimEnd()}\n`);
      this.atGap = plainText(clean).trim() === '';
    }
  }

  /** Lines with one blank line before them. */
  block(lines: readonly Line[]): void {
    if (lines.length === 0) return;
    this.gap();
    this.write(lines);
  }

  /** A blank line, unless the last one is blank. */
  gap(): void {
    if (!this.atGap) this.write([[]]);
  }

  /**
   * What stands last has to be read: nothing that was typed before is meant for what is asked next. Before the first line
   * of all there is nothing it could have been meant for instead.
   */
  heed(): void {
    this.isUnread = this.hasRead;
  }

  /** The next line typed, as it was typed; undefined at the end of the input. */
  async read(label: string): Promise<string | undefined> {
    const isUnread = this.isUnread;
    this.isUnread = false;
    this.hasRead = true;
    if (this.io.lines) {
      this.atGap = false;
      return this.io.lines.read(label, isUnread);
    }
    if (isUnread && (await this.typed?.drop())) this.write([[run(words.dialogue.typedAhead)]]);
    this.io.stdout.write(label);
    const typed = await this.nextLine();
    this.atGap = false;
    // A terminal shows what is typed into it; of any other input the transcript would show the prompt alone.
    const echo = typed === undefined || this.io.stdin.isTTY ? '' : harmless(typed);
    const room = this.width - label.length;
    if (typed === undefined || !this.io.stdin.isTTY) {
      this.io.stdout.write(`${plainText(cutTo([run(echo)], room, this.glyphs))}\n`);
    }
    return typed;
  }

  private async nextLine(): Promise<string | undefined> {
    if (this.typed) return this.typed.next();
    try {
      const next = await this.incoming?.next();
      return next?.done === false ? next.value : undefined;
    } catch {
      // An input that breaks off (the terminal is gone) ends like any other.
      return undefined;
    }
  }

  close(): void {
    this.reader?.close();
    this.typed?.close();
  }
}
