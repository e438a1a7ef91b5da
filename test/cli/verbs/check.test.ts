import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { commandLine, objects } from '../command-line.ts';

const network = 'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2';
const fork = 'w = 2; a = 3*w; b = w^2; loss = a*b';

interface Asked {
  readonly of: string;
  readonly wrt: string;
  readonly answer: string;
  readonly [option: string]: string;
}

const words = (asked: Asked): string[] =>
  Object.entries(asked).flatMap(([name, value]) => [`--${name}`, value]);

const check = (asked: Asked, ...more: string[]) => commandLine(['check', ...words(asked), ...more]);

const checkJson = async (asked: Asked) => {
  const { exitCode, out } = await check(asked, '--json');
  return { exitCode, ...objects(out)[0] };
};

describe('an answer about an expression', () => {
  test.each<[string, Asked, string[]]>([
    ['a formula', { of: 'x^2', wrt: 'x', answer: '2x' }, ['correct.', 'Reads as 2·x.']],
    [
      'a number, with autograd’s figure',
      { of: 'x^2', wrt: 'x', answer: '5.2', at: 'x=2.6' },
      ['correct. TensorFlow.js: 5.2', 'Reads as 5.2.'],
    ],
    [
      'a number where only a formula can answer, which is judged as one',
      { of: '3*x', wrt: 'x', answer: '3' },
      ['correct.', 'Reads as 3.'],
    ],
    [
      'a right number that a mistake also gives',
      { of: 'w*x', wrt: 'w', answer: '2', at: 'w=2,x=2' },
      [
        'correct. TensorFlow.js: 2',
        'The number is right, but a common mistake gives the same number here.',
        'Reads as 2.',
      ],
    ],
    [
      'a spelling that may be meant otherwise',
      { of: 'x^2/4', wrt: 'x', answer: '1/2x' },
      [
        'correct.',
        'Reads as 1/2·x.',
        '“/2x” divides first and then multiplies. For the other meaning write /(2x).',
      ],
    ],
  ])('%s is correct: exit code 0', async (_what, asked, lines) => {
    const { exitCode, out, err } = await check(asked);
    expect(out.trimEnd().split('\n')).toEqual(lines);
    expect([exitCode, err]).toEqual([0, '']);
  });

  test('a mistake is named, and the answer is not given away: exit code 1', async () => {
    const { exitCode, out } = await check({ of: '(x^2 + 1)^3', wrt: 'x', answer: '3*(x^2 + 1)^2' });
    expect(out).toMatch(
      /^incorrect\. Only the outside is differentiated\. Multiply by how fast the inside\nmoves\.\n/,
    );
    expect(out).not.toContain('6');
    expect(exitCode).toBe(1);
  });

  test('another wrong formula is told where it parts from the truth', async () => {
    const { exitCode, out } = await check({ of: 'x^2', wrt: 'x', answer: '2*x + 1' });
    expect(out).toMatch(
      /^incorrect\. Not equal\.\nAt x = −?[\d.]+ yours is 1 too large\.\nReads as 2·x \+ 1\.\n$/,
    );
    expect(exitCode).toBe(1);
  });

  test('an answer that cannot be read is shown with its place, on stderr: exit code 2', async () => {
    const { exitCode, out, err } = await check({ of: 'z2^2', wrt: 'z2', answer: '2*z3' });
    expect(err).toBe(
      'not read: z3 is not a name here.\n  2*z3\n    ^^\nDid you mean z2? This does not count.\n',
    );
    expect([exitCode, out]).toEqual([2, '']);
  });

  test('too few digits are asked for, and an empty answer is no crash', async () => {
    const { exitCode, err } = await check({ of: 'sigmoid(z)', wrt: 'z', answer: '0.2', at: 'z=1' });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('Type at least 2 significant digits.')]);
    expect((await check({ of: 'x', wrt: 'x', answer: '' })).err).toMatch(
      /^not read: nothing is typed\.\nType a number/,
    );
  });

  test('the convention at a kink is stated before the verdict', async () => {
    const { out } = await check({ of: 'relu(z)', wrt: 'z', answer: '0', at: 'z=0' });
    expect(out).toMatch(/^By convention: relu has no slope at 0; here it counts as 0\.\ncorrect\./);
  });

  test('names given a number may be used in the answer, whether or not they occur', async () => {
    const { exitCode, out } = await check({ of: 'x^2', wrt: 'x', answer: '2*x + q', at: 'x=2,q=3' });
    expect([exitCode, out.startsWith('incorrect.')]).toEqual([1, true]);
  });

  test('a name that does not occur may be asked for when it has a number, and of a formula without names', async () => {
    expect((await check({ of: 'x^2', wrt: 'Y', answer: '0', at: 'x=2,Y=1' })).exitCode).toBe(0);
    expect((await check({ of: '5', wrt: 'x', answer: '0' })).exitCode).toBe(0);
  });

  test('characters that act on a terminal are named', async () => {
    const { err } = await check({ of: 'x^2', wrt: 'x', answer: '2x\u001b[2J\u202e' });
    expect(err).toBe(
      'not read: “U+001B” means nothing here.\n  2x [2J \n    ^\nUse letters, digits and + - * / ^ ( ). This does not count.\n',
    );
  });

  test('wx is one name in the question; in the answer it is a product when both are declared', async () => {
    expect((await check({ of: 'wx^2', wrt: 'wx', answer: '2*wx' })).exitCode).toBe(0);
    expect((await check({ of: 'w*x*v', wrt: 'v', answer: 'wx' })).exitCode).toBe(0);
  });

  test('a reference beyond the usual caps may be typed', async () => {
    expect((await check({ of: 'x^70', wrt: 'x', answer: '70*x^69' })).exitCode).toBe(0);
    const deep = `${'sin('.repeat(33)}x${')'.repeat(33)}`;
    const { out } = await commandLine(['derive', deep, '--wrt', 'x', '--json']);
    expect((await check({ of: deep, wrt: 'x', answer: objects(out)[0].derivative })).exitCode).toBe(0);
  });

  test('--ascii spells the signs', async () => {
    const { out } = await check({ of: '-2.5*x', wrt: 'x', answer: '-2.5', at: 'x=3' }, '--ascii');
    expect(out).toMatch(/^correct\. TensorFlow\.js: -2\.5\n/);
  });

  test.each<[Asked, string]>([
    [
      { of: 'x^', wrt: 'x', answer: '1' },
      'neuron-calc: of: something is missing at the end (at character 3)\n  x^\n    ^\n',
    ],
    [{ of: 'x^2', wrt: 'X', answer: '1' }, 'Did you mean x?'],
    [
      { of: 'x^2', wrt: 'Y', answer: '0', at: 'x=2' },
      'wrt: Y does not occur in the expression, and at has no number for it\nThe names are x.',
    ],
    [{ of: 'x^2', wrt: 'q', answer: '0' }, 'wrt: q does not occur in the expression'],
    [{ of: 'x^2', wrt: 'x', answer: '1', at: 'x\u001b=2' }, '--at: xU+001B is not a name'],
    [{ of: 'x^2', wrt: '\u202ex', answer: '1' }, 'wrt: “U+202Ex” is not a name'],
    [{ of: 'x^2', wrt: 'x', answer: '1', graph: '' }, 'the document has nothing in it'],
    [{ of: 'x^2', wrt: 'x', answer: '1', graph: 'no\u0007file' }, 'there is no file noU+0007file'],
    [{ of: 'x^2', wrt: 'x y', answer: '1' }, 'wrt: “x y” is not a name'],
    [{ of: 'x*y', wrt: 'x', answer: '1', at: 'x=1' }, 'at has no number for y'],
    [{ of: '1/x', wrt: 'x', answer: '1', at: 'x=0' }, 'the expression is infinite at x = 0'],
    [{ of: 'x/0', wrt: 'x', answer: '1', at: 'x=0' }, 'the expression has no real value at x = 0'],
    [{ of: '1/0', wrt: 'x', answer: '1' }, 'of: 1/0 has no finite value'],
  ])('the question %j is refused: exit code 2', async (asked, message) => {
    const { exitCode, out, err } = await check(asked);
    expect(err).toContain(message);
    expect(err).not.toContain('should not have happened');
    expect([exitCode, out]).toEqual([2, '']);
  });
});

