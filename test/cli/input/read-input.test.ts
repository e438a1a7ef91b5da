import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocument, readInput } from '../../../src/cli/input/read-input.ts';
import { UsageError } from '../../../src/cli/input/usage-error.ts';
import { fakeIo } from '../fake-io.ts';

/** A working directory that holds the given files. */
function holding(files: Record<string, string | Buffer>, input?: string | Buffer) {
  const { io } = fakeIo(input === undefined ? {} : { input });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(io.cwd, name), content);
  return io;
}

test('a file is read relative to the working directory, without its byte order mark', async () => {
  expect(await readInput('net.txt', holding({ 'net.txt': '\ufeffx = 2\nσ = x' }))).toBe('x = 2\nσ = x');
});

test('- is standard input, also when a character is split between chunks', async () => {
  expect(await readInput('-', holding({}, 'x = 2'))).toBe('x = 2');
  const { io } = fakeIo({ terminal: true, input: Buffer.from('π = 3') });
  expect(await readInput('-', io)).toBe('π = 3');
});

test.each<[string, Record<string, string | Buffer>, string]>([
  ['missing.txt', {}, 'there is no file missing.txt'],
  ['image', { image: Buffer.from([1, 0, 2]) }, 'image is not a text file'],
  ['latin1', { latin1: Buffer.from([0x78, 0xe9, 0x0a]) }, 'latin1 is not a text file'],
  ['big', { big: 'x'.repeat(1_000_001) }, 'big is larger than a megabyte'],
])('%s is refused', async (name, files, message) => {
  const refused = readInput(name, holding(files));
  await expect(refused).rejects.toBeInstanceOf(UsageError);
  await expect(refused).rejects.toThrow(message);
});

test('a folder is refused', async () => {
  const io = holding({});
  mkdirSync(join(io.cwd, 'folder'));
  await expect(readInput('folder', io)).rejects.toThrow('folder is a folder');
});

test('standard input is refused when it is no text or too large', async () => {
  await expect(readInput('-', holding({}, Buffer.from([0])))).rejects.toThrow(
    'standard input is not a text file',
  );
  await expect(readInput('-', holding({}, 'x'.repeat(1_000_001)))).rejects.toThrow('larger than a megabyte');
});

test('a document is its file, its own text, or standard input', async () => {
  const io = holding({ 'a=b.txt': 'from the file', 'net.json': '{}' }, 'from the pipe');
  expect(await readDocument('x = 2; y = x^2', io)).toBe('x = 2; y = x^2');
  expect(await readDocument(' {"nodes": []}', io)).toBe(' {"nodes": []}');
  expect(await readDocument('a=b.txt', io)).toBe('from the file');
  expect(await readDocument('net.json', io)).toBe('{}');
  expect(await readDocument('-', io)).toBe('from the pipe');
  expect(await readDocument(`x = 1${'; '.repeat(5000)}`, io)).toHaveLength(10_005);
  await expect(readDocument('net.txt', io)).rejects.toThrow('there is no file net.txt');
});

test.each(['x'.repeat(300), 'w*x\0'])('what no file could be called is a document: %j', async (text) => {
  expect(await readDocument(text, holding({}))).toBe(text);
});

test('a path that the system cannot follow is refused, with its reason', async () => {
  const io = holding({ 'net.txt': 'x = 2' });
  await expect(readDocument('net.txt/inside', io)).rejects.toThrow('there is no file net.txt/inside');
  symlinkSync('loop', join(io.cwd, 'loop'));
  const refused = readDocument('loop', io);
  await expect(refused).rejects.toBeInstanceOf(UsageError);
  await expect(refused).rejects.toThrow('loop cannot be read (ELOOP)');
});
