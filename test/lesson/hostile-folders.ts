/** Folders of lessons as somebody with bad intentions, or a broken tool, would make them. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface HostileFolder {
  readonly name: string;
  /** Puts the bad files there; a sound lesson, `99-good.md`, stands beside them. */
  readonly fill: (folder: string) => void;
  /** Whether the bad file is found faulty; absent: it may well be read. */
  readonly isFaulty?: true;
}

export const goodLesson = `---
id: good
title: Good
objective: Know what is good.
minutes: 5
---

## First {#first}

Some text.

\`\`\`ask
id: square
of: x^2
wrt: x
prompt: Differentiate it.
\`\`\`
`;

const head = (id = 'bad'): string => `---\nid: ${id}\ntitle: Bad\nobjective: Be bad.\nminutes: 5\n---\n\n`;
const screen = '## First {#first}\n\n';
const block = (kind: string, body: string): string => `\`\`\`${kind}\n${body}\n\`\`\`\n`;
const panel = (source: string): string =>
  block('code', `run: true\nsource: |\n${source.replace(/^/gm, '  ')}`);
const ask = (of: string): string => block('ask', `id: q\nof: ${of}\nwrt: x\nprompt: p`);

/** A folder with one bad lesson. */
const lesson = (name: string, text: string | (() => string), isFaulty?: true): HostileFolder => ({
  name,
  fill: (folder) => writeFileSync(join(folder, '01-bad.md'), typeof text === 'string' ? text : text()),
  ...(isFaulty && { isFaulty }),
});
const body = (name: string, text: () => string, isFaulty?: true): HostileFolder =>
  lesson(name, () => head() + screen + text(), isFaulty);
const program = (name: string, source: string): HostileFolder =>
  body(`a panel: ${name}`, () => panel(source));

const special: readonly HostileFolder[] = [
  {
    name: 'a pipe that nobody writes to',
    fill: (folder) => void execFileSync('mkfifo', [join(folder, '01-bad.md')]),
    isFaulty: true,
  },
  {
    name: 'a pipe for a manifest',
    fill: (folder) => void execFileSync('mkfifo', [join(folder, 'pack.yaml')]),
  },
  {
    name: '/dev/zero',
    fill: (folder) => symlinkSync('/dev/zero', join(folder, '01-bad.md')),
    isFaulty: true,
  },
  { name: '/dev/tty', fill: (folder) => symlinkSync('/dev/tty', join(folder, '01-bad.md')), isFaulty: true },
  {
    name: 'a file of the system that has no size',
    fill: (folder) => symlinkSync('/proc/kallsyms', join(folder, '01-bad.md')),
    isFaulty: true,
  },
  {
    name: 'a link to itself',
    fill: (folder) => symlinkSync(join(folder, '01-bad.md'), join(folder, '01-bad.md')),
    isFaulty: true,
  },
  {
    name: 'a link to nothing',
    fill: (folder) => symlinkSync('nowhere', join(folder, '01-bad.md')),
    isFaulty: true,
  },
  {
    name: 'a link to the folder',
    fill: (folder) => symlinkSync('.', join(folder, '01-bad.md')),
    isFaulty: true,
  },
  {
    name: 'a folder called as a lesson',
    fill: (folder) => mkdirSync(join(folder, '01-bad.md')),
    isFaulty: true,
  },
  {
    name: 'a socket',
    fill: (folder) => {
      const server = createServer();
      server.listen(join(folder, '01-bad.md'));
      server.unref();
    },
    isFaulty: true,
  },
  {
    name: 'a file of ten gigabytes with nothing in it',
    fill: (folder) => {
      writeFileSync(join(folder, '01-bad.md'), head());
      truncateSync(join(folder, '01-bad.md'), 10 * 1024 ** 3);
    },
    isFaulty: true,
  },
  {
    name: 'a thousand lessons',
    fill: (folder) => {
      for (let index = 0; index < 1000; index++)
        writeFileSync(join(folder, `${String(index % 90).padStart(2, '0')}-l${index}.md`), head(`l${index}`));
    },
    isFaulty: true,
  },
  {
    name: 'ten thousand other files',
    fill: (folder) => {
      for (let index = 0; index < 10_000; index++) writeFileSync(join(folder, `n${index}`), '');
    },
  },
  {
    name: 'names that move the cursor',
    fill: (folder) => writeFileSync(join(folder, '01-\u001b[2J\u202e\u009b31m.md'), 'x'),
    isFaulty: true,
  },
  {
    name: 'a manifest that is a bomb',
    fill: (folder) => {
      const lines = ['a: &a [1,1,1,1,1,1,1,1,1]'];
      for (let index = 1; index < 12; index++) {
        const before = String.fromCharCode(96 + index);
        lines.push(
          `${String.fromCharCode(97 + index)}: &${String.fromCharCode(97 + index)} [${`*${before},`.repeat(9)}]`,
        );
      }
      writeFileSync(join(folder, 'pack.yaml'), `${lines.join('\n')}\nname: bomb\n`);
    },
  },
];

