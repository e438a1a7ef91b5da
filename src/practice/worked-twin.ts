/** A solved example of the same shape with other names and numbers, for a learner who is stuck. */

import { derive } from '../calculus/derive.ts';
import { replaceNodes } from '../calculus/substitute.ts';
import { type Expression, number, variable, variablesOf } from '../expression/expression.ts';
import { print } from '../expression/print.ts';
import { type LocalQuestion, valueQuestion } from '../grading/question.ts';
import { pick, seededRandom, seedOf } from '../grading/random.ts';
import type { QuizItem } from './quiz-item.ts';
import { derivationSolution, type SolutionLine, solutionOf } from './solution.ts';

export interface WorkedTwin {
  /** What is asked in it. */
  readonly title: string;
  readonly lines: readonly SolutionLine[];
}

const names = ['p', 'q', 'r', 's', 't', 'k', 'm', 'n', 'g', 'h'];

export function workedTwin(item: QuizItem): WorkedTwin {
  const { question } = item;
  if (question.task === 'local') return localTwin(question);
  if (question.task === 'value') return valueTwin(question.reference);
  const again = item.again?.(seedOf(question.id));
  const twin = again?.question ?? question;
  const values = [...(twin.point ?? [])].map(([name, value]) => `${name} = ${Number(value.toPrecision(4))}`);
  return { title: `${twin.label} with ${values.join(', ')}`, lines: solutionOf(twin) };
}

function localTwin({ expression, wrt, point, id }: LocalQuestion): WorkedTwin {
  const used = variablesOf(expression);
  const free = names.filter((name) => !used.includes(name));
  const renamed = new Map(used.map((name, index) => [name, free[index] ?? `${name}_`]));
  const twin = replaceNodes(otherLiterals(expression), (node) => {
    const name = node.kind === 'variable' ? renamed.get(node.name) : undefined;
    return name === undefined ? undefined : variable(name);
  });
  const by = renamed.get(wrt) ?? wrt;
  const random = seededRandom(seedOf(id));
  const numbers = new Map([...renamed.values()].map((name) => [name, pick(random, [2, 3, 4, 5])]));
  const lines = derivationSolution(derive(twin, by), point ? numbers : undefined);
  return { title: `d/d${by} of ${print(twin, 'screen')}`, lines };
}

/** Exponents and coefficients of 2 and more grow by one, so that the answer cannot be copied. */
const otherLiterals = (expression: Expression): Expression =>
  replaceNodes(expression, (node) =>
    node.kind === 'number' && node.value >= 2 ? number(node.value + 1) : undefined,
  );

function valueTwin(reference: Expression): WorkedTwin {
  const twin = replaceNodes(reference, (node) =>
    node.kind === 'number' ? number(node.value * 2 + 1) : undefined,
  );
  const title = print(twin, 'screen');
  return { title, lines: solutionOf(valueQuestion(title, twin, { id: 'twin', skills: [] })) };
}
