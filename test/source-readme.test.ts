/** `src/README.md` leads the next person to the right file: what it names is there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync('src/README.md', 'utf8');
const lines = page.split('\n');

const pathsIn = (line: string): string[] =>
  [...line.matchAll(/`((?:src|test|lessons|bin)\/[^`\s]*)`/g)].flatMap(([, path]) => path ?? []);
const missingIn = (line: string): string[] => pathsIn(line).filter((path) => !existsSync(path));

/** The part of the page below a heading. */
const section = (heading: string): string[] =>
  page
    .split(/^## /m)
    .find((part) => part.startsWith(heading))
    ?.split('\n') ?? [];
const rowsOf = (heading: string): string[] =>
  section(heading)
    .filter((line) => line.startsWith('| '))
    .slice(1);

describe('the page for whoever works on the program', () => {
  it('names no path that does not exist', () => {
    expect(lines.flatMap(pathsIn).length).toBeGreaterThan(100);
    expect(lines.flatMap(missingIn)).toEqual([]);
  });

  it('says where at least thirty things live, and each row names a place', () => {
    const rows = rowsOf('Where X lives');
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(rows.filter((row) => pathsIn(row).length === 0)).toEqual([]);
  });

  it('names every room of src', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.filter(({ name }) => !page.includes(`\`src/${name}/`))).toEqual([]);
  });

  it('names every variable that is read', () => {
    const files = ['src', 'test', 'bin'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|tsx|mjs|js)$/.test(name))
        .map((name) => join(folder, name)),
    );
    const read = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\benv(?:ironment)?\.([A-Z][A-Z_]+)\b/g)].map(
        ([, name]) => name,
      ),
    );
    // What every program reads, and is about none in particular.
    const usual = ['PATH', 'HOME'];
    expect(read.length).toBeGreaterThan(20);
    const unnamed = [...new Set(read)].filter(
      (name) => !usual.includes(name ?? '') && !page.includes(`${name}`),
    );
    expect(unnamed).toEqual([]);
  });
});
