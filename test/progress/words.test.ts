/** Every word about progress comes from its table: in a made-up language nothing of English is left. */

import { expect, it, vi } from 'vitest';
import { JournalError } from '../../src/progress/journal-error.ts';
import { lastTime } from '../../src/progress/last-time.ts';
import { progressOf } from '../../src/progress/progress.ts';
import { type ReportDraft, reportMarkdown, severities } from '../../src/progress/report.ts';
import { tallyWords } from '../../src/progress/tally.ts';
import type { words } from '../../src/progress/words.ts';
import { inPseudo } from '../pseudo-language.ts';
import { answer, stamped } from './events.ts';

const { pseudo } = await vi.hoisted(() => import('../pseudo-language.ts'));
vi.mock('../../src/progress/words.ts', async (original) => ({
  words: pseudo((await original<{ words: typeof words }>()).words),
}));

// Names are capitals and numbers: whatever is in small letters is a word.
const course = ['A', 'B'].map((id) => ({ id, title: id, screens: [{ id: 'S', title: 'S' }] }));
const events = stamped([
  answer('A/B/C', { verdict: 'incorrect' }),
  answer('A/B/D', { hints: 1, seed: 3 }),
  { type: 'lesson', lesson: 'A', state: 'finished' },
  { type: 'screen', lesson: 'B', screen: 'S' },
]);
const draft: ReportDraft = { severity: 'wrong', text: '', screen: ['1'], place: 'A/B', seed: 1 };
const bad = (code: string) => Object.assign(new Error('?'), { code });

const said: Readonly<Record<string, string>> = {
  'last time': (lastTime(progressOf(events), course, new Date('2030-01-01')) ?? []).join(' '),
  tally: tallyWords({ alone: 1, helped: 2, wrong: 3 }),
  'no tally': tallyWords({ alone: 0, helped: 0, wrong: 0 }),
  severities: severities.map(({ says }) => says).join(' '),
  full: JournalError.writing('/F', bad('ENOSPC')).message,
  unwritable: JournalError.writing('/F', bad('EACCES')).message,
  unreadable: JournalError.reading('/F', bad('EACCES')).message,
};

it.each(Object.entries(said))('%s', (_name, text) => {
  expect(text).toMatch(/[а-я]/);
  expect(text.match(/[a-z]{2,}/g)).toBeNull();
});

it('a report keeps the words of the journal, and its own are another language’s', () => {
  const markdown = reportMarkdown(draft, { surroundings: [], events });
  for (const title of ['On the screen', 'Surroundings', 'Answers before', 'Severity: '])
    expect(markdown).toContain(inPseudo(title));
  expect(markdown).toContain('incorrect');
});
