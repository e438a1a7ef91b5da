import { describe, expect, it } from 'vitest';
import type { Autograd } from '../../../src/autograd/autograd.ts';
import { print } from '../../../src/expression/print.ts';
import type { Question } from '../../../src/grading/questions/question.ts';
import { drillItem } from '../../../src/practice/drills/drills.ts';
import type { JournalEvent } from '../../../src/progress/event.ts';
import { javaScriptEngine, play, standing } from './playing.tsx';

const atQuiz = standing('chain-rule', 'every-factor');

describe('home', () => {
  it('continues with one key', async () => {
    const { frame, press } = await play({ events: standing('partial-derivatives', 'hold-the-others') });
    expect(frame()).toContain('> Continue: Partial derivatives');
    await press('enter');
    expect(frame()).toContain('lesson 2/5');
  });

  it('opens a lesson that is chosen, and help over everything', async () => {
    const { frame, press, type } = await play({ events: atQuiz });
    await type('jjjj');
    expect(frame()).toContain('> 4');
    await type('?');
    expect(frame()).toContain('Answering: all other keys type');
    await press('escape', 'enter');
    expect(frame()).toContain('lesson 4/5');
  });

  it('quits with q', async () => {
    const { type, exits } = await play({ events: atQuiz });
    await type('q');
    expect(exits).toEqual([0]);
  });
});

describe('the quiz', () => {
  it('echoes how an answer is read while it is typed', async () => {
    const { frame, press, type } = await play({ events: atQuiz });
    await press('enter');
    await type('2(z2-y)²');
    expect(frame()).toContain('reads as 2·(z2 − y)² = 3.38');
    await press('backspace');
    expect(frame()).toContain('reads as 2·(z2 − y) = −2.6');
    await type('+q');
    expect(frame()).toContain('q is not a name here');
  });

  it('types q, ? and j like any other character', async () => {
    const { frame, press, type, exits } = await play({ events: atQuiz });
    await press('enter');
    await type('q?j');
    expect(frame()).toContain('> q?j');
    expect(exits).toEqual([]);
  });

  it('clears the text with Esc, and then goes home', async () => {
    const { frame, press, type } = await play({ events: atQuiz });
    await press('enter');
    await type('abc');
    await press('escape');
    expect(frame()).not.toContain('abc');
    expect(frame()).toContain('dloss/dz2 = ?');
    await press('escape');
    expect(frame()).toContain('Continue');
  });

  it('climbs the hint ladder from the menu, and shows the steps last', async () => {
    const { frame, press, journal } = await play({ events: atQuiz });
    await press('enter', 'tab');
    expect(frame()).toContain('> A hint');
    await press('enter');
    expect(frame()).toContain('hint  Use the chain rule');
    await press('tab', 'enter');
    expect(frame()).toContain('The outside is u² with u = z2 − y');
    await press('tab', 'enter');
    expect(frame()).toContain('Steps: dloss/dz2');
    expect(frame()).toContain('2·(z2 − y)');
    await press('escape');
    const hints = journal.events().filter(({ type }) => type === 'hint');
    expect(hints).toMatchObject([{ rung: 1 }, { rung: 2 }, { rung: 3 }]);
  });

  it('offers a worked example with other names after the second miss', async () => {
    const { frame, press, type } = await play({ events: atQuiz });
    await press('enter');
    await type('5');
    await press('enter');
    expect(frame()).not.toContain('worked example');
    await type('6');
    await press('enter');
    expect(frame()).toContain('worked example');
    await press('tab', 'down', 'down', 'down', 'enter');
    expect(frame()).toContain('(p − q)³');
  });

  it('keeps a wrong answer in the field to be mended', async () => {
    const { frame, press, type } = await play({ events: atQuiz });
    await press('enter');
    await type('-2(z2-y)');
    await press('enter');
    expect(frame()).toContain('incorrect');
    expect(frame()).toContain('> -2(z2-y)');
    await press('home', 'delete', 'enter');
    expect(frame()).toContain('correct. TensorFlow.js: −2.6');
  });

  it('lays the steps over the question after a right answer', async () => {
    const { frame, press, type } = await play({ events: atQuiz });
    await press('enter');
    await type('2(z2-y)');
    await press('enter');
    await type('s');
    expect(frame()).toContain('Steps: dloss/dz2');
    await press('escape', 'enter');
    expect(frame()).toContain('dz2/da1 = ?');
  });

  it('shows a factor on request, and asks for a twin with other numbers at the end', async () => {
    const { frame, press, type, journal } = await play({ events: atQuiz });
    await press('enter', 'tab', 'down', 'enter');
    expect(frame()).toContain('Steps: dloss/dz2');
    await press('escape');
    expect(frame()).toContain('2 of 6');
    for (const answer of ['w2', 'step(z1)', 'x', '1.56']) {
      await type(answer);
      await press('enter', 'enter');
    }
    expect(frame()).toContain('dloss/dz2 = ?');
    expect(frame()).not.toContain('= 1.69');
    expect(journal.events().filter(({ type }) => type === 'shown')).toHaveLength(1);
  });

  it('sets a question aside when the engines disagree, and the learner can go on', async () => {
    const real = await javaScriptEngine();
    const wrong: Autograd = {
      ...real,
      gradients: (graph, batch) => {
        const result = real.gradients(graph, batch);
        return {
          ...result,
          gradients: new Map(
            [...result.gradients].map(([name, values]) => [name, values.map((value) => value + 1)]),
          ),
        };
      },
    };
    const { frame, press, type, journal } = await play({ events: atQuiz, autograd: Promise.resolve(wrong) });
    await press('enter');
    await type('2(z2-y)');
    await press('enter');
    expect(frame()).toContain('undecided');
    expect(frame()).toContain('our fault');
    expect(journal.events().at(-1)).toMatchObject({ type: 'answer', verdict: 'undecided' });
    await press('tab', 'down', 'down', 'enter');
    expect(frame()).toContain('dz2/da1 = ?');
  });

  it('waits for an engine that is still loading without losing the answer', async () => {
    let arrive: (autograd: Autograd) => void = () => {};
    const autograd = new Promise<Autograd>((resolve) => {
      arrive = resolve;
    });
    const { frame, press, type } = await play({ events: atQuiz, autograd });
    await press('enter');
    await type('2(z2-y)');
    await press('enter');
    expect(frame()).toContain('the engine is loading');
    arrive(await javaScriptEngine());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(frame()).toContain('correct. TensorFlow.js: −2.6');
  });
});

