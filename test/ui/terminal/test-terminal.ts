import { KeyDispatch } from '../../../src/ui/terminal/key-event.ts';
import type { Terminal } from '../../../src/ui/terminal/terminal-context.tsx';
import type { TerminalSettings } from '../../../src/ui/terminal/terminal-settings.ts';
import type { Attention } from '../../../src/ui/terminal/type-ahead.ts';

/** A learner who has always seen everything. */
export const inattentive: Attention = {
  hold: () => {},
  release: () => {},
  unseen: () => {},
  replay: () => {},
  onDropped: () => {},
};

/** A terminal for a `TerminalContext` in component tests: 80 × 24, no colour, no motion; keys go in by `keys.press`. */
export const testTerminal = (
  overrides: Partial<Terminal> = {},
  settings: Partial<TerminalSettings> = {},
): Terminal => ({
  columns: 80,
  rows: 24,
  settings: {
    plain: false,
    colour: 0,
    ascii: false,
    wideSigns: false,
    animation: false,
    screenReader: false,
    ...settings,
  },
  keys: new KeyDispatch(),
  attention: inattentive,
  caret: {},
  exit: () => {},
  suspend: () => {},
  handOver: (run) => run(),
  ...overrides,
});
