/** One sitting: what is said and asked, and what of it is journaled. */

import type { Autograd } from '../autograd/autograd.ts';
import type { Workshop } from '../challenge/workshop/workshop.ts';
import { run } from '../drawing/fit-line.ts';
import { type Glyphs, unicodeGlyphs } from '../drawing/glyphs.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import type { NewEvent } from '../progress/event.ts';
import type { Journal } from '../progress/journal.ts';
import { type Progress, withEvent } from '../progress/progress.ts';
import { noAnswers, type Tally } from '../progress/tally.ts';
import { type Command, commandWords, readTyped } from './commands.ts';
import { PlainConsole, type PlainIo, plainWidth } from './console.ts';

/** What every plain dialogue is given. */
export interface DialogueOptions {
  readonly io: PlainIo;
  readonly journal: Journal;
  /** What the journal adds up to so far. */
  readonly progress: Progress;
  /** Asked for when an answer or a code panel needs it. */
  readonly autograd: () => Promise<Autograd>;
  /** Where the challenge is worked on; absent: nowhere. */
  readonly workshop?: Workshop;
  /** Columns; absent: those of the output, or 80. */
  readonly width?: number;
  /** Absent: Unicode. */
  readonly glyphs?: Glyphs;
  /** Whole number from which drills are drawn; absent: another one each time. */
  readonly seed?: number;
}

/** Where to go after something was shown or asked. */
export type Turn = 'on' | 'back' | 'leave';

interface Prompt {
  readonly label: string;
  /** How to answer, in a sentence or two, for help. */
  readonly how: string;
  /** What can be typed here besides an answer, `why`, `help` and `quit`. */
  readonly commands: readonly Command[];
  /** Whether a text can be read as an answer; absent: nothing but Enter is wanted. */
  readonly isAnswer?: (text: string) => boolean;
}

export type Reply =
  | { readonly kind: 'answer'; readonly text: string; readonly milliseconds: number }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'turn'; readonly turn: 'back' | 'leave' };

/** Short enough to be typed again after `--seed`. */
const SEEDS = 1_000_000;

export class Dialogue {
  readonly glyphs: Glyphs;
  readonly width: number;
  readonly autograd: () => Promise<Autograd>;
  readonly workshop: Workshop | undefined;
  /** Whether the input ended before the learner left. */
  ended = false;
  /** The steps of the question before; absent: there was none. */
  why: readonly Line[] | undefined;
  /** Terms that help repeats, with their definitions. */
  terms: ReadonlyMap<string, string> = new Map();
  private readonly console: PlainConsole;
  private readonly clock: () => Date;
  private readonly journal: Journal;
  private soFar: Progress;
  private session: string | undefined;
  private warned: string | undefined;
  private nextSeed: number;
  private nextTwinSeed: number;

  constructor(options: DialogueOptions) {
    this.glyphs = options.glyphs ?? unicodeGlyphs;
    this.width = plainWidth(options.io, options.width);
    this.autograd = options.autograd;
    this.workshop = options.workshop;
    this.console = new PlainConsole(options.io, this.width, this.glyphs);
    this.clock = options.io.clock;
    this.journal = options.journal;
    this.soFar = options.progress;
    this.nextSeed = options.seed ?? this.clock().getTime() % SEEDS;
    this.nextTwinSeed = this.nextSeed + SEEDS;
  }

  /** Kept up to date with every event recorded. */
  get progress(): Progress {
    return this.soFar;
  }

  get now(): Date {
    return this.clock();
  }

  /** Answers judged since the dialogue began. */
  get tally(): Tally {
    return (this.session && this.soFar.sessions.get(this.session)?.answers) || noAnswers;
  }

  /** Whether everything recorded is on disk. */
  get isSaved(): boolean {
    return this.journal.failure() === undefined;
  }

  /** Seeds for a run of drills, each handed out once. */
  takeSeeds(count: number): number[] {
    const first = this.nextSeed;
    this.nextSeed += count;
    return Array.from({ length: count }, (_, index) => first + index);
  }

