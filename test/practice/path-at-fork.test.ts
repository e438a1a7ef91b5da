/** A chain that other paths add to: its product is asked, drawn and verified as what comes along this path, and no more. */

import { expect, it } from 'vitest';
import { grade } from '../../src/grading/grade.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { quizItems } from '../../src/practice/questions/block-items.ts';
import type { QuizItem } from '../../src/practice/questions/quiz-item.ts';
import { fence, readable, screen } from '../lesson/lesson-text.ts';
import { javaScriptEngine, tutorSitting } from '../plain/sitting.ts';
import { play, standing } from '../ui/app/playing.tsx';

const document = 'x = 1; w = 0.5; y = -2; f = tanh(w*x); out = x + f; loss = (out - y)^2';
const names = ['loss', 'out', 'f', 'x'];
const graph = readGraph(document);

/** Worked out without the program: along x → f → out, and along both ways. */
const residual = 1 + Math.tanh(0.5) + 2;
const along = 2 * residual * 0.5 * (1 - Math.tanh(0.5) ** 2);
const total = 2 * residual + along;

const productOf = (path: readonly string[]): QuizItem =>
  quizItems(
    {
      kind: 'quiz',
      id: 'q',
      graph,
      task: { kind: 'path', names: path, product: true },
      given: [],
      hints: [],
    },
    { lesson: 'l', block: 'q', skills: [] },
  ).at(-1) as QuizItem;

const body = `id: q\ngraph: g\npath: [${names.join(', ')}]\nthen: product\nalong: true`;
const lesson = readable(
  screen(`${fence('graph', `id: g\ndocument: ${document}\nshow: none`)}\n${fence('quiz', body)}`),
);
const typed = ['2*(out-y)', '1', 'w*(1-f^2)', along.toPrecision(9)];

it('asks for the part along the path, and names what else reaches the name', () => {
  const { prompt, question } = productOf(names);
  expect(prompt).toBe(
    'Multiply the factors: what is dloss/dx along this path? x also reaches loss through out.',
  );
  expect(question.label).toBe('dloss/dx along this path');
  expect(productOf(['loss', 'out', 'f', 'w']).prompt).toBe('Multiply the factors: what is dloss/dw?');
});

it('judges it as the path', async () => {
  const { question } = productOf(names);
  const engine = await javaScriptEngine();
  expect(grade(question, along.toPrecision(9), engine).kind).toBe('correct');
  expect(grade(question, total.toPrecision(9), engine).kind).toBe('incorrect');
});

it('claims nothing of the whole gradient on the screen', async () => {
  const learner = await play({ lessons: [lesson], events: standing(lesson.id, 'first') });
  await learner.tell({ type: 'open', lesson: lesson.id });
  expect(learner.frame()).toContain('dloss/dx along this path = dloss/dout · dout/df · df/dx');
  for (const text of typed) {
    await learner.type(text);
    await learner.press('enter');
    expect(learner.frame()).toContain('correct.');
    await learner.press('enter');
  }
  for (const frame of learner.frames()) {
    expect(frame).not.toMatch(/dloss\/dx = |they agree|autograd\s+\d/);
  }
});

it('claims nothing of it on paper', async () => {
  const { out, events } = await tutorSitting({ lessons: [lesson], startAt: lesson.id, typed });
  expect(events.filter((event) => event.type === 'answer' && event.verdict === 'correct')).toHaveLength(4);
  expect(out).toContain('what is dloss/dx along this path?');
  expect(out).not.toMatch(/dloss\/dx = (?!\?)|they agree/);
});
