/** `lessons/README.md`, the reference for authors, says what the schemas say, and its examples work. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadAutograd } from '../../src/autograd/load.ts';
import { blockKinds } from '../../src/lesson/blocks/block-kinds.ts';
import { frontMatterSchema } from '../../src/lesson/reading/front-matter.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import { drillSkills, skills } from '../../src/lesson/skills.ts';
import { lintLessons, lintRules } from '../../src/lint/lint-lessons.ts';
import { fieldTerms } from '../../src/lint/reading/terms-defined.ts';
import { fence } from './lesson-text.ts';

const reference = readFileSync('lessons/README.md', 'utf8');

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadAutograd({ environment: { NEURON_CALC_ENGINE: 'js' } });
});

/** The text below a heading, up to the next one like it or above it. */
function section(heading: string): string {
  const [marks = ''] = heading.split(' ');
  const outsideFences = reference.replace(/^````markdown\n[\s\S]*?^````$/gm, (fenced) =>
    fenced.replace(/./g, ' '),
  );
  const start = outsideFences.indexOf(`\n${heading}\n`) + heading.length + 2;
  expect(start, heading).toBeGreaterThan(heading.length + 2);
  const length = outsideFences.slice(start).search(new RegExp(`^#{1,${marks.length}} `, 'm'));
  return reference.slice(start, length < 0 ? undefined : start + length);
}

const unescaped = (cell: string): string => cell.trim().replaceAll('\\|', '|');

/** The rows of the first table of a text, without its head. */
const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\| `.*\|$/gm)].map(([row]) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(unescaped),
  );

interface Key {
  readonly name: string;
  readonly holds: string | undefined;
  readonly otherwise: 'needed' | 'optional' | string;
}

/** Every key of a schema, those inside lists and maps too: `options[].text`, `left.title`. */
function keysOf(schema: z.core.$ZodType | undefined, prefix = ''): Key[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return keysOf(schema.def.innerType, prefix);
  if (schema instanceof z.ZodArray) return keysOf(schema.element, `${prefix}[]`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    return [{ name, holds: descriptionOf(value), otherwise: absenceOf(value) }, ...keysOf(value, name)];
  });
}

function descriptionOf(schema: z.core.$ZodType): string | undefined {
  if (schema instanceof z.ZodType && schema.description !== undefined) return schema.description;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return descriptionOf(schema.def.innerType);
  return undefined;
}

function absenceOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodOptional) return 'optional';
  if (!(schema instanceof z.ZodDefault)) return 'needed';
  const value = schema.def.defaultValue;
  return typeof value === 'object' ? 'optional' : `\`${String(value)}\``;
}

function compareKeys(text: string, schema: z.ZodObject): void {
  const rows = rowsOf(text);
  const keys = keysOf(schema);
  expect(rows.map(([name]) => name)).toEqual(keys.map(({ name }) => `\`${name}\``));
  for (const [index, { name, holds, otherwise }] of keys.entries()) {
    const [, type, absence, meaning = ''] = rows[index] ?? [];
    expect(type, name).toBe(holds);
    if (otherwise === 'optional') expect(absence, name).not.toMatch(/^(needed)?$/);
    else expect(absence, name).toBe(otherwise);
    expect(meaning, name).toMatch(/^[A-Z`].*\.$/);
  }
}

test('the head of a file: every key, and nothing else', () => {
  compareKeys(section('## The head of a file'), frontMatterSchema);
});

const kinds = Object.entries(blockKinds);
const network = examplesIn(section('### `graph`'))[0] ?? '';

function examplesIn(text: string): string[] {
  return [...text.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map(([, example = '']) => example);
}

test('every kind of block has its part, in one order with its keys, and nothing else has', () => {
  const told = [...section('## Every kind of block').matchAll(/^### `(.*)`$/gm)].map(([, kind]) => kind);
  expect(told.toSorted()).toEqual(kinds.map(([kind]) => kind).toSorted());
});

test.each(kinds)('%s: every key, and nothing else', (kind, { schema }) => {
  compareKeys(section(`### \`${kind}\``), schema());
});

/** A lesson that is sound but for what the example may bring: it comes behind one that defines the words of the field. */
const around = (example: string): Record<string, string> => ({
  '01-words.md': `---
id: words
title: Words
objective: Define them.
minutes: 6
terms:
${fieldTerms.map(([name]) => `  ${name}: "what it is"\n`).join('')}---

## Words
`,
  '02-example.md': `---
id: example
title: An example
objective: Show a block.
minutes: 6
---

## The network

${example.includes('id: network\n') ? '' : network}
## The example

${example}
${['a', 'b', 'c'].map((id) => `## Screen ${id}\n\n${fence('number', `id: filler-${id}\nprompt: How much?\nanswer: 2`)}`).join('\n')}
## The end

${fence('drill', 'skill: chain\ncount: 1')}
${fence('recap', 'points: [The end.]')}`,
});

async function faultsIn(contents: Record<string, string>, file: string): Promise<string[]> {
  const files = { list: () => Object.keys(contents), read: (path: string) => contents[path] ?? '' };
  const curriculum = readCurriculum('.', files);
  expect(curriculum.faults).toEqual([]);
  const { faults } = await lintLessons(curriculum, autograd);
  return faults.filter((fault) => fault.file === file).map(({ line, message }) => `${line}: ${message}`);
}

describe('the examples', () => {
  test.each(kinds)('%s: each is read, and lints clean', async (kind) => {
    const examples = examplesIn(section(`### \`${kind}\``));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(example).toContain(`\`\`\`${kind}\n`);
      expect(await faultsIn(around(example), '02-example.md')).toEqual([]);
    }
  });

  test('a fault in one would be seen', async () => {
    const wide = around(
      fence('bridge', `left: {title: ${'x'.repeat(40)}, source: b}\nright: {title: c, source: d}\nbreaks: e`),
    );
    expect(await faultsIn(wide, '02-example.md')).toEqual([
      expect.stringContaining('this line is 40 columns wide'),
    ]);
  });

  test('the whole lesson is a pack without faults', async () => {
    const examples = examplesIn(section('## A whole lesson'));
    expect(examples).toHaveLength(1);
    const contents = { '01-growing-square.md': examples[0] ?? '' };
    expect(await faultsIn(contents, '01-growing-square.md')).toEqual([]);
  });

  test('there are no others', () => {
    const all = kinds.flatMap(([kind]) => examplesIn(section(`### \`${kind}\``)));
    expect(examplesIn(reference)).toHaveLength(all.length + 1);
  });
});

describe('what else there is to know', () => {
  test('the rules of lint', () => {
    expect(rowsOf(section('## Checking')).map(([name]) => name)).toEqual(
      Object.keys(lintRules).map((name) => `\`${name}\``),
    );
  });

  test('the words of the field, and the skills', () => {
    const listed = (text: string): string[][] =>
      text
        .split('\n\n')
        .map((paragraph) => paragraph.trim().split(/,\s+/))
        .filter((names) => names.length > 9);
    expect(listed(section('## Terms'))).toEqual([fieldTerms.map(([name]) => name)]);
    expect(listed(section('## Skills'))).toEqual([skills, drillSkills]);
  });

  test('it sends nobody out of the package', () => {
    const targets = [...reference.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target);
    const headings = [...reference.matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = '']) =>
        `#${heading
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-')}`,
    );
    expect(targets.filter((target) => !headings.includes(target))).toEqual([]);
    expect(reference).not.toMatch(/https?:|src\/|DESIGN|LESSONS\.md/);
  });
});
