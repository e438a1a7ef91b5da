/** Every question of every lesson against every mistake that applies to it, and against every way to be right. */

import { beforeAll, describe, expect, it } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { replaceNodes } from '../../src/calculus/substitute.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { apply, type Expression, variablesOf } from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';
import { compareFormulas } from '../../src/grading/answers/compare.ts';
import { grade } from '../../src/grading/grade.ts';
import type { MistakeId } from '../../src/grading/mistakes/mistake.ts';
import { sameInFloat64 } from '../../src/grading/oracles/agreement.ts';
import { prepareQuestion } from '../../src/grading/prepare-question.ts';
import { comparisonAt } from '../../src/grading/questions/comparison.ts';
import type { Question } from '../../src/grading/questions/question.ts';
import { subjectOf } from '../../src/grading/questions/question-kinds.ts';
import { words } from '../../src/grading/words.ts';
import { type Graph, nodeNamed } from '../../src/graph/graph.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { lessonItems } from '../../src/practice/questions/block-questions.ts';

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadJavaScriptEngine('the test asks for it');
});

const questions = readCurriculum('lessons').lessons.flatMap((lesson) =>
  lessonItems(lesson).map(({ question }) => question),
);
const named = questions.map((question) => [`${question.id}: ${question.label}`, question] as const);

const graphOf = (question: Question): Graph | undefined => prepareQuestion(question).judging.graph;

/** Its names replaced by their definitions, one level a time, up to the inputs. */
function everyNamingLevel(question: Question): Expression[] {
  const graph = graphOf(question);
  const levels = [question.reference];
  for (let level: Expression | undefined = question.reference; graph && level; ) {
    const names: string[] = variablesOf(level).filter((name) => nodeNamed(graph, name));
    const below: Expression = replaceNodes(level, (node) =>
      node.kind === 'variable' ? nodeNamed(graph, node.name)?.expression : undefined,
    );
    level = names.length > 0 && levels.length < 6 ? below : undefined;
    if (level) levels.push(level);
  }
  return levels;
}

const turnedRound = (expression: Expression): Expression =>
  replaceNodes(expression, (node) =>
    node.kind === 'apply' && (node.operation === 'add' || node.operation === 'multiply')
      ? apply(node.operation, ...node.operands.toReversed().map(turnedRound))
      : undefined,
  );

function rightForms(question: Question): string[] {
  const levels = everyNamingLevel(question).filter((level) => print(level).length < 150);
  const forms = levels.flatMap((level) => [
    print(level),
    print(level, 'screen'),
    print(turnedRound(level)),
    `-(-(${print(level)}))`,
    `(${print(level)})/2 + (${print(level)})/2`,
    `1*(${print(level)});`,
  ]);
  const isEdge = subjectOf(question).edge !== undefined;
  return [...new Set([...forms, ...(isEdge ? [`${question.label} = ${print(question.reference)}`] : [])])];
}

/** Where a mistake gives the right number at the question's own point; the quiz asks for the formula then. */
const collisions: readonly string[] = [
  // z1 = a1 = 1 and relu′ = 1: the source network's own numbers
  'chain-rule/factors/da1/dz1 relu-always-one',
  'chain-rule/factors/da1/dz1 relu-returns-input',
  'chain-rule/factors/da1/dz1 value-instead-of-slope',
  // leaving that 1 out of the product
  'chain-rule/factors/dloss/dw1 factor-missing',
  // z2 = w2·1
  'chain-rule/factors/dz2/da1 value-instead-of-slope',
  // an open relu passes on what comes: its slope of 1 does not show in a product
  'chain-rule/factors/dloss/dw1 relu-always-one',
  'chain-rule/factors/dloss/dw1 relu-returns-input',
  'challenge/live/dloss/dw1 factor-missing',
  'challenge/live/dloss/dw1 relu-always-one',
  'challenge/negative/dloss/dw1 factor-missing',
  'challenge/negative/dloss/dw1 relu-always-one',
  'graph-backward/every-node/dloss/dx factor-missing',
  'graph-backward/every-node/dloss/dx relu-always-one',
  'graph-backward/every-node/dloss/dx relu-returns-input',
  // a dead relu: every product is 0
  'challenge/dead-relu/dloss/dw1 coefficient-dropped',
  'challenge/dead-relu/dloss/dw1 composition-as-product',
  'challenge/dead-relu/dloss/dw1 constant-factor-zeroed',
  'challenge/dead-relu/dloss/dw1 constant-kept',
  'challenge/dead-relu/dloss/dw1 exponent-kept',
  'challenge/dead-relu/dloss/dw1 factor-missing',
  'challenge/dead-relu/dloss/dw1 held-factor-dropped',
  'challenge/dead-relu/dloss/dw1 held-term-moved',
  'challenge/dead-relu/dloss/dw1 inner-argument-missing',
  'challenge/dead-relu/dloss/dw1 outer-of-inner-derivative',
  'challenge/dead-relu/dloss/dw1 own-value',
  'challenge/dead-relu/dloss/dw1 relu-returns-input',
  'challenge/dead-relu/dloss/dw1 sign-flipped',
  'challenge/dead-relu/dloss/dw1 swapped-residual',
  'challenge/dead-relu/dloss/dw2 coefficient-dropped',
  'challenge/dead-relu/dloss/dw2 composition-as-product',
  'challenge/dead-relu/dloss/dw2 constant-factor-zeroed',
  'challenge/dead-relu/dloss/dw2 constant-kept',
  'challenge/dead-relu/dloss/dw2 exponent-kept',
  'challenge/dead-relu/dloss/dw2 held-term-moved',
  'challenge/dead-relu/dloss/dw2 inner-argument-missing',
  'challenge/dead-relu/dloss/dw2 local-instead-of-total',
  'challenge/dead-relu/dloss/dw2 outer-of-inner-derivative',
  'challenge/dead-relu/dloss/dw2 sign-flipped',
  'challenge/dead-relu/dloss/dw2 swapped-residual',
  // dz2/dw2 = a1 = 1
  'graph-backward/every-node/dloss/dw2 factor-missing',
  'graph-backward/every-node/dloss/dw2 held-factor-dropped',
];

