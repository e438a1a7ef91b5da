import { expect } from 'vitest';
import type { Block, Lesson } from '../../src/lesson/lesson.ts';
import type { Fault } from '../../src/lesson/reading/fault.ts';
import { readLesson } from '../../src/lesson/reading/read-lesson.ts';

export const FILE = 'lessons/03-chain-rule.md';

export const frontMatter = `---
id: chain-rule
title: The chain rule
objective: Write dloss/dw1 as a product.
minutes: 8
---
`;

/** The source network, for blocks to refer to. */
export const network = fence(
  'graph',
  `id: network
document: |
  x = 2;  y = 1;  w1 = 0.5;  w2 = -0.3
  z1 = w1 * x
  a1 = relu(z1)
  z2 = w2 * a1
  loss = (z2 - y)^2
show: none`,
);

export function fence(kind: string, body: string): string {
  return `\`\`\`${kind}\n${body}\n\`\`\`\n`;
}

export const screen = (content: string): string => `${frontMatter}\n## First\n\n${content}`;

export function readable(text: string, file = FILE): Lesson {
  const { lesson, faults } = readLesson(text, file);
  expect(faults).toEqual([]);
  return lesson as Lesson;
}

/** The one block of a screen that also has the network. */
export function readBlock(kind: string, body: string): Block {
  const [, block] = readable(screen(`${network}\n${fence(kind, body)}`)).screens[0]?.parts ?? [];
  return block as Block;
}

/** Reads a text in which ‸ stands before every place where a fault is expected, and returns the messages there. */
export function faultsAtMarks(marked: string, file = FILE): string[] {
  const lines = marked.split('\n');
  const places = lines.flatMap((line, index) =>
    [...line.matchAll(/‸/g)].map(({ index: at }, earlier) => `${index + 1}:${at + 1 - earlier}`),
  );
  const { faults, lesson } = readLesson(marked.replaceAll('‸', ''), file);
  expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
  expect(lesson).toBeUndefined();
  return faults.map(spoken);
}

export const spoken = ({ message, suggestion }: Fault): string => `${message}. ${suggestion ?? ''}`.trim();

export const blockFaults = (kind: string, markedBody: string): string[] =>
  faultsAtMarks(screen(`${network}\n${fence(kind, markedBody)}`));
