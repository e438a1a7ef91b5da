import { describe, expect, it } from 'vitest';
import type { ChallengeFindings } from '../../src/challenge/judge/findings.ts';
import { tiers } from '../../src/challenge/tiers/tier.ts';
import type { Workshop } from '../../src/challenge/workshop/workshop.ts';
import type { NewEvent } from '../../src/progress/event.ts';
import type { ChallengeNews } from '../../src/tutor/challenge-state.ts';
import { SolutionDesk } from '../../src/tutor/solution-desk.ts';

const [tier] = tiers;
if (!tier) throw new Error('there is a first tier');
const findings: ChallengeFindings = {
  tiers: [{ tier, passed: true, problems: [], cases: [] }],
  passed: true,
  printed: [],
  seed: 1,
};

/** A file in memory, and checks that end when they are told to. */
function desk(
  options: {
    write?: 'written' | 'kept' | 'failed';
    editing?: (file: { text: string | undefined }) => string | undefined;
  } = {},
) {
  const file: { text: string | undefined } = { text: 'begun' };
  const actions: ChallengeNews[] = [];
  const events: NewEvent[] = [];
  const checks: (() => void)[] = [];
  let checked: string | undefined;
  const workshop = {
    file: '/exercise/gradients.ts',
    folder: '/exercise',
    isBegun: true,
    parts: ['w1'],
    begin: () => ({
      kind: options.write ?? 'kept',
      file: '/exercise/gradients.ts',
      message: 'no space left',
    }),
    get text() {
      return file.text;
    },
    get isUnchecked() {
      return file.text !== checked;
    },
    check: () =>
      new Promise((resolve) => {
        checked = file.text;
        checks.push(() => resolve(findings));
      }),
  } as unknown as Workshop;
  const made = new SolutionDesk({
    workshop,
    edit: async () => options.editing?.(file),
    record: (event) => events.push(event),
    dispatch: (action) => actions.push(action),
  });
  return { made, actions, events, checks, types: () => actions.map(({ type }) => type) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the desk of the challenge', () => {
  it('has a file checked after it was changed in the editor', async () => {
    const { made, types, events } = desk({
      write: 'written',
      editing: (file) => {
        file.text = 'changed';
        return undefined;
      },
    });
    await made.edit();
    expect(types()).toEqual(['solution-edited', 'solution-saved']);
    expect(events).toEqual([{ type: 'setting', name: 'challenge-folder', value: '/exercise' }]);
  });

  it('has nothing checked that was not changed', async () => {
    const { made, types } = desk();
    await made.edit();
    expect(types()).toEqual(['solution-edited']);
  });

  it('has a file checked that can no longer be read, for what there is to say about it', async () => {
    const { made, types } = desk({
      editing: (file) => {
        file.text = undefined;
        return undefined;
      },
    });
    await made.edit();
    expect(types()).toEqual(['solution-edited', 'solution-saved']);
  });

  it('tells what went wrong with the editor, and with the file', async () => {
    const editor = desk({ editing: () => 'There is no editor.' });
    await editor.made.edit();
    expect(editor.actions).toEqual([
      {
        type: 'solution-edited',
        isBegun: true,
        parts: ['w1'],
        notice: { kind: 'editor', message: 'There is no editor.' },
      },
    ]);
    const disk = desk({ write: 'failed' });
    await disk.made.edit();
    expect(disk.actions).toEqual([
      expect.objectContaining({
        notice: { kind: 'unwritable', file: '/exercise/gradients.ts', message: 'no space left' },
      }),
    ]);
  });

  it('checks one at a time, and once more for all saves meanwhile', async () => {
    const { made, types, events, checks } = desk();
    const first = made.check();
    await made.check();
    await made.check();
    expect(checks).toHaveLength(1);
    checks[0]?.();
    await first;
    await settle();
    expect(types()).toEqual(['solution-checked', 'solution-saved']);
    expect(events).toEqual([{ type: 'challenge', tier: 'w1', passed: true, cases: 0 }]);
  });
});
