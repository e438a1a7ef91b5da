/**
 * Runs a program in a real pseudo-terminal and reads its screen as a person would: node-pty starts it, a headless
 * xterm interprets every byte it writes.
 */
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { SlowLink } from './slow-link.ts';

export interface SessionOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly directory?: string;
  /** Added to a small, fixed environment; undefined takes a variable out. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Whether the terminal answers what it is asked; those that are not one at heart do not. */
  readonly answers?: boolean;
  /** A line between them that delays both ways by up to `most` milliseconds. */
  readonly link?: { readonly random: () => number; readonly most: number };
}

const baseEnvironment = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TERM: 'xterm-256color',
  LANG: 'en_US.UTF-8',
};

/** How long `waitFor` polls before it fails. Generous: it is only ever spent in full by a failing test. */
const patience = 20_000;
const pollEvery = 10;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class TerminalSession {
  /** Everything the program wrote, undecoded. */
  output = '';
  /** Undefined while it runs; of a program ended by a signal, 128 + its number. */
  exitCode: number | undefined;
  private readonly pty: IPty;
  private readonly terminal: InstanceType<typeof headless.Terminal>;
  private unread = 0;
  private isCursorVisible = true;
  private readonly upward: SlowLink | undefined;
  private readonly downward: SlowLink | undefined;

  constructor(command: string, parameters: readonly string[], options: SessionOptions = {}) {
    const { columns: cols = 80, rows = 24, directory = process.cwd(), environment = {} } = options;
    const { answers = true, link } = options;
    this.terminal = new headless.Terminal({ cols, rows, allowProposedApi: true, scrollback: 1000 });
    const cursor = (isVisible: boolean) => (parameters: (number | number[])[]) => {
      if (parameters.includes(25)) this.isCursorVisible = isVisible;
      return false;
    };
    this.terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, cursor(true));
    this.terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, cursor(false));
    const env = Object.fromEntries(
      Object.entries({ ...baseEnvironment, ...environment }).filter(([, value]) => value !== undefined),
    );
    this.pty = spawn(command, [...parameters], {
      name: env.TERM ?? 'xterm-256color',
      cols,
      rows,
      cwd: directory,
      env,
    });
    const show = (data: string | Uint8Array) => {
      this.unread += 1;
      this.terminal.write(data, () => {
        this.unread -= 1;
      });
    };
    const type = (data: string | Uint8Array) => this.pty.write(data as string);
    const slow = (deliver: (data: Uint8Array) => void) =>
      link && new SlowLink(deliver, link.random, link.most);
    [this.upward, this.downward] = [slow(type), slow(show)];
    this.pty.onData((data) => {
      this.output += data;
      if (this.downward) this.downward.send(data);
      else show(data);
    });
    // A terminal answers: where its cursor is, what it is.
    if (answers) this.terminal.onData((data) => this.send(data));
    this.pty.onExit(({ exitCode, signal }) => {
      this.exitCode = signal ? 128 + signal : exitCode;
    });
  }

  get processId(): number {
    return this.pty.pid;
  }

  /** Bytes written so far. */
  get bytes(): number {
    return Buffer.byteLength(this.output);
  }

  get isOnAlternateScreen(): boolean {
    return this.terminal.buffer.active.type === 'alternate';
  }

  /** Row and column of the cursor, counted from 0. */
  get cursor(): readonly [number, number] {
    const { cursorX, cursorY } = this.terminal.buffer.active;
    return [cursorY, cursorX];
  }

  get cursorIsVisible(): boolean {
    return this.isCursorVisible;
  }

  /** Lines that have left the screen at its top. */
  get scrolledLines(): number {
    return this.terminal.buffer.active.baseY;
  }

  /** The rows of the screen without blanks at their ends, and without empty rows at the bottom. */
  screen(): readonly string[] {
    const { active } = this.terminal.buffer;
    const lines = Array.from(
      { length: this.terminal.rows },
      (_, row) =>
        active
          .getLine(active.baseY + row)
          ?.translateToString(true)
          .trimEnd() ?? '',
    );
    return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  }

  text(): string {
    return this.screen().join('\n');
  }

  send(keys: string | Uint8Array): void {
    if (this.upward) this.upward.send(keys);
    else this.pty.write(keys as string);
  }

  /** Sends character after character (or key sequence after key sequence), that many milliseconds apart. */
  async sendSlowly(keys: Iterable<string>, milliseconds: number): Promise<void> {
    for (const key of keys) {
      this.send(key);
      await pause(milliseconds);
    }
  }

  /** Waits for a text on the screen, or for something about this session to become true. */
  async waitFor(wanted: string | RegExp | ((session: TerminalSession) => boolean)): Promise<void> {
    const holds =
      typeof wanted === 'string'
        ? () => this.text().includes(wanted)
        : typeof wanted === 'function'
          ? () => wanted(this)
          : () => wanted.test(this.text());
    const end = Date.now() + patience;
    while (this.unread > 0 || !holds()) {
      if (Date.now() > end) {
        const state = this.exitCode === undefined ? 'runs' : `exited with ${this.exitCode}`;
        throw new Error(
          `Waited in vain for ${String(wanted)}. The program ${state}. Its screen:\n${this.text()}`,
        );
      }
      await pause(pollEvery);
    }
  }

  private get isOnTheWay(): boolean {
    return [this.upward, this.downward].some((link) => link && !link.isIdle);
  }

  /** Waits until the program has read all that was sent and its screen is here: Ctrl+L draws everything anew. */
  async waitForReading(): Promise<void> {
    const drawn = () => this.output.split('\x1b[m\x1b[H\x1b[J').length;
    const before = drawn();
    this.send('\x0c');
    await this.waitFor(() => drawn() > before && !this.isOnTheWay);
    await this.waitForQuiet(30);
  }

  /** Waits until nothing has been written, or is on its way, for that many milliseconds. */
  async waitForQuiet(milliseconds = 150): Promise<void> {
    for (let seen = -1; seen !== this.bytes || this.unread > 0 || this.isOnTheWay; ) {
      seen = this.bytes;
      await pause(milliseconds);
    }
  }

  async waitForExit(): Promise<number> {
    await this.waitFor(({ exitCode }) => exitCode !== undefined);
    await this.waitForQuiet(30);
    return this.exitCode ?? -1;
  }

  /** Bytes the program writes from before `action` until `wanted` is on the screen and it is quiet. */
  async bytesOf(
    action: () => void,
    wanted: string | ((session: TerminalSession) => boolean),
  ): Promise<number> {
    await this.waitForQuiet();
    const before = this.bytes;
    action();
    await this.waitFor(wanted);
    await this.waitForQuiet();
    return this.bytes - before;
  }

  /** Writes to the screen behind the program's back, as a background job does. */
  disturb(text: string): void {
    this.terminal.write(text);
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.pty.pid, name);
  }

  /** Closes our end, as a terminal window or a dropped connection does. */
  hangUp(): void {
    (this.pty as unknown as { destroy(): void }).destroy();
  }

  /** Whether the started process is still there (also one whose terminal is gone). */
  isRunning(): boolean {
    try {
      process.kill(this.pty.pid, 0);
      return true;
    } catch {
      return false;
    }
  }

  /** Ends whatever a test left running. */
  dispose(): void {
    if (this.exitCode === undefined && this.isRunning()) this.signal('SIGKILL');
    this.upward?.close();
    this.downward?.close();
    this.terminal.dispose();
  }
}