  /** Apart from those of drills: a twin asked in between does not change what comes after it. */
  takeTwinSeed(): number {
    this.nextTwinSeed += 1;
    return this.nextTwinSeed;
  }

  /** Journaled and synced before it returns; the first failure to do so is told. */
  record(event: NewEvent): void {
    const stamped = this.journal.append(event);
    this.session = stamped.session;
    this.soFar = withEvent(this.soFar, stamped);
    this.tellFailure();
  }

  tellFailure(): void {
    const failure = this.journal.failure()?.message;
    if (failure === undefined || failure === this.warned) return;
    this.warned = failure;
    this.say(`Note: ${failure}.`);
  }

  /** Text in the dialogue's width, right below what came before. */
  say(text: string): void {
    this.console.write(this.text(text));
  }

  write(lines: readonly Line[]): void {
    this.console.write(lines);
  }

  /** Lines with a blank line before them. */
  block(lines: readonly Line[]): void {
    this.console.block(lines);
  }

  gap(): void {
    this.console.gap();
  }

  text(text: string): Line[] {
    return wrap([run(this.glyphs.text(text))], this.width);
  }

  /** Asks until there is an answer, a command that the asker must carry out, or the end. */
  async ask(prompt: Prompt): Promise<Reply> {
    const { isAnswer = () => false } = prompt;
    for (;;) {
      const asked = this.clock().getTime();
      const line = await this.console.read(prompt.label);
      if (line === undefined) {
        this.ended = true;
        return { kind: 'turn', turn: 'leave' };
      }
      const typed = readTyped(line, isAnswer);
      if (typed.kind === 'text') {
        return { kind: 'answer', text: line, milliseconds: this.clock().getTime() - asked };
      }
      const reply = typed.kind === 'command' ? this.obey(typed.command, prompt) : undefined;
      if (reply) return reply;
      if (typed.kind === 'unknown') this.say(`There is no ${typed.word}. :help lists what there is.`);
    }
  }

  /** Waits for Enter. */
  async pause(
    how: string,
    commands: readonly Command[] = ['back'],
    label = 'enter> ',
  ): Promise<Turn | 'skip'> {
    for (;;) {
      const reply = await this.ask({ label, how, commands });
      if (reply.kind === 'turn') return reply.turn;
      if (reply.kind === 'command') return 'skip';
      if (reply.text.trim() === '') return 'on';
      this.say(how);
    }
  }

  close(): void {
    this.console.close();
  }

  /** Carries out what means the same everywhere. Undefined: ask again. */
  private obey(command: Command, prompt: Prompt): Reply | undefined {
    if (command === 'quit') return { kind: 'turn', turn: 'leave' };
    if (command === 'help') return this.help(prompt);
    const isHere = prompt.commands.includes(command);
    if (command === 'why' || (command === 'steps' && !isHere)) return this.explain();
    if (!isHere) {
      this.say(`:${command} does nothing here. :help lists what does.`);
      return undefined;
    }
    return command === 'back' ? { kind: 'turn', turn: 'back' } : { kind: 'command', command };
  }

  private explain(): undefined {
    if (this.why) this.block(this.why);
    else this.say('Nothing has been answered yet.');
  }

  private help({ how, commands }: Prompt): undefined {
    const here: Command[] = [...commands, ...(this.why ? (['why'] as const) : []), 'help', 'quit'];
    const entry = (name: string, words: string) =>
      wrap([run(this.glyphs.text(words))], this.width, { first: [run(this.glyphs.text(name))] });
    const terms = [...this.terms].flatMap(([term, definition]) => entry(`  ${term}: `, definition));
    this.block([
      ...this.text(how),
      ...here.flatMap((command) => entry(`  :${command}`.padEnd(11), commandWords[command])),
      ...this.text('The colon may be left out where the word alone is no answer.'),
    ]);
    if (terms.length > 0) this.block([...this.text('Words of this lesson:'), ...terms]);
  }
}
