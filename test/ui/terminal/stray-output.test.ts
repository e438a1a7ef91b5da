import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { holdStrayOutput } from '../../../src/ui/terminal/stray-output.ts';

const stream = () => {
  const seen: string[] = [];
  const writable = new Writable({
    write(chunk: Buffer, _, done) {
      seen.push(chunk.toString());
      done();
    },
  });
  return { seen, writable };
};

test('what is written meanwhile is kept in order, and writing works again afterwards', async () => {
  const [one, two] = [stream(), stream()];
  const release = holdStrayOutput([one.writable, two.writable]);
  one.writable.write('a\n');
  two.writable.write(Buffer.from('b\n'));
  await new Promise((resolve) => one.writable.write('c\n', resolve));
  expect(release()).toBe('a\nb\nc\n');
  expect([...one.seen, ...two.seen]).toEqual([]);
  one.writable.write('d\n');
  expect(one.seen).toEqual(['d\n']);
});

test('a flood is not kept whole', () => {
  const { writable } = stream();
  const release = holdStrayOutput([writable]);
  for (let line = 0; line < 10_000; line++) writable.write('the same warning again\n');
  expect(release().length).toBeLessThan(30_000);
});
