/** One sitting on paper: what is said and asked. What it means is the tutor's, to whom commands are sent. */

import type { Autograd } from '../autograd/autograd.ts';
import type { Workshop } from '../challenge/workshop/workshop.ts';
import type { Paper } from '../drawing/block-lines.ts';
import { run } from '../drawing/fit-line.ts';
import { type Glyphs, readAloud, unicodeGlyphs } from '../drawing/glyphs.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Journal } from '../progress/journal.ts';
import type { Progress } from '../progress/progress.ts';
import { noAnswers, type Tally } from '../progress/tally.ts';
import type { Command as TutorCommand } from '../tutor/command.ts';
import { openDoor, type PanelDoor } from '../tutor/panel-door.ts';
import { newSitting, type Sitting } from '../tutor/sitting.ts';
import { Tutor } from '../tutor/tutor.ts';
import { type Command, readTyped } from './commands.ts';
import { PlainConsole, type PlainIo, plainWidth } from './console.ts';
import { words } from './words.ts';

/** What every plain dialogue is given. */
export interface DialogueOptions {
  readonly io: PlainIo;
  readonly lessons: readonly Lesson[];
  readonly journal: Journal;
  /** What the journal adds up to so far. */
  readonly progress: Progress;
  /** Asked for when an answer needs it. */
  readonly autograd: () => Promise<Autograd>;
  /** Whether the programs of the lessons run; absent: they do. */
  readonly panels?: PanelDoor;
  /** Where the challenge is worked on; absent: nowhere. */
  readonly workshop?: Workshop;
  /** Columns; absent: those of the output, or 80. */
  readonly width?: number;
  /** Absent: Unicode. */
  readonly glyphs?: Glyphs;
  /** Whole number from which drills are drawn; absent: another one each time. */
  readonly seed?: number;
  /** Fresh seeds for twins and skip tests; absent: counted up far away from those of drills. */
  readonly seeds?: () => number;
}

/**
 * What became of something that was shown or asked: it is behind the learner; or the tutor has moved already, back, past
 * it or elsewhere; or the learner leaves.
 */
export type Turn = 'done' | 'moved' | 'leave';

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
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'leave' };

/** Short enough to be typed again after `--seed`. */
const SEEDS = 1_000_000;

export class Dialogue {
  readonly paper: Paper & { readonly glyphs: Glyphs };
  readonly autograd: () => Promise<Autograd>;
  /** Of drills. */
  readonly seed: number;
  /** Whether the input ended before the learner left. */
  ended = false;
  /** The steps of the question before; absent: there was none. */
  why: readonly Line[] | undefined;
  /** Terms that help repeats, with their definitions. */
  terms: ReadonlyMap<string, string> = new Map();
  private readonly tutor: Tutor;
  private readonly console: PlainConsole;
  private readonly clock: () => Date;
  private readonly journal: Journal;
  readonly panels: PanelDoor;
  private readonly session: () => string | undefined;
  private warned: string | undefined;

  constructor(options: DialogueOptions) {
    const { io, journal, workshop, autograd, lessons, progress } = options;
    const glyphs = readAloud(options.glyphs ?? unicodeGlyphs);
    this.paper = { width: plainWidth(io, options.width), glyphs, isSpoken: true };
    this.console = new PlainConsole(io, this.paper.width, glyphs);
    this.autograd = autograd;
    this.clock = io.clock;
    this.journal = journal;
    this.panels = options.panels ?? openDoor();
    this.seed = options.seed ?? this.clock().getTime() % SEEDS;
    const before = journal.events().length;
    this.session = () => journal.events()[before]?.session;
    const challenge = workshop && {
      file: workshop.file,
      isBegun: workshop.isBegun,
      parts: workshop.parts,
      isChecking: false,
    };
    this.tutor = new Tutor(newSitting(lessons, progress, challenge), {
      journal,
      ports: {
        autograd,
        runCode: this.panels.run,
        now: () => this.clock().getTime(),
        ...(workshop ? { solutions: { workshop } } : {}),
      },
      world: { seed: options.seeds ?? counted(this.seed + SEEDS), animation: false },
      onRecord: () => this.tellFailure(),
    });
  }

