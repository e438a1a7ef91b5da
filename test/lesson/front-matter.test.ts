import { describe, expect, it } from 'vitest';
import { FILE, faultsAtMarks, readable } from './lesson-text.ts';

const full = `---
id: chain-rule
title: The chain rule
objective: Write dloss/dw1 as a product.
minutes: 8
requires: [partial-derivatives]
skills: [chain, relu]
covers: [chain-rule-network]
terms:
  local derivative: "how fast one node moves with one of its inputs"
---

## First

Text.
`;

describe('front matter', () => {
  it('says everything about the lesson but its number, which is in the name of the file', () => {
    expect(readable(full)).toMatchObject({
      number: 3,
      id: 'chain-rule',
      title: 'The chain rule',
      objective: 'Write dloss/dw1 as a product.',
      minutes: 8,
      requires: ['partial-derivatives'],
      skills: ['chain', 'relu'],
      covers: ['chain-rule-network'],
      terms: new Map([['local derivative', 'how fast one node moves with one of its inputs']]),
      file: FILE,
    });
  });

  it('may leave out the lists', () => {
    const short = full.replace(/requires[\s\S]*?---/, '---');
    expect(readable(short)).toMatchObject({ requires: [], skills: [], covers: [], terms: new Map() });
  });

  it.each([
    [
      'id: chain-rule',
      '‸idd: chain-rule',
      ['the front matter needs “id”', 'has no “idd”. Did you mean “id”?'],
    ],
    ['minutes: 8', 'minutes: ‸eight', ['“minutes” must be a whole number above 0, not “eight”.']],
    ['skills: [chain', 'skills: [‸chian', ['“chian” is not a skill. Did you mean “chain”?']],
    ['objective: Write', 'objective: ‸so: Write', ['a second “: ” stands here']],
    ['requires: [', 'requires: ‸partial # [', ['“requires” must be a list of lesson ids, not “partial”']],
  ])('fault: %s', (before, after, messages) => {
    const marked = full.replace(before, after);
    const found = faultsAtMarks(messages.length > 1 ? `‸${marked}` : marked);
    for (const [index, message] of messages.entries()) expect(found[index]).toContain(message);
  });

  it('fault: missing or never closed', () => {
    expect(faultsAtMarks('‸## First\n\nText.\n')[0]).toContain('a lesson starts with its front matter');
    expect(faultsAtMarks('‸---\nid: a\n\n## First\n\nText.\n')[0]).toContain(
      'the front matter is never closed',
    );
  });

  it('fault: a file name without a number', () => {
    expect(faultsAtMarks(`‸${full}`, 'lessons/chain-rule.md')).toEqual([
      'the name of this file is not NN-name.md. Name it by its place, for example 03-chain-rule.md.',
    ]);
  });
});
