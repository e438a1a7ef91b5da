import type { Message } from './protocol.ts';

/** What printing costs beside its characters: a loop may print nothing at all, for ever. A panel shows few lines. */
const COST = { solution: 16, panel: 256 };
/** What is sent together: so many characters, or what is printed within so many milliseconds. */
const TOGETHER = { characters: 4096, milliseconds: 20 };

/** Gathers what is printed, sends it in pieces, and counts it. */
export class PrintedText {
  private waiting = '';
  private spent = 0;
  private sent = 0;

  constructor(
    private readonly kind: keyof typeof COST,
    private readonly most: number,
    private readonly send: (message: Message) => void,
  ) {}

  /** @param length before it was cut. @returns whether there is room for more. */
  take(text: string, length: number): boolean {
    if (this.spent > this.most) return false;
    this.spent += Math.max(length, text.length) + COST[this.kind];
    this.waiting += `${text}\n`;
    const isDue = Date.now() - this.sent > TOGETHER.milliseconds;
    if (isDue || this.waiting.length > TOGETHER.characters) this.flush();
    return this.spent <= this.most;
  }

  flush(): void {
    if (this.waiting !== '') this.send({ type: 'printed', text: this.waiting });
    this.waiting = '';
    this.sent = Date.now();
  }
}
