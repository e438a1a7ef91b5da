import { expect, test } from 'vitest';
import { commandLine, objects } from '../command-line.ts';

async function stream(...lines: (string | object)[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { exitCode, out, err } = await commandLine(['check', '--jsonl'], { input });
  return { exitCode, answers: objects(out), err };
}

const square = { of: 'x^2', wrt: 'x', answer: '2*x' };

test('one object a line is answered by one, in order, with its id', async () => {
  const { exitCode, answers, err } = await stream(
    { id: 1, ...square },
    { id: 'two', ...square, answer: 'x^2' },
    { ...square, at: { x: 3 }, answer: 6 },
    '',
    { id: 4, ...square, answer: '2*q' },
  );
  expect(answers).toMatchObject([
    { id: 1, verdict: 'correct', expected: '2*x' },
    { id: 'two', verdict: 'incorrect', mistakes: [{ id: 'value-instead-of-slope' }] },
    { verdict: 'correct', readAs: '6', expectedValue: 6 },
    { id: 4, verdict: 'unreadable', position: 2 },
  ]);
  expect([exitCode, err]).toEqual([0, '']);
});

test('a network comes as text or as an object', async () => {
  const asked = { of: 'z', wrt: 'w', answer: 'x' };
  const nodes = [{ name: 'z', expr: 'w*x' }];
  const { exitCode, answers } = await stream(
    { ...asked, graph: 'w = 1; x = 2; z = w*x' },
    { ...asked, graph: { nodes, inputs: { w: 1, x: 2 } } },
    { ...asked, graph: { nodes, inputs: { w: 1, x: 2 } }, answer: '3', at: { x: 3 }, task: 'total' },
  );
  expect(answers.map(({ verdict }) => verdict)).toEqual(['correct', 'correct', 'correct']);
  expect(exitCode).toBe(0);
});

test('answers to one question after the other do not get each other’s verdicts', async () => {
  const { answers } = await stream(
    square,
    { ...square, answer: '3*x' },
    { ...square, of: 'x^3', answer: '3*x^2' },
    { ...square, at: { x: 2 }, answer: '4' },
    { ...square, at: { x: 3 }, answer: '4' },
  );
  expect(answers.map(({ verdict }) => verdict)).toEqual([
    'correct',
    'incorrect',
    'correct',
    'correct',
    'incorrect',
  ]);
});

test('a line that cannot be read costs its own answer, names what is wrong, and makes the exit code 2', async () => {
  const { exitCode, answers, err } = await stream(
    'nonsense',
    '[]',
    { of: 'x', wrt: 'x' },
    { id: 'd', ...square, of: 'x^' },
    { ...square, wrt: 'X' },
    { ...square, task: 'sum' },
    { ...square, at: { x: '2' } },
    { of: 'z', wrt: 'w', answer: '1', graph: 'z = w*x' },
    { of: 'z', wrt: 'w', answer: '1', graph: { nodes: [{ name: 'z', expr: 'w*x' }], inputs: { w: 1 } } },
    { of: 'x^2', wrt: 'Y', answer: '0', at: { x: 2 } },
    square,
  );
  expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, undefined]);
  const errors = answers.map(({ error }) => error);
  expect(errors[0]).toContain('this is not JSON');
  expect(errors[1]).toContain('the line: invalid input: expected object, received array');
  expect(errors[2]).toContain('answer: expected a string or a number. A line is {"of":"x^2"');
  expect(answers[3]).toEqual({
    id: 'd',
    error: 'of: something is missing at the end (at character 3). Type what comes after the last sign.',
    line: 4,
  });
  expect(errors[4]).toBe('wrt: X does not occur in the expression. Did you mean x?');
  expect(errors[5]).toContain('task: ');
  expect(errors[6]).toContain('at.x: ');
  expect(errors[7]).toBe('graph, line 1, column 5: z: w is not a name here. Give it a value first: w = 1.');
  expect(errors[8]).toBe('z: x is not a name here. Give it a value first: x = 1.');
  expect(errors[9]).toContain('wrt: Y does not occur in the expression, and at has no number for it');
  expect(answers[10]).toMatchObject({ verdict: 'correct' });
  expect([exitCode, err]).toEqual([2, '']);
});

test('--explain explains every line that could be graded', async () => {
  const input = [
    { ...square, at: { x: 3 }, answer: '6' },
    { ...square, of: 'x^' },
    { ...square, answer: 'x' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
  const { out } = await commandLine(['check', '--jsonl', '--explain'], { input });
  const [number, unread, formula] = objects(out);
  expect(number.explain.points).toEqual([
    {
      at: { x: 3 },
      answer: 6,
      reference: 6,
      oracles: { autograd: 6, mathjs: 6, finiteDifference: expect.closeTo(6) },
    },
  ]);
  expect(unread).not.toHaveProperty('explain');
  expect(formula.explain.mistakes).toContainEqual({ id: 'value-instead-of-slope', fits: true });
});

test('a constant has a point without names, and whatever the answer it is judged', async () => {
  const asked = { of: '2*3', wrt: 'x', at: {} };
  const { exitCode, answers } = await stream({ ...asked, answer: '0' }, { ...asked, answer: '1' });
  expect(answers).toMatchObject([{ verdict: 'correct' }, { verdict: 'incorrect' }]);
  expect(exitCode).toBe(0);
});

test.each([
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
])('%s is a name like any other', async (name) => {
  const line = (more: string) => `{"wrt":"${name}","answer":"2*${name}",${more}}`;
  const nodes = `[{"name":"z","expr":"${name}^2"}]`;
  const { answers } = await stream(
    line(`"of":"${name}^2","at":{"${name}":3}`),
    line(`"of":"z","graph":{"inputs":{"${name}":3},"nodes":${nodes}}`),
    line(`"of":"z","task":"total","graph":{"inputs":{"${name}":1},"nodes":${nodes}},"at":{"${name}":3}`),
  );
  const judged = { verdict: 'correct', expected: `2*${name}`, expectedValue: 6 };
  expect(answers).toMatchObject([judged, judged, judged]);
});

test.each([3, [1], null, 'x=3', { x: '3' }])('a point that is %j is refused by its name', async (at) => {
  const { answers } = await stream({ ...square, at });
  expect(answers).toEqual([{ error: expect.stringMatching(/^at(\.x)?: /), line: 1 }]);
});
