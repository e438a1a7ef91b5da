import { Console } from 'node:console';
import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Writes at once, where Node's own console gathers in memory what a loop without a pause prints: the tutor must see it
 * to stop it.
 */
export function replaceConsole(): void {
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      writeNow(piece);
      done();
    },
  });
  globalThis.console = new Console({ stdout: stream, stderr: stream, colorMode: false });
}

const STANDARD_OUTPUT = 1;

function writeNow(piece: Buffer): void {
  let rest = piece;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest));
    } catch (error) {
      // A full pipe: the tutor reads on.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
