import { type ExecFileException, execFile } from 'node:child_process';
import { slopeOfSquareAtThree, supplyRemovedUtilities } from './engine-preparation.ts';

/** Runs in a process of its own. The watchdog is a thread there, so that it works when loading never returns. */
const script = (modulePath: string, timeLimit: number): string => `
  const { Worker } = require('node:worker_threads');
  new Worker("setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${timeLimit})", { eval: true }).unref();
  let answer;
  try {
    (${supplyRemovedUtilities})(require('node:util'));
    answer = { slope: (${slopeOfSquareAtThree})(require(${JSON.stringify(modulePath)})) };
  } catch (error) {
    answer = { failure: String(error?.message ?? error) };
  }
  require('node:fs').writeSync(1, '\\n' + JSON.stringify(answer));
  process.exit();
`;

/**
 * Loads the native engine in a process of its own and lets it differentiate, because loading is synchronous: a
 * binding that hangs or crashes would take the tutor with it.
 * @param timeLimit milliseconds until the attempt is given up.
 * @returns why the engine cannot be used, or `undefined` when it can.
 */
export function probeNativeEngine(modulePath: string, timeLimit: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: timeLimit, killSignal: 'SIGKILL', windowsHide: true } as const;
    execFile(process.execPath, ['-e', script(modulePath, timeLimit)], options, (error, stdout) => {
      resolve(error ? reasonOf(error, timeLimit) : judge(stdout));
    });
  });
}

function reasonOf(error: ExecFileException, timeLimit: number): string {
  if (error.signal === 'SIGKILL') return `did not load within ${timeLimit / 1000} s`;
  return error.signal ? `crashed while loading (${error.signal})` : `ended while loading (${error.code})`;
}

function judge(stdout: string): string | undefined {
  const [last = ''] = stdout.split('\n').slice(-1);
  try {
    const answer = JSON.parse(last) as { slope?: number; failure?: string };
    return answer.failure === undefined ? reasonAgainst(answer.slope) : failed(answer.failure);
  } catch {
    return 'ended before it could differentiate';
  }
}

/** What a wrong self-test says; `undefined` for the right one. */
export const reasonAgainst = (slope: number | undefined): string | undefined =>
  slope === 6 ? undefined : `gave ${slope} for the slope of x^2 at 3, which is 6`;

/** An error in one line; the native package's go on with installation advice that `doctor` gives better. */
export const failed = (message: string): string => `failed: ${message.trim().split('\n')[0]}`;
