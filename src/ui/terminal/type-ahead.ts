/**
 * Keys that are pressed before their reader can have seen what they will meet. What follows an answer waits for its
 * verdict. Where the screen then shows something that nobody could foresee, the terminal is asked where its cursor is:
 * its answer comes in line with the keys, so all that stands before it was typed unseen, and is dropped.
 */
import type { After } from './input-layer.ts';
import type { KeyEvent } from './key-event.ts';

/** What cannot be foreseen: what a verdict has to say, or a question that was not on the screen before. */
export type Unforeseen = 'verdict' | 'question';

/** What an app tells of itself, so that no key meets what it was not meant for. */
export interface Attention {
  /** An answer is being judged: keys wait. */
  hold(): void;
  /** It is judged, and the keys that waited may go on. */
  release(): void;
  /** Something comes to the screen that has to be read first. */
  unseen(what: Unforeseen): void;
  /** Keys that were pressed before there was an app to take them. */
  replay(events: readonly KeyEvent[]): void;
  /** @param told called after keys were dropped. */
  onDropped(told: () => void): void;
}

interface TypeAheadOptions {
  readonly play: (event: KeyEvent) => void;
  /** Asks the terminal for its cursor, behind the frame that is about to be drawn. */
  readonly ask: () => void;
  readonly after: After;
}

/** Milliseconds that keys are dropped for at most: for a slow link, and where a terminal is known to answer nothing. */
const longestWait = { answering: 1000, mute: 150 } as const;
/** Milliseconds after which an answer is lost, not late. */
const lostAfter = 5000;
/** Milliseconds without a key after which an answer of which the beginning was dropped is not typed on. */
const pauseInAnswer = 250;
/** Milliseconds that the end of the program waits for an answer, which would else land in the shell. */
const lastWait = 200;

const nothing = () => {};

export class TypeAhead implements Attention {
  private waiting: KeyEvent[] = [];
  private isHeld = false;
  private isUnseen = false;
  /** The last key that was dropped since something unforeseen came up; absent: none was. */
  private dropped: KeyEvent | undefined;
  /** The beginning of an answer was dropped: its rest goes the same way, or it would be another answer. */
  private isInRest = false;
  /** Questions to the terminal without an answer; answers come in the order they were asked. */
  private unanswered = 0;
  /** Undefined until it has answered, or has not for a while. */
  private answers: boolean | undefined;
  private told = nothing;
  private cancelProbe = nothing;
  private cancelWait = nothing;
  private cancelLoss = nothing;
  private cancelRest = nothing;
  private cancelLeave = nothing;
  private leave = nothing;

  constructor(private readonly options: TypeAheadOptions) {}

  take(event: KeyEvent): void {
    if (this.isUnseen) this.dropped = event;
    else if (this.isInRest) this.dropRest(event);
    else if (this.isHeld) this.waiting.push(event);
    else this.options.play(event);
  }

  replay(events: readonly KeyEvent[]): void {
    for (const event of events) this.take(event);
  }

  hold(): void {
    this.isHeld = true;
  }

  release(): void {
    this.isHeld = false;
    while (!this.isHeld && !this.isUnseen) {
      const event = this.waiting.shift();
      if (event === undefined) return;
      this.options.play(event);
    }
  }

  unseen(what: Unforeseen): void {
    this.dropped = this.waiting.at(-1);
    this.waiting = [];
    this.isHeld = false;
    this.isUnseen = true;
    this.ask();
    this.cancelWait();
    this.cancelWait = this.options.after(this.patience(what), () => this.seen());
  }

  /** Whoever never answers is not made to wait for questions, only for verdicts: those are read. */
  private patience(what: Unforeseen): number {
    if (what === 'question' && this.answers !== true) return 0;
    return this.answers === false ? longestWait.mute : longestWait.answering;
  }

  /** Finds out, before anything depends on it, whether the terminal answers. The question itself is asked already. */
  probe(): void {
    this.count();
    this.cancelProbe = this.options.after(longestWait.answering, () => {
      this.answers = false;
    });
  }

  /** Whether an answer may be on its way, so that an Escape may be the beginning of it. */
  get expectsAnswer(): boolean {
    return this.unanswered > 0 && this.answers !== false;
  }

  /** The terminal has said where its cursor is. */
  reported(): void {
    this.answers = true;
    this.cancelProbe();
    this.unanswered = Math.max(0, this.unanswered - 1);
    if (this.unanswered > 0) return;
    this.cancelLoss();
    this.seen();
    this.leave();
  }

  /** Calls back once no answer is on its way any more, or has been for too long. */
  end(leave: () => void): void {
    this.cancelWait();
    this.isUnseen = true;
    if (this.unanswered === 0 || this.answers === false) {
      leave();
      return;
    }
    this.leave = () => {
      this.leave = nothing;
      this.cancelLeave();
      leave();
    };
    this.cancelLeave = this.options.after(lastWait, () => this.leave());
  }

  onDropped(told: () => void): void {
    this.told = told;
  }

  private ask(): void {
    this.count();
    this.options.ask();
  }

  private count(): void {
    this.unanswered += 1;
    this.cancelLoss();
    this.cancelLoss = this.options.after(lostAfter, () => {
      this.unanswered = 0;
    });
  }

  private seen(): void {
    if (!this.isUnseen) return;
    this.cancelWait();
    this.isUnseen = false;
    const dropped = this.dropped;
    if (!dropped) return;
    this.dropped = undefined;
    this.dropRest(dropped);
    this.told();
  }

  /** Until its Enter, or a pause. */
  private dropRest(event: KeyEvent): void {
    this.cancelRest();
    this.isInRest = !(event.kind === 'key' && event.name === 'enter');
    if (!this.isInRest) return;
    this.cancelRest = this.options.after(pauseInAnswer, () => {
      this.isInRest = false;
    });
  }
}
