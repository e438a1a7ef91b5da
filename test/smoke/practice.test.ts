/** Every skill that can be practised, in both faces, whatever the learner does with its questions; and home the day after. */

import { expect, it } from 'vitest';
import { print } from '../../src/expression/print.ts';
import { drillSkills } from '../../src/lesson/skills.ts';
import { drillItem } from '../../src/practice/drills/drills.ts';
import { shapes } from '../../src/practice/drills/shapes.ts';
import { hintLadder } from '../../src/practice/hints/hint-ladder.ts';
import { javaScriptEngine, lessons, practiceSitting, tutorSitting } from '../plain/sitting.ts';
import { Hands } from '../ui/app/hands.ts';
import { memoryJournal } from '../ui/app/playing.tsx';

/** So many that every shape of problem is met, and each with more than one draw of numbers. */
const seedsOf = (skill: (typeof drillSkills)[number]): number[] =>
  Array.from({ length: Math.max(4, shapes[skill].length) }, (_, index) => index);

const cases = drillSkills.flatMap((skill) => seedsOf(skill).map((seed) => ({ skill, seed })));

/** What the screen says where something went wrong outside the words of the course. */
const trouble = /has no value|undefined|NaN|\[object|should not have/;

it.each(cases)('practice $skill --seed $seed on the screen', async ({ skill, seed }) => {
  const autograd = await javaScriptEngine();
  const journal = memoryJournal();
  const hands = await Hands.on({ lessons, journal, autograd });
  hands.tell({ type: 'practise', skill, seed, count: 2 });
  const { question } = drillItem(skill, seed);
  const seen: string[] = [];
  const enter = (text: string): void => {
    seen.push(hands.enter(text).look());
    hands.closeAll();
  };
  for (const _rung of hintLadder(drillItem(skill, seed))) enter(':hint');
  enter(':hint');
  enter(':steps');
  enter(':example');
  enter('7.1234567');
  enter('-7.1234567');
  enter(':example');
  expect(hands.item?.question.id).toBe(question.id);
  enter(':show');
  // The same with other numbers, and what is asked for when a mistake gives the same number.
  for (let probes = 0; hands.item?.question.id === `${question.id}#twin` && probes < 2; probes++) {
    enter(print(hands.item.question.reference));
    expect(seen.at(-1)).toContain('correct.');
    hands.press('enter');
  }
  expect(hands.item?.question.id).toBe(`drill/${skill}/${seed + 1}`);
  enter('7.1234567');
  enter(':skip');
  expect(hands.state.sitting.stage.kind).toBe('home');
  expect(seen.join('\n')).not.toMatch(trouble);

  // Another day: what was missed is asked first, and then comes the lesson.
  const later = await Hands.on({ lessons, journal, autograd });
  expect(later.look()).toMatch(/Continue|Practice/);
  later.press('enter');
  expect(later.look()).toMatch(/^ Missed last time/);
  for (let asked = 0; later.item && asked < 4; asked++) {
    later.enter(':hint').closeAll().enter(print(later.item.question.reference));
    expect(later.look()).toContain('correct.');
    later.press('enter');
  }
  expect(later.state.sitting.stage.kind).toBe('lesson');
});

it.each(cases)('practice $skill --seed $seed on paper', async ({ skill, seed }) => {
  const rungs = hintLadder(drillItem(skill, seed)).map(() => ':hint');
  const helped = [...rungs, ':steps', ':example', '7.1234567', '-7.1234567', ':example', ':show', ':why'];
  const right = print(drillItem(skill, seed + 1).question.reference);
  const { home, ...first } = await practiceSitting({
    skill,
    seed,
    count: 2,
    typed: [...helped, ':skip', right, right, ':skip'],
  });
  expect([first.exitCode, first.out]).toEqual([0, expect.stringMatching(/2 questions|3 questions/)]);
  expect(first.out).toContain('correct.');
  const second = await tutorSitting({
    home,
    session: 'later',
    typed: [':hint', ':show', ':skip', ':skip', ''],
  });
  expect([second.exitCode, second.out]).toEqual([0, expect.stringContaining('missed last time')]);
  expect(`${first.out}${second.out}`).not.toMatch(trouble);
});
