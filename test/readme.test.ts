import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unicodeGlyphs } from '../src/drawing/glyphs.ts';
import { plainText } from '../src/drawing/styled.ts';
import { readCurriculum } from '../src/lesson/reading/read-curriculum.ts';
import { progressOf } from '../src/progress/progress.ts';
import { openScreen } from '../src/tutor/lesson-run.ts';
import { newSitting } from '../src/tutor/sitting.ts';
import { newAppState } from '../src/ui/app/app-state.ts';
import { draw } from '../src/ui/app/app-view.ts';

describe('the README', () => {
  it('shows the quiz as it is drawn', () => {
    const { lessons } = readCurriculum('lessons');
    const lesson = lessons.find(({ id }) => id === 'chain-rule');
    if (!lesson) throw new Error('lesson 3 is missing');
    const index = lesson.screens.findIndex(({ id }) => id === 'every-factor');
    const run = openScreen({ lesson, solved: () => false, seed: 1, animation: false }, index);
    const sitting = { ...newSitting(lessons, progressOf([])), stage: { kind: 'lesson' as const, run } };
    const state = newAppState(sitting);
    const view = {
      size: { columns: 80, rows: 24 },
      glyphs: unicodeGlyphs,
      outputs: new Map(),
      engineLabel: '',
    };
    const drawn = draw(state, view, new Date(0), 'test');
    const frame = drawn.lines.map((line, row) =>
      row === drawn.field?.row ? ' >' : plainText(line).trimEnd(),
    );
    const shown = /<!-- frame: chain-rule quiz[^>]*-->\n```\n([\s\S]*?)\n```/.exec(
      readFileSync('README.md', 'utf8'),
    )?.[1];
    expect(shown).toBe(frame.join('\n'));
  });
});
