import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');

/** From the bottom up; folders in one row stand side by side. */
const layers = [
  ['tensor'],
  ['expression'],
  ['calculus'],
  ['graph'],
  ['autograd'],
  ['grading'],
  ['lesson', 'progress'],
  ['practice', 'challenge'],
  ['tutor', 'drawing'],
  ['ui', 'plain'],
  ['lint'],
  ['cli'],
];

/** Which layers may import a package; any other package is free. */
const owners: readonly (readonly [name: RegExp, layers: readonly string[]])[] = [
  [/^(react|react-dom|ink|ink-.*|@inkjs\/.*)(\/|$)/, ['ui']],
  [/^@tensorflow\//, ['autograd']],
  [/^mathjs(\/|$)/, ['expression', 'calculus']],
  [/^string-width$/, ['drawing']],
];

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** Types are gone when the program runs, and dynamic imports load when they are reached. */
  readonly kind: 'static' | 'type' | 'dynamic';
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.m?tsx?$/.test(path))
  .map((path) => path.split(sep).join('/'));

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

function importsOf(file: string): Import[] {
  const code = textOf(file).replace(/^\s*(\/\*\*?|\*|\/\/).*$/gm, '');
  const statements = code.matchAll(/^(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const calls = code.matchAll(/\b(?:import|require)\(\s*'([^']+)'\s*\)/g);
  return [
    ...[...statements].map(([, , type, specifier]): Import => {
      return { file, specifier: specifier as string, kind: type ? 'type' : 'static' };
    }),
    ...[...calls].map(([, specifier]): Import => ({ file, specifier: specifier as string, kind: 'dynamic' })),
  ];
}

const imports = files.flatMap(importsOf);
const layerOf = (file: string): string => file.split('/')[0] as string;
const rankOf = (layer: string): number => layers.findIndex((row) => row.includes(layer));
const targetOf = ({ file, specifier }: Import): string =>
  relative(root, join(root, dirname(file), specifier))
    .split(sep)
    .join('/');
const isOwn = ({ specifier }: Import): boolean => specifier.startsWith('.');

/** Every file that is loaded with this one before any of its code runs. */
function loadedWith(entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const found of files.includes(file) ? importsOf(file) : []) {
      if (found.kind === 'static') reached.add(isOwn(found) ? targetOf(found) : found.specifier);
    }
  }
  return reached;
}

describe('imports point downward', () => {
  test('the folders of src are the layers, and the build beside them', () => {
    const known = [...layers.flat(), 'build'];
    expect(files.map(layerOf).filter((layer) => !known.includes(layer))).toEqual([]);
  });

  test('the reader of imports sees every kind', () => {
    const kinds = new Map(imports.map(({ kind }) => [kind, true]));
    expect([...kinds.keys()].toSorted()).toEqual(['dynamic', 'static', 'type']);
    expect(imports.filter(isOwn).length).toBeGreaterThan(files.length);
    expect(imports.some(({ specifier }) => specifier === '@tensorflow/tfjs-backend-cpu')).toBe(true);
  });

  test('no layer imports one above it', () => {
    const upward = imports.filter(isOwn).flatMap((found) => {
      const [from, to] = [layerOf(found.file), layerOf(targetOf(found))];
      if (from === to || from === 'build' || rankOf(to) === -1) return [];
      return rankOf(to) < rankOf(from) ? [] : [`${found.file} → ${found.specifier}`];
    });
    expect(upward).toEqual([]);
  });

  test('nothing of the program imports the build', () => {
    const importers = imports.filter((found) => isOwn(found) && layerOf(targetOf(found)) === 'build');
    expect(importers.filter(({ file }) => layerOf(file) !== 'build')).toEqual([]);
  });
});

describe('imports never go in a circle', () => {
  test('types included', () => {
    const next = new Map(files.map((file) => [file, importsOf(file).filter(isOwn).map(targetOf)] as const));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of next.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('packages stay in their layers', () => {
  test.each(owners)('%s', (name, allowed) => {
    const users = imports.filter(({ specifier }) => name.test(specifier));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ file }) => !allowed.includes(layerOf(file)))).toEqual([]);
  });

  test('the native engine, an optional package, is never imported by name', () => {
    expect(imports.filter(({ specifier }) => specifier.startsWith('@tensorflow/tfjs-node'))).toEqual([]);
  });

  test('the first file of the program waits for neither React nor mathjs nor TensorFlow.js', () => {
    const loaded = [...loadedWith('cli/main.ts')];
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter((file) => owners.some(([name]) => name.test(file)))).toEqual([]);
  });

  test('before the first frame no schema, no lesson file and no formula is read', () => {
    const loaded = [...loadedWith('cli/verbs/lesson.ts'), ...loadedWith('ui/run-tutor.tsx')];
    const heavy = /^(zod|yaml|marked|mathjs|@tensorflow\/.*|sucrase|emphasize)(\/|$)/;
    expect(loaded).toContain('ink');
    expect(loaded.filter((file) => heavy.test(file))).toEqual([]);
  });

  test('the plain tutor never loads Ink', () => {
    const loaded = files.filter((file) => layerOf(file) === 'plain').flatMap((file) => [...loadedWith(file)]);
    expect(loaded.filter((file) => owners[0]?.[0].test(file))).toEqual([]);
  });

  test('to know what a block wants, nothing waits for the readers of YAML and Markdown', () => {
    const loaded = loadedWith('lesson/blocks/block.ts');
    expect(loaded.has('lesson/blocks/quiz.ts')).toBe(true);
    expect([...loaded].filter((file) => ['yaml', 'marked'].includes(file))).toEqual([]);
  });
});

describe('files', () => {
  test('have no more than 250 lines', () => {
    const long = files
      .map((file) => [file, textOf(file).trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  test('and their folders have kebab-case names', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
    const odd = files.filter((file) => {
      const name = basename(file).replace(/(\.d)?\.m?tsx?$/, '');
      return ![...file.split('/').slice(0, -1), name].every((part) => kebab.test(part));
    });
    expect(odd).toEqual([]);
  });
});
