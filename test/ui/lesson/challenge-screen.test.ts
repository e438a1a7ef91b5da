import { describe, expect, test } from 'vitest';
import type { ChallengeFindings } from '../../../src/challenge/judge/findings.ts';
import { type Tier, tiers } from '../../../src/challenge/tiers/tier.ts';
import { unicodeGlyphs } from '../../../src/drawing/glyphs.ts';
import { plainText } from '../../../src/drawing/styled.ts';
import type { JournalEvent } from '../../../src/progress/event.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { type ChallengeState, challengeView } from '../../../src/tutor/challenge-state.ts';
import { newSitting } from '../../../src/tutor/sitting.ts';
import { newAppState } from '../../../src/ui/app/app-state.ts';
import { challengeCommand } from '../../../src/ui/app/challenge-update.ts';
import { challengeLines } from '../../../src/ui/lesson/challenge-view.ts';

const [first, second] = tiers as [Tier, Tier];
const base = { v: 1, t: '2026-01-01T10:00:00.000Z', session: 'one' } as const;
const tried = ({ id }: Tier, passed: boolean): JournalEvent => ({
  ...base,
  type: 'challenge',
  tier: id,
  passed,
  cases: 7,
});
const findingsOf = (...passed: boolean[]): ChallengeFindings => ({
  tiers: passed.map((is, index) => ({ tier: tiers[index] as Tier, passed: is, problems: [], cases: [] })),
  passed: passed.every(Boolean),
  printed: [],
  seed: 1,
});

const begun: ChallengeState = {
  file: '/exercise/gradients.ts',
  isBegun: true,
  isChecking: false,
  parts: ['w1'],
};

function screen(challenge: ChallengeState, ...events: JournalEvent[]) {
  const progress = progressOf(events);
  const state = newAppState(newSitting([], progress, challenge));

  const view = challengeView(challenge, progress);
  const drawn = {
    size: { columns: 80, rows: 24 },
    glyphs: unicodeGlyphs,
    outputs: new Map(),
    engineLabel: '',
  };
  const lines = challengeLines(view, 78, 12, drawn);
  const context = {
    view: drawn,
    world: { seed: () => 1, elapsed: () => 0, animation: false },
    shown: () => [],
    compose: () => '',
  };
  return {
    text: lines.map(plainText).join('\n'),
    hint: () => challengeCommand(state, 'hint', context)?.state.overlays.at(-1),
    next: () => challengeCommand(state, 'more-parts', context)?.effects,
  };
}

describe('the screen of the challenge', () => {
  test('offers the next part once the file passes', () => {
    const { text, hint, next } = screen({ ...begun, findings: findingsOf(true) }, tried(first, true));
    expect(text).toContain('Press n: it is added to your file');
    expect(hint()).toMatchObject({ title: 'Guidance: dloss/dw2' });
    expect(next()).toEqual([{ type: 'edit-solution', add: second }]);
  });

  test('helps with what was broken after it had passed, and offers nothing new', () => {
    const { text, hint, next } = screen(
      { ...begun, findings: findingsOf(false) },
      tried(first, true),
      tried(first, false),
    );
    expect(text).toContain('dloss/dw1: not yet');
    expect(hint()).toMatchObject({ title: 'Guidance: dloss/dw1' });
    expect(next()).toEqual([]);
  });

  test('does so when all of it had passed', () => {
    const all = tiers.map((tier) => tried(tier, true));
    expect(screen({ ...begun, findings: findingsOf(true, true, true, true) }, ...all).text).toContain(
      'All of it is passed.',
    );
    const { text } = screen({ ...begun, findings: findingsOf(false) }, ...all, tried(first, false));
    expect(text).toContain('dloss/dw1: not yet');
    expect(text).not.toContain('All of it is passed.');
  });

  test('does not offer a part that stands in the file, left as it was', () => {
    const { text, next } = screen(
      { ...begun, parts: ['w1', 'w2'], findings: findingsOf(true) },
      tried(first, true),
    );
    expect(text).toContain('Part 2 of 4: dloss/dw2');
    expect(text).toContain('It is in your file. Press e to open it');
    expect(text).not.toContain('Press n');
    expect(next()).toEqual([]);
    expect(screen({ ...begun, parts: [] }).text).not.toContain('It is in your file.');
  });
});
