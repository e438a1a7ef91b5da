import { describe, expect, it } from 'vitest';
import { loadAutograd } from '../../src/autograd/load.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { lintLessons } from '../../src/lint/lint-lessons.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { frontMatter } from '../lesson/lesson-text.ts';

const contents: Record<string, string> = {
  '01-a.md': `${frontMatter}\n## A\n`,
  '02-b.md': `${frontMatter.replace('id: chain-rule', 'id: b')}\n## B\n\n> no\n`,
  '03-c.md': `${frontMatter.replace('id: chain-rule', 'id: c')}\n## C\n`,
};

describe('linting', () => {
  it('adds the faults of rules, also of those that take their time, to those of form, in the order of the files', async () => {
    const curriculum = readCurriculum('.', {
      list: () => Object.keys(contents),
      read: (path) => contents[path] as string,
    });
    const late: Rule = async (lesson, { earlier, places }) => [
      {
        file: lesson.file,
        ...places.of(lesson, ['title']),
        message: `after ${earlier.length}`,
        severity: 'warning',
      },
    ];
    const autograd = await loadAutograd({ environment: { NEURON_CALC_ENGINE: 'js' } });
    const { faults } = await lintLessons(curriculum, autograd, [late]);
    expect(faults.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      '01-a.md:3 after 0',
      '02-b.md:10 quotes cannot be shown',
      '03-c.md:3 after 1',
    ]);
  });
});
