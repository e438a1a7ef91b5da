/** How the process of a solution is held: flags, environment, limits. */

export interface Limits {
  /** For the engine to load, on a slow machine too. */
  readonly startMilliseconds: number;
  /** For one function that runs without a pause; the process stops it itself. */
  readonly callMilliseconds: number;
  /** Without any message: a function that waits, or loops behind an `await`. */
  readonly silentMilliseconds: number;
  /** For everything. */
  readonly totalMilliseconds: number;
  readonly residentBytes: number;
  readonly outputBytes: number;
}

export const usualLimits: Limits = {
  startMilliseconds: 20_000,
  callMilliseconds: 2_000,
  silentMilliseconds: 5_000,
  totalMilliseconds: 40_000,
  residentBytes: 512 * 1024 * 1024,
  outputBytes: 256 * 1024,
};

/** Megabytes of JavaScript heap, below the resident limit: the heap's own end is the tidier one. */
const HEAP_MEGABYTES = 256;

/**
 * The permission model: files can be read where the program itself is, nothing can be written, no process, worker or
 * native module started. Node 20 has it under its first name.
 * @param readable the folder that the runner is loaded from, without symbolic links. One, with a `package.json` of its own:
 * Node before 20.7 takes no second path, and Node 22.0 does not find a file beside a folder that it may read.
 */
export function confiningFlags(nodeVersion: string, readable: string): readonly string[] {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const isStable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  return [
    isStable ? '--permission' : '--experimental-permission',
    `--allow-fs-read=${readable}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    `--max-old-space-size=${HEAP_MEGABYTES}`,
  ];
}

/** More than a solution may take while anyone watches it; what remains when the watcher itself has been killed. */
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

/** Whether Node keeps the network off, or it is merely out of reach of code that does not look for it. */
export const networkHold = (nodeVersion: string): 'off' | 'best effort' =>
  Number.parseInt(nodeVersion, 10) >= 25 ? 'off' : 'best effort';

/** Nothing of the learner's environment. Windows cannot start a process without its own folder. */
export const barrenEnvironment = (
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> =>
  platform === 'win32' && environment.SystemRoot ? { SystemRoot: environment.SystemRoot } : {};