const texts: readonly HostileFolder[] = [
  lesson('nothing', '', true),
  lesson('zeros', () => '\0'.repeat(50_000), true),
  lesson(
    'bytes that are no text',
    () => Buffer.from([...Array(40_000).keys()].map((each) => each % 256)).toString('latin1'),
    true,
  ),
  lesson('five megabytes', () => head() + screen + 'word '.repeat(1_000_000), true),
  lesson('one line of a hundred thousand', () => head() + screen + 'x'.repeat(100_000), true),
  lesson('a front matter that is never closed', () => `---\nid: bad\n${'key: 1\n'.repeat(10_000)}`, true),
  lesson('a front matter of dashes', () => '---\n'.repeat(30_000), true),
  lesson('a thousand keys twice', () => `---\n${'id: a\n'.repeat(1000)}---\n`, true),
  lesson('thirty thousand headings', () => head() + '## H\n'.repeat(25_000), true),
  body('two thousand quotes within quotes', () => `${'>'.repeat(1990)} deep`, true),
  body('quotes within quotes, with blanks', () => `${'> '.repeat(900)} deep`, true),
  body('quotes that grow', () => [...Array(60).keys()].map((n) => `${'>'.repeat(n)} x`).join('\n'), true),
  body('lists within lists, on a line', () => `${'- '.repeat(900)}deep`, true),
  body(
    'lists within lists, indented',
    () => [...Array(300).keys()].map((n) => `${' '.repeat(2 * n)}- x`).join('\n'),
    true,
  ),
  body(
    'lists of four levels, ten thousand times',
    () => '- a\n  - b\n    - c\n      - d\n'.repeat(3500),
    true,
  ),
  body('a list of forty thousand', () => '- a\n'.repeat(30_000), true),
  body('a list with gaps', () => '- a\n\n'.repeat(20_000)),
  body('numbered lists within lists', () => `${'1. '.repeat(600)}deep`, true),
  body('backticks that never match', () => `${'`'.repeat(1900)}\n\n`.repeat(20), true),
  body('backticks of all lengths', () => [...Array(60).keys()].map((n) => '`'.repeat(n + 1)).join(' a ')),
  body('stars without an end', () => `${'*a '.repeat(600)}\n\n`.repeat(50)),
  body('stars and underscores', () => `${'*_'.repeat(900)}\n\n`.repeat(50)),
  body('brackets without an end', () => `${'['.repeat(1900)}\n\n`.repeat(40)),
  body('links within links', () => `${'[a]('.repeat(450)}\n\n`.repeat(40)),
  body('images within images', () => `${'![a]('.repeat(380)}\n\n`.repeat(40)),
  body('angles without an end', () => 'a <'.repeat(600).concat('\n\n').repeat(40)),
  body('comments that are never closed', () => '<!--\n\n'.repeat(15_000), true),
  body('comments in paragraphs', () => 'a <!-- b\n\n'.repeat(10_000)),
  body('definitions without an end', () => '[a]: b\n\n'.repeat(12_000), true),
  body('tables without an end', () => `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n\n`.repeat(40), true),
  body('blanks in a heading', () => `## a${' '.repeat(1900)}b\n`, true),
  body('blanks behind a heading', () => `## a${' '.repeat(150)}{#\n\n`.repeat(300), true),
  body('blanks in lines', () => `a${' '.repeat(190)}`.repeat(10).concat('\n\n').repeat(50)),
  body('entities', () => '&amp;'.repeat(380).concat('\n\n').repeat(50)),
  body('backslashes', () => '\\'.repeat(1900).concat('\n\n').repeat(50)),
  body('a fence that is never closed', () => `\`\`\`graph\n${'a = 1\n'.repeat(20_000)}`, true),
  body('fences without an end', () => '```x\n'.repeat(20_000), true),
  body('ten thousand blocks', () => block('recap', 'points: [a]').repeat(4500), true),
  body('a thousand programs', () => panel('1').repeat(1000), true),
];

const yaml: readonly HostileFolder[] = [
  body('brackets in YAML', () => block('recap', `points: ${'['.repeat(1900)}`), true),
  body('brackets over lines', () => block('recap', `points:\n${' [\n'.repeat(4000)}`), true),
  body('braces over lines', () => block('recap', `points:\n${' {a:\n'.repeat(3000)}`), true),
  body(
    'keys within keys',
    () => block('recap', [...Array(150).keys()].map((n) => `${' '.repeat(n)}a:`).join('\n')),
    true,
  ),
  body('dashes within dashes', () => block('recap', `points:\n  ${'- '.repeat(900)}x`), true),
  body('questions within questions', () => block('recap', `${'? '.repeat(900)}x`), true),
  body(
    'thousands of keys',
    () => block('recap', [...Array(1100).keys()].map((n) => `k${n}: 1`).join('\n')).repeat(7),
    true,
  ),
  body(
    'aliases of aliases',
    () =>
      block('recap', `a: &a [x]\n${[...Array(200).keys()].map((n) => `b${n}: &b${n} [*a, *a]`).join('\n')}`),
    true,
  ),
  body('tags', () => block('recap', `points: ${'!!map '.repeat(300)}x`), true),
  body('quotes that never close', () => block('recap', `points: "${'a\n'.repeat(7000)}`), true),
  body(
    'a merge of everything',
    () => block('recap', '<<: {__proto__: {points: [a]}}\nconstructor: {prototype: 1}'),
    true,
  ),
  body('escapes that cannot be shown', () => block('recap', 'points: ["\\e[2J\\u202e\\x9b31m"]')),
];

const mathematics: readonly HostileFolder[] = [
  body('brackets in a formula', () => ask(`${'('.repeat(950)}x${')'.repeat(950)}`)),
  body('signs in a formula', () => ask(`${'-'.repeat(1900)}x`)),
  body('powers of powers', () => ask(`x${'^x'.repeat(900)}`), true),
  body('a sum of many', () => ask(`x${'+x'.repeat(900)}`)),
  body('functions of functions', () => ask(`${'sin('.repeat(380)}x${')'.repeat(380)}`)),
  body('a product of many', () => ask(`x${'*x'.repeat(900)}`)),
  body('a graph of thousands', () => block('graph', `id: g\ndocument: |\n${'  a = 1\n'.repeat(1500)}`), true),
  body('a graph in a circle', () => block('graph', 'id: g\ndocument: |\n  a = b\n  b = a'), true),
  body('a graph that doubles', () =>
    block(
      'graph',
      `id: g\ndocument: |\n  a0 = 1\n${[...Array(150).keys()].map((n) => `  a${n + 1} = a${n} * a${n} + a${n}`).join('\n')}`,
    ),
  ),
  body('a power that never ends', () => ask('9^9^9^9^9^9*x')),
];

/** Programs that take what they can get, by what they do. */
export const hostilePrograms: Readonly<Record<string, string>> = {
  'a loop': 'for (;;) {}',
  'a loop behind an await': 'for (;;) await null',
  'a loop in a getter that is printed':
    'console.log({ get a() { for (;;) {} } }); ({ get a() { for (;;) {} } }).a',
  'a loop in toString': "console.log('' + { toString() { for (;;) {} } })",
  'a loop in what is thrown': 'throw { get message() { for (;;) {} } }',
  'a loop in a thenable': 'await { get then() { for (;;) {} } }',
  'a promise that waits': 'await new Promise(() => {})',
  'timers without an end': 'const again = () => setTimeout(again, 0); again(); await new Promise(() => {})',
  'a pattern that never ends': "/^(a+)+$/.test('a'.repeat(60) + 'b')",
  'numbers without an end': 'let n = 3n; for (;;) n *= n',
  'memory without an end': 'const all = []; for (;;) all.push(new Float64Array(1e6).fill(1))',
  'objects without an end': 'const all = []; for (;;) all.push({ a: [] })',
  'a text without an end': "let text = 'x'; for (;;) text += text",
  'an array of a billion': 'new Array(1e9).fill(0).map(() => ({}))',
  'output without an end': "for (;;) console.log('x'.repeat(1e6))",
  'lines without an end': "for (;;) console.log('')",
  'a stack without an end': 'const f = () => f(); f()',
  'a reading without an end': "JSON.parse('['.repeat(1e6))",
  'a tensor of everything': 'tf.ones([1e5, 1e5]).print()',
  'signs that move the cursor': "console.log('\\x1b[2J\\x1b]0;owned\\x07\\x9b31m\\u202e\\u2066\\r\\b')",
};

const programs = Object.entries(hostilePrograms).map(([name, source]) => program(name, source));

export const hostileFolders: readonly HostileFolder[] = [
  ...special,
  ...texts,
  ...yaml,
  ...mathematics,
  ...programs,
];

export const isProgram = ({ name }: HostileFolder): boolean => name.startsWith('a panel: ');
