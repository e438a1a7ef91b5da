import { createInterface } from 'node:readline';
import type { Io } from '../io.ts';

type Ends = Pick<Io, 'stdin' | 'stdout'>;

/** Whether somebody is there to answer. */
export const canAsk = ({ stdin, stdout }: Ends): boolean => stdin.isTTY === true && stdout.isTTY === true;

/** Only the whole word means that something may be done which cannot be taken back. */
export const isYes = (typed: string): boolean => typed.trim().toLowerCase() === 'yes';

/** Asks for that word; the end of input and Ctrl+C mean no. */
export function confirmed({ stdin, stdout }: Ends): Promise<boolean> {
  const reader = createInterface({ input: stdin, output: stdout });
  return new Promise((resolve) => {
    reader.once('close', () => resolve(false));
    reader.question('Type yes to go on: ', (typed) => {
      resolve(isYes(typed));
      reader.close();
    });
  });
}
