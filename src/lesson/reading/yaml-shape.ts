import { z } from 'zod';
import { namesHint, nearestHint } from './fault.ts';
import type { LessonSource } from './lesson-source.ts';
import { limits } from './limits.ts';
import type { Path, YamlBody } from './yaml-body.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks a YAML body against its schema and reports every fault at its place. The leaves of the schema carry a
 * `describe` that reads after “must be”.
 * @param what the body in a sentence: `a quiz`.
 */
export function checkShape<S extends z.ZodObject>(
  source: LessonSource,
  body: YamlBody,
  schema: S,
  what: string,
): z.output<S> | undefined {
  if (body.value === undefined) return undefined;
  const result = schema.safeParse(body.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, limits.faults))
    if (!source.isFull) report(source, body, schema, what, issue);
  return undefined;
}

function report(source: LessonSource, body: YamlBody, schema: z.ZodType, what: string, issue: Issue): void {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (path.length === 0 && issue.code === 'invalid_type') {
    const keys = keysOf(schema).join(', ');
    source.fault(body.opening, `${what} is made of “key: value” lines`, `Its keys are ${keys}.`);
    return;
  }
  if (issue.code === 'unrecognized_keys') {
    const owner = path.length === 0 ? what : `“${nameOf(path)}”`;
    for (const key of issue.keys.slice(0, limits.faults))
      reportUnknownKey(source, body, schemaAt(schema, path), owner, [...path, key]);
    return;
  }
  const name = nameOf(path);
  const expected = describedAt(schema, path);
  if (!body.has(path)) {
    const parent = path.slice(0, -1);
    const owner = parent.length === 0 ? what : `“${nameOf(parent)}”`;
    const suggestion = `Add “${name}: …”${expected ? `, ${expected}` : ''}.`;
    source.fault(body.offsetOf(parent), `${owner} needs “${name}”`, suggestion);
    return;
  }
  const message = `“${name}” must be ${expected ?? 'something else'}, not ${describeFound(body, path)}`;
  const assignment = /^(.+?)\s*=\s*(.+)$/.exec(String(path[path.length - 1]));
  if (assignment) {
    // `{x=2}` reads as one key without a value.
    source.fault(body.offsetOfKey(path), message, `Write “${assignment[1]}: ${assignment[2]}”.`);
    return;
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  source.fault(body.offsetOf(path), message, nearestHint(String(body.writtenAt(path)), choices));
}

function reportUnknownKey(
  source: LessonSource,
  body: YamlBody,
  schema: z.ZodType | undefined,
  owner: string,
  path: Path,
): void {
  const known = keysOf(schema);
  const key = String(path[path.length - 1]);
  const suggestion = namesHint(key, known, `Its keys are ${known.join(', ')}.`);
  source.fault(body.offsetOfKey(path), `${owner} has no “${key}”`, suggestion);
}

/** The nearest key, with the position in its list: `options`, `path, entry 2`. */
function nameOf(path: Path): string {
  const at = path.findLastIndex((key) => typeof key === 'string');
  const entry = path.slice(at + 1).map((index) => `, entry ${Number(index) + 1}`);
  return `${path[at] ?? 'the list'}${entry.join('')}`;
}

function describeFound(body: YamlBody, path: Path): string {
  const written = body.writtenAt(path);
  if (written === undefined) return 'a list or a map';
  if (written.trim() === '') return 'nothing';
  return `“${written.length > 30 ? `${written.slice(0, 29)}…` : written}”`;
}

/** The schema of the value at `path`, with the wrappers that make it optional. */
function wrappedAt(schema: z.core.$ZodType | undefined, path: Path): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return wrappedAt(inner.shape[key], rest);
  if (inner instanceof z.ZodArray) return wrappedAt(inner.element, rest);
  if (inner instanceof z.ZodRecord) return wrappedAt(inner.valueType, rest);
  if (inner instanceof z.ZodTuple) return wrappedAt(inner.def.items[Number(key)], rest);
  return inner;
}

const schemaAt = (schema: z.ZodType, path: Path): z.ZodType | undefined => unwrapped(wrappedAt(schema, path));

function describedAt(schema: z.ZodType, path: Path): string | undefined {
  const wrapped = wrappedAt(schema, path);
  return (wrapped instanceof z.ZodType ? wrapped.description : undefined) ?? unwrapped(wrapped)?.description;
}

function unwrapped(schema: z.core.$ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.def.innerType);
  return schema instanceof z.ZodType ? schema : undefined;
}

const keysOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
