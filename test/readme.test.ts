import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unicodeGlyphs } from '../src/drawing/glyphs.ts';
import { plainText } from '../src/drawing/styled.ts';
import { readCurriculum } from '../src/lesson/reading/read-curriculum.ts';
import { progressOf } from '../src/progress/progress.ts';
import { draw } from '../src/ui/app/app-view.ts';
import { enterBeat, openScreen } from '../src/ui/lesson/lesson-state.ts';

describe('the README', () => {
  it('shows the quiz as it is drawn', () => {
    const { lessons } = readCurriculum('lessons');
    const lesson = lessons.find(({ id }) => id === 'chain-rule');
    if (!lesson) throw new Error('lesson 3 is missing');
    const enter = enterBeat({ solved: () => false, seed: 1, animation: false });
    const index = lesson.screens.findIndex(({ id }) => id === 'every-factor');
    const state = {
      lessons,
      progress: progressOf([]),
      screen: { kind: 'lesson' as const, lesson: openScreen(lesson, index, enter) },
      overlays: [],
      outputs: new Map(),
    };
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
