import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/progress/make-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('a folder', () => {
  it('is made with those it stands in, for its owner alone where that is asked for', () => {
    const root = temporaryFolder('folders');
    const folder = join(root, 'one', 'two');
    makeFolder(folder, 0o700);
    makeFolder(folder, 0o700);
    expect(statSync(folder).isDirectory()).toBe(true);
    if (process.platform !== 'win32') {
      expect(statSync(join(root, 'one')).mode & 0o777).toBe(0o700);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
  });

  it('is not made where a file is in the way, or a link to nowhere', () => {
    const root = temporaryFolder('folders');
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file', 'below'))).toThrow(/ENOTDIR/);
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    expect(() => makeFolder(join(root, 'link', 'below'))).toThrow(/EEXIST/);
    mkdirSync(join(root, 'nowhere'));
    makeFolder(join(root, 'link', 'below'));
    expect(statSync(join(root, 'nowhere', 'below')).isDirectory()).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('is not tried for ever where none can be made', () => {
    expect(() => makeFolder('/proc/neuron-calc/below')).toThrow('no folder can be made in /proc');
  });
});
