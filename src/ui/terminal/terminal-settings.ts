/**
 * What the environment, the flags and the two streams say about the terminal. Imports nothing, so the entry point can
 * ask before it loads Ink: chalk reads FORCE_COLOR once, at import, knows no NO_COLOR, and sees no colour under CI.
 */

/** chalk's levels: none, 16 colours, 256, true colour. */
export type ColourLevel = 0 | 1 | 2 | 3;

export interface TerminalSettings {
  /** Linear text through plain prompts; Ink is not loaded at all. */
  readonly plain: boolean;
  readonly colour: ColourLevel;
  /** Draw with ASCII only: the locale is not UTF-8, or `--ascii`. */
  readonly ascii: boolean;
  /**
   * Signs of ambiguous width (lines, arrows, Greek letters) take two columns, or would where the locale is Chinese,
   * Japanese or Korean: drawings are made of ASCII.
   */
  readonly wideSigns: boolean;
  readonly animation: boolean;
  /** A dialogue to be read aloud: line by line, without Ink, the terminal's own cursor at the caret. */
  readonly screenReader: boolean;
}

/** With which the screens end where the learner asks, on the first of them, for a dialogue to be read aloud. */
export const WANTS_READING_ALOUD = -1;

export interface TerminalFlags {
  readonly plain?: boolean;
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly animation?: boolean;
  readonly screenReader?: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const isOn = (value: string | undefined) => value === 'true' || value === '1';

/** The level to put into FORCE_COLOR. NO_COLOR wins over FORCE_COLOR (no-color.org: any non-empty value). */
const colourLevel = (environment: Environment, flags: TerminalFlags): ColourLevel => {
  if (flags.color === false || environment.NO_COLOR) return 0;
  const forced = environment.FORCE_COLOR;
  if (forced === 'false') return 0;
  if (forced !== undefined && /^[0-3]$/.test(forced)) return Number(forced) as ColourLevel;
  const term = environment.TERM ?? '';
  if (/^(truecolor|24bit)$/.test(environment.COLORTERM ?? '') || /-(direct|truecolor)$/.test(term)) return 3;
  if (/256/.test(term)) return 2;
  return 1;
};

/** POSIX order: the first of LC_ALL, LC_CTYPE and LANG that is not empty names language and character set. */
const localeOf = (environment: Environment) => environment.LC_ALL || environment.LC_CTYPE || environment.LANG;

/** Where terminals tend to draw signs of ambiguous width in two columns. */
const isEastAsian = (environment: Environment): boolean => /^(ja|ko|zh)/i.test(localeOf(environment) ?? '');

const isUnicode = (environment: Environment, platform: string): boolean => {
  const locale = localeOf(environment);
  // Windows terminals set none of the three and draw Unicode all the same.
  if (!locale) return platform === 'win32';
  return /utf-?8/i.test(locale);
};

export function terminalSettings(
  environment: Environment,
  flags: TerminalFlags,
  streams: { readonly inputIsTerminal: boolean; readonly outputIsTerminal: boolean },
  platform: string = process.platform,
): TerminalSettings {
  const screenReader = flags.screenReader ?? isOn(environment.INK_SCREEN_READER);
  return {
    plain:
      flags.plain === true ||
      environment.TERM === 'dumb' ||
      !streams.inputIsTerminal ||
      !streams.outputIsTerminal,
    colour: colourLevel(environment, flags),
    ascii: flags.ascii ?? !isUnicode(environment, platform),
    wideSigns: flags.ascii !== false && isEastAsian(environment),
    animation: flags.animation !== false && !screenReader,
    screenReader,
  };
}

/**
 * Must run before anything imports Ink: chalk reads FORCE_COLOR then, and Ink starts React's developer tools when DEV
 * is set, which a web developer's shell may well do.
 */
export function prepareForInk(
  environment: Record<string, string | undefined>,
  settings: TerminalSettings,
): void {
  environment.FORCE_COLOR = String(settings.colour);
  delete environment.DEV;
}
