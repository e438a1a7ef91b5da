export interface CodeError {
  /** As Node words it: `TypeError: f is not a function`. */
  readonly message: string;
  /** 1-based line of the program; absent when it is not known. */
  readonly line?: number;
}

/** What stack traces call a panel. */
export const PANEL_FILE = 'panel.ts';

export const TIMED_OUT = { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' };

/** What a program threw. Its errors come from another realm, so `instanceof` says nothing. */
export function crashOf(thrown: unknown): CodeError {
  const { code, name, message, stack } = (thrown ?? {}) as Partial<Record<string, unknown>>;
  if (code === TIMED_OUT.code) return { message: 'stopped: the program did not finish in time' };
  if (typeof message !== 'string') return { message: `Uncaught ${String(thrown)}` };
  const line = new RegExp(`${PANEL_FILE}:(\\d+)`).exec(String(stack))?.[1];
  return { message: `${name ?? 'Error'}: ${message}`, ...(line === undefined ? {} : { line: Number(line) }) };
}

/** What sucrase or V8 could not read; sucrase puts file and place into its message. */
export function compileError(thrown: unknown): CodeError {
  const { loc, message } = thrown as { loc?: { line: number }; message: string };
  if (!loc) return crashOf(thrown);
  const plain = message.replace(`Error transforming ${PANEL_FILE}: `, '').replace(/ \(\d+:\d+\)$/, '');
  return { message: `SyntaxError: ${plain}`, line: loc.line };
}
