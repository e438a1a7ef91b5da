/** A kind of block that is added with its entry and its rows is played by both faces. */

import { expect, test, vi } from 'vitest';
import { fence, readable, screen } from '../lesson/lesson-text.ts';
import { inkFace } from './sittings/ink-face.ts';
import { plainFace } from './sittings/plain-face.ts';
import { played, type SittingRow } from './sittings/sitting.ts';
import { tutorAlone } from './sittings/tutor-alone.ts';

vi.mock('../../src/lesson/blocks/block-kinds.ts', async (original) => {
  const { blockKinds } = await original<typeof import('../../src/lesson/blocks/block-kinds.ts')>();
  const { blockEntry, promptText } = await import('../../src/lesson/blocks/block-entry.ts');
  const { identifier, text } = await import('../../src/lesson/blocks/values.ts');
  const { z } = await import('zod');
  const verdict = blockEntry({
    article: 'a verdict',
    schema: z.strictObject({ id: identifier, prompt: text, isTrue: z.boolean() }),
    build: (body) => ({ kind: 'verdict', ...body }),
    role: () => 'asks',
    texts: (block) => [promptText(block)],
  });
  return { blockKinds: { ...blockKinds, verdict } };
});

vi.mock('../../src/practice/questions/typed-items.ts', async (original) => {
  const { typedItems } = await original<typeof import('../../src/practice/questions/typed-items.ts')>();
  return { typedItems: { ...typedItems, verdict: () => [] } };
});

vi.mock('../../src/tutor/activities/block-activities.ts', async (original) => {
  const { blockActivities } =
    await original<typeof import('../../src/tutor/activities/block-activities.ts')>();
  const { startChoice } = await import('../../src/tutor/activities/choosing.ts');
  const verdict = (block: { id: string; prompt: string; isTrue: boolean }, context: never) => {
    const options = [true, false].map((right) => ({
      text: right ? 'It is so' : 'It is not so',
      right: right === block.isTrue,
      why: 'Look again.',
    }));
    return startChoice({ kind: 'choice', id: block.id, prompt: block.prompt, options }, context);
  };
  return { blockActivities: { ...blockActivities, verdict } };
});

test('its answers are journaled alike by the tutor alone, by the Ink face and by the plain face', async () => {
  const block = fence('verdict', 'id: down\nprompt: The loss goes down.\nisTrue: false');
  const lesson = readable(`${screen(block)}\n\n## Second\n\nText.\n`);
  const row: SittingRow = {
    name: 'a verdict',
    lessons: [lesson],
    visits: [{ start: { lesson: lesson.id }, steps: ['pick 1', 'pick 2', 'finish'] }],
  };
  const alone = await played(row, tutorAlone);
  expect(alone.journal.filter((event) => 'question' in event)).toEqual([
    expect.objectContaining({ question: 'chain-rule/down/choice', typed: 'It is so', verdict: 'incorrect' }),
    expect.objectContaining({
      question: 'chain-rule/down/choice',
      typed: 'It is not so',
      verdict: 'correct',
    }),
  ]);
  expect(await played(row, inkFace)).toEqual(alone);
  expect(await played(row, plainFace)).toEqual(alone);
});
