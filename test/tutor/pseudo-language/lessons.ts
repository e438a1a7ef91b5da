/** Lessons whose own texts have no ASCII letter: whatever is read in those is the program's. */

import type { Lesson } from '../../../src/lesson/lesson.ts';
import { fence, network, readable } from '../../lesson/lesson-text.ts';
import { inPseudo } from '../../pseudo-language.ts';

const front = (id: string, more = ''): string =>
  `---
id: ${id}
title: ${inPseudo('About something')}
objective: ${inPseudo('Try it.')}
minutes: 3
skills: [chain]
${more}---
`;

const screen = (id: string, content: string): string =>
  `## ${inPseudo(`What comes ${id}`)} {#${id}}\n\n${content}\n`;

const text = inPseudo('Some words first.');
const hints = `hints: ["${inPseudo('Look again.')}"]`;

/** Everything that is typed, over the source network, a fork, and a kink. */
export const typed: Lesson = readable(
  front('typed', `terms:\n  ${inPseudo('slope')}: "${inPseudo('how fast')}"\n`) +
    screen(
      'number',
      `${network}\n${text}\n\n${fence('number', `id: far\nprompt: "${inPseudo('How far?')}"\nanswer: 3*2`)}`,
    ) +
    screen(
      'formula',
      fence('ask', `id: square\nof: x^2\nwrt: x\nprompt: "${inPseudo('How steep?')}"\n${hints}`),
    ) +
    screen(
      'kink',
      fence('ask', `id: kink\nof: relu(x)\nwrt: x\nat: {x: 0}\nprompt: "${inPseudo('How steep?')}"`),
    ) +
    screen(
      'chain',
      fence('quiz', 'id: factors\ngraph: network\npath: [loss, z2, a1, z1, w1]\nthen: product'),
    ) +
    screen('links', fence('quiz', 'id: links\ngraph: network\nlocal: [[z2, a1], [loss, z2]]')) +
    screen('nodes', fence('quiz', 'id: nodes\ngraph: network\nnodes: [z1, w2]')) +
    screen(
      'fork',
      fence(
        'graph',
        'id: fork\ndocument: |\n  x = 2; y = 3\n  a = x^2\n  b = a*y\n  f = b + 3*y\nshow: values',
      ) + fence('quiz', 'id: split\ngraph: fork\nfork: y\nthen: sum'),
    ),
  'lessons/01-typed.md',
);

const option = (said: string, right = false): string =>
  `  - {text: "${inPseudo(said)}", ${right ? 'right: true, ' : ''}why: "${inPseudo(`Because ${said}.`)}"}`;

/** What is picked, walked, moved and only looked at: a block of every other kind. */
export const other: Lesson = readable(
  front('other') +
    screen(
      'look',
      `${network}
${text}

${fence('plot', 'of: x^2\nover: {x: [-2, 2]}\ntangent: {x: 1}')}
${fence('plot', 'of: x^2\nover: {x: [-2, 2]}\nsecant: {x: [0, 1]}')}
${fence('bars', 'graph: network\nnodes: [w1, w2]')}
${fence(
  'bridge',
  `left: {title: "${inPseudo('Here')}", source: "1"}\nright: {title: "${inPseudo('There')}", source: "2"}\nbreaks: "${inPseudo('It breaks.')}"`,
)}`,
    ) +
    screen(
      'choose',
      fence(
        'choice',
        `id: first\nprompt: "${inPseudo('Which?')}"\noptions:\n${option('this')}\n${option('that', true)}\n${option('other')}`,
      ),
    ) +
    screen('bet', fence('bet', 'id: guess\ngraph: network\nnudge: {w1: 0.01, w2: 0.02}')) +
    screen('other-bet', fence('bet', 'id: other\ngraph: network\nnudge: {w1: 0.01}')) +
    screen('forward', fence('graph', 'id: forward\ngraph: network\nshow: values\nwalk: forward')) +
    screen('backward', fence('graph', 'id: backward\ngraph: network\nshow: both\nwalk: backward')) +
    screen('steps', fence('derive', 'of: 3*x + (x^2 + 1)^3 + relu(x)\nwrt: x\nreveal: steps')) +
    screen('nudge', fence('nudge', 'graph: network\ninputs: [w1, w2]\nstep: 0.01')) +
    screen('nudge-one', fence('nudge', 'graph: network\ninputs: [w1]\nstep: 0.01')) +
    screen(
      'move',
      fence('motion', 'from: 0\nto: 100\nseconds: 0.8\nreadouts: [position, delta, time, velocity]'),
    ) +
    screen('code', fence('code', 'run: true\nsource: |\n  console.log(1)')) +
    screen('file', fence('challenge', 'id: file')) +
    screen('recap', fence('recap', `points: ["${inPseudo('One')}", "${inPseudo('Two')}"]`)),
  'lessons/02-other.md',
);

/** A lesson that ends with fresh numbers, and so has a skip test. */
export const drilled: Lesson = readable(
  front('drilled') +
    screen('begin', text) +
    screen('fresh', fence('drill', 'id: fresh\nskill: power\ncount: 1')),
  'lessons/03-drilled.md',
);

/** The lesson at whose end the unseen network is met again, and one behind it. */
export const fourth: Lesson = readable(front('fourth') + screen('only', text), 'lessons/04-fourth.md');
export const fifth: Lesson = readable(front('fifth') + screen('only', text), 'lessons/05-fifth.md');