  get sitting(): Sitting {
    return this.tutor.sitting;
  }

  /** Resolves when everything that the command led to is done. */
  send(command: TutorCommand): Promise<Sitting> {
    return this.tutor.send(command);
  }

  get now(): Date {
    return this.clock();
  }

  /** Answers judged since the dialogue began. */
  get tally(): Tally {
    const session = this.session();
    return (session && this.sitting.progress.sessions.get(session)?.answers) || noAnswers;
  }

  /** Whether everything recorded is on disk. */
  get isSaved(): boolean {
    return this.journal.failure() === undefined;
  }

  /** The first failure to save is told, and each that is another. */
  tellFailure(): void {
    const failure = this.journal.failure()?.message;
    if (failure === undefined || failure === this.warned) return;
    this.warned = failure;
    this.say(words.dialogue.note(failure));
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

  /** What was said last has to be read before anything is answered. */
  heed(): void {
    this.console.heed();
  }

  text(text: string): Line[] {
    return wrap([run(this.paper.glyphs.text(text))], this.paper.width);
  }

  /** Asks until there is an answer, a command that the asker must carry out, or the end. */
  async ask(prompt: Prompt): Promise<Reply> {
    const { isAnswer = () => false } = prompt;
    for (;;) {
      const line = await this.console.read(prompt.label);
      if (line === undefined) {
        this.ended = true;
        return { kind: 'leave' };
      }
      const typed = readTyped(line, isAnswer);
      if (typed.kind === 'text') return { kind: 'answer', text: line };
      const reply = typed.kind === 'command' ? this.obey(typed.command, prompt) : undefined;
      if (reply) return reply;
      if (typed.kind === 'unknown') this.say(words.dialogue.unknown(typed.word));
    }
  }

  /** Waits for Enter. */
  async pause(how: string, commands: readonly Command[] = ['back']): Promise<Command | 'on' | 'leave'> {
    for (;;) {
      const reply = await this.ask({ label: words.labels.enter, how, commands });
      if (reply.kind === 'leave') return 'leave';
      if (reply.kind === 'command') return reply.command;
      if (reply.text.trim() === '') return 'on';
      this.say(how);
    }
  }

  close(): void {
    this.console.close();
  }

  /** Carries out what means the same everywhere. Undefined: ask again. */
  private obey(command: Command, prompt: Prompt): Reply | undefined {
    if (command === 'quit') return { kind: 'leave' };
    if (command === 'help') return this.help(prompt);
    const isHere = prompt.commands.includes(command);
    if (command === 'why' || (command === 'steps' && !isHere)) return this.explain();
    if (isHere) return { kind: 'command', command };
    this.say(words.dialogue.notHere(command));
    return undefined;
  }

  private explain(): undefined {
    if (this.why) this.block(this.why);
    else this.say(words.dialogue.nothingAnswered);
  }

  private help({ how, commands }: Prompt): undefined {
    const here: Command[] = [...commands, ...(this.why ? (['why'] as const) : []), 'help', 'quit'];
    const { glyphs, width } = this.paper;
    const entry = (name: string, told: string) =>
      wrap([run(glyphs.text(told))], width, { first: [run(glyphs.text(name))] });
    const terms = [...this.terms].flatMap(([term, definition]) => entry(`  ${term}: `, definition));
    this.block([
      ...this.text(how),
      ...here.flatMap((command) => entry(`  :${command}`.padEnd(11), words.commands[command])),
      ...this.text(words.dialogue.colon),
    ]);
    if (terms.length > 0) this.block([...this.text(words.dialogue.terms), ...terms]);
  }
}

/** The numbers after `first`. */
function counted(first: number): () => number {
  let last = first;
  return () => {
    last += 1;
    return last;
  };
}
