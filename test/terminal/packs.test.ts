/** A folder of somebody else's lessons, on a terminal: asked about once, before the first frame. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { Learner } from './program.ts';

const lesson = `---
id: panels
title: Panels
objective: See a panel.
minutes: 5
---

## First {#first}

\`\`\`code
run: true
source: |
  console.log('it', 'ran')
\`\`\`

\`\`\`ask
id: square
of: x^2
wrt: x
prompt: Differentiate it.
\`\`\`
`;

let learner: Learner;
afterEach(() => learner.dispose());

test('its programs run after a yes, and the next visit does not ask', async () => {
  learner = new Learner();
  const pack = temporaryFolder('pack');
  writeFileSync(join(pack, '01-panels.md'), lesson);
  const args = ['--lessons', pack, 'lesson', 'panels'];
  const first = learner.start({ args });
  await first.waitFor('Let them run? (yes or no)');
  first.send('yes\r');
  await first.waitFor('it ran');
  first.send('\x03');
  await first.waitForExit();
  const second = learner.start({ args });
  await second.waitFor('it ran');
  expect(second.text()).not.toContain('Let them run?');
});

test('after a no they do not, and the panel says so', async () => {
  learner = new Learner();
  const pack = temporaryFolder('pack');
  writeFileSync(join(pack, '01-panels.md'), lesson);
  const session = learner.start({ args: ['--lessons', pack, 'lesson', 'panels'] });
  await session.waitFor('Let them run? (yes or no)');
  session.send('no\r');
  await session.waitFor('not run: you said no');
});
