import type { Io } from '../io.ts';

/** A text with the home folder written as `~`: its path holds the learner's name. */
export function withoutHome(text: string, { home, platform }: Pick<Io, 'home' | 'platform'>): string {
  const folder = home.replace(/[/\\]+$/, '');
  if (folder === '') return text;
  const escaped = folder.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  // Neither the end of another path nor the beginning of a longer name.
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}_.~-])${escaped}(?![\\p{L}\\p{N}_-])`,
    platform === 'win32' ? 'giu' : 'gu',
  );
  return text.replace(whole, '~');
}
