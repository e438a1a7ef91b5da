/** A kind of block is added with one entry, and with a row in each table of what is done with it. */

import { expect, test, vi } from 'vitest';
import { loadAutograd } from '../../src/autograd/load.ts';
import { type Block, isActive, roleOf } from '../../src/lesson/blocks/block.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { lintLessons, lintRules } from '../../src/lint/lint-lessons.ts';
import { faultsAtMarks, fence, readable, screen, spoken } from './lesson-text.ts';

vi.mock('../../src/lesson/blocks/block-kinds.ts', async (original) => {
  const { blockKinds } = await original<typeof import('../../src/lesson/blocks/block-kinds.ts')>();
  const { blockEntry, promptText } = await import('../../src/lesson/blocks/block-entry.ts');
  const { identifier, text } = await import('../../src/lesson/blocks/values.ts');
  const { z } = await import('zod');
  const riddle = blockEntry({
    article: 'a riddle',
    schema: z.strictObject({ id: identifier, prompt: text, answer: text }),
    build(body, reader) {
      if (body.answer.endsWith('?')) return reader.fault(['answer'], 'this is a question', 'Answer it.');
      return { kind: 'riddle', ...body };
    },
    role: () => 'asks',
    texts: (block) => [promptText(block), { role: 'reason', text: block.answer, path: ['answer'] }],
  });
  return { blockKinds: { ...blockKinds, riddle } };
});

vi.mock('../../src/practice/questions/typed-items.ts', async (original) => {
  const { typedItems } = await original<typeof import('../../src/practice/questions/typed-items.ts')>();
  return { typedItems: { ...typedItems, riddle: () => [] } };
});

const riddle = (prompt: string, answer = 'the loss') =>
  fence('riddle', `id: sphinx\nprompt: ${prompt}\nanswer: ${answer}`);
const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

test('it is read, and says what it wants', () => {
  const [block] = readable(screen(riddle('What goes down?'))).screens[0]?.parts ?? [];
  expect(block).toEqual({ kind: 'riddle', id: 'sphinx', prompt: 'What goes down?', answer: 'the loss' });
  expect(roleOf(block as Block)).toBe('asks');
  expect(isActive(block as Block)).toBe(true);
});

test('its faults are placed, those of the shape and those of the meaning; it is offered to who misspells it', () => {
  expect(faultsAtMarks(screen(fence('riddle', 'id: sphinx\n‸promt: a\nprompt: a\nanswer: b')))).toEqual([
    'a riddle has no “promt”. Did you mean “prompt”?',
  ]);
  expect(faultsAtMarks(screen(riddle('a', '‸why?')))).toEqual(['this is a question. Answer it.']);
  expect(faultsAtMarks(screen('```‸ridle\nid: a\n```\n'))).toEqual([
    'there is no block “ridle”. Did you mean “riddle”?',
  ]);
  expect(faultsAtMarks(screen(`${riddle('a')}\n${riddle('b').replace('id: ', 'id: ‸')}`))).toEqual([
    '“sphinx” is already the id of the riddle block above. Give this riddle block an id of its own.',
  ]);
});

test('its texts are linted where they stand, and it is something to do', async () => {
  const text = `${screen(riddle(words(91), 'so ‸🎉'))}\n## Second\n\nText.\n`;
  const files = { list: () => ['01-one.md'], read: () => text.replace('‸', '') };
  const autograd = await loadAutograd({ environment: { NEURON_CALC_ENGINE: 'js' } });
  const rules = [lintRules.words, lintRules.emoji, lintRules['something-to-do'], lintRules.answers];
  const { faults } = await lintLessons(readCurriculum('.', files), autograd, rules);
  const line = text.slice(0, text.indexOf('‸')).split('\n').length;
  expect(faults.map((fault) => `${fault.line}:${fault.column} ${spoken(fault)}`)).toEqual([
    '8:4 “First” has 91 words, and a screen at most 90. Cut it, or split it at a ## heading.',
    `${line}:12 “🎉” is an emoji. Say it in words.`,
  ]);
});
