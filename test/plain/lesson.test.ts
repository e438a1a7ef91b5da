import { expect, it } from 'vitest';
import { fence, readable, screen } from '../lesson/lesson-text.ts';
import { shown, tutorSitting } from './sitting.ts';

it('runs a code panel and shows what it printed, without what a terminal would act on', async () => {
  const printed = "console.log('\\u001b[31mred\\u001b[39m', '\\u0007', tf.scalar(2).square().dataSync()[0])";
  const { out, body } = await shown(fence('code', `run: true\nsource: |\n  ${printed}`));
  expect(body).toMatch(/^ {2}prints red \\x07 4$/m);
  expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

it('tells a network node by node, each with those that use it', async () => {
  const names = Array.from(
    { length: 12 },
    (_, index) => `layer${index + 1} = layer${index} * 2 + layer${index}^2`,
  );
  const document = ['layer0 = 0.1', ...names].map((line) => `  ${line}`).join('\n');
  const { body } = await shown(fence('graph', `id: deep\ndocument: |\n${document}\nshow: values`));
  expect(body).toMatch(/^ {2}layer1 = layer0·2 \+ layer0² = 0\.21, used by layer2\.$/m);
  expect(body.split('\n').every((line) => line.length <= 80)).toBe(true);
});

it('tells what the lesson enables and leads on to the next', async () => {
  const first = readable(screen('Some text.'));
  const second = { ...first, id: 'second', number: 4, title: 'What follows' };
  const { out, events } = await tutorSitting({ lessons: [first, second], startAt: first.id, typed: [''] });
  expect(out).toContain(
    `Done. You can now: ${first.objective}\nNext comes lesson 4, What follows.\nenter> \n`,
  );
  expect(events).toMatchObject([
    { type: 'lesson', lesson: 'chain-rule', state: 'started' },
    { type: 'screen', lesson: 'chain-rule' },
    { type: 'lesson', lesson: 'chain-rule', state: 'finished' },
    { type: 'lesson', lesson: 'second', state: 'started' },
    { type: 'screen', lesson: 'second' },
    { type: 'lesson', lesson: 'second', state: 'finished' },
  ]);
});
