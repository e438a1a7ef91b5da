/** The thread that holds the realm: does what was asked for, and says what came of it. It judges nothing. */

import { parentPort, workerData } from 'node:worker_threads';
import { words } from '../../words.ts';
import { type Compiled, compilePanel, compileSolution, panelError, readingError } from './compile.ts';
import { ForeignRealm, Stopped } from './foreign-realm.ts';
import { named } from './name-what-was-called.ts';
import { PrintedText } from './printed-text.ts';
import {
  type Call,
  type Message,
  type Outcome,
  PANEL_FILE,
  type RunRequest,
  type SentError,
  SOLUTION_FILE,
} from './protocol.ts';

/** Of what a function returned, as JSON: more is no answer. */
const LONGEST_VALUE = 16 * 1024;

const send = (message: Message): void => parentPort?.postMessage(message);

export async function serve(): Promise<void> {
  const request = workerData as RunRequest;
  const printed = new PrintedText(request.kind, request.limits.outputBytes, send);
  const compiled =
    request.kind === 'panel'
      ? compiledOr(() => compilePanel(request.source), panelError)
      : compiledOr(() => compileSolution(request.source), readingError);
  if (!compiled) return send({ type: 'end' });
  const realm = await ForeignRealm.make(request.limits.memoryBytes, (text, length) => {
    const hasRoom = printed.take(text, length);
    // A panel shows its first lines and no more; a solution that floods is ended.
    if (!hasRoom && request.kind === 'solution') realm.stop();
    return hasRoom;
  });
  try {
    send({ type: 'ready' });
    if (request.kind === 'panel') await runPanel(compiled, request, realm);
    else await runSolution(compiled, request, realm);
  } catch (error) {
    printed.flush();
    if (!(error instanceof Stopped)) throw error;
    if (error.by !== 'time') send({ type: 'spent', what: error.by === 'asked' ? 'output' : 'memory' });
  }
  printed.flush();
  send({ type: 'end' });
}

async function runPanel(compiled: Compiled, { limits }: RunRequest, realm: ForeignRealm): Promise<void> {
  const lines = compiled.code.split('\n');
  const threw = (error: SentError): void => send({ type: 'threw-at-start', error: named(error, lines) });
  realm.call('name', [PANEL_FILE, words.panel.imported('%s')]);
  realm.allow(limits.callMilliseconds);
  let late: SentError | undefined;
  try {
    const program = realm.evaluate(compiled.code, PANEL_FILE);
    realm.call('start', [program]);
    await realm.settle(
      () => late !== undefined || realm.call('outcome') !== '',
      (error) => {
        late ??= errorIn(error);
      },
    );
  } catch (error) {
    if (!(error instanceof Stopped) || error.by !== 'time') throw error;
    send({ type: 'endless-at-start' });
    return;
  }
  const text = String(realm.call('outcome'));
  const outcome = text === '' ? undefined : outcomeIn(text);
  if (outcome?.kind === 'threw') fail(outcome.error, threw);
  else if (late) fail(late, threw);
  // A promise that nothing can settle waits for ever, and its panel with it.
  else if (!outcome) send({ type: 'endless-at-start' });
}

async function runSolution(
  compiled: Compiled,
  { calls, limits }: Extract<RunRequest, { kind: 'solution' }>,
  realm: ForeignRealm,
): Promise<void> {
  const lines = compiled.code.split('\n');
  realm.call('name', [SOLUTION_FILE, words.source.imported(SOLUTION_FILE, '%s')]);
  realm.allow(limits.callMilliseconds);
  try {
    const program = realm.evaluate(compiled.code, SOLUTION_FILE);
    const loaded = parsed(String(realm.call('load', [program, compiled.usesDefault]))) as
      | { readonly names?: Record<string, string>; readonly error?: SentError }
      | undefined;
    if (loaded?.error) {
      fail(loaded.error, (error) => send({ type: 'threw-at-start', error: named(error, lines) }));
      return;
    }
    send({ type: 'exports', names: loaded?.names ?? {} });
  } catch (error) {
    if (!(error instanceof Stopped) || error.by !== 'time') throw error;
    send({ type: 'endless-at-start' });
    return;
  }
  const endless = new Set<string>();
  for (const call of calls) {
    if (realm.call('isFunction', [call.name]) !== true) continue;
    send({ type: 'calling', id: call.id });
    const before = realm.call('passes');
    const outcome: Outcome = endless.has(call.name)
      ? { kind: 'endless' } // Once is enough: seven times the time limit teaches nothing.
      : await outcomeOf(call, realm, limits.callMilliseconds, lines);
    if (outcome.kind === 'endless') endless.add(call.name);
    if (outcome.kind === 'threw' && outcome.error.isOutOfMemory) throw new Stopped('memory');
    realm.allow(limits.callMilliseconds);
    send({
      type: 'returned',
      id: call.id,
      outcome,
      usedAutograd: Number(realm.call('passes')) > Number(before),
    });
  }
}

async function outcomeOf(
  call: Call,
  realm: ForeignRealm,
  milliseconds: number,
  lines: readonly string[],
): Promise<Outcome> {
  realm.allow(milliseconds);
  let text: string;
  try {
    text = String(realm.call('call', [call.name, JSON.stringify(call.arguments)]));
  } catch (error) {
    if (error instanceof Stopped && error.by === 'time') return { kind: 'endless' };
    throw error;
  }
  let late: SentError | undefined;
  if (text === '') {
    // It waits: how long it may is for whoever started the process to say.
    realm.allow(Number.POSITIVE_INFINITY);
    await realm.settle(
      () => late !== undefined || realm.call('outcome') !== '',
      (error) => {
        late ??= errorIn(error);
      },
    );
    text = String(realm.call('outcome'));
  }
  if (late) return { kind: 'threw', error: named(late, lines) };
  if (text === '') return { kind: 'never-settles' };
  const outcome = outcomeIn(text);
  return outcome.kind === 'threw' ? { kind: 'threw', error: named(outcome.error, lines) } : outcome;
}

/** All memory used up ends the run, whoever says so. */
function fail(error: SentError, threw: (error: SentError) => void): void {
  if (error.isOutOfMemory) throw new Stopped('memory');
  threw(error);
}

function compiledOr(compile: () => Compiled, read: (error: unknown) => SentError): Compiled | undefined {
  try {
    return compile();
  } catch (error) {
    send({ type: 'ready' });
    send({ type: 'unreadable', error: read(error) });
    return undefined;
  }
}

// What comes out of the realm is text that foreign code may have had a hand in; whoever reads the messages checks it.

function outcomeIn(text: string): Outcome {
  const outcome = text.length > LONGEST_VALUE ? undefined : (parsed(text) as Outcome | undefined);
  return outcome ?? { kind: 'value', value: { kind: 'other', type: 'object' } };
}

const errorIn = (text: string): SentError => (parsed(text) as SentError | undefined) ?? { message: 'Error' };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
