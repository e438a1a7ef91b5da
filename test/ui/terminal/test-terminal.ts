import { KeyDispatch } from '../../../src/ui/terminal/key-event.ts';
import type { Terminal } from '../../../src/ui/terminal/terminal-context.tsx';
import type { TerminalSettings } from '../../../src/ui/terminal/terminal-settings.ts';

/** A terminal for a `TerminalContext` in component tests: 80 × 24, no colour, no motion; keys go in by `keys.press`. */
export const testTerminal = (
  overrides: Partial<Terminal> = {},
  settings: Partial<TerminalSettings> = {},
): Terminal => ({
  columns: 80,
  rows: 24,
  settings: { plain: false, colour: 0, ascii: false, animation: false, screenReader: false, ...settings },
  keys: new KeyDispatch(),
  exit: () => {},
  suspend: () => {},
  handOver: (run) => run(),
  ...overrides,
});
