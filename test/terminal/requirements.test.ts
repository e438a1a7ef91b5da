/**
 * The ten requirements of a terminal program, each by its number, proved on the built program. What needs a fixture
 * (errors thrown on purpose, stray output, job control) is in the files beside this one, under the same numbers.
 */

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/grading/questions/random.ts';
import { Learner, nodeUnderTest } from './program.ts';
import type { TerminalSession } from './terminal-session.ts';

let learner: Learner;
afterEach(() => learner.dispose());

const atQuiz = { lesson: 'chain-rule', screen: 'every-factor' } as const;
const program = resolve('bin/neuron-calc.js');

async function openQuiz(options: Parameters<Learner['start']>[0] = {}): Promise<TerminalSession> {
  learner = new Learner(atQuiz);
  const session = learner.start({ args: ['lesson', 'chain-rule'], ...options });
  await session.waitFor('dloss/dz2 = ?');
  return session;
}

async function openHome(options: Parameters<Learner['start']>[0] = {}): Promise<TerminalSession> {
  learner = new Learner(atQuiz);
  const session = learner.start(options);
  await session.waitFor('Continue: The chain rule');
  return session;
}

/** One frame: a header, two rules, a footer with keys, and nothing twice. */
function expectOneCleanFrame(session: TerminalSession, columns: number, rows: number): void {
  const lines = session.screen();
  expect(lines.length).toBeLessThanOrEqual(rows - 1);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
  expect(lines.filter((line) => /^ ─+$/.test(line))).toHaveLength(2);
  expect(lines.filter((line) => line.includes('dloss/dz2 = ?'))).toHaveLength(1);
  expect(lines.filter((line) => line.includes('enter check'))).toHaveLength(1);
}

describe('[1] a frame is never taller than the screen', () => {
  it.each([
    [80, 24],
    [40, 12],
    [200, 60],
  ])('at %i×%i, on every screen of a lesson', async (columns, rows) => {
    learner = new Learner({ lesson: 'graph-backward', screen: 'pipeline' });
    const session = learner.start({ args: ['lesson', 'graph-backward'], columns, rows });
    await session.waitFor('enter');
    for (let key = 0; key < 25; key++) {
      session.send('\r');
      await session.waitForQuiet(40);
      expect(session.screen().length).toBeLessThan(rows);
    }
    expect(session.scrolledLines).toBe(0);
    expect(session.output).not.toContain('\x1b[3J');
  });
});

describe('[2] resizing', () => {
  it('200 random sizes end in exactly one clean frame', async () => {
    const session = await openQuiz();
    const random = seededRandom(200);
    for (let turn = 0; turn < 200; turn++) {
      session.resize(20 + Math.floor(random() * 140), 5 + Math.floor(random() * 50));
      if (turn % 10 === 0) await session.waitForQuiet(20);
    }
    session.resize(80, 24);
    await session.waitFor('dloss/dz2 = ?');
    await session.waitForQuiet();
    expectOneCleanFrame(session, 80, 24);
    session.send('2');
    await session.waitFor('reads as 2');
    expectOneCleanFrame(session, 80, 24);
  });
});

describe('[3] keys', () => {
  it('q leaves, but types where an answer is typed; Ctrl+C leaves there too', async () => {
    const session = await openQuiz();
    session.send('q?');
    await session.waitFor('> q?');
    session.send('\x03');
    expect(await session.waitForExit()).toBe(0);
    const home = learner.start();
    await home.waitFor('Continue');
    home.send('q');
    expect(await home.waitForExit()).toBe(0);
  });

  it('Esc clears the answer first, then goes home; j and k move', async () => {
    const session = await openQuiz();
    session.send('2*x');
    await session.waitFor('> 2*x');
    session.send('\x1b');
    await session.waitFor((it) => !it.text().includes('2*x ') && it.text().includes(' >'));
    session.send('\x1b');
    await session.waitFor('> Continue');
    session.send('jj');
    await session.waitFor('> 2');
    session.send('k');
    await session.waitFor('> 1');
  });
});