describe('an answer about a network', () => {
  test.each<[string, Asked]>([
    ['a direct input is asked for by its link alone', { of: 'loss', wrt: 'z2', answer: '2(z2 - y)' }],
    ['the loss by a name further up is the whole gradient', { of: 'loss', wrt: 'w1', answer: '1.56' }],
    ['another node may be the loss', { of: 'z2', wrt: 'w1', answer: '-0.6' }],
    ['through the definitions', { of: 'loss', wrt: 'z2', answer: '2*(w2*relu(w1*x) - y)' }],
    ['one path', { of: 'loss', wrt: 'w1', answer: '2*(z2 - y)*w2*step(z1)*x', task: 'path' }],
    ['other numbers for its inputs', { of: 'loss', wrt: 'w2', answer: '-2.36', at: 'w1=1,w2=0.2,y=0.99' }],
    ['a node held at a number, for a link', { of: 'loss', wrt: 'z2', answer: '4', at: 'z2=3' }],
    ['nothing moves with what it does not depend on', { of: 'z1', wrt: 'w2', answer: '0' }],
  ])('%s', async (_what, asked) => {
    const { exitCode, out, err } = await check({ ...asked, graph: network });
    expect(exitCode, out + err).toBe(0);
  });

  test('a fork adds its paths; one of them alone is recognised', async () => {
    expect((await check({ of: 'loss', wrt: 'w', answer: '36', graph: fork })).exitCode).toBe(0);
    const { mistakes } = await checkJson({ of: 'loss', wrt: 'w', answer: 'b*3', graph: fork });
    expect(mistakes.map(({ id }: { id: string }) => id)).toContain('one-path-only');
  });

  test('what arrives from above is told apart from the link alone', async () => {
    const { verdict, mistakes } = await checkJson({
      of: 'z2',
      wrt: 'a1',
      answer: '2*(z2 - y)*w2',
      graph: network,
    });
    expect([verdict, mistakes[0].id]).toEqual(['incorrect', 'total-instead-of-local']);
  });

  test('the network may be in a file, as text or JSON', async () => {
    const cwd = temporaryFolder('networks');
    writeFileSync(
      join(cwd, 'net.json'),
      JSON.stringify({ nodes: [{ name: 'z', expr: 'w*x' }], inputs: { w: 1, x: 2 } }),
    );
    const asked = { of: 'z', wrt: 'w', answer: 'x', graph: 'net.json' };
    expect((await commandLine(['check', ...words(asked)], { cwd })).exitCode).toBe(0);
    writeFileSync(join(cwd, 'net.json'), 'z = w*x');
    expect((await commandLine(['check', ...words(asked)], { cwd })).err).toContain(
      'net.json, line 1, column 5: z: w',
    );
  });

  test('a gradient over many forks, endless when written out, is judged all the same', async () => {
    const layers = [...Array(40).keys()].map(
      (n) => `a${n} = sin(x${n}); b${n} = cos(x${n}); x${n + 1} = a${n}*b${n} + a${n}`,
    );
    const graph = ['x0 = 0.9', ...layers].join('\n');
    const { verdict, expected } = await checkJson({ of: 'x40', wrt: 'x0', answer: '12345', graph });
    expect([verdict, expected]).toEqual(['incorrect', undefined]);
  });

  test.each<[Asked, string]>([
    [{ of: 'los', wrt: 'z2', answer: '1' }, 'of: los is not in the graph\nDid you mean loss?'],
    [{ of: 'loss', wrt: 'w3', answer: '1' }, 'wrt: w3 is not in the graph\nDid you mean w1?'],
    [{ of: 'x', wrt: 'w1', answer: '1' }, 'of: x is an input and moves with nothing'],
    [
      { of: 'loss', wrt: 'w1', answer: '1', task: 'local' },
      'wrt: w1 is not a direct input of loss\nIts inputs are z2, y',
    ],
    [{ of: 'z1', wrt: 'w2', answer: '1', task: 'path' }, 'task: no path leads from z1 to w2'],
    [{ of: 'loss', wrt: 'loss', answer: '1', task: 'path' }, 'task: no path leads from loss to loss'],
    [
      { of: 'loss', wrt: 'w1', answer: '1', at: 'z1=3' },
      'at: z1 is computed by the graph\nGive numbers for its inputs',
    ],
    [{ of: 'loss', wrt: 'w1', answer: '1', at: 'q=3' }, 'at: q is not in the graph'],
    [{ of: 'loss', wrt: 'w1', answer: '1', at: 'x=1e308,w1=1e308' }, 'at: z1 has no finite value'],
    [
      { of: 'loss', wrt: 'w1', answer: '1', graph: 'loss = w1*q' },
      'graph, line 1, column 8: loss: w1 is not a name',
    ],
  ])('the question %j is refused: exit code 2', async (asked, message) => {
    const { exitCode, out, err } = await check({ graph: network, ...asked });
    expect(err).toContain(message);
    expect([exitCode, out]).toEqual([2, '']);
  });

  test('several paths are no single one', async () => {
    const { exitCode, err } = await check({ of: 'loss', wrt: 'w', answer: '1', task: 'path', graph: fork });
    expect(err).toBe(
      'neuron-calc: task: more than one path leads from loss to w\nUse the task total, which adds all paths.\n',
    );
    expect(exitCode).toBe(2);
  });
});

