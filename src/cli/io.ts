import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { standardInput } from './input/standard-input.ts';

/** Everything a verb may touch of the world outside, so that tests can stand in for all of it. */
export interface Io {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The user's home directory. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly clock: () => Date;
  /** The id under which this run's events are journaled. */
  readonly session: string;
}

export const processIo = (): Io => ({
  stdin: standardInput(),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  platform: process.platform,
  clock: () => new Date(),
  session: randomUUID(),
});
