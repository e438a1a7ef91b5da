import type { Io } from '../io.ts';

export interface TerminalFacts {
  readonly input: 'terminal' | 'pipe or file';
  readonly output: 'terminal' | 'pipe or file';
  /** Null where the output has no size. */
  readonly size: { readonly columns: number; readonly rows: number } | null;
  /** 1, 4, 8 or 24 bits; 1 is no colour. */
  readonly colourBits: number;
  readonly locale: string;
  readonly utf8: boolean;
  /** The variables that decide how the tutor draws, as far as they are set. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Which of them holds a path that is nobody's business: only that it is set decides anything. */
const isPrivate = (name: string): boolean => name === 'TMUX';

const deciding = [
  'TERM',
  'COLORTERM',
  'NO_COLOR',
  'FORCE_COLOR',
  'CI',
  'INK_SCREEN_READER',
  'TMUX',
  'SSH_TTY',
];

export function terminalFacts({ stdin, stdout, env }: Io): TerminalFacts {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const set = deciding.flatMap((name) =>
    env[name] ? [[name, isPrivate(name) ? 'set' : env[name]] as const] : [],
  );
  return {
    input: stdin.isTTY ? 'terminal' : 'pipe or file',
    output: stdout.isTTY ? 'terminal' : 'pipe or file',
    size: stdout.isTTY ? { columns: stdout.columns, rows: stdout.rows } : null,
    colourBits: stdout.isTTY ? stdout.getColorDepth(env) : 1,
    locale,
    utf8: /utf-?8/i.test(locale),
    variables: Object.fromEntries(set),
  };
}
