import { describe, expect, test } from 'vitest';
import { barrenEnvironment, confiningFlags } from '../../../src/challenge/sandbox/confinement.ts';

describe('how a solution is held', () => {
  test.each([
    ['20.20.2', '--experimental-permission'],
    ['22.12.0', '--experimental-permission'],
    ['22.13.0', '--permission'],
    ['23.4.0', '--experimental-permission'],
    ['24.1.0', '--permission'],
    ['26.10.0', '--permission'],
  ])('Node %s: %s', (version, flag) => {
    const flags = confiningFlags(version, '/program/dist/*');
    expect(flags).toContain(flag);
    expect(flags.filter((each) => each.startsWith('--allow'))).toEqual([
      '--allow-fs-read=/program/dist/*',
      '--allow-worker',
    ]);
  });

  test('nothing of the environment goes in', () => {
    const environment = { TOKEN: 'secret', PATH: '/bin', SystemRoot: 'C:\\Windows' };
    expect(barrenEnvironment('linux', environment)).toEqual({});
    expect(barrenEnvironment('win32', environment)).toEqual({ SystemRoot: 'C:\\Windows' });
  });
});
