/** The entry point: hands the process to `run` and ends it with the exit code. */

import { processIo } from './io.ts';
import { complain, run } from './run.ts';

const io = processIo();

// A reader that has seen enough (`| head`) closes the pipe: no fault of anyone's, so end quietly.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && stream === process.stdout) complain(error, io);
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });
}

// A limit on the size of files (`ulimit -f`) is an error of the write that meets it, and no reason to end.
process.on('SIGXFSZ', () => {});

// The tutor brings its own, which put the terminal back first; this one is for every other verb.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    if (process.listenerCount(event) > 1) return;
    complain(error, io);
    process.exit(2);
  });
}

const exitCode = await run(process.argv.slice(2), io);

// Engines and terminals may leave handles open: leave once everything written has gone out, and a stream that failed
// has said so, which it does after its last callback.
process.stdout.write('', () => process.stderr.write('', () => setImmediate(() => process.exit(exitCode))));