describe('--json', () => {
  test('a right answer', async () => {
    expect(await checkJson({ of: 'loss', wrt: 'w1', answer: '1.56', graph: network })).toEqual({
      exitCode: 0,
      verdict: 'correct',
      readAs: '1.56',
      expected: '2*(z2 - y)*w2*step(z1)*x',
      expectedValue: 1.56,
      autograd: 1.5600000619888306,
      // z1 = a1 = 1 and relu′ = 1: each may stand for the other.
      ambiguous: ['relu-returns-input', 'relu-always-one', 'factor-missing'],
      message:
        'correct. TensorFlow.js: 1.56 The number is right, but a common mistake gives the same number here.',
      engine: 'TensorFlow.js 4.22.0 (JavaScript kernels)',
    });
  });

  test('a right number that mistakes also give lists them', async () => {
    const { verdict, ambiguous } = await checkJson({ of: 'z2', wrt: 'a1', answer: '-0.3', graph: network });
    expect([verdict, ambiguous]).toEqual(['correct', ['value-instead-of-slope']]);
  });

  test('a wrong answer, with its mistakes; the message holds no answer', async () => {
    const data = await checkJson({ of: '(z2 - y)^2', wrt: 'z2', answer: '-2(z2 - y)' });
    expect(data).toMatchObject({
      exitCode: 1,
      verdict: 'incorrect',
      readAs: '−2·(z2 − y)',
      expected: '2*(z2 - y)',
    });
    expect(data.mistakes[0]).toEqual({ id: expect.any(String), feedback: expect.any(String) });
    expect(data.message).not.toContain('2·(z2');
    expect(data).not.toHaveProperty('ambiguous');
  });

  test('how an ambiguous spelling was read, and another convention at a kink, are notes', async () => {
    expect(await checkJson({ of: 'x^2/4', wrt: 'x', answer: '1/2x' })).toMatchObject({
      notes: ['“/2x” divides first and then multiplies. For the other meaning write /(2x).'],
    });
    const { notes } = await checkJson({ of: 'relu(z)', wrt: 'z', answer: 'z >= 0' });
    expect(notes).toEqual([expect.stringContaining('At z = 0 there is no slope.')]);
    expect(await checkJson({ of: 'x^2', wrt: 'x', answer: '2x' })).not.toHaveProperty('notes');
  });

  test('an unreadable answer, with its place; still one object on standard output', async () => {
    const data = await checkJson({ of: 'x^2', wrt: 'x', answer: '2*' });
    expect(data).toMatchObject({ exitCode: 2, verdict: 'unreadable', position: 2 });
    expect(data).not.toHaveProperty('expected');
  });
});

