/** What practice says, in another language: nothing may be left in English but what a lesson or the rules themselves say. */

import { expect, test, vi } from 'vitest';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { drillSkills } from '../../src/lesson/skills.ts';
import { drillItem } from '../../src/practice/drills/drills.ts';
import { hintLadder } from '../../src/practice/hints/hint-ladder.ts';
import { numberItem, quizItems } from '../../src/practice/questions/block-items.ts';
import type { QuizItem } from '../../src/practice/questions/quiz-item.ts';
import { unseenItem } from '../../src/practice/questions/unseen-network.ts';
import { workedExample } from '../../src/practice/teaching.ts';
import { escaped } from '../pseudo-language.ts';

vi.mock('../../src/practice/words.ts', async (original) => {
  const { bracketed } = await import('../pseudo-language.ts');
  const { words } = await original<typeof import('../../src/practice/words.ts')>();
  return { words: bracketed(words) };
});

const source = { lesson: 'l', block: 'b', skills: [] };
const fork = readGraph('w = 2; a = 3*w; b = w^2; loss = a*b');
const quiz = { kind: 'quiz', id: 'b', graph: fork, given: [], hints: [] } as const;
const items: QuizItem[] = [
  ...quizItems({ ...quiz, task: { kind: 'path', names: ['loss', 'a', 'w'], product: true } }, source),
  ...quizItems({ ...quiz, task: { kind: 'fork', name: 'w', sum: true } }, source),
  ...quizItems({ ...quiz, task: { kind: 'nodes', names: ['b', 'loss'] } }, source),
  ...drillSkills.flatMap((skill) => [0, 1, 2, 3].map((seed) => drillItem(skill, seed))),
  unseenItem('before'),
  unseenItem('after'),
];

test('every prompt comes from the table', () => {
  expect(items.map(({ prompt }) => escaped(prompt)).filter((left) => left !== '')).toEqual([]);
});

/** Of a derivation: the names of rules and their notes are what the calculus says. */
const isOfNetwork = ({ graph, chain }: QuizItem): boolean =>
  graph !== undefined && chain?.factor === undefined;

test('so does every hint about a network or a plain quantity', () => {
  const answer = parseExpression('2*3').expression;
  const number = numberItem({ kind: 'number', id: 'n', prompt: 'How many?', answer }, source);
  const asked = items.filter((item) => isOfNetwork(item) && !('derivation' in item.question));
  const texts = [number, ...asked].flatMap((item) =>
    hintLadder(item).flatMap((rung) => (rung.kind === 'text' ? [rung.text] : [])),
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.map(escaped).filter((left) => left !== '')).toEqual([]);
});

test('so does what is done in each line of a worked way, and what a worked example is about', () => {
  for (const item of items.filter((each) => !('derivation' in each.question))) {
    const steps = hintLadder(item).flatMap((rung) => (rung.kind === 'steps' ? rung.lines : []));
    const rules = [...steps, ...workedExample(item.question).lines]
      .filter(({ depth }) => depth === 0)
      .map(({ rule }) => escaped(rule));
    expect(rules.filter((left) => left !== '')).toEqual([]);
  }
  const local = items.filter(({ question }) => 'derivation' in question);
  expect(local.map(({ question }) => escaped(workedExample(question).title)).join('')).toBe('');
});
