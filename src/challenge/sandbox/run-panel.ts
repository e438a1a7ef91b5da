/** Runs a code panel of a lesson, which may be a stranger's, and says what it prints. */

import { stripVTControlCharacters } from 'node:util';
import { escapedText } from '../../expression/visible-text.ts';
import { words } from '../words.ts';
import { type Limits, panelLimits } from './confinement.ts';
import { type ConfinedRun, type NodeProgram, type RunEnd, runConfined } from './run-confined.ts';

export interface CodeError {
  /** As Node words it: `TypeError: f is not a function`. */
  readonly message: string;
  /** 1-based line of the program; absent when it is not known. */
  readonly line?: number;
}

export interface PanelRun {
  /** What was printed, a line each, safe to show; after a crash its message comes last. */
  readonly output: readonly string[];
  readonly error?: CodeError;
}

/** More lines than this tell nobody more, and a loop prints millions before it is stopped. */
const MOST_LINES = 200;
/** Of one line, in characters. */
const LONGEST_LINE = 1000;

/**
 * Runs a panel's TypeScript. Top-level `await` works; nothing can be imported but TensorFlow.js, which is also there as
 * `tf`. Never throws for what the program does, nor when there is no process to run it in.
 */
export async function runPanel(
  source: string,
  {
    runner,
    limits = panelLimits,
    node,
  }: { readonly runner: string; readonly limits?: Limits; readonly node?: NodeProgram },
): Promise<PanelRun> {
  const run = await runConfined({ kind: 'panel', source, limits }, limits, runner, node).catch(
    (error: Error): ConfinedRun => {
      return { messages: [], printed: '', end: { kind: 'died', detail: error.message } };
    },
  );
  const output = printedLines(run.printed);
  const error = errorOf(run, limits);
  if (!error) return { output };
  const safe = { ...error, message: error.message.split('\n').map(shown).join('\n') };
  return { output: [...output, ...safe.message.split('\n')], error: safe };
}

function printedLines(printed: string): string[] {
  if (printed === '') return [];
  const lines = printed.replace(/\n$/, '').split('\n');
  const kept = lines.slice(0, MOST_LINES).map(shown);
  if (lines.length >= MOST_LINES) kept[MOST_LINES - 1] = '…';
  return kept;
}

/** Without colours, which a program may well print; what else cannot be seen is spelt out. */
const shown = (line: string): string =>
  escapedText(
    stripVTControlCharacters(line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line),
  );

function errorOf({ messages, end }: ConfinedRun, limits: Limits): CodeError | undefined {
  for (const message of messages) {
    if (message.type === 'endless-at-start') return { message: words.panel.overTime };
    if (message.type === 'unreadable' || message.type === 'threw-at-start') {
      const { line } = message.error;
      return { message: message.error.message, ...(line === undefined ? {} : { line }) };
    }
  }
  return end.kind === 'finished' ? undefined : { message: endWords(end, limits) };
}

function endWords(end: Exclude<RunEnd, { kind: 'finished' }>, { memoryBytes }: Limits): string {
  switch (end.kind) {
    case 'time':
      return words.panel.overTime;
    case 'memory':
      return words.panel.overMemory(Math.round(memoryBytes / 1024 / 1024));
    case 'output':
      return words.panel.overOutput;
    case 'died':
      return words.panel.died(end.detail);
  }
}