describe('[4] input over a slow link', () => {
  it.each([5, 40])('an arrow key in pieces %i ms apart is one arrow key', async (gap) => {
    const session = await openHome();
    await session.sendSlowly(['\x1b', '[', 'B'], gap);
    await session.waitFor('> 1  Rates of change');
  });

  it('an answer and its Enter in one chunk are filled in and submitted', async () => {
    const session = await openQuiz();
    session.send('2*x\r');
    await session.waitFor('incorrect');
    expect(session.text()).toContain('> 2*x');
  });

  it('a paste of 500 characters with line ends is text on one line', async () => {
    const session = await openQuiz();
    session.send(`\x1b[200~${'1+\n2+'.repeat(100)}3\x1b[201~`);
    await session.waitFor((it) => it.text().includes('2+1+ 2+'));
    await session.waitForQuiet();
    expectOneCleanFrame(session, 80, 24);
    expect(learner.events().filter(({ type }) => type === 'answer')).toEqual([]);
    session.send('\x15');
    await session.waitFor('a number or a formula');
  });

  it('characters a millisecond apart all arrive; both Backspaces delete; Home and End move', async () => {
    const session = await openQuiz();
    await session.sendSlowly('2*(z2-y)', 1);
    await session.waitFor('> 2*(z2-y)');
    session.send('\x7f\x08\x1b[H9\x1b[F4\x01\x05');
    await session.waitFor('> 92*(z2-4');
    session.send('\x17\x15');
    await session.waitFor('a number or a formula');
  });
});

