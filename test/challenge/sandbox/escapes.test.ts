/** What a stranger's program could reach, tried in one go: nothing is read, written, started or connected. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panelLimits, usualLimits } from '../../../src/challenge/sandbox/confinement.ts';
import { runConfined } from '../../../src/challenge/sandbox/run-confined.ts';
import { runPanel } from '../../../src/challenge/sandbox/run-panel.ts';
import { builtRunner } from '../../../src/challenge/sandbox/runner-file.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { nodeUnderTest } from '../../terminal/program.ts';
import { escapeProgram, escapes } from './escapes.ts';

const runner = builtRunner();
const version = spawnSync(nodeUnderTest, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
const node = { path: nodeUnderTest, version };
const marker = join(temporaryFolder('outside'), 'reached');
const patient = { callMilliseconds: 30_000, silentMilliseconds: 40_000 };
let connections = 0;
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as { port: number }).port;
});
afterAll(() => void server.close());

const told = `TRIED ${Object.keys(escapes).length} `;

describe('no way out', () => {
  test('of a panel', async () => {
    const program = `${escapeProgram(port, marker)}\nawait attempt();`;
    const { output } = await runPanel(program, { runner, node, limits: { ...panelLimits, ...patient } });
    expect(output.filter((line) => line.startsWith('REACHED'))).toEqual([]);
    expect(output.map((line) => line.trim())).toContain(told.trim());
  }, 90_000);

  test('of a solution', async () => {
    const source = `import * as tf from '@tensorflow/tfjs';\n${escapeProgram(port, marker)}\nexport const f = attempt;`;
    const limits = { ...usualLimits, ...patient };
    const calls = [{ id: 0, name: 'f', arguments: [] }];
    const run = await runConfined({ kind: 'solution', source, calls, limits }, limits, runner, node);
    expect(run.printed).not.toContain('REACHED');
    expect(run.printed).toContain(told);
    expect(run.messages.map(({ type }) => type)).toEqual(['ready', 'exports', 'calling', 'returned', 'end']);
  }, 90_000);

  test('and nothing came of any', () => {
    expect(existsSync(marker)).toBe(false);
    expect(connections).toBe(0);
    expect(Object.keys(escapes).length).toBeGreaterThan(45);
  });

  test('though without the walls there are many', () => {
    // Where nobody listens: this very process is busy waiting.
    const program = `${escapeProgram(1, marker)}\nattempt().then(() => process.exit(0));`;
    const inNode = `const tf = new Proxy({}, { get() { throw new Error('none'); } });\n${program}`;
    const elsewhere = join(temporaryFolder('control'), 'reached');
    const { stdout } = spawnSync(process.execPath, ['-e', inNode.replaceAll(marker, elsewhere)], {
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    });
    expect(stdout.split('\n').filter((line) => line.startsWith('REACHED')).length).toBeGreaterThan(8);
    expect(existsSync(elsewhere)).toBe(true);
  });
});
