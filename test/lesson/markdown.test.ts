import { describe, expect, it } from 'vitest';
import { readLesson } from '../../src/lesson/reading/read-lesson.ts';
import { FILE, faultsAtMarks, fence, frontMatter, network, readable, screen } from './lesson-text.ts';

const plain = (text: string) => ({ style: 'plain', text });

describe('screens', () => {
  it('start at ## headings, with an id from the title or of their own', () => {
    const { screens } = readable(
      `${frontMatter}\n## Where x² bends!\n\nOne.\n\n## Second {#other-id}\n\nTwo.\n`,
    );
    expect(screens.map(({ id, title, line }) => ({ id, title, line }))).toEqual([
      { id: 'where-x2-bends', title: 'Where x² bends!', line: 8 },
      { id: 'other-id', title: 'Second', line: 12 },
    ]);
  });

  it.each([
    [
      'two of one id',
      `‸## Again\n`,
      'a second screen has the id “again”. Give this one its own: ## Again {#another-id}.',
    ],
    [
      'a bad id',
      `## More ‸{#More Id}\n`,
      "“More Id” cannot be a screen's id. Write small letters, digits and hyphens: ## Title {#my-screen}.",
    ],
    [
      'a deeper heading',
      `‸### Part\n`,
      'only “##” headings can be shown: each starts a screen. Write “## Part”, or plain text.',
    ],
    [
      'an underlined heading',
      `‸Part\n---\n`,
      'only “##” headings can be shown: each starts a screen. Write “## Part”, or plain text.',
    ],
    ['a style in a title', `## The ‸*best*\n`, 'a title is plain text. Take the marks out.'],
  ])('fault: %s', (_, markdown, message) => {
    expect(faultsAtMarks(`${frontMatter}\n## Again\n\n${markdown}`)).toEqual([message]);
  });

  it('fault: none at all, or text above the first', () => {
    expect(faultsAtMarks(`${frontMatter.trimEnd()}‸\n`)).toEqual([
      'this lesson has no screen. Write “## Title” and the text below it.',
    ]);
    expect(faultsAtMarks(`${frontMatter}\n‸Hello.\n\nAgain.\n\n## First\n`)).toEqual([
      'this stands before the first screen. Write “## Title” above it.',
    ]);
  });
});

describe('prose', () => {
  it('has paragraphs and bullets of four styles', () => {
    const parts = readable(screen('One **two**, *three*\nand `4 * x`.\n\n- five\n- six \\*\n  seven\n'))
      .screens[0]?.parts;
    expect(parts).toEqual([
      {
        kind: 'prose',
        paragraphs: [
          {
            bullet: false,
            spans: [
              plain('One '),
              { style: 'strong', text: 'two' },
              plain(', '),
              { style: 'emphasis', text: 'three' },
              plain(' and '),
              { style: 'code', text: '4 * x' },
              plain('.'),
            ],
          },
          { bullet: true, spans: [plain('five')] },
          { bullet: true, spans: [plain('six * seven')] },
        ],
      },
    ]);
  });

  it('is one part between two blocks', () => {
    const recap = fence('recap', 'points: [a]');
    const parts = readable(screen(`One.\n\n${recap}\nTwo.\n\nThree.\n\n${recap}`)).screens[0]?.parts;
    expect(parts?.map((part) => part.kind)).toEqual(['prose', 'recap', 'prose', 'recap']);
  });

  it.each([
    [
      'a table',
      '‸| a | b |\n|---|---|\n| 1 | 2 |\n',
      'tables cannot be shown. Write a list, or a graph or bridge block.',
    ],
    ['an image', 'See ‸![it](a.png).', 'a terminal shows no images. Use a graph, plot or motion block.'],
    [
      'a link',
      'See\nthe ‸[page](http://a.b).',
      'a terminal shows no links. Write the words, and an address in `backticks`.',
    ],
    [
      'a link in a bullet',
      '- See\n  the ‸[page](http://a.b).',
      'a terminal shows no links. Write the words, and an address in `backticks`.',
    ],
    [
      'a bare address',
      'See ‸https://a.b now.',
      'a terminal shows no links. Write the words, and an address in `backticks`.',
    ],
    [
      'a link definition',
      '‸[x]: http://a.b\n',
      'a terminal shows no links. Write the words, and an address in `backticks`.',
    ],
    ['HTML', '‸<div>\nhi\n</div>\n', 'HTML cannot be shown. Write plain words, and formulas in `backticks`.'],
    ['HTML inside', 'a ‸<br> b', 'HTML cannot be shown. Write plain words; put a < b in `backticks`.'],
    ['an entity', 'a ‸&lt; b', '&lt; is shown as it stands. Type the character itself.'],
    [
      'struck-out text',
      'a ‸~~b~~',
      'struck-out text cannot be shown. Take it out, or write ~ in `backticks`.',
    ],
    [
      'a forced break',
      'a‸  \nb',
      'a forced line break cannot be kept. Start a new paragraph, or take the blanks at the end of the line out.',
    ],
    ['a quote', '‸> a', 'quotes cannot be shown. Write a paragraph.'],
    ['a rule', '‸***\n', 'rules cannot be shown. Start a screen with “## Title”.'],
    ['a numbered list', '‸1. a\n2. b', 'numbered lists cannot be shown. Start each item with “- ”.'],
    [
      'a list in a list',
      '- a\n  ‸- b\n',
      'a list item is one paragraph. End the list above it, or join the two.',
    ],
    [
      'a block in a list',
      '- a\n\n  ‸```recap\n  points: [a]\n  ```\n',
      'a block cannot stand inside a list. Start its fence in the first column.',
    ],
    [
      'a formula with stars',
      'so 2‸*a*b',
      '“*a*” inside a word or formula loses its marks. Put formulas in `backticks`.',
    ],
    [
      'a style in a style',
      'so ‸**all `x`**',
      '“**all `x`**” has a style inside a style. Use one of **strong**, *emphasis*, `code`.',
    ],
    [
      'indented text',
      'a\n\n‸    b = 2\n',
      'indented text cannot be shown. Start it in the first column; programs go into a code block.',
    ],
  ])('fault: %s', (_, markdown, message) => {
    expect(faultsAtMarks(screen(markdown))).toEqual([message]);
  });
});

