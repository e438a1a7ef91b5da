import { expect } from 'vitest';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { readLesson } from '../../src/lesson/reading/read-lesson.ts';
import type { ReadingRule } from '../../src/lint/rule.ts';
import { FILE, spoken } from '../lesson/lesson-text.ts';

/** What a rule says about a text, each with its place. */
export function lint(
  rule: ReadingRule,
  text: string,
  earlier: readonly Lesson[] = [],
  file = FILE,
): string[] {
  const { lesson, places, faults } = readLesson(text, file);
  expect(faults).toEqual([]);
  const found = rule(lesson as Lesson, { earlier, places });
  return found.map((fault) => `${fault.line}:${fault.column} ${spoken(fault)}`);
}

/** The same, of a text in which ‸ stands at each place; returns the messages. */
export function lintAtMarks(rule: ReadingRule, marked: string, earlier: readonly Lesson[] = []): string[] {
  const places = marked
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/‸/g)].map((match, before) => `${index + 1}:${match.index + 1 - before}`),
    );
  const found = lint(rule, marked.replaceAll('‸', ''), earlier);
  expect(found.map((fault) => fault.split(' ')[0])).toEqual(places);
  return found.map((fault) => fault.slice(fault.indexOf(' ') + 1));
}

export const lessonWith = (screens: string, front = ''): string => `---
id: chain-rule
title: The chain rule
objective: To be read.
minutes: 8
${front}---

${screens}`;
