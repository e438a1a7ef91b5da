/** What is known of the terminal before anything is drawn on it: options, environment, and what was asked for earlier. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Journal } from '../../progress/journal.ts';
import { stateDirectory } from '../../progress/state-directory.ts';
import { type TerminalSettings, terminalSettings } from '../../ui/terminal/terminal-settings.ts';
import type { SharedOptions } from '../input/options.ts';
import type { Io } from '../io.ts';

/** The setting under which it is remembered that a screen reader reads. */
const SCREEN_READER = 'screen-reader';

export function settingsOf(options: SharedOptions, io: Io): TerminalSettings {
  const streams = { inputIsTerminal: io.stdin.isTTY === true, outputIsTerminal: io.stdout.isTTY === true };
  const settings = terminalSettings(io.env, options, streams);
  const isOpen = !settings.plain && options.screenReader === undefined && !io.env.INK_SCREEN_READER;
  return isOpen && rememberedScreenReader(io) === 'on' ? { ...settings, screenReader: true } : settings;
}

/** Whether the tutor is a dialogue that is read aloud, line by line, with a line editor. */
export const isReadAloud = ({ plain, screenReader }: TerminalSettings): boolean => !plain && screenReader;

/** Whether the tutor draws screens on this terminal; everything else is a dialogue. */
export function drawsScreens(options: SharedOptions, io: Io): boolean {
  const { plain, screenReader } = settingsOf(options, io);
  return !plain && !screenReader;
}

/** What the option says holds from then on. */
export function rememberScreenReader({ screenReader }: SharedOptions, io: Io, journal: Journal): void {
  if (screenReader === undefined) return;
  const value = screenReader ? 'on' : 'off';
  if (value === (rememberedScreenReader(io) ?? 'off')) return;
  journal.append({ type: 'setting', name: SCREEN_READER, value });
}

/**
 * The journal's last word on it, found as text: the first frame does not wait for a whole journal to be read and
 * checked. A reset forgets what was learnt, not who reads.
 */
function rememberedScreenReader(io: Io): string | undefined {
  const directory = stateDirectory(io);
  if (directory === undefined) return undefined;
  const file = join(directory, 'journal.jsonl');
  try {
    // Reading a device could take for ever.
    if (!statSync(file).isFile()) return undefined;
    const text = readFileSync(file, 'utf8');
    const at = text.lastIndexOf(`"name":"${SCREEN_READER}"`);
    if (at < 0) return undefined;
    const start = text.lastIndexOf('\n', at) + 1;
    const event: unknown = JSON.parse(text.slice(start, `${text}\n`.indexOf('\n', at)));
    return (event as { value?: string }).value;
  } catch {
    // No journal yet, or one that cannot be read, which is told where it matters.
    return undefined;
  }
}
