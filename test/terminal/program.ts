/** The built program in a pseudo-terminal, with a state folder of its own. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type SessionOptions, TerminalSession } from './terminal-session.ts';

/** The Node under test: `npm run matrix` names others. */
export const nodeUnderTest = process.env.NEURON_CALC_TEST_NODE ?? process.execPath;

export interface Place {
  readonly lesson: string;
  readonly screen: string;
}

export interface ProgramOptions {
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly answers?: boolean;
  readonly link?: NonNullable<SessionOptions['link']>;
}

/** A learner: where their progress is kept, and the programs they have started. */
export class Learner {
  readonly home = mkdtempSync(join(tmpdir(), 'neuron-calc-learner-'));
  private readonly sessions: TerminalSession[] = [];

  /** @param place where an earlier visit ended; absent: a new learner. */
  constructor(place?: Place) {
    if (!place) return;
    const event = (rest: object) =>
      JSON.stringify({ v: 1, t: '2026-01-01T00:00:00.000Z', session: 'earlier', ...rest });
    const lines = [
      event({ type: 'lesson', lesson: place.lesson, state: 'started' }),
      event({ type: 'screen', lesson: place.lesson, screen: place.screen }),
    ];
    writeFileSync(join(this.home, 'journal.jsonl'), `${lines.join('\n')}\n`);
  }

  start({
    args = [],
    columns = 80,
    rows = 24,
    environment = {},
    ...how
  }: ProgramOptions = {}): TerminalSession {
    const session = new TerminalSession(nodeUnderTest, [resolve('bin/neuron-calc.js'), ...args], {
      columns,
      rows,
      ...how,
      environment: { NEURON_CALC_HOME: this.home, NEURON_CALC_ENGINE: 'js', ...environment },
    });
    this.sessions.push(session);
    return session;
  }

  /** The journal's lines, readable or not. */
  lines(): string[] {
    return readFileSync(join(this.home, 'journal.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  }

  /** What has been journaled so far. */
  events(): Record<string, unknown>[] {
    return this.lines().map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  dispose(): void {
    for (const session of this.sessions) session.dispose();
    rmSync(this.home, { recursive: true, force: true });
  }
}
