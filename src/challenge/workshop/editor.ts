/** The learner's editor: which one, and opening a file in it with the terminal handed over. */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { words } from '../words.ts';

interface Where {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** $VISUAL, else $EDITOR, else nano where it is installed, else vi; notepad on Windows. May hold arguments. */
export function editorCommand(
  { env, platform }: Where,
  isFile: (path: string) => boolean = existsSync,
): string {
  const chosen = env.VISUAL?.trim() || env.EDITOR?.trim();
  if (chosen) return chosen;
  if (platform === 'win32') return 'notepad';
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => isFile(join(folder, 'nano'))) ? 'nano' : 'vi';
}

/**
 * Opens the file and waits until the editor is left.
 * @returns what went wrong, in a sentence, or undefined.
 */
export function openEditor(file: string, where: Where): Promise<string | undefined> {
  const command = editorCommand(where);
  // As a shell reads it, since the variable may say “code --wait”; the file is no part of what it reads.
  const child =
    where.platform === 'win32'
      ? spawn(`${command} "${file}"`, { shell: true, stdio: 'inherit' })
      : spawn('/bin/sh', ['-c', `${command} "$1"`, 'editor', file], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(words.editor.notStarted(command, error.message)));
    child.once('close', (code) => {
      // 127 is how a shell says that there is no such program.
      if (code === 127) resolve(words.editor.missing(command));
      else resolve(code === 0 || code === null ? undefined : words.editor.ended(command, code));
    });
  });
}
