import { posix, win32 } from 'node:path';

/** What of the machine decides where state is kept. */
interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home directory, absolute. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/**
 * Where the journal lives: `NEURON_CALC_HOME`, else the place the platform keeps such state.
 * The XDG rules say that a relative path in `XDG_STATE_HOME` is to be ignored.
 */
export function stateDirectory({ env, home, platform }: Host): string {
  const path = platform === 'win32' ? win32 : posix;
  if (env.NEURON_CALC_HOME) return path.resolve(env.NEURON_CALC_HOME);
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'neuron-calc');
  }
  const state = env.XDG_STATE_HOME;
  return path.join(
    state && path.isAbsolute(state) ? state : path.join(home, '.local', 'state'),
    'neuron-calc',
  );
}
