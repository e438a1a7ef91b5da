import { PassThrough, Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';
import { stateDirectory } from '../../src/progress/state-directory.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export interface FakeIo {
  readonly io: Io;
  /** Everything written so far. */
  readonly out: () => string;
  readonly err: () => string;
}

export interface FakeOptions {
  /** What standard input holds. */
  readonly input?: string | Buffer;
  /** Whether both ends are terminals. */
  readonly terminal?: boolean;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

function sink(): { readonly stream: Writable; readonly text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  return { stream, text: () => text };
}

/** A world of its own: a state directory nobody else uses, a clock that stands still. */
export function fakeIo({ input = '', terminal = false, env = {}, cwd }: FakeOptions = {}): FakeIo {
  const home = temporaryFolder('home');
  const out = sink();
  const err = sink();
  const stdin = terminal ? new PassThrough() : Readable.from(input.length > 0 ? [input] : []);
  if (terminal) (stdin as PassThrough).end(input);
  const size = terminal ? { isTTY: true, columns: 80, rows: 24, getColorDepth: () => 8 } : {};
  return {
    io: {
      stdin: Object.assign(stdin, terminal ? { isTTY: true } : {}) as unknown as NodeJS.ReadStream,
      stdout: Object.assign(out.stream, size) as unknown as NodeJS.WriteStream,
      stderr: err.stream as unknown as NodeJS.WriteStream,
      env,
      cwd: cwd ?? home,
      home,
      platform: 'linux',
      clock: () => new Date('2026-03-02T12:00:00.000Z'),
      session: 'now',
    },
    out: out.text,
    err: err.text,
  };
}

/** Where a learner with a home keeps their progress. */
export function stateFolder(io: Io): string {
  const folder = stateDirectory(io);
  if (folder === undefined) throw new Error('this learner has no home');
  return folder;
}
