/** Text of others reaches every verb: nothing of it may move a cursor, change a colour or turn a line round. */

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'ink-testing-library';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { Lines } from '../../src/ui/lines.tsx';
import { TerminalContext } from '../../src/ui/terminal/terminal-context.tsx';
import { temporaryFolder } from '../temporary-folder.ts';
import { testTerminal } from '../ui/terminal/test-terminal.ts';
import { fakeIo, stateFolder } from './fake-io.ts';

/** A screen cleared, a title set, a C1 introducer, both kinds of bidirectional signs, what is not seen at all. */
const BAD = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u2066\u200f\ufeff\u200b\b\r\u0000\u007f\u2028';
/** The same where a file's name must hold it. */
const BAD_NAME = BAD.replaceAll('\u0000', '');

/** Everything but line feeds that a terminal or a reader's eye would act on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ACTED_ON = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/u;

const escaped = '\\e[2J\\u202e\\x9b31m\\x07\\x00\\u2028';
const lesson = `---
id: bad
title: "Bad${escaped}"
objective: "Bad${escaped}"
minutes: 5
terms: {"bad${escaped}": "bad${escaped}"}
---

## First ${BAD.replaceAll(/[\r\u2028]/g, '')} {#first}

Text${BAD}, \`code${BAD}\`, **strong${BAD}**.

\`\`\`code
run: true
source: |
  console.log(${JSON.stringify(BAD)}, '\\x1b[2J\\u202e\\x9b');
  throw new Error('\\x1b[2J\\u202e\\x9b')
\`\`\`

\`\`\`choice
id: c
prompt: "Bad${escaped}"
options:
  - {text: "a${escaped}", right: true, why: "b${escaped}"}
  - {text: "c${escaped}", why: "d${escaped}"}
\`\`\`

\`\`\`ask
id: q
of: x^2
wrt: x
prompt: "Bad${escaped}"
hints: ["bad${escaped}"]
\`\`\`
`;
const faulty = `---\nid: "x${escaped}"\ntitle: t\nkey${BAD}: 1\n---\n\n## ${BAD}\n\n<b>${BAD}\n\n\`\`\`ask${BAD}\nof: x${BAD}\n\`\`\`\n`;
const solution = `console.log(${JSON.stringify(BAD)});
(exports as any)[${JSON.stringify(BAD)}] = 1;
export function manualGradient() { throw new Error(${JSON.stringify(BAD)}); }
export function autoGradient() { return { [${JSON.stringify(BAD)}]: 1 }; }
`;

function hostileWorld() {
  const folder = temporaryFolder('hostile');
  const home = join(folder, `home${BAD_NAME}`);
  const pack = join(folder, `pack${BAD_NAME}`);
  const work = join(folder, `work${BAD_NAME}`);
  for (const each of [home, pack, work]) mkdirSync(each);
  writeFileSync(join(pack, '01-bad.md'), lesson);
  writeFileSync(join(pack, `02-${BAD_NAME}.md`), faulty);
  writeFileSync(join(pack, 'pack.yaml'), `name: "${escaped}"\n`);
  writeFileSync(join(work, 'gradients.ts'), solution);
  return { home, pack, work };
}

const { home, pack, work } = hostileWorld();

/** A journal as somebody else wrote it. */
const events = [
  { type: 'screen', lesson: BAD, screen: BAD },
  { type: 'lesson', lesson: BAD, state: 'finished' },
  { type: 'setting', name: BAD, value: BAD },
  { type: 'challenge', tier: BAD, passed: false, cases: 1 },
  { type: 'shown', question: `${BAD}/a/b`, rung: 1 },
  {
    type: 'answer',
    question: `${BAD}/b/${BAD}`,
    skills: [BAD],
    typed: BAD,
    verdict: 'incorrect',
    mistakes: [BAD],
    ambiguous: [BAD],
    hints: 0,
    milliseconds: 1,
  },
].map((event) => JSON.stringify({ v: 1, t: '2026-03-01T12:00:00.000Z', session: BAD, ...event }));

