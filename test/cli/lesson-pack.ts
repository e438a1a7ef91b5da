import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder.ts';

const lesson = (id: string, title: string) => `---
id: ${id}
title: ${title}
objective: Know ${title}.
minutes: 5
requires: []
skills: [chain]
covers: []
terms: {}
---

## First {#first}

Some text.

\`\`\`ask
id: square
of: x^2
wrt: x
prompt: Differentiate it.
\`\`\`

## Second {#second}

More text.

\`\`\`recap
points:
  - A point.
\`\`\`
`;

/** A pack called `tried` with two sound lessons of two screens each, `rates` and `chain`, and whatever else is given. */
export function lessonPack(more: Record<string, string> = {}): string {
  const directory = temporaryFolder('lesson-pack');
  const files = {
    'pack.yaml': 'name: tried\n',
    '01-rates.md': lesson('rates', 'Rates'),
    '02-chain.md': lesson('chain', 'The chain rule'),
    ...more,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return directory;
}
