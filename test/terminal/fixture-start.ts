/** Starts the fixture as the program's entry point must: colour is decided before anything imports chalk. */
import { prepareForInk, terminalSettings } from '../../src/ui/terminal/terminal-settings.ts';

const [, , name = 'question', reportPath = '/dev/null'] = process.argv;
const settings = terminalSettings(
  process.env,
  {},
  { inputIsTerminal: process.stdin.isTTY, outputIsTerminal: process.stdout.isTTY },
);
prepareForInk(process.env, settings);
const { runFixture } = await import('./fixture-app.tsx');
process.exitCode = await runFixture(settings, name, reportPath);
