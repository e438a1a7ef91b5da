import type { OptionsOf } from '../input/options.ts';
import type { Io } from '../io.ts';
import { type Diagnosis, diagnose, type EngineFacts } from '../machine/diagnosis.ts';
import type { StateFacts } from '../machine/state-facts.ts';
import type { TerminalFacts } from '../machine/terminal-facts.ts';
import { writeJson } from '../output/json.ts';

/** Describes program, machine, terminal, journal, lessons and engine; 1 when something stands in the way of learning. */
export async function doctor(options: OptionsOf<'doctor'>, io: Io): Promise<number> {
  const diagnosis = await diagnose(options, io);
  if (options.json) writeJson(io.stdout, diagnosis);
  else io.stdout.write(`${diagnosisLines(diagnosis).join('\n')}\n`);
  return diagnosis.problems.length > 0 ? 1 : 0;
}

function diagnosisLines(diagnosis: Diagnosis): string[] {
  const { program, root, node, startedBy, platform, terminal, state, lessons, engine, problems } = diagnosis;
  return [
    row('neuron-calc', `${program} in ${root}`),
    row('Node', startedBy === null ? node : `${node}, started by ${startedBy}`),
    row('platform', platform),
    ...terminalLines(terminal),
    ...stateLines(state),
    row('lessons', `${lessons.lessons} in ${lessons.directory}, faults found: ${lessons.faults}`),
    ...engineLines(engine),
    '',
    ...(problems.length === 0 ? ['All is well.'] : problems.map((problem) => `Problem: ${problem}.`)),
  ];
}

const row = (name: string, value: string): string => `${name.padEnd(12)} ${value}`;

function terminalLines({
  input,
  output,
  size,
  colourBits,
  locale,
  utf8,
  variables,
}: TerminalFacts): string[] {
  const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  return [
    row('input', input),
    row('output', size === null ? output : `${output}, ${size.columns} x ${size.rows}`),
    row('colours', colourBits === 1 ? 'none' : `${2 ** colourBits}`),
    row('locale', `${locale || 'not set'}, ${utf8 ? 'UTF-8' : 'so ASCII drawing'}`),
    row('variables', set.length === 0 ? 'none that matter' : set.join(' ')),
  ];
}

function stateLines({ file, writable, events, skipped }: StateFacts): string[] {
  const left = skipped === null ? 0 : skipped.unreadable + skipped.unknown + skipped.newer;
  const detail =
    skipped && left > 0
      ? ` (unreadable ${skipped.unreadable}, unknown ${skipped.unknown}, newer ${skipped.newer})`
      : '';
  return [
    row('journal', file === null ? 'none' : `${file}, ${writable ? 'writable' : 'not writable'}`),
    row('', events === null ? 'cannot be read' : `${events} events, ${left} lines skipped${detail}`),
  ];
}

function engineLines({ label, fallbackReason, advice }: EngineFacts): string[] {
  const lines = [row('engine', label)];
  if (fallbackReason) lines.push(row('', `not the native one: ${fallbackReason}`));
  if (advice && advice.commands.length > 0) {
    lines.push(
      row('', `to use the native one, type${advice.folder === undefined ? '' : ` in ${advice.folder}`}:`),
      ...advice.commands.map((command) => row('', `  ${command}`)),
    );
  }
  return [...lines, ...(advice?.notes ?? []).map((note) => row('', note))];
}
