import { formatWithOptions } from 'node-inspect-extracted';

const methods = ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir', 'table'] as const;

/** Of one text, in characters: what is longer is only measured. */
const LONGEST = 16 * 1024;

/** A console that prints as Node's does, and hands on the text, for as long as there is room. */
export function replaceConsole(print: (text: string, length: number) => boolean): void {
  let hasRoom = true;
  const write = (...values: unknown[]): void => {
    if (!hasRoom) return;
    const text = formatWithOptions({ colors: false, maxStringLength: LONGEST }, ...values.map(readable));
    hasRoom = print(text.length > LONGEST ? text.slice(0, LONGEST) : text, text.length);
  };
  const nothing = (): void => {};
  Object.defineProperty(globalThis, 'console', {
    value: {
      ...Object.fromEntries(methods.map((method) => [method, write])),
      ...{
        group: write,
        groupEnd: nothing,
        time: nothing,
        timeEnd: nothing,
        assert: nothing,
        clear: nothing,
      },
    },
    writable: true,
    configurable: true,
  });
}

/** The stack of an error begins with its message in Node, and here does not. */
const readable = (value: unknown): unknown =>
  value instanceof Error ? `${value.name}: ${value.message}\n${value.stack}`.trimEnd() : value;
