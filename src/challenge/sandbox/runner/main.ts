/**
 * The entry point of the process that runs a learner's solution: without permissions, without an environment, killed
 * by the tutor when it takes too much. It reports what each function returned; whether that is right is judged outside.
 */

import { writeSync } from 'node:fs';
import { setImmediate } from 'node:timers';
import { countGradients } from '../../../autograd/count-gradients.ts';
import { loadJavaScriptEngine } from '../../../autograd/javascript-engine.ts';
import { bounded, callFunction, Endless, type Waiting } from './call-function.ts';
import { isolate } from './isolate.ts';
import { compileSolution, type Exports, readingError } from './load-solution.ts';
import { MESSAGE_PIPE, type Message, type Outcome, type RunRequest, SOLUTION_FILE } from './protocol.ts';
import { replaceConsole } from './replace-console.ts';
import { MOST_ENTRIES, nameToSend, sendError } from './send-value.ts';

// Taken before a solution can put something else in their places.
const { stringify } = JSON;
const host = process;
const send = (message: Message): void => void writeSync(MESSAGE_PIPE, `${stringify(message)}\n`);

/** What the call under way waits for, besides its own promise. */
let waiting: Waiting | undefined;

// Not awaited here: a process that waits at its top level for what never comes has no quiet moment to notice it.
run().catch((error) => {
  host.stderr.write(String(error));
  host.exit(1);
});

async function run(): Promise<void> {
  const request = JSON.parse(await standardInput()) as RunRequest;
  const { api } = await loadJavaScriptEngine('a solution runs on them');
  const passes = countGradients(api);
  // A promise that nobody handles says the same as the value that never came, and must not end the other calls.
  host.on('unhandledRejection', () => {});
  // A timer that throws: the call that set it, most likely.
  host.on('uncaughtException', (error) => waiting?.threw(error));
  // Node says so before it ends; the next call needs it to go on.
  host.on('beforeExit', () => setImmediate(() => waiting?.idle()));
  replaceConsole();
  isolate();
  send({ type: 'ready' });
  const solution = load(request, api);
  if (solution) await callAll(solution, request, passes);
  send({ type: 'end' });
  host.exit(0);
}

async function standardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function load({ source, callMilliseconds }: RunRequest, api: object): Exports | undefined {
  let start: ReturnType<typeof compileSolution>;
  try {
    start = compileSolution(source);
  } catch (error) {
    send({ type: 'unreadable', error: readingError(error) });
    return undefined;
  }
  try {
    const exports = bounded(() => start(api), callMilliseconds);
    const types = Object.entries(exports)
      .slice(0, MOST_ENTRIES)
      .map(([name, value]) => [nameToSend(name), typeof value]);
    send({ type: 'exports', names: Object.fromEntries(types) });
    return exports;
  } catch (error) {
    if (error instanceof Endless) send({ type: 'endless-at-start' });
    else send({ type: 'threw-at-start', error: sendError(error, SOLUTION_FILE) });
    return undefined;
  }
}

async function callAll(
  solution: Exports,
  { calls, callMilliseconds }: RunRequest,
  passes: () => number,
): Promise<void> {
  const endless = new Set<string>();
  for (const call of calls) {
    const work = solution[call.name];
    if (typeof work !== 'function') continue;
    send({ type: 'calling', id: call.id });
    const before = passes();
    const outcome: Outcome = endless.has(call.name)
      ? { kind: 'endless' } // Once is enough: seven times the time limit teaches nothing.
      : await callFunction(work as (...values: number[]) => unknown, call, {
          milliseconds: callMilliseconds,
          file: SOLUTION_FILE,
          wait: (until) => {
            waiting = until;
          },
        });
    waiting = undefined;
    if (outcome.kind === 'endless') endless.add(call.name);
    send({ type: 'returned', id: call.id, outcome, usedAutograd: passes() > before });
  }
}
