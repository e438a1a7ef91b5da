/** The challenge with an editor that is a script: a wrong solution, its mistake, a right one, and a clean screen after. */

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tiers } from '../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../src/challenge/workshop/scaffold.ts';
import { Learner } from './program.ts';

let learner: Learner;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'neuron-calc-challenge-'));
});
afterEach(() => {
  learner.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const right = solutionText(tiers.slice(0, 1));
const wrong = right.replace('z1 > 0 ? 1 : 0', 'a1');

/**
 * Shows itself on the terminal, waits for Enter, and puts the next of the texts into the file. It says which time it
 * is: the main screen still holds what it wrote before, and Enter sent on that word would reach nobody.
 */
function editorWriting(...texts: readonly string[]): string {
  texts.forEach((text, index) => {
    writeFileSync(join(folder, `text-${index}`), text);
  });
  const script = join(folder, 'editor');
  writeFileSync(
    script,
    `#!/bin/sh
cd '${folder}'
turn=$(cat turn 2>/dev/null || echo 0)
echo "EDITING text $turn"
read line
cat "text-$turn" > "$1"
echo $((turn + 1)) > turn
`,
  );
  chmodSync(script, 0o700);
  return script;
}

const file = () => join(folder, 'work', 'gradients.ts');
const start = (editor: string, more: { columns?: number; rows?: number } = {}) =>
  learner.start({
    args: ['challenge', join(folder, 'work')],
    environment: { EDITOR: editor, VISUAL: '' },
    ...more,
  });

describe('the challenge in a real terminal', () => {
  it('names the mistake of a wrong solution, passes a right one, and gives the screen back clean', async () => {
    learner = new Learner();
    const session = start(editorWriting(wrong, right));
    await session.waitFor('Part 1 of 4: dloss/dw1');
    expect(readFileSync(file(), 'utf8')).toContain('export function manualGradient(');

    session.send('e');
    await session.waitFor('EDITING text 0');
    expect(session.isOnAlternateScreen).toBe(false);
    session.send('\r');
    await session.waitFor('manualGradient is wrong in 5 of 7 cases.');
    expect(session.isOnAlternateScreen).toBe(true);
    expect(session.text()).toContain('That is what relu gives out.');
    expect(session.text()).toContain('expected −4.2');
    expect(session.text()).not.toContain('EDITING');

    session.send('e');
    await session.waitFor('EDITING text 1');
    session.send('\r');
    await session.waitFor('dloss/dw1: passed, 7 of 7 cases');
    const [header, rule] = session.screen();
    expect(header).toMatch(/^ Your turn · 6 of 8 +lesson 5\/5/);
    expect(rule).toMatch(/^ ─+$/);
    expect(session.screen().filter((line) => line.includes('Your turn'))).toHaveLength(1);
    expect(session.text()).toContain('Part 2 of 4: dloss/dw2');

    const told = learner.events().filter(({ type }) => type === 'challenge');
    expect(told.map(({ tier, passed, cases }) => [tier, passed, cases])).toEqual([
      ['w1', false, 7],
      ['w1', true, 7],
    ]);
    session.send('q');
    await session.waitForExit();
  });

  it('checks at every save from another window', async () => {
    learner = new Learner();
    const session = start('true');
    await session.waitFor('Part 1 of 4');
    writeFileSync(file(), wrong);
    await session.waitFor('not yet, 2 of 7 cases');
    writeFileSync(file(), right);
    await session.waitFor('passed, 7 of 7 cases');
    writeFileSync(file(), 'while (true) {}');
    await session.waitFor('never came to an end while it was loaded');
    session.send('v');
    await session.waitFor('What the check found');
    session.send('\x1b');
    await session.waitFor('Your turn');
  });

  it('comes back to what was passed, and adds the next part', async () => {
    learner = new Learner();
    const editor = editorWriting(right, solutionText(tiers));
    const first = start(editor);
    await first.waitFor('Part 1 of 4');
    first.send('e');
    await first.waitFor('EDITING text 0');
    first.send('\r');
    await first.waitFor('Part 2 of 4');
    first.send('q');
    await first.waitForExit();

    const second = learner.start({ args: ['challenge'], environment: { EDITOR: editor, VISUAL: '' } });
    await second.waitFor('Part 2 of 4: dloss/dw2');
    expect(second.text()).toContain('gradients.ts');
    second.send('n');
    await second.waitFor('EDITING text 1');
    expect(readFileSync(file(), 'utf8')).toContain('export function manualGradientW2(');
    second.send('\r');
    await second.waitFor('All of it is passed.');
  });

  it('gives help in order, and the solution after a try', async () => {
    learner = new Learner();
    const session = start(editorWriting(wrong));
    await session.waitFor('Part 1 of 4');
    for (const title of ['Guidance', 'Hint 1 of 3', 'Hint 2 of 3', 'Hint 3 of 3']) {
      session.send('h');
      await session.waitFor(title);
      session.send('\r');
      await session.waitFor('Your turn');
    }
    session.send('h');
    await session.waitFor('The solution comes after a try of your own');
    session.send('e');
    await session.waitFor('EDITING text 0');
    session.send('\r');
    await session.waitFor('is wrong in 5 of 7 cases');
    session.send('h');
    await session.waitFor('A solution: dloss/dw1');
    expect(session.text()).toContain('const da1Dz1 = z1 > 0 ? 1 : 0;');
  });

  it('says so when there is no such editor, and when the folder cannot be written', async () => {
    learner = new Learner();
    const session = start('no-such-editor-anywhere');
    await session.waitFor('Part 1 of 4');
    session.send('e');
    await session.waitFor('There is no editor “no-such-editor-anywhere”. Set EDITOR');
    expect(session.isOnAlternateScreen).toBe(true);
    expect(existsSync(file())).toBe(true);
  });

  it('fits a window of 40×12', async () => {
    learner = new Learner();
    const session = start(editorWriting(wrong), { columns: 40, rows: 12 });
    await session.waitFor('enter next');
    for (let page = 0; page < 4 && !session.text().includes('Part 1 of 4'); page++) {
      const before = session.text();
      session.send('\r');
      // A busy machine may be quiet for a while before it draws.
      await session.waitFor(() => session.text() !== before);
      await session.waitForQuiet();
    }
    session.send('e');
    await session.waitFor('EDITING text 0');
    session.send('\r');
    await session.waitFor('dloss/dw1: not yet');
    for (const line of session.screen()) expect(line.length).toBeLessThanOrEqual(40);
    expect(session.text()).toContain('v shows the rest');
  });
});
