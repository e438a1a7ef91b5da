/** How the process with foreign code is held: flags, environment, limits. */

import type { InnerLimits } from './runner/protocol.ts';

export interface Limits extends InnerLimits {
  /** For the engine to load, on a slow machine too. */
  readonly startMilliseconds: number;
  /** Without any message: a function that waits, or loops behind an `await`. */
  readonly silentMilliseconds: number;
  /** Of the whole process. */
  readonly residentBytes: number;
  /** Of what it says, and how often. */
  readonly messageBytes: number;
  readonly messages: number;
}

const MEGABYTE = 1024 * 1024;

export const usualLimits: Limits = {
  startMilliseconds: 20_000,
  callMilliseconds: 2_000,
  silentMilliseconds: 5_000,
  totalMilliseconds: 40_000,
  memoryBytes: 128 * MEGABYTE,
  residentBytes: 384 * MEGABYTE,
  outputBytes: 256 * 1024,
  messageBytes: 2 * MEGABYTE,
  messages: 5_000,
};

/** For a panel of a lesson: longer than any needs, shorter than a learner's patience, and no more than anybody reads. */
export const panelLimits: Limits = {
  ...usualLimits,
  callMilliseconds: 4_000,
  silentMilliseconds: 4_900,
  outputBytes: 64 * 1024,
};

/** Megabytes of JavaScript heap for the runner itself; what foreign code makes is in the realm's own memory. */
const HEAP_MEGABYTES = 128;

/**
 * The second wall, behind the realm: Node's permission model. Files can be read where the program itself is, nothing can
 * be written, no process or native module started. Node 20 has it under its first name. A worker is the realm's thread.
 * @param readable the folder that the runner is loaded from, without symbolic links. One, with a `package.json` of its own:
 * Node before 20.7 takes no second path, and Node 22.0 does not find a file beside a folder that it may read.
 */
export function confiningFlags(nodeVersion: string, readable: string): readonly string[] {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const isStable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  return [
    isStable ? '--permission' : '--experimental-permission',
    `--allow-fs-read=${readable}`,
    '--allow-worker',
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    `--max-old-space-size=${HEAP_MEGABYTES}`,
  ];
}

/** More than any code may take while anyone watches it. */
const MOST_PROCESSOR_SECONDS = 90;

/** The same command under a limit that the system keeps by itself, where it has one. */
export function bounded(
  command: readonly string[],
  platform: NodeJS.Platform,
): readonly [string, ...string[]] {
  const [program, ...words] = command as [string, ...string[]];
  if (platform === 'win32') return [program, ...words];
  const script = `ulimit -t ${MOST_PROCESSOR_SECONDS} 2>/dev/null; exec "$0" "$@"`;
  return ['/bin/sh', '-c', script, program, ...words];
}

/** Nothing of the learner's environment. Windows cannot start a process without its own folder. */
export const barrenEnvironment = (
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  platform === 'win32' && environment.SystemRoot ? { SystemRoot: environment.SystemRoot } : {};
