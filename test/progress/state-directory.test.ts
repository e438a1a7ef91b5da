import { expect, test } from 'vitest';
import { stateDirectory } from '../../src/progress/state-directory.ts';

const on = (platform: NodeJS.Platform, env: Record<string, string>, home = '/home/ada') =>
  stateDirectory({ env, home, platform });

test('the state directory follows the XDG rules', () => {
  expect(on('linux', {})).toBe('/home/ada/.local/state/neuron-calc');
  expect(on('linux', { XDG_STATE_HOME: '/var/ada' })).toBe('/var/ada/neuron-calc');
  expect(on('darwin', {}, '/Users/ada')).toBe('/Users/ada/.local/state/neuron-calc');
});

test.each(['state', './state', ''])('a relative XDG_STATE_HOME (%j) is ignored', (XDG_STATE_HOME) => {
  expect(on('linux', { XDG_STATE_HOME })).toBe('/home/ada/.local/state/neuron-calc');
});

test('NEURON_CALC_HOME overrides everything, is used as it stands, and counts as unset when empty', () => {
  expect(on('linux', { NEURON_CALC_HOME: '/tmp/calc', XDG_STATE_HOME: '/var/ada' })).toBe('/tmp/calc');
  expect(on('linux', { NEURON_CALC_HOME: '', XDG_STATE_HOME: '/var/ada' })).toBe('/var/ada/neuron-calc');
});

test('Windows keeps it under LOCALAPPDATA', () => {
  const home = 'C:\\Users\\ada';
  expect(on('win32', { LOCALAPPDATA: 'D:\\local' }, home)).toBe('D:\\local\\neuron-calc');
  expect(on('win32', {}, home)).toBe('C:\\Users\\ada\\AppData\\Local\\neuron-calc');
});

test.each(['', '.', 'ada', '~'])('without a home (%j) there is none, unless a folder is named', (home) => {
  expect(on('linux', {}, home)).toBeUndefined();
  expect(on('linux', { XDG_STATE_HOME: 'state' }, home)).toBeUndefined();
  expect(on('win32', { LOCALAPPDATA: 'local' }, home)).toBeUndefined();
  expect(on('linux', { XDG_STATE_HOME: '/var/ada' }, home)).toBe('/var/ada/neuron-calc');
  expect(on('win32', { LOCALAPPDATA: 'D:\\local' }, home)).toBe('D:\\local\\neuron-calc');
  expect(on('linux', { NEURON_CALC_HOME: '/tmp/calc' }, home)).toBe('/tmp/calc');
});
