import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { Message, RunRequest } from './protocol.ts';

/** How often it is asked whether the tutor is still the parent, in milliseconds. */
const LOOK_EVERY = 500;
/** For the engine to start, on a slow machine too, beside what the code itself may take. */
const START_MILLISECONDS = 20_000;
/** Of the thread: the realm's own limit comes first. */
const STACK_MEGABYTES = 16;

/** @param entry what the second thread runs. */
export function keepWatch(entry: URL): void {
  const parent = process.ppid;
  const reader = createInterface({ input: process.stdin });
  let isBegun = false;
  // The tutor keeps its end open; it closes with the tutor, however that ends.
  reader.once('close', end);
  process.stdin.once('error', end);
  process.stdout.once('error', end);
  setInterval(() => process.ppid !== parent && end(), LOOK_EVERY);
  reader.on('line', (line) => {
    if (isBegun) return;
    isBegun = true;
    const request = JSON.parse(line) as RunRequest;
    setTimeout(end, request.limits.totalMilliseconds + START_MILLISECONDS);
    run(request, entry);
  });
}

/** At once, whatever the other thread is doing, and whatever is asked for by signals. */
const end = (): void => void process.kill(process.pid, 'SIGKILL');

function run(request: RunRequest, entry: URL): void {
  const worker = new Worker(entry, {
    workerData: request,
    env: {},
    stdin: false,
    resourceLimits: { stackSizeMb: STACK_MEGABYTES },
  });
  worker.on('message', (message: Message) => {
    const line = `${JSON.stringify(message)}\n`;
    if (message.type === 'end') process.stdout.write(line, () => process.exit(0));
    else process.stdout.write(line);
  });
  worker.on('error', (error) => {
    process.stderr.write(String(error), () => process.exit(1));
  });
}
