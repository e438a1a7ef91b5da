import { expect, test, vi } from 'vitest';
import { once, remembered } from '../../src/expression/remembered.ts';

test('what is made of an object is made once, and of another one anew', () => {
  const make = vi.fn(({ size }: { size: number }) => size > 1);
  const isLarge = remembered(make);
  const [small, large] = [{ size: 1 }, { size: 2 }];
  expect([isLarge(small), isLarge(small), isLarge(large), isLarge({ size: 1 })]).toEqual([
    false,
    false,
    true,
    false,
  ]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('work waits until it is asked for and is done once, also when nothing comes of it', () => {
  const make = vi.fn(() => undefined);
  const ask = once(make);
  expect(make).not.toHaveBeenCalled();
  expect([ask(), ask()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
