import { posix, win32 } from 'node:path';

/** What of the machine decides where state is kept. */
interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home directory; not absolute, usually empty, where there is none. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/**
 * Where the journal lives: `NEURON_CALC_HOME`, else the place the platform keeps such state.
 * The XDG rules say that a relative path in `XDG_STATE_HOME` is to be ignored; so is a relative home, which would put
 * the journal below whatever folder one stands in.
 * @returns undefined where there is no such place.
 */
export function stateDirectory({ env, home, platform }: Host): string | undefined {
  const path = platform === 'win32' ? win32 : posix;
  if (env.NEURON_CALC_HOME) return path.resolve(env.NEURON_CALC_HOME);
  const own = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_STATE_HOME;
  if (own && path.isAbsolute(own)) return path.join(own, 'neuron-calc');
  if (!path.isAbsolute(home)) return undefined;
  const usual = platform === 'win32' ? ['AppData', 'Local'] : ['.local', 'state'];
  return path.join(home, ...usual, 'neuron-calc');
}