describe('walking, choosing, betting, nudging', () => {
  it('walks the forward pass a node at a time, and back', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'forward') });
    await press('enter', 'enter');
    expect(frame()).toContain('z1 = w1·x = 1');
    await press('enter', 'left');
    expect(frame()).toContain('z1 = w1·x = 1');
    await press('enter', 'enter', 'enter');
    expect(frame()).toContain('= 1.69');
  });

  it('walks the backward pass from the seed of 1', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'backward') });
    await press('enter', 'enter');
    expect(frame()).toContain('dloss/dloss = 1');
    await press('enter');
    expect(frame()).toContain('dloss/dz2 = the 1 it starts with, times this link = 1 · (−2.6) = −2.6');
    await press(...Array.from({ length: 6 }, () => 'enter' as const));
    expect(frame()).toContain('dloss/dy = the 1 it starts with, times this link = 1 · 2.6 = 2.6');
  });

  it('gives the reason of an option that is wrong, and goes on only after the right one', async () => {
    const { frame, press, journal } = await play({ events: standing('chain-rule', 'local-or-total') });
    await press('enter', 'enter');
    expect(frame()).toContain('not this one.');
    await press('enter');
    expect(frame()).toContain('not this one.');
    await press('down', 'down', 'enter');
    expect(frame()).toContain('right.');
    await press('enter');
    expect(frame()).toContain('Three ways to check');
    const verdicts = journal.events().flatMap((event) => (event.type === 'answer' ? [event.verdict] : []));
    expect(verdicts).toEqual(['incorrect', 'correct']);
  });

  it('moves an input and tells what the slope predicted', async () => {
    const { frame, press, type } = await play({ events: standing('rates-of-change', 'nudge') });
    await press('enter');
    await type('6.01');
    await press('enter', 'enter', 'up');
    expect(frame()).toContain('x = 3.01   moved by 0.01');
    expect(frame()).toContain('y = 9.0601');
    expect(frame()).toContain('change / nudge = 6.01');
    expect(frame()).toContain('the slope predicted 0.06');
    await press('down', 'down');
    expect(frame()).toContain('moved by −0.01');
  });
});

