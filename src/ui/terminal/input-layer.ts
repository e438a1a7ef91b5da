import { type Decoded, type DecoderState, decode, giveUp, startOfInput, waiting } from './input-decoder.ts';
import type { InputEvent } from './key-event.ts';

/** The part of `process.stdin` that is read. */
interface InputStream {
  on(event: 'data', listener: (packet: Uint8Array) => void): unknown;
  off(event: 'data', listener: (packet: Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** Calls back once after that many milliseconds, unless the returned function is called first. */
export type After = (milliseconds: number, callback: () => void) => () => void;

/**
 * Timers run before input in a turn of Node's event loop: after a slow render, the time of a held Escape and the rest
 * of its sequence are both due, and the timer would win. Looking once more after input has been read prevents that.
 */
export const afterInput: After = (milliseconds, callback) => {
  let last: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    last = setImmediate(callback);
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    clearImmediate(last);
  };
};

/** Milliseconds without a byte: Escape alone is a key soon; half of anything longer is a slow link. */
const patience = { escape: 50, sequence: 500, string: 1000, paste: 1000 } as const;
/** The same for Escape where it may begin an answer of the terminal: such a one must not leave the lesson. */
const patienceForAnswer = 300;

/** Owns the real input: gives the events of each packet, in order, to `onPacket`. */
export class InputLayer {
  private state: DecoderState = startOfInput;
  private cancel: () => void = () => {};
  private readonly stream: InputStream;
  private readonly onPacket: (events: readonly InputEvent[]) => void;
  private readonly after: After;
  private readonly expectsAnswer: () => boolean;

  /** @param expectsAnswer whether the terminal has been asked something. */
  constructor(
    stream: InputStream,
    onPacket: (events: readonly InputEvent[]) => void,
    after: After = afterInput,
    expectsAnswer: () => boolean = () => false,
  ) {
    this.stream = stream;
    this.onPacket = onPacket;
    this.after = after;
    this.expectsAnswer = expectsAnswer;
  }

  start(): void {
    this.state = startOfInput;
    this.stream.on('data', this.read);
    this.stream.resume();
  }

  /** Leaves the bytes that follow to whoever reads the terminal next. */
  stop(): void {
    this.cancel();
    this.stream.off('data', this.read);
    this.stream.pause();
  }

  private readonly read = (packet: Uint8Array): void => {
    this.take(decode(this.state, packet));
  };

  private take({ state, events }: Decoded): void {
    this.cancel();
    this.state = state;
    const kind = waiting(state);
    this.cancel =
      kind === 'nothing' ? () => {} : this.after(this.patienceFor(kind), () => this.take(giveUp(this.state)));
    // Last, and after the state is whole: a handler may throw, stop us, or start an editor.
    if (events.length > 0) this.onPacket(events);
  }

  private patienceFor(kind: keyof typeof patience): number {
    return kind === 'escape' && this.expectsAnswer() ? patienceForAnswer : patience[kind];
  }
}
