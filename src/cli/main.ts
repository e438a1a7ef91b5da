/** The entry point: hands the process to `run` and ends it with the exit code. */

import { UsageError } from './input/usage-error.ts';
import { processIo } from './io.ts';
import { complain, run } from './run.ts';

const io = processIo();

// A reader that has seen enough (`| head`) closes the pipe: no fault of anyone's, so end quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const reason = error.code === 'ENOSPC' ? 'the disk is full' : 'it failed';
  complain(
    new UsageError(`standard output cannot be written: ${reason} (${error.code ?? error.message})`),
    io,
  );
  process.exit(2);
});

// Nothing can be said there any more; what the run came to stands.
process.stderr.on('error', () => {});

// A limit on the size of files (`ulimit -f`) is an error of the write that meets it, and no reason to end.
process.on('SIGXFSZ', () => {});

// Node would open a debugger's port, for whoever is on this machine.
process.on('SIGUSR1', () => {});

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
