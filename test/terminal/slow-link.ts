/** A line between a terminal and a program that merges, splits and delays what goes over it, in order. */

import { Buffer } from 'node:buffer';

interface Piece {
  readonly bytes: Uint8Array;
  readonly due: number;
}

export class SlowLink {
  private readonly pieces: Piece[] = [];
  private lastDue = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param most milliseconds a piece may take. */
  constructor(
    private readonly deliver: (bytes: Uint8Array) => void,
    private readonly random: () => number,
    private readonly most: number,
  ) {}

  get isIdle(): boolean {
    return this.pieces.length === 0;
  }

  send(data: string | Uint8Array): void {
    let rest: Uint8Array = typeof data === 'string' ? Buffer.from(data) : data;
    while (rest.length > 0) {
      const length = this.random() < 0.5 ? rest.length : 1 + Math.floor(this.random() * rest.length);
      // A piece that would overtake the one before it arrives with it.
      this.lastDue = Math.max(this.lastDue, Date.now() + this.random() * this.most);
      this.pieces.push({ bytes: rest.subarray(0, length), due: this.lastDue });
      rest = rest.subarray(length);
    }
    this.wait();
  }

  private wait(): void {
    const [next] = this.pieces;
    if (this.timer || !next) return;
    this.timer = setTimeout(() => this.arrive(), Math.max(0, next.due - Date.now()));
  }

  private arrive(): void {
    this.timer = undefined;
    const now = Date.now();
    const ready = this.pieces.filter(({ due }) => due <= now);
    this.pieces.splice(0, ready.length);
    if (ready.length > 0) this.deliver(Buffer.concat(ready.map(({ bytes }) => bytes)));
    this.wait();
  }

  close(): void {
    clearTimeout(this.timer);
    this.pieces.length = 0;
  }
}
