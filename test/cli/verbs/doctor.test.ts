import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../../../package.json';
import { doctor } from '../../../src/cli/verbs/doctor.ts';
import { type FakeIo, fakeIo, stateFolder } from '../fake-io.ts';
import { lessonPack } from '../lesson-pack.ts';

const options = { color: true, animation: true, lessons: lessonPack() };

async function diagnosed({ io, out }: FakeIo, lessons = options.lessons) {
  const exitCode = await doctor({ ...options, lessons, json: true }, io);
  return { exitCode, diagnosis: JSON.parse(out()) };
}

test('describes program, Node, terminal, journal, lessons and engine', async () => {
  const env = {
    TERM: 'xterm-256color',
    LC_ALL: '',
    LANG: 'de_DE.UTF-8',
    npm_config_user_agent: 'npm/11.19.1 node/v20',
  };
  const world = fakeIo({ terminal: true, env });
  const { exitCode, diagnosis } = await diagnosed(world);
  expect(diagnosis).toMatchObject({
    program: version,
    node: process.versions.node,
    startedBy: 'npm/11.19.1',
    terminal: {
      input: 'terminal',
      output: 'terminal',
      size: { columns: 80, rows: 24 },
      colourBits: 8,
      locale: 'de_DE.UTF-8',
      utf8: true,
      variables: { TERM: 'xterm-256color' },
    },
    state: { directory: stateFolder(world.io), writable: true, events: 0 },
    lessons: { lessons: 2, faults: 0 },
    engine: { label: expect.stringContaining('TensorFlow.js') },
    problems: [],
  });
  expect(exitCode).toBe(0);
});

test('names the engine and, where the native one is not in use, why and what to type', async () => {
  const { diagnosis } = await diagnosed(fakeIo({ env: { NEURON_CALC_ENGINE: 'js' } }));
  expect(diagnosis.engine.native || diagnosis.engine.fallbackReason.length > 0).toBe(true);
  expect(diagnosis.engine.native || diagnosis.engine.advice.commands).toEqual(['unset NEURON_CALC_ENGINE']);
});

test('looks without touching', async () => {
  const world = fakeIo();
  await diagnosed(world);
  expect(existsSync(stateFolder(world.io))).toBe(false);
});

test('counts the lines of the journal, and those it leaves alone', async () => {
  const world = fakeIo();
  mkdirSync(stateFolder(world.io), { recursive: true });
  const reset = { v: 1, t: '2026-03-01T10:00:00.000Z', session: 's', type: 'reset' };
  writeFileSync(join(stateFolder(world.io), 'journal.jsonl'), `${JSON.stringify(reset)}\ntorn`);
  const { exitCode, diagnosis } = await diagnosed(world);
  expect(diagnosis.state).toMatchObject({ events: 1, skipped: { unreadable: 1, unknown: 0, newer: 0 } });
  expect(exitCode).toBe(0);
});

test('a state directory that cannot be made is a problem: exit code 1', async () => {
  const world = fakeIo({ env: { NEURON_CALC_HOME: '/dev/null/neuron-calc' } });
  const { exitCode, diagnosis } = await diagnosed(world);
  expect(diagnosis.state.writable).toBe(false);
  expect(diagnosis.problems[0]).toContain('/dev/null');
  expect(exitCode).toBe(1);
});

test('faulty lessons and a folder without lessons are problems', async () => {
  const faulty = await diagnosed(fakeIo(), lessonPack({ '03-bad.md': '---\nid: bad\n---\n' }));
  expect(faulty.diagnosis.problems[0]).toContain("see 'neuron-calc lint");
  const { io } = fakeIo();
  const empty = await diagnosed(fakeIo(), io.home);
  expect(empty.diagnosis.problems).toEqual([`there are no lessons in ${io.home}`]);
  expect([faulty.exitCode, empty.exitCode]).toEqual([1, 1]);
});

test('for people it is lines of text without escape codes', async () => {
  const { io, out } = fakeIo({ terminal: true, env: { LANG: 'C' } });
  await doctor(options, io);
  expect(out()).toMatch(/^neuron-calc +\d/);
  expect(out()).toMatch(/^locale +C, so ASCII drawing$/m);
  expect(out()).toMatch(/^engine +TensorFlow\.js/m);
  expect(out()).toMatch(/\nAll is well\.\n$/);
  expect(out()).not.toContain('\u001b');
});