describe('fences', () => {
  it.each([
    ['‸grpah', 'there is no block “grpah”. Did you mean “graph”?'],
    [
      '‸typescript',
      'there is no block “typescript”. Write a code block: “run: true”, “source: |” and the program below it, indented.',
    ],
    ['‸descend', 'descend blocks are not supported yet. Use a nudge block on the same graph for now.'],
    ['recap ‸twice', '“twice” means nothing behind recap. Put it into the body as “key: value”.'],
  ])('fault: %s', (kind, message) => {
    expect(faultsAtMarks(screen(fence(kind, 'points: [a]')))).toEqual([message]);
  });

  it('fault: no kind', () => {
    expect(faultsAtMarks(screen('```‸\nx\n```\n'))[0]).toContain('this block has no kind');
  });

  it.each([
    '',
    `\n## Next\n\n${fence('recap', 'points: [a]')}`,
  ])('fault: never closed, whatever follows', (rest) => {
    const open = '‸```graph\nid: g\ndocument: "x = 1; y = x"\n';
    expect(faultsAtMarks(screen(open + rest))).toEqual([
      'this graph is never closed. Write ``` on a line of its own below it.',
    ]);
  });

  it('a block with an unknown kind may have been the graph that others ask for', () => {
    expect(
      faultsAtMarks(
        screen(network.replace('graph', '‸grahp') + fence('bet', 'id: b\ngraph: network\nnudge: {w1: 1}')),
      ),
    ).toHaveLength(1);
  });
});

describe('the file', () => {
  it('reads Windows line ends and a byte order mark, with the same places', () => {
    const text = screen(`${network}\n${fence('number', 'id: v\nprompt: p\nanswer: 2 +')}`);
    const unix = readLesson(text, FILE).faults;
    expect(unix).toHaveLength(1);
    expect(readLesson(`\uFEFF${text.replaceAll('\n', '\r\n')}`, FILE).faults).toEqual(unix);
  });

  it('lists all its faults in reading order', () => {
    const marked = screen(
      `‸> a\n\n${fence('recap', 'points: ‸x')}\nSee ‸<b>it.\n\n${fence('drill', 'skill: ‸x\ncount: 1')}`,
    );
    expect(faultsAtMarks(marked)).toHaveLength(4);
  });
});