describe('--explain', () => {
  test('of a number: its one point, every oracle’s figure, and the mistakes tried', async () => {
    const { exitCode, out } = await check(
      { of: '3*x^2', wrt: 'x', answer: '-15.6', at: 'x=2.6' },
      '--explain',
    );
    expect(out.trimEnd().split('\n')).toEqual([
      'incorrect. The size is right. Check the sign.',
      'Reads as −15.6.',
      'Compared at 1 point.',
      'At x = 2.6:',
      '  answer −15.6, reference 15.6, autograd 15.6, mathjs 15.6, nudging 15.6',
      'Mistakes that fit: sign-flipped.',
      'Mistakes that do not: constant-factor-zeroed, held-factor-dropped,',
      'exponent-kept, coefficient-dropped, integrated, value-instead-of-slope.',
    ]);
    expect(exitCode).toBe(1);
  });

  test('of a formula: the points where it was compared', async () => {
    const { out } = await check({ of: 'x^2', wrt: 'x', answer: '2x' }, '--explain');
    const lines = out.split('\n');
    expect(lines[2]).toBe('Compared at 32 points.');
    expect(lines.filter((line) => /^At x = −?[\d.]+:$/.test(line))).toHaveLength(32);
    expect(lines).toContain('Mistakes that fit: none.');
  });

  test('as JSON, also of a whole network and at a kink, where no nudge can tell', async () => {
    const asked = { of: 'loss', wrt: 'w1', answer: '0', graph: network, at: 'x=0' };
    const { out } = await check(asked, '--json', '--explain');
    expect(objects(out)[0]).toMatchObject({
      verdict: 'correct',
      explain: {
        v: 1,
        points: [
          {
            at: { x: 0, y: 1, w1: 0.5, w2: -0.3, z1: 0, a1: 0, z2: 0, loss: 1 },
            answer: 0,
            reference: 0,
            oracles: { autograd: 0, mathjs: 0, finiteDifference: 0 },
          },
        ],
        mistakes: expect.arrayContaining([
          { id: 'factor-missing', fits: true },
          { id: 'relu-always-one', fits: true },
          { id: 'value-instead-of-slope', fits: false },
        ]),
      },
    });
    const kink = await check({ of: 'relu(z)', wrt: 'z', answer: '0', at: 'z=0' }, '--json', '--explain');
    expect(objects(kink.out)[0].explain.points).toEqual([
      {
        at: { z: 0 },
        answer: 0,
        reference: 0,
        oracles: { autograd: 0, mathjs: null, finiteDifference: null },
      },
    ]);
  });

  test('of an answer that cannot be read: no points; without the option: nothing', async () => {
    const { exitCode, out } = await check({ of: 'x^2', wrt: 'x', answer: '2(' }, '--json', '--explain');
    expect([exitCode, objects(out)[0].explain]).toEqual([2, { v: 1, points: [], mistakes: [] }]);
    const { err } = await check({ of: 'x^2', wrt: 'x', answer: '2(' }, '--explain');
    expect(err).toMatch(/does not count\.\nCompared at no point, and with no mistake\.\n$/);
    expect(await checkJson({ of: 'x^2', wrt: 'x', answer: '2x' })).not.toHaveProperty('explain');
  });

  test('is told of in the help', async () => {
    expect((await commandLine(['check', '--help'])).out).toContain(
      '--explain           also the points, what each oracle says there, and the',
    );
  });
});
