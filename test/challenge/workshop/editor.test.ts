import { describe, expect, test } from 'vitest';
import { editorCommand, openEditor } from '../../../src/challenge/workshop/editor.ts';

const none = () => false;

describe('the editor', () => {
  test.each<[Record<string, string>, NodeJS.Platform, boolean, string]>([
    [{ VISUAL: 'code --wait', EDITOR: 'vim' }, 'linux', true, 'code --wait'],
    [{ EDITOR: 'vim' }, 'linux', true, 'vim'],
    [{ VISUAL: ' ', EDITOR: '', PATH: '/bin' }, 'linux', true, 'nano'],
    [{ PATH: '/bin' }, 'linux', false, 'vi'],
    [{}, 'win32', false, 'notepad'],
  ])('%j on %s', (env, platform, hasNano, command) => {
    expect(editorCommand({ env, platform }, hasNano ? (path) => path === '/bin/nano' : none)).toBe(command);
  });

  const where = (EDITOR: string) => ({ env: { EDITOR }, platform: 'linux' as const });

  test('a file name is never read as a command', async () => {
    expect(await openEditor('/tmp/$(exit 7); exit 8', where('test ! -e'))).toBeUndefined();
  });

  test('says when there is none, and when it fails', async () => {
    expect(await openEditor('/tmp/x', where('no-such-editor'))).toContain(
      'There is no editor “no-such-editor”.',
    );
    expect(await openEditor('/tmp/x', where('false'))).toBe('“false” ended with code 1.');
  });
});
