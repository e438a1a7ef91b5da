import { createInterface } from 'node:readline';
import { yesOrNo } from '../../tutor/panel-door.ts';
import type { Io } from '../io.ts';

type Ends = Pick<Io, 'stdin' | 'stdout'>;

/** Whether somebody is there to answer. */
export const canAsk = ({ stdin, stdout }: Ends): boolean => stdin.isTTY === true && stdout.isTTY === true;

/** Only the whole word means that something may be done which cannot be taken back. */
export const isYes = (typed: string): boolean => typed.trim().toLowerCase() === 'yes';

/** Yes or no to a question; undefined for anything else, and for the end of the input. */
export function saysYes(question: string, { stdin, stdout }: Ends): Promise<boolean | undefined> {
  const reader = createInterface({ input: stdin, output: stdout, terminal: false });
  return new Promise((resolve) => {
    reader.once('close', () => resolve(undefined));
    reader.question(`${question} (yes or no) `, (typed) => {
      resolve(yesOrNo(typed));
      reader.close();
    });
  });
}

/** Asks for that word; the end of input and Ctrl+C mean no. */
export function confirmed({ stdin, stdout }: Ends): Promise<boolean> {
  // The terminal itself does the editing: nothing but the question is written.
  const reader = createInterface({ input: stdin, output: stdout, terminal: false });
  return new Promise((resolve) => {
    reader.once('close', () => resolve(false));
    reader.question('Type yes to go on: ', (typed) => {
      resolve(isYes(typed));
      reader.close();
    });
  });
}
