import { describe, expect, it } from 'vitest';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { readLesson } from '../../src/lesson/reading/read-lesson.ts';
import { tallBlocks } from '../../src/lint/screen-fits.ts';

const { lessons } = readCurriculum('lessons');

describe('lessons on 80×24', () => {
  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s fits, block by block', (_id, lesson) => {
    const tall = tallBlocks(lesson, { columns: 80, rows: 24 });
    expect(tall.map(({ screen, part, height }) => [screen.id, part.kind, height])).toEqual([]);
  });

  it('finds a block that is too tall', () => {
    const source = Array.from({ length: 30 }, (_, index) => `  const x${index} = ${index}`).join('\n');
    const text = `---\nid: tall\ntitle: Tall\nobjective: Be tall.\nminutes: 5\nrequires: []\nskills: [rate]\ncovers: []\nterms: {}\n---\n\n## Code\n\n\`\`\`code\nrun: false\nsource: |\n${source}\n\`\`\`\n`;
    const { lesson, faults } = readLesson(text, '01-tall.md');
    expect(faults).toEqual([]);
    const tall = lesson ? tallBlocks(lesson, { columns: 80, rows: 24 }) : [];
    expect(tall.map(({ part }) => part.kind)).toEqual(['code']);
  });
});
