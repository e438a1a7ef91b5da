import { createInterface } from 'node:readline';
import type { Io } from '../io.ts';

/** Asks before something that cannot be taken back. Only the whole word counts; the end of input and Ctrl+C mean no. */
export function confirmed({ stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>): Promise<boolean> {
  const reader = createInterface({ input: stdin, output: stdout });
  return new Promise((resolve) => {
    reader.once('close', () => resolve(false));
    reader.question('Type yes to go on: ', (answer) => {
      resolve(answer.trim().toLowerCase() === 'yes');
      reader.close();
    });
  });
}
