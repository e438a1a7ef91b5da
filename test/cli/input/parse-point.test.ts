import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PointError, parsePoint } from '../../../src/cli/input/parse-point.ts';

test.each<[string, Record<string, number>]>([
  ['x=2,y=3', { x: 2, y: 3 }],
  [' x = 2 ; w1 = -0.3 ', { x: 2, w1: -0.3 }],
  ['x=1/3', { x: 1 / 3 }],
  ['x=max(1,2),y=-2^2', { x: 2, y: -4 }],
  ['x=2e-3,y=pi,e=1', { x: 0.002, y: Math.PI, e: 1 }],
  ['constructor=1,__proto__=2', { constructor: 1, ['__proto__']: 2 }],
])('%s', (text, values) => {
  expect([...parsePoint(text)]).toEqual(Object.entries(values));
});

test.each<[string, number, string]>([
  ['', 0, 'a name and a number are missing'],
  ['x=1,', 4, 'a name and a number are missing'],
  ['x=1,,y=2', 4, 'a name and a number are missing'],
  ['x=1, y', 5, 'y has no ='],
  ['=3', 0, 'a name is missing'],
  ['x=1,2=3', 4, '2 is not a name'],
  ['a b=3', 0, 'a b is not a name'],
  ['x=1,x=2', 4, 'x is given twice'],
  ['x=', 2, 'the value of x'],
  ['x=1,y=2*z', 8, 'the value of y: z is not a name here'],
  ['x=1/0', 2, 'x = 1/0 is not a finite number'],
  ['x=log(-1)', 2, 'is not a finite number'],
  ['x=1 y=2', 4, 'the value of x'],
])('%j is refused at character %i', (text, position, message) => {
  const refused = (() => {
    try {
      return parsePoint(text);
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(PointError);
  expect(refused).toMatchObject({ position });
  expect((refused as PointError).message).toContain(message);
  expect((refused as PointError).message).toContain(`(at character ${position + 1})`);
});

test('any text is a point or a PointError whose place is inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'xyab12.=,;()-+*/^e '), maxLength: 25 }), (text) => {
      try {
        for (const value of parsePoint(text).values()) expect(value).toSatisfy(Number.isFinite);
      } catch (error) {
        expect(error).toBeInstanceOf(PointError);
        expect((error as PointError).position).toBeGreaterThanOrEqual(0);
        expect((error as PointError).position).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
