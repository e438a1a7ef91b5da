/** Timers that somebody outside the realm fires: there is no event loop inside. */

type Work = (...given: unknown[]) => void;

interface Timer {
  readonly id: number;
  readonly work: Work;
  readonly given: readonly unknown[];
  due: number;
  /** Milliseconds; absent: once. */
  readonly every?: number;
}

const { now } = Date;
const SHORTEST = 1;

export class Timers {
  private readonly waiting = new Map<number, Timer>();
  private last = 0;

  add(work: unknown, milliseconds: unknown, repeats: boolean, given: readonly unknown[] = []): number {
    if (typeof work !== 'function') throw new TypeError('the first argument must be a function');
    const wait = Math.max(SHORTEST, Number(milliseconds) || 0);
    this.last += 1;
    const timer = { id: this.last, work: work as Work, given, due: now() + wait };
    this.waiting.set(this.last, repeats ? { ...timer, every: wait } : timer);
    return this.last;
  }

  /** Milliseconds until the next one is due; −1 when there is none. */
  next(): number {
    let due = Number.POSITIVE_INFINITY;
    for (const timer of this.waiting.values()) due = Math.min(due, timer.due);
    return due === Number.POSITIVE_INFINITY ? -1 : Math.max(0, due - now());
  }

  /** Calls the one that is due first, if one is. @throws what it throws. */
  fire(): void {
    let first: Timer | undefined;
    for (const timer of this.waiting.values()) if (!first || timer.due < first.due) first = timer;
    if (!first || first.due > now()) return;
    if (first.every === undefined) this.waiting.delete(first.id);
    else first.due = now() + first.every;
    first.work(...first.given);
  }

  /** Under the names that programs know. */
  install(): void {
    const stop = (id: unknown): void => void this.waiting.delete(Number(id));
    Object.assign(globalThis, {
      setTimeout: (work: unknown, wait?: unknown, ...given: unknown[]) => this.add(work, wait, false, given),
      setInterval: (work: unknown, wait?: unknown, ...given: unknown[]) => this.add(work, wait, true, given),
      setImmediate: (work: unknown, ...given: unknown[]) => this.add(work, 0, false, given),
      clearTimeout: stop,
      clearInterval: stop,
      clearImmediate: stop,
      queueMicrotask: (work: () => void) => void Promise.resolve().then(work),
    });
  }
}
