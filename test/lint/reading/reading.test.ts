import { describe, expect, it } from 'vitest';
import {
  drillAtEnd,
  minutes,
  recapAtEnd,
  screenCount,
  somethingToDo,
} from '../../../src/lint/reading/shape.ts';
import { lineWidth, noEmoji, titleWidth, words } from '../../../src/lint/reading/texts.ts';
import { fence, network } from '../../lesson/lesson-text.ts';
import { lessonWith, lint, lintAtMarks } from '../linting.ts';

const say = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('words', () => {
  const blocks = [
    fence('number', `id: n\nprompt: ${say(10)}\nanswer: 1`),
    fence('bridge', `left: {title: a, source: b}\nright: {title: c, source: d}\nbreaks: ${say(10)}`),
    fence('recap', `points: [${say(5)}, ${say(5)}]`),
  ].join('\n');

  it('may be 90 on a screen, in prose, prompts, points and breaks together', () => {
    expect(
      lint(words, lessonWith(`## A title of some words\n\n${say(59)} \`x * 2\` + *y* .\n\n${blocks}`)),
    ).toEqual([
      '8:4 “A title of some words” has 92 words, and a screen at most 90. Cut it, or split it at a ## heading.',
    ]);
    expect(lint(words, lessonWith(`## A\n\n${say(60)}\n\n${blocks}`))).toEqual([]);
  });

  it('are not those of programs, options, hints and graphs', () => {
    const code = fence('code', `run: false\nsource: ${say(40)}`);
    const choice = fence(
      'choice',
      `id: c\nprompt: p\noptions:\n  - {text: ${say(20)}, right: true, why: ${say(20)}}\n  - {text: b, why: c}`,
    );
    expect(lint(words, lessonWith(`## A\n\n${say(89)}\n\n${code}\n${choice}\n${network}`))).toEqual([]);
  });
});

describe('something to do', () => {
  const still = 'Read.\n';
  const active = [
    fence('number', 'id: n\nprompt: p\nanswer: 1'),
    fence('drill', 'skill: chain\ncount: 3'),
    fence('motion', 'from: 0\nto: 1\nseconds: 1\nreadouts: [position]'),
    network.replace('show: none', 'walk: forward'),
    fence('derive', 'of: x^2\nwrt: x'),
    `${network}\n${fence('nudge', 'graph: network\ninputs: [w1]\nstep: 0.1')}`,
    `${network}\n${fence('bet', 'id: b\ngraph: network\nnudge: {w1: 0.1}')}`,
    `${network}\n${fence('quiz', 'id: q\ngraph: network\nnodes: all')}`,
  ];

  it.each(active)('is %s', (block) => {
    expect(lint(somethingToDo, lessonWith(`## A\n\n${still}\n## B\n\n${block}\n## C\n\n${still}`))).toEqual(
      [],
    );
  });

  it.each([
    still,
    network,
    fence('derive', 'of: x^2\nwrt: x\nreveal: all'),
    fence('recap', 'points: [a]'),
  ])('is not %s', (block) => {
    expect(lintAtMarks(somethingToDo, lessonWith(`## A\n\n${block}\n## ‸B\n\n${still}`))).toEqual([
      '“A” and “B” both have nothing to do. Add a question, a nudge, a graph with “walk”, or a derive with “reveal: steps” to one of them.',
    ]);
  });
});

describe('the shape of a lesson', () => {
  const screens = (count: number): string =>
    Array.from({ length: count }, (_, index) => `## S${index}\n\nText.\n\n`).join('');

  it('is 6 to 12 screens', () => {
    expect(lint(screenCount, lessonWith(screens(6)))).toEqual([]);
    expect(lint(screenCount, lessonWith(screens(12)))).toEqual([]);
    expect(lint(screenCount, lessonWith(screens(5)))).toEqual([
      '3:8 this lesson has 5 screens, not 6 to 12. Split screens at ## headings.',
    ]);
    expect(lint(screenCount, lessonWith(screens(13)))).toEqual([
      '3:8 this lesson has 13 screens, not 6 to 12. Make two lessons of it.',
    ]);
  });

  it('is 5 to 12 minutes', () => {
    const taking = (time: number) =>
      lint(minutes, lessonWith(screens(1)).replace('minutes: 8', `minutes: ${time}`));
    expect(taking(5)).toEqual([]);
    expect(taking(12)).toEqual([]);
    expect(taking(4)).toEqual([
      '5:10 a lesson takes 5 to 12 minutes, not 4. Cut it, or make two lessons of it.',
    ]);
    expect(taking(13)).toHaveLength(1);
  });

  it.each([
    [recapAtEnd, fence('recap', 'points: [a]'), 'recap'],
    [drillAtEnd, fence('drill', 'skill: chain\ncount: 3'), 'drill'],
  ])('ends with it: %o', (rule, block, kind) => {
    expect(lint(rule, lessonWith(`${screens(1)}## Last\n\n${block}`))).toEqual([]);
    expect(lint(rule, lessonWith(`## First\n\n${block}\n${screens(1)}`))).toEqual([]);
    expect(
      lintAtMarks(rule, lessonWith(`## First\n\n${block}\n## Then\n\na\n\n## ‸Last\n\nb\n`))[0],
    ).toContain(`this lesson ends without a ${kind}. Add a ${kind} block`);
  });
});

describe('widths', () => {
  const sixty = 'x'.repeat(60);

  it('of titles: 60 columns', () => {
    expect(lint(titleWidth, lessonWith(`## ${sixty} {#a}\n`))).toEqual([]);
    expect(lintAtMarks(titleWidth, lessonWith(`## ${sixty}‸y {#a}\n`))).toEqual([
      'this title is 61 columns wide, and there is room for 60. Shorten it.',
    ]);
  });

  it('of programs: 72 columns, counted without their indentation in the file', () => {
    const full = 'y'.repeat(72);
    expect(
      lint(lineWidth, lessonWith(`## A\n\n${fence('code', `run: false\nsource: |\n  ${full}`)}`)),
    ).toEqual([]);
    expect(
      lintAtMarks(
        lineWidth,
        lessonWith(`## A\n\n${fence('code', `run: false\nsource: |\n  short\n  ${full}‸z`)}`),
      ),
    ).toEqual(['this line is 73 columns wide, and there is room for 72. Break it.']);
  });

  it('of the panels of a bridge: 36 columns', () => {
    const full = 'y'.repeat(36);
    const bridge = (source: string) =>
      fence(
        'bridge',
        `left: {title: a, source: b}\nright:\n  title: c\n  source: |\n    ${source}\nbreaks: it does`,
      );
    expect(lint(lineWidth, lessonWith(`## A\n\n${bridge(full)}`))).toEqual([]);
    expect(lintAtMarks(lineWidth, lessonWith(`## A\n\n${bridge(`${full}‸z`)}`))).toEqual([
      'this line is 37 columns wide, and there is room for 36. Break it.',
    ]);
  });
});

describe('emoji', () => {
  it('are nowhere to be read', () => {
    const recap = fence('recap', 'points: ["fine", "so ‸🎉"]');
    expect(lintAtMarks(noEmoji, lessonWith(`## A\n\nGood *work* ‸👍 now.\n\n${recap}`))).toEqual([
      '“👍” is an emoji. Say it in words.',
      '“🎉” is an emoji. Say it in words.',
    ]);
  });

  it('are not arrows, digits and signs', () => {
    expect(lint(noEmoji, lessonWith('## 40 → 52\n\n3·x² − 4x ↔ 5 ✓ ©\n'))).toEqual([]);
  });
});