describe('[5] every way out gives the terminal back', () => {
  const ways: readonly (readonly [string, (session: TerminalSession) => void, number])[] = [
    ['SIGTERM', (session) => session.signal('SIGTERM'), 143],
    ['SIGHUP', (session) => session.signal('SIGHUP'), 129],
    ['SIGINT', (session) => session.signal('SIGINT'), 130],
    ['Ctrl+C', (session) => session.send('\x03'), 0],
  ];
  it.each(ways)('%s', async (_name, end, code) => {
    const session = await openQuiz();
    expect(session.isOnAlternateScreen).toBe(true);
    end(session);
    expect(await session.waitForExit()).toBe(code);
    expect(session.isOnAlternateScreen).toBe(false);
    expect(session.cursorIsVisible).toBe(true);
  });

  it('an error thrown: one line, a report, and a code that is not 0', async () => {
    learner = new Learner(atQuiz);
    const bomb = join(learner.home, 'bomb.cjs');
    writeFileSync(bomb, "setTimeout(() => { throw new Error('thrown on purpose'); }, 1500);\n");
    const session = learner.start({
      args: ['lesson', 'chain-rule'],
      environment: { NODE_OPTIONS: `--require ${bomb}` },
    });
    await session.waitFor('dloss/dz2 = ?');
    expect(await session.waitForExit()).toBe(1);
    expect(session.isOnAlternateScreen).toBe(false);
    const text = session.screen().join('');
    expect(text).toMatch(/^neuron-calc stopped because of an error: thrown on purpose\. A report is in \S+$/);
    expect(readFileSync(/in (\S+)$/.exec(text)?.[1] as string, 'utf8')).toContain('thrown on purpose');
  });

  it('kill -9: what was answered is in the journal, and the next visit goes on behind it', async () => {
    const session = await openQuiz();
    session.send('2(z2-y)\r');
    await session.waitFor('correct.');
    session.signal('SIGKILL');
    expect(await session.waitForExit()).toBe(137);
    expect(learner.events().filter(({ verdict }) => verdict === 'correct')).toHaveLength(1);
    const again = learner.start();
    await again.waitFor('Continue: The chain rule');
    again.send('\r');
    await again.waitFor('dz2/da1 = ?');
  });

  it('a closed terminal leaves no process behind', async () => {
    const session = await openQuiz();
    session.hangUp();
    await session.waitFor(() => !session.isRunning());
  });

  it('a closed pipe ends it quietly', () => {
    learner = new Learner(atQuiz);
    const command = `'${nodeUnderTest}' '${program}' derive "sin(sin(sin(sin(x))))" --wrt x | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });
});

/** The program without a terminal at either end, or at one. */
function run(words: readonly string[], environment: Record<string, string>, input = ''): string {
  return execFileSync(nodeUnderTest, [program, ...words], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, NEURON_CALC_HOME: learner.home, NEURON_CALC_ENGINE: 'js', ...environment },
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
const escapes = /[\x00-\x09\x0b-\x1f\x7f]/;

describe('[6] where there is no terminal', () => {
  it('| cat: a lesson is readable text', () => {
    learner = new Learner();
    const text = run(['lesson', 'chain-rule'], { LANG: 'C.UTF-8' });
    expect(text).toContain('Lesson 3: The chain rule');
    expect(text).not.toMatch(escapes);
    expect(text.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  it('< /dev/null: the end of the input ends it politely', async () => {
    learner = new Learner();
    const child = spawn('sh', ['-c', `'${nodeUnderTest}' '${program}' < /dev/null`], {
      env: { PATH: process.env.PATH, NEURON_CALC_HOME: learner.home },
    });
    let text = '';
    child.stdout.on('data', (piece) => {
      text += piece;
    });
    const code = await new Promise((done) => child.once('close', done));
    expect(code).toBe(0);
    expect(text).toContain('The input ends here.');
    expect(text).toContain('To come back: neuron-calc');
  });

  it('TERM=dumb: plain prompts on a terminal', async () => {
    learner = new Learner(atQuiz);
    const session = learner.start({ args: ['lesson', 'chain-rule'], environment: { TERM: 'dumb' } });
    await session.waitFor('dloss/dz2');
    session.send('2(z2-y)\r');
    await session.waitFor('correct');
    expect(session.output).not.toContain('\x1b');
  });

  it('a whole quiz, with a hint and the steps, by prompts', () => {
    learner = new Learner(atQuiz);
    const text = run(
      ['lesson', 'chain-rule', '--plain'],
      { LANG: 'C.UTF-8' },
      ':hint\n2(z2-y)\n:steps\nw2\nz1>0?1:0\nx\n1.56\n:quit\n',
    );
    expect(text).toContain('hint');
    expect(text.match(/correct\./g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).not.toMatch(escapes);
  });
});

describe('[7] what the environment asks for', () => {
  it('NO_COLOR and --no-color leave no colour', async () => {
    for (const environment of [{ NO_COLOR: '1' }, {}]) {
      const args = ['lesson', 'chain-rule', ...('NO_COLOR' in environment ? [] : ['--no-color'])];
      const session = await openQuiz({ args, environment });
      session.send('2(z2-y)\r');
      await session.waitFor('correct.');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
      expect(session.output).not.toMatch(/\x1b\[[0-9;]*3[0-9]m/);
      learner.dispose();
    }
    learner = new Learner();
  });

  it('CI and DEV change nothing on a terminal', async () => {
    const session = await openQuiz({ environment: { CI: 'true', DEV: 'true', GITHUB_ACTIONS: 'true' } });
    session.send('2(z2-y)\r');
    await session.waitFor('correct.');
    session.resize(60, 20);
    await session.waitFor((it) => it.screen().length <= 19 && it.text().includes('correct.'));
  });
});

describe('[8] never by colour alone', () => {
  it('the cursor, the caret, right and wrong have signs and words', async () => {
    const session = await openQuiz({ environment: { NO_COLOR: '1' } });
    session.send('x');
    await session.waitFor(' > x');
    session.send('\r');
    await session.waitFor('incorrect');
    session.send('\x152(z2-y)\r');
    await session.waitFor('correct.');
  });
});

describe('[9] other alphabets, other senses', () => {
  it('LC_ALL=C: ASCII only', async () => {
    const session = await openQuiz({ environment: { LC_ALL: 'C' } });
    session.send('2(z2-y)\r');
    await session.waitFor('correct.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
    expect(session.text()).toMatch(/^[\x00-\x7f]*$/);
  });

  it.each([
    'ja_JP.UTF-8',
    'zh_CN.UTF-8',
    'ko_KR.UTF-8',
  ])('LANG=%s: drawings and signs in ASCII', async (LANG) => {
    const session = await openQuiz({ environment: { LANG } });
    session.send('2(z2-y)\r');
    await session.waitFor('correct.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
    expect(session.text()).toMatch(/^[\x00-\x7f]*$/);
  });

  it('a terminal whose lines take two columns is found out, and gets them in ASCII', async () => {
    const session = await openQuiz({ answers: false });
    expect(session.text()).toContain('──');
    session.send('\x1b[1;3R');
    await session.waitFor(({ text }) => !text.call(session).includes('─'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
    expect(session.text()).toMatch(/^[\x00-\x7f]*$/);
  });

  it('full-width answers are read', async () => {
    const session = await openQuiz();
    session.send('２＊（ｚ２－ｙ）\r');
    await session.waitFor('correct. TensorFlow.js: −2.6');
  });
});

describe('[10] quiet', () => {
  it('nothing is written while nothing happens', async () => {
    const session = await openQuiz();
    await session.waitForQuiet(300);
    const before = session.bytes;
    await new Promise((done) => setTimeout(done, 1500));
    expect(session.bytes).toBe(before);
  });

  it('at most 150 bytes for a typed character, 500 for a move', async () => {
    const session = await openQuiz();
    for (const [index, character] of [...'2*(z2-y)'].entries()) {
      const typed = '2*(z2-y)'.slice(0, index + 1);
      expect(await session.bytesOf(() => session.send(character), `> ${typed}`)).toBeLessThanOrEqual(150);
    }
    const home = learner.start();
    await home.waitFor('Continue');
    for (const row of [1, 2, 3]) {
      expect(await home.bytesOf(() => home.send('j'), `> ${row}`)).toBeLessThanOrEqual(500);
    }
  });
});
