/** Lines typed into a terminal that edits and shows them itself, kept until they are asked for. */

import { createInterface, type Interface } from 'node:readline';

export class TypedLines {
  private readonly reader: Interface;
  private readonly waiting: string[] = [];
  private hasEnded = false;
  private answer: ((line: string | undefined) => void) | undefined;

  constructor(input: NodeJS.ReadableStream) {
    this.reader = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
    this.reader.on('line', (line) => {
      if (this.answer) this.give(line);
      else this.waiting.push(line);
    });
    // A terminal that is gone ends like any other input.
    for (const end of ['close', 'error']) this.reader.on(end, () => this.end());
  }

  /** The next line; undefined at the end of the input. */
  next(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.answer = resolve;
      if (this.waiting.length > 0) this.give(this.waiting.shift());
      else if (this.hasEnded) this.give(undefined);
    });
  }

  /** Forgets what was typed before now. Resolves to whether there was anything. */
  async drop(): Promise<boolean> {
    // What the terminal holds already is read first.
    await new Promise((resolve) => setImmediate(resolve));
    return this.waiting.splice(0).length > 0;
  }

  close(): void {
    this.reader.close();
  }

  private give(line: string | undefined): void {
    const { answer } = this;
    this.answer = undefined;
    answer?.(line);
  }

  private end(): void {
    this.hasEnded = true;
    if (this.waiting.length === 0) this.give(undefined);
  }
}
