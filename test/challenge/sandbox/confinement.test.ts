import { describe, expect, test } from 'vitest';
import {
  barrenEnvironment,
  confiningFlags,
  networkHold,
} from '../../../src/challenge/sandbox/confinement.ts';

describe('how a solution is held', () => {
  test.each([
    ['20.20.2', '--experimental-permission', 'best effort'],
    ['22.12.0', '--experimental-permission', 'best effort'],
    ['22.13.0', '--permission', 'best effort'],
    ['23.4.0', '--experimental-permission', 'best effort'],
    ['24.1.0', '--permission', 'best effort'],
    ['26.10.0', '--permission', 'off'],
  ])('Node %s: %s, network %s', (version, flag, network) => {
    const flags = confiningFlags(version, '/program/dist/*');
    expect(flags).toContain(flag);
    expect(flags.filter((each) => each.startsWith('--allow'))).toEqual(['--allow-fs-read=/program/dist/*']);
    expect(networkHold(version)).toBe(network);
  });

  test('nothing of the environment goes in', () => {
    const environment = { TOKEN: 'secret', PATH: '/bin', SystemRoot: 'C:\\Windows' };
    expect(barrenEnvironment('linux', environment)).toEqual({});
    expect(barrenEnvironment('win32', environment)).toEqual({ SystemRoot: 'C:\\Windows' });
  });
});