async function said(words: readonly string[], input = '', terminal = false): Promise<string> {
  const { io, out, err } = fakeIo({ input, terminal });
  const env = {
    NEURON_CALC_ENGINE: 'js',
    EDITOR: `none${BAD_NAME}`,
    TERM: BAD,
    LANG: BAD,
    NEURON_CALC_DEBUG: '1',
  };
  const world = { ...io, env, home, cwd: work, session: 'now' };
  mkdirSync(stateFolder(world), { recursive: true });
  writeFileSync(join(stateFolder(world), 'journal.jsonl'), '');
  appendFileSync(join(stateFolder(world), 'journal.jsonl'), `${events.join('\n')}\n${BAD}\n`);
  await run(words, world);
  return out() + err();
}

const rows: readonly (readonly [words: readonly string[], input?: string])[] = [
  [['lessons', '--lessons', pack]],
  [['lessons', '--lessons', pack, '--json']],
  [['lessons', '--lessons', `${pack}${BAD}`]],
  [['lint', pack, '--trust']],
  [['lint', pack]],
  [
    ['--plain', '--lessons', pack, '--trust'],
    `\n:hint\n:help\n2\n1\n${BAD}\nx${BAD}\n:hint\n:hint\n:show\n\n\n`,
  ],
  [['--plain', '--lessons', pack], `${BAD}\n\n`],
  [['--plain', 'lesson', BAD, '--lessons', pack]],
  [['lesson', BAD]],
  [['practice', BAD, '--plain']],
  [['practice', 'power', '--plain', '--count', '1'], `${BAD}\n:hint\n:show\n`],
  [['progress', '--lessons', pack]],
  [['progress', '--json']],
  [['progress', '--csv']],
  [['report', '--text', BAD, '--yes']],
  [['doctor', '--lessons', pack]],
  [['doctor', '--json']],
  [['derive', `x${BAD}`, '--wrt', 'x']],
  [['derive', 'x^2', '--wrt', BAD]],
  [['grad', `x = 2; y${BAD} = x`]],
  [['grad', '-'], `{"id": ${JSON.stringify(BAD)}, "nodes": []}\n${BAD}\n`],
  [['grad', `${pack}/01-bad.md`]],
  [['check', '--of', 'x^2', '--wrt', 'x', '--answer', BAD]],
  [['check', '--of', 'x^2', '--wrt', 'x', '--answer', `2x${BAD}`, '--json']],
  [
    ['check', '--jsonl'],
    `{"id": ${JSON.stringify(BAD)}, "of": "x^2", "wrt": "x", "answer": ${JSON.stringify(`2y${BAD}`)}}\n${BAD}\n`,
  ],
  [['challenge', work, '--check']],
  [['challenge', work, '--check', '--json']],
  [['challenge', `${work}/${BAD_NAME}`, '--check']],
  [['challenge', work, '--hint']],
  [['challenge', '--plain', work]],
  [['reset', '--yes']],
  [[BAD]],
  [[`--${BAD}`]],
  [['lessons', `--${BAD}`, BAD]],
  [['check', '--task', BAD, '--of', 'x', '--wrt', 'x', '--answer', '1']],
];

describe('nothing that a terminal would act on is written', () => {
  test('what is looked for is found', () => {
    expect([...BAD].filter((character) => ACTED_ON.test(character))).toHaveLength(14);
    expect(ACTED_ON.test('a b\nä‍👩‍🚀')).toBe(false);
  });

  test.each(
    rows.map(
      ([words, input]) =>
        [words.join(' ').replace(pack, 'PACK').replace(work, 'WORK'), words, input] as const,
    ),
  )('%j', async (_name, words, input) => {
    const text = await said(words, input);
    expect(text).not.toBe('');
    const at = text.search(ACTED_ON);
    expect(at < 0 ? '' : JSON.stringify(text.slice(Math.max(0, at - 60), at + 20))).toBe('');
  });

  test('by a screen', () => {
    const screen = createElement(Lines, { lines: [[{ text: `a${BAD}b`, tone: 'body' }]] });
    const { lastFrame } = render(createElement(TerminalContext, { value: testTerminal() }, screen));
    expect(lastFrame()).toMatch(/^a\ufffd.*b$/);
    expect(lastFrame()).not.toMatch(ACTED_ON);
  });
});
