import { describe, expect, test } from 'vitest';
import { prepareForInk, terminalSettings } from '../../../src/ui/terminal/terminal-settings.ts';

const both = { inputIsTerminal: true, outputIsTerminal: true };
const utf8 = { TERM: 'xterm-256color', LANG: 'en_GB.UTF-8' };

describe('colour', () => {
  const cases = [
    { environment: {}, level: 2 },
    { environment: { COLORTERM: 'truecolor' }, level: 3 },
    { environment: { TERM: 'xterm' }, level: 1 },
    { environment: { CI: 'true' }, level: 2 },
    { environment: { NO_COLOR: '1' }, level: 0 },
    { environment: { NO_COLOR: '' }, level: 2 },
    { environment: { FORCE_COLOR: '0' }, level: 0 },
    { environment: { FORCE_COLOR: 'false' }, level: 0 },
    { environment: { FORCE_COLOR: '3' }, level: 3 },
    { environment: { FORCE_COLOR: 'true', TERM: 'xterm' }, level: 1 },
    { environment: { NO_COLOR: '1', FORCE_COLOR: '3' }, level: 0 },
  ];
  for (const { environment, level } of cases) {
    test(`${JSON.stringify(environment)} gives level ${level}`, () => {
      expect(terminalSettings({ ...utf8, ...environment }, {}, both).colour).toBe(level);
    });
  }

  test('--no-color wins over everything', () => {
    expect(terminalSettings({ ...utf8, FORCE_COLOR: '3' }, { color: false }, both).colour).toBe(0);
  });
});

describe('ASCII', () => {
  const cases = [
    { environment: { LANG: 'en_GB.UTF-8' }, ascii: false },
    { environment: { LANG: 'de_DE.utf8' }, ascii: false },
    { environment: { LANG: 'C' }, ascii: true },
    { environment: {}, ascii: true },
    { environment: { LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, ascii: true },
    { environment: { LC_CTYPE: 'en_GB.UTF-8', LANG: 'C' }, ascii: false },
    { environment: { LC_ALL: '', LC_CTYPE: '', LANG: 'en_GB.UTF-8' }, ascii: false },
  ];
  for (const { environment, ascii } of cases) {
    test(`${JSON.stringify(environment)} is ${ascii ? 'ASCII' : 'Unicode'}`, () => {
      expect(terminalSettings(environment, {}, both, 'linux').ascii).toBe(ascii);
    });
  }

  test('--ascii asks for it anywhere', () => {
    expect(terminalSettings(utf8, { ascii: true }, both).ascii).toBe(true);
  });

  test('Windows, which sets no locale, draws Unicode', () => {
    expect(terminalSettings({}, {}, both, 'win32').ascii).toBe(false);
  });
});

describe('plain mode', () => {
  test('is for a pipe at either end, a dumb terminal, and --plain', () => {
    expect(terminalSettings(utf8, {}, both).plain).toBe(false);
    expect(terminalSettings(utf8, {}, { ...both, inputIsTerminal: false }).plain).toBe(true);
    expect(terminalSettings(utf8, {}, { ...both, outputIsTerminal: false }).plain).toBe(true);
    expect(terminalSettings({ ...utf8, TERM: 'dumb' }, {}, both).plain).toBe(true);
    expect(terminalSettings(utf8, { plain: true }, both).plain).toBe(true);
  });
});

describe('motion and screen readers', () => {
  test('nothing moves with --no-animation', () => {
    expect(terminalSettings(utf8, {}, both).animation).toBe(true);
    expect(terminalSettings(utf8, { animation: false }, both).animation).toBe(false);
  });

  test.each([
    'ja_JP.UTF-8',
    'zh_TW.UTF-8',
    'ko_KR.utf8',
    'ja',
  ])('%s: lines and arrows may take two columns', (LANG) => {
    expect(terminalSettings({ LANG }, {}, both).wideSigns).toBe(true);
    expect(terminalSettings({ LANG, LC_ALL: 'de_DE.UTF-8' }, {}, both).wideSigns).toBe(false);
    expect(terminalSettings({ LANG }, { ascii: false }, both)).toMatchObject({
      ascii: false,
      wideSigns: false,
    });
  });

  test('INK_SCREEN_READER and --screen-reader ask for the linear layout, without motion', () => {
    const settings = [
      terminalSettings({ ...utf8, INK_SCREEN_READER: 'true' }, {}, both),
      terminalSettings(utf8, { screenReader: true }, both),
    ];
    for (const each of settings) expect(each).toMatchObject({ screenReader: true, animation: false });
  });
});

test('Ink is imported into an environment with the colour level set and without DEV', () => {
  const environment: Record<string, string | undefined> = { ...utf8, DEV: 'true', CI: 'true' };
  prepareForInk(environment, terminalSettings(environment, {}, both));
  expect(environment).toEqual({ ...utf8, CI: 'true', FORCE_COLOR: '2' });
});
