import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LessonFiles } from '../../src/lesson/reading/lesson-files.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { spoken } from './lesson-text.ts';

const lesson = (id: string, requires: string[] = [], body = 'Text.') => `---
id: ${id}
title: ${id}
objective: To be read.
minutes: 8
requires: [${requires.join(', ')}]
---

## First

${body}
`;

function read(contents: Record<string, string>) {
  const files: LessonFiles = {
    list: () => Object.keys(contents),
    read: (path) => contents[path.slice('pack/'.length)] as string,
  };
  const { lessons, faults } = readCurriculum('pack', files);
  return {
    ids: lessons.map(({ id }) => id),
    faults: faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${spoken(fault)}`),
  };
}

describe('a curriculum', () => {
  it('is read in the order of its numbers, and only its lessons are', () => {
    expect(
      read({
        '02-b.md': lesson('b', ['a']),
        '01-a.md': lesson('a'),
        'README.md': 'About',
        'notes.txt': 'Hello',
      }),
    ).toEqual({ ids: ['a', 'b'], faults: [] });
  });

  it('takes a README for no lesson, however it is spelled and whatever it holds', () => {
    const readme = lesson('readme');
    expect(read({ '01-a.md': lesson('a'), 'README.md': readme, 'readme.md': readme })).toEqual({
      ids: ['a'],
      faults: [],
    });
  });

  it('reads the folder from disk', () => {
    expect(readCurriculum(join(import.meta.dirname, 'pack')).faults.map(spoken)[0]).toMatch(
      /^this folder cannot be read: ENOENT/,
    );
  });

  it('leaves out a lesson with faults, and still knows that it is there', () => {
    expect(read({ '01-a.md': lesson('a', [], '> no'), '02-b.md': lesson('b', ['a']) })).toEqual({
      ids: ['b'],
      faults: [`${join('pack', '01-a.md')}:11:1 quotes cannot be shown. Write a paragraph.`],
    });
  });

  it.each([
    [
      'an id taken twice',
      { '01-a.md': lesson('a'), '02-b.md': lesson('a') },
      '02-b.md:2:5 “a” is already the id of an earlier lesson. Give this lesson an id of its own.',
    ],
    [
      'an unknown requirement',
      { '01-rates.md': lesson('rates'), '02-b.md': lesson('b', ['rates', 'ratse']) },
      '02-b.md:6:19 there is no lesson “ratse”. Did you mean “rates”?',
    ],
    [
      'a later requirement',
      { '01-a.md': lesson('a', ['b']), '02-b.md': lesson('b') },
      '01-a.md:6:12 “b” is a later lesson. Require lessons that come before it.',
    ],
    [
      'itself',
      { '01-a.md': lesson('a', ['a']) },
      '01-a.md:6:12 “a” is this lesson itself. Require lessons that come before it.',
    ],
    [
      'a number taken twice',
      { '01-a.md': lesson('a'), '01-b.md': lesson('b') },
      '01-b.md:1:1 01-a.md has the same number. Give each lesson its own number.',
    ],
    [
      'a file without a number',
      { 'a.md': lesson('a') },
      'a.md:1:1 the name of this file is not NN-name.md. Name it by its place, for example 03-chain-rule.md.',
    ],
  ])('fault: %s', (_, contents, fault) => {
    expect(read(contents as Record<string, string>).faults).toEqual([join('pack', fault)]);
  });

  it('fault: nothing there', () => {
    expect(read({})).toEqual({
      ids: [],
      faults: ['pack:1:1 there are no lessons in this folder. Name them NN-name.md.'],
    });
  });
});
