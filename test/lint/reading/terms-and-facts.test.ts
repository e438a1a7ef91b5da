import { describe, expect, it } from 'vitest';
import { facts } from '../../../src/lint/reading/facts.ts';
import { factsCovered } from '../../../src/lint/reading/facts-covered.ts';
import { termsDefined } from '../../../src/lint/reading/terms-defined.ts';
import { fence, network, readable } from '../../lesson/lesson-text.ts';
import { lessonWith, lint, lintAtMarks } from '../linting.ts';

const terms = (...names: string[]): string =>
  `terms:\n${names.map((name) => `  ${name}: "what it is"\n`).join('')}`;

describe('terms', () => {
  it('are introduced in strong where they first appear', () => {
    const text = lessonWith('## A gradient\n\nA **gradient** is this. More gradients.\n', terms('gradient'));
    expect(lint(termsDefined, text)).toEqual([]);
  });

  it('may be introduced in a longer phrase, in another case or number', () => {
    const text = lessonWith('## A\n\n**Power rules and such** are these.\n', terms('power rule'));
    expect(lint(termsDefined, text)).toEqual([]);
  });

  it('fault: used on a screen before', () => {
    const marked = lessonWith(
      '## A\n\nFollow the *power* or the ‸power\nrule.\n\n## B\n\nThe **power rule** is this.\n',
      terms('power rule'),
    );
    expect(lintAtMarks(termsDefined, marked)).toEqual([
      '“power rule” is used before it is introduced. It is introduced on “B”; move that up, or use other words here.',
    ]);
  });

  it('fault: never in strong', () => {
    const choice = fence(
      'choice',
      'id: c\nprompt: p\noptions:\n  - {text: the ‸slope, right: true, why: y}\n  - {text: b, why: c}',
    );
    expect(lintAtMarks(termsDefined, lessonWith(`## A\n\n${choice}`, terms('slope')))).toEqual([
      '“slope” is used before it is introduced. Write **slope** here, with its definition.',
    ]);
  });

  it('fault: declared and not used', () => {
    expect(
      lintAtMarks(termsDefined, lessonWith('## A\n\nText.\n', terms('slope').replace('"what', '‸"what'))),
    ).toEqual(['no screen has the term “slope”. Introduce it as **slope**, or take it out of “terms”.']);
  });

  it('fault: a word of the field that nobody has defined, wherever it is read', () => {
    for (const block of [
      'The ‸backward pass.\n',
      fence('recap', 'points: ["The ‸backward passes"]'),
      fence('ask', 'id: q\nof: x\nwrt: x\nprompt: p\nhints: [the ‸backward pass]'),
      fence(
        'bridge',
        'left: {title: the ‸Backward pass, source: a}\nright: {title: c, source: d}\nbreaks: it does',
      ),
    ]) {
      expect(lintAtMarks(termsDefined, lessonWith(`## A\n\n${block}`))).toEqual([
        '“backward pass” has no definition up to here. Add “backward pass: …” to “terms” and introduce it as **backward pass**.',
      ]);
    }
  });

  it('know either name of a thing', () => {
    const text = lessonWith(
      '## A\n\nThe **upstream gradient** is this; **gradient** that. Upstream first.\n',
      terms('upstream gradient', 'gradient'),
    );
    expect(lint(termsDefined, text)).toEqual([]);
  });

  it('are known from earlier lessons', () => {
    const first = readable(lessonWith('## A\n\nA **gradient**.\n', terms('gradient')), '01-a.md');
    expect(lint(termsDefined, lessonWith('## B\n\nThe gradient.\n'), [first])).toEqual([]);
  });

  it('are only names in programs and formulas', () => {
    const code = fence('code', 'run: false\nsource: const loss = gradient(weight)');
    expect(lint(termsDefined, lessonWith(`## A\n\nSay \`loss = 3\`.\n\n${code}\n${network}`))).toEqual([]);
  });
});

describe('the notation of the loss', () => {
  const quiz = `${network}\n${fence('quiz', 'id: q\ngraph: network\nnodes: all')}`;

  it('is a term, also in code, whatever stands below the line', () => {
    expect(lintAtMarks(termsDefined, lessonWith('## A\n\nSee `‸dloss/dz2`.\n'))).toEqual([
      '“dloss/dw” has no definition up to here. Add “dloss/dw: …” to “terms” and introduce it as **dloss/dw**.',
    ]);
    const introduced = lessonWith('## A\n\nWrite **dloss/dw** for it: `dloss/dz2`.\n', terms('dloss/dw'));
    expect(lint(termsDefined, introduced)).toEqual([]);
  });

  it('is shown by a quiz about gradients', () => {
    expect(lintAtMarks(termsDefined, lessonWith(`## ‸A\n\n${quiz}`))).toHaveLength(1);
    expect(lint(termsDefined, lessonWith(`## A\n\n**dloss/dw**\n\n${quiz}`, terms('dloss/dw')))).toEqual([]);
  });

  it('is not shown by a quiz about single links', () => {
    const local = quiz.replace('nodes: all', 'local: [[z2, a1]]');
    expect(lint(termsDefined, lessonWith(`## A\n\n${local}`))).toEqual([]);
  });
});

describe('facts', () => {
  const own = facts.filter((fact) => fact.lesson === 3).map((fact) => fact.id);
  const covering = (ids: readonly string[], marked = '') =>
    lessonWith('## A\n\nText.\n', `covers: ${marked}[${ids.join(', ')}]\n`);

  it('have ids of their own and belong to the first five lessons', () => {
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
    expect([...new Set(facts.map((fact) => fact.lesson))]).toEqual([1, 2, 3, 4, 5]);
  });

  it('are all held by their lesson, and may be held by others', () => {
    expect(lint(factsCovered, covering([...own, 'partial-values']))).toEqual([]);
  });

  it('fault: one left out', () => {
    expect(lintAtMarks(factsCovered, covering(own.slice(1), '‸'))).toEqual([
      'the fact “objective-chain-rule” belongs to this lesson. Teach it (Objective: apply the chain rule to composite functions step by step.) and name it in “covers”.',
    ]);
  });

  it('fault: an unknown one', () => {
    expect(lintAtMarks(factsCovered, covering([...own, '‸partial-value']))).toEqual([
      '“partial-value” is not a fact. Did you mean “partial-values”?',
    ]);
  });

  it('fault: one that resembles none, with those of this lesson to choose from', () => {
    const [message] = lintAtMarks(factsCovered, covering([...own, '‸something-else']));
    expect(message).toBe(`“something-else” is not a fact. Name one of ${own.join(', ')}.`);
  });

  it('are no concern of a lesson about something else', () => {
    expect(lint(factsCovered, covering([]))).toEqual([]);
  });
});
