import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/grading/verdict.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { hintLadder } from '../../src/practice/hints/hint-ladder.ts';
import { quizItems } from '../../src/practice/questions/block-items.ts';
import {
  currentItem,
  offersExample,
  type QuizSession,
  quizReducer,
  startQuiz,
} from '../../src/practice/quiz-session.ts';
import { solutionOf, workedExample } from '../../src/practice/teaching.ts';

const graph = readGraph(
  'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
);
const path = ['loss', 'z2', 'a1', 'z1', 'w1'];
const place = { lesson: 'chain-rule', block: 'factors', skills: ['chain'] };
const items = quizItems(
  {
    kind: 'quiz',
    id: 'factors',
    graph,
    task: { kind: 'path', names: path, product: true },
    given: [],
    hints: [],
  },
  place,
);

const right: Verdict = { kind: 'correct', readAs: 'x', notes: [], ambiguous: [] };
const ambiguous: Verdict = { ...right, ambiguous: ['value-instead-of-slope'] };
const wrong: Verdict = { kind: 'incorrect', readAs: 'x', notes: [], mistakes: [] };
const unread: Verdict = { kind: 'unreadable', reason: { code: 'formula-wanted' } };

const play = (session: QuizSession, ...verdicts: Verdict[]): QuizSession =>
  verdicts.reduce(
    (state, verdict) => quizReducer(quizReducer(state, { type: 'judge', verdict }), { type: 'continue' }),
    session,
  );

const asked = (session: QuizSession): string | undefined => currentItem(session)?.question.label;

describe('a quiz along a path', () => {
  it('asks every factor from the loss on, then the product', () => {
    expect(items.map(({ question }) => question.id)).toEqual([
      'chain-rule/factors/dloss/dz2',
      'chain-rule/factors/dz2/da1',
      'chain-rule/factors/da1/dz1',
      'chain-rule/factors/dz1/dw1',
      'chain-rule/factors/dloss/dw1',
    ]);
  });

  it('goes on after a right answer only, and only when told to', () => {
    const start = startQuiz(items);
    const judged = quizReducer(start, { type: 'judge', verdict: right });
    expect(asked(judged)).toBe('dloss/dz2');
    expect(asked(quizReducer(judged, { type: 'continue' }))).toBe('dz2/da1');
    expect(asked(play(start, wrong))).toBe('dloss/dz2');
    expect(asked(play(start, unread))).toBe('dloss/dz2');
  });

  it('probes a right number that a slip would also give, once', () => {
    const probing = play(startQuiz(items), right, ambiguous);
    expect([asked(probing), probing.isProbe]).toEqual(['dz2/da1', true]);
    const after = play(probing, ambiguous);
    expect([asked(after), after.isProbe]).toEqual(['da1/dz1', false]);
  });

  it('does not probe the product, whose factors were judged one by one', () => {
    const end = play(startQuiz(items), right, right, right, right, ambiguous);
    expect(end.stage).toBe('finished');
  });

  it('asks for the names where a formula is right with numbers put in that a slip would also give', () => {
    const putIn: Verdict = { ...ambiguous, notes: [{ code: 'put-in', values: [['z1', 1]] }] };
    const probing = play(startQuiz(items), right, right, right, right, putIn);
    expect([asked(probing), probing.isProbe, probing.asksNames]).toEqual(['dloss/dw1', true, true]);
    expect(play(probing, right).stage).toBe('finished');
  });

  it('counts misses, not unreadable answers, and offers a worked example after the second', () => {
    const missed = play(startQuiz(items), unread, wrong);
    expect([missed.misses, offersExample(missed)]).toEqual([1, false]);
    expect(offersExample(play(missed, wrong))).toBe(true);
  });

  it('asks a twin with other numbers at the end for one that was shown', () => {
    const shown = quizReducer(startQuiz(items), { type: 'show', seed: 7 });
    expect(asked(shown)).toBe('dz2/da1');
    expect(shown.items).toHaveLength(items.length + 1);
    const twin = shown.items.at(-1);
    expect(twin?.question.label).toBe('dloss/dz2');
    expect(twin?.question.id).not.toBe('chain-rule/factors/dloss/dz2');
    expect(twin?.question.point).not.toEqual(items[0]?.question.point);
  });

  it('leaves out what is given and what an earlier visit solved', () => {
    const given = startQuiz(
      [{ ...items[0], given: true } as (typeof items)[number], ...items.slice(1)],
      (item) => item.question.label === 'dz2/da1',
    );
    expect(asked(given)).toBe('da1/dz1');
  });
});

describe('the hint ladder', () => {
  it('names the rule, fills it in, then shows every step', () => {
    const ladder = hintLadder(items[0] as (typeof items)[number]);
    expect(ladder.map((rung) => rung.kind)).toEqual(['text', 'text', 'steps']);
    expect(ladder[0]).toMatchObject({ text: expect.stringContaining('chain rule') });
    expect(ladder[1]).toMatchObject({ text: expect.stringContaining('z2 − y') });
  });

  it('puts the hints of the lesson first', () => {
    const ladder = hintLadder({ ...(items[0] as (typeof items)[number]), hints: ['Look at the square.'] });
    expect(ladder[0]).toEqual({ kind: 'text', text: 'Look at the square.' });
    expect(ladder).toHaveLength(4);
  });
});

describe('the worked way', () => {
  it('ends a factor with its numbers put in', () => {
    expect(solutionOf((items[0] as (typeof items)[number]).question).at(-1)).toMatchObject({
      before: '2·(z2 − y)',
      after: '2·(−0.3 − 1) = −2.6',
    });
  });

  it('multiplies the factors of a path', () => {
    expect(solutionOf((items[4] as (typeof items)[number]).question).at(-1)).toMatchObject({
      after: '(−2.6) · (−0.3) · 1 · 2 = 1.56',
    });
  });

  it('is shown on a twin with other names and another exponent', () => {
    const { title, lines } = workedExample((items[0] as (typeof items)[number]).question);
    expect(title).toBe('d/dp of (p − q)³');
    expect(lines.map(({ after }) => after)).toContain('3·(p − q)²');
  });
});