describe('every question of the lessons', () => {
  it('is there to be tested', () => {
    expect(questions.length).toBeGreaterThan(25);
  });

  it.each(named)('%s: no right form is called a mistake', (_name, question) => {
    for (const form of rightForms(question)) {
      expect([form, grade(question, form, autograd)]).toMatchObject([form, { kind: 'correct' }]);
    }
    if (!question.point) return;
    const exact = evaluate(question.reference, question.point);
    for (const digits of [4, 8, 12]) {
      const typed = String(Number(exact.toPrecision(digits)));
      expect([typed, grade(question, typed, autograd).kind]).toEqual([typed, 'correct']);
    }
  });

  it.each(
    named,
  )('%s: no mistake passes as a formula, and all that coincide are offered', (_name, question) => {
    const mistakes = prepareQuestion(question).mistakes();
    for (const { id, wrong } of mistakes) {
      if (variablesOf(wrong).length === 0) continue;
      const verdict = grade(question, print(wrong), autograd);
      const offered = verdict.kind === 'incorrect' ? verdict.mistakes.map((each) => each.id) : [];
      if (verdict.kind === 'correct') {
        // With numbers in the place of names it may be right; then the mistake is a doubt, and asked about.
        expect(verdict.notes.map(({ code }) => code)).toContain('put-in');
        expect(verdict.ambiguous).toContain(id);
        continue;
      }
      expect([id, print(wrong), verdict.kind]).toEqual([id, print(wrong), 'incorrect']);
      expect(offered).toEqual(expect.arrayContaining(coinciding(question, wrong)));
      expect(offered).toContain(id);
    }
  });

  it('a mistake that gives the right number is listed here, and offered as a doubt', () => {
    const found = questions.flatMap((question) => {
      if (!question.point) return [];
      const exact = evaluate(question.reference, question.point);
      return prepareQuestion(question)
        .mistakes()
        .flatMap(({ id, wrong }) => {
          const value = evaluate(wrong, question.point as ReadonlyMap<string, number>);
          if (!Number.isFinite(value)) return [];
          const verdict = grade(question, String(Number(value.toPrecision(12))), autograd);
          if (!sameInFloat64(value, exact)) {
            expect([question.id, id, verdict.kind]).toEqual([question.id, id, 'incorrect']);
            const ids = verdict.kind === 'incorrect' ? verdict.mistakes.map((each) => each.id) : [];
            expect(ids).toContain(id);
            return [];
          }
          expect(verdict.kind).toBe('correct');
          // A constant slope has no names to ask for, and what acts only in a link times 0 is no doubt.
          const isADoubt = verdict.kind === 'correct' && verdict.ambiguous.includes(id);
          return isADoubt || variablesOf(question.reference).length === 0 ? [`${question.id} ${id}`] : [];
        });
    });
    expect([...new Set(found)].sort()).toEqual([...collisions].sort());
  });

  it.each(named)('%s: no feedback holds the answer', (_name, question) => {
    const answers = [print(question.reference), print(question.reference, 'screen')].filter(
      (text) => text.length > 2 && variablesOf(question.reference).length > 0,
    );
    const texts = prepareQuestion(question)
      .mistakes()
      .map(({ id }) => words.mistakes[id]);
    for (const answer of answers) for (const text of texts) expect(text).not.toContain(answer);
  });
});

function coinciding(question: Question, wrong: Expression): MistakeId[] {
  return prepareQuestion(question)
    .mistakes()
    .filter((other) => {
      const both = apply('add', wrong, other.wrong);
      const { candidates, sampling } = prepareQuestion(question).comparisonFor(both);
      return compareFormulas(other.wrong, comparisonAt(candidates, wrong, sampling)).kind === 'equal';
    })
    .map(({ id }) => id);
}

it('every feedback is at most two sentences of words that fit a narrow screen', () => {
  for (const text of Object.values(words.mistakes)) {
    expect(text.length).toBeLessThanOrEqual(130);
    expect(text.split(/[.?!](?:\s|$)/).filter((sentence) => sentence !== '').length).toBeLessThanOrEqual(3);
  }
});