describe('frames', () => {
  it.each([
    [80, 24],
    [40, 12],
    [120, 50],
  ])('never exceed %i×%i', async (columns, rows) => {
    const { frame, press, type } = await play({ events: atQuiz, columns, rows });
    const within = () => {
      const lines = frame().split('\n');
      expect(lines.length).toBeLessThanOrEqual(rows - 1);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(columns);
    };
    within();
    await press('enter');
    within();
    await type('2(z2-y)*w2*step(z1)*x + 1/2x');
    within();
    await press('enter');
    within();
    await press('tab', 'enter');
    within();
    await press('tab', 'down', 'down', 'enter');
    within();
  });

  it('hold ASCII only when asked to', async () => {
    const { frame, press, type } = await play({ events: atQuiz, ascii: true });
    await press('enter');
    await type('2(z2-y)');
    await press('enter');
    expect(frame()).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe('an unseen network', () => {
  it('can be tried before lesson 1, and does not stand in its way', async () => {
    const { frame, type, press } = await play({});
    await type('t');
    expect(frame()).toContain('Nothing has been explained yet');
    expect(frame()).toMatch(/not judged\. Tab skips it\.[\s\S]*enter keep it\s+tab skip/);
    await press('tab');
    expect(frame()).toContain('A box moves');
  });

  it.each(['1.56', '12', 'no idea'])('keeps the guess %s, says nothing of it, and goes on', async (guess) => {
    const { frame, frames, type, press, journal, settle } = await play({});
    await type('t');
    await type(guess);
    await press('enter');
    await settle();
    expect(frame()).toContain('A box moves');
    expect(frames().join('\n')).not.toMatch(/correct|Not equal|not read/);
    expect(journal.events()).toContainEqual(
      expect.objectContaining({ question: 'unseen/before/dloss/dw', typed: guess }),
    );
  });

  it('is met again after lesson 4, and tells what changed', async () => {
    const missed: JournalEvent = {
      v: 1,
      t: '2026-01-01T09:00:00.000Z',
      session: 'earlier',
      type: 'answer',
      question: 'unseen/before/dloss/dw',
      skills: ['chain'],
      typed: '2',
      verdict: 'incorrect',
      mistakes: [],
      ambiguous: [],
      hints: 0,
      milliseconds: 1,
    };
    const { frame, type, press } = await play({ events: [missed, ...standing('graph-backward', 'recap')] });
    await press('enter', 'enter');
    expect(frame()).toContain('Press t for a network you have not seen');
    await type('t');
    await type('2(z-y)x');
    await press('enter', 'enter');
    expect(frame()).toContain('before lesson 1: not solved. Now: right at the first try.');
  });
});

describe('the skip test', () => {
  const answers = async (played: Awaited<ReturnType<typeof play>>, give: (question: Question) => string) => {
    for (let index = 0; index < 3; index++) {
      // The seeds of a test run count from 1.
      const { question } = drillItem('power', 1 + index);
      await played.type(give(question));
      await played.press('enter', 'enter');
    }
  };

  it('finishes a lesson that is known already, and goes on to the next', async () => {
    const played = await play({ events: standing('rates-of-change', 'how-fast') });
    await played.type('s');
    expect(played.frame()).toContain('Skip test: Rates of change');
    await answers(played, ({ reference }) => print(reference));
    expect(played.frame()).toContain('Done.');
    expect(played.journal.events().at(-1)).toMatchObject({
      type: 'lesson',
      lesson: 'rates-of-change',
      state: 'finished',
    });
    await played.press('enter');
    expect(played.frame()).toContain('lesson 2/5');
  });

  it('opens the lesson after a miss', async () => {
    const played = await play({ events: standing('rates-of-change', 'how-fast') });
    await played.type('s');
    await played.type('12345');
    await played.press('enter', 'escape');
    await answers(played, ({ reference }) => print(reference));
    expect(played.frame()).toContain('lesson 1/5');
  });
});

describe('on 40×12', () => {
  it('the graph can be seen by itself', async () => {
    const { frame, press } = await play({ events: atQuiz, columns: 40, rows: 12 });
    await press('enter', 'tab', 'down', 'down', 'down', 'enter');
    expect(frame()).toContain('The graph');
    expect(frame()).toContain('z2');
    await press('escape');
    expect(frame()).toContain('dloss/dz2 = ?');
  });
});

describe('coming back', () => {
  it('opens behind what was answered on the screen that was left', async () => {
    const answered: JournalEvent = {
      v: 1,
      t: '2026-01-01T10:01:00.000Z',
      session: 'earlier',
      type: 'answer',
      question: 'rates-of-change/constant/d/dx',
      skills: ['constant'],
      typed: '0',
      verdict: 'correct',
      mistakes: [],
      ambiguous: [],
      hints: 0,
      milliseconds: 1,
    };
    const { frame, press } = await play({ events: [...standing('rates-of-change', 'constants'), answered] });
    await press('enter');
    expect(frame()).toContain('5x²');
    await press('escape');
  });

  it('goes back to the last page of what came before', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'bet'), columns: 40, rows: 12 });
    await press('enter', 'left');
    expect(frame()).toContain('A network, forward');
    // Its first page begins so; the walk stands on the last.
    expect(frame()).not.toContain('Every network is functions');
  });
});
