/** Two short lessons that hold a block of every kind. */

import type { Lesson } from '../../../src/lesson/lesson.ts';
import { fence, network, readable } from '../../lesson/lesson-text.ts';

const head = (id: string, more = ''): string =>
  `---\nid: ${id}\ntitle: About ${id}\nobjective: Try ${id}.\nminutes: 3\nskills: [chain]\n${more}---\n`;

const choice = (id: string): string =>
  fence(
    'choice',
    `id: ${id}
prompt: Which?
options:
  - {text: This, why: No.}
  - {text: That, right: true, why: Yes.}
  - {text: Other, why: Neither.}`,
  );

/** Every factor and the product, in the source network; a number and a formula besides. */
export const typed: Lesson = readable(
  `${head('typed')}
## Number

${network}
How far?

${fence('number', 'id: far\nprompt: How far?\nanswer: 3*2')}

## Formula

${fence('ask', 'id: square\nof: x^2\nwrt: x\nprompt: What is df/dx?')}

## Chain

${fence('quiz', 'id: factors\ngraph: network\npath: [loss, z2, a1, z1, w1]\nthen: product')}

## Links

${fence('quiz', 'id: links\ngraph: network\nlocal: [[z2, a1], [loss, z2]]')}

## Nodes

${fence('quiz', 'id: nodes\ngraph: network\nnodes: [z1, w2]')}

## Fork

${fence('graph', 'id: fork\ndocument: |\n  x = 2; y = 3\n  a = x^2\n  b = a*y\n  f = b + 3*y\nshow: values')}
${fence('quiz', 'id: split\ngraph: fork\nfork: y\nthen: sum')}
`,
  'lessons/01-typed.md',
);

/** What is picked, walked, moved and only looked at. */
export const other: Lesson = readable(
  `${head('other')}
## Look

${network}
Some words first.

${fence('plot', 'of: x^2\nover: {x: [-2, 2]}\ntangent: {x: 1}')}
${fence('bars', 'graph: network\nnodes: [w1, w2]')}
${fence('bridge', 'left: {title: Here, source: a}\nright: {title: There, source: b}\nbreaks: It breaks here.')}

## Choose

${choice('first')}
${choice('second')}

## Bet

${fence('bet', 'id: guess\ngraph: network\nnudge: {w1: 0.01}')}

## Forward

${fence('graph', 'id: forward\ngraph: network\nshow: values\nwalk: forward')}

## Backward

${fence('graph', 'id: backward\ngraph: network\nshow: both\nwalk: backward')}

## Steps

${fence('derive', 'of: 3*x + x^2\nwrt: x\nreveal: steps')}

## Nudge

${fence('nudge', 'graph: network\ninputs: [w1, w2]\nstep: 0.01')}

## Move

${fence('motion', 'from: 0\nto: 100\nseconds: 0.8\nreadouts: [position, velocity]')}

## Code

${fence('code', 'run: true\nsource: |\n  console.log(1)')}

## File

${fence('challenge', 'id: file')}

## Recap

${fence('recap', 'points: [One, Two]')}
`,
  'lessons/02-other.md',
);

/** A lesson that ends with fresh numbers, and so has a skip test. */
export const drilled: Lesson = readable(
  `${head('drilled')}
## Begin

Something to read.

## Fresh

${fence('drill', 'id: fresh\nskill: power\ncount: 2')}
`,
  'lessons/03-drilled.md',
);

/** The lesson at whose end the unseen network is met again, and one behind it. */
export const fourth: Lesson = readable(
  `${head('fourth')}\n## Only\n\nSomething to read.\n`,
  'lessons/04-fourth.md',
);
export const fifth: Lesson = readable(
  `${head('fifth')}\n## Only\n\nSomething to read.\n`,
  'lessons/05-fifth.md',
);
