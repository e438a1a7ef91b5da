import { beforeAll, expect, it } from 'vitest';
import type { Autograd } from '../../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../../src/autograd/javascript-engine.ts';
import { grade } from '../../../src/grading/grade.ts';
import { totalQuestion } from '../../../src/grading/questions/question.ts';
import { seededRandom } from '../../../src/grading/questions/random.ts';
import { readGraph } from '../../../src/graph/read-graph.ts';
import { derivative } from '../asking.ts';
import { cancelling, putIn } from './cancelling.ts';

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadJavaScriptEngine('the test asks for it');
});

it('500 answers to slopes that cancel to 0: 0 is right, and what is not 0 is not', () => {
  const random = seededRandom(11);
  const off: string[] = [];
  for (let index = 0; index < 84; index++) {
    const { of, right, wrong } = cancelling(random);
    const question = derivative(of, 'x');
    const kinds = (answers: readonly string[], wanted: string): void => {
      for (const typed of answers) {
        const { kind } = grade(question, typed, autograd);
        if (kind !== wanted) off.push(`${typed} for ${of}: ${kind}`);
      }
    };
    kinds(right, 'correct');
    kinds(wrong, 'incorrect');
  }
  expect(off).toEqual([]);
}, 120_000);

it('1,000 formulas with numbers in the place of names: right at any other point, and only then', () => {
  const random = seededRandom(12);
  const off: string[] = [];
  for (let index = 0; index < 100; index++) {
    const { document, right, wrong } = putIn(random);
    const question = totalQuestion(readGraph(document), 'w', { id: `put-in/${index}`, skills: [] });
    for (const typed of right) {
      const { kind } = grade(question, typed, autograd);
      if (kind !== 'correct') off.push(`${typed} in ${document}: ${kind}`);
    }
    for (const typed of wrong) {
      const { kind } = grade(question, typed, autograd);
      if (kind === 'correct') off.push(`${typed} in ${document}: ${kind}`);
    }
  }
  expect(off).toEqual([]);
}, 120_000);
