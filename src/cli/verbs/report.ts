import { createInterface, type Interface } from 'node:readline';
import { loadAutograd } from '../../autograd/load.ts';
import { LONGEST_REPORT, type ReportDraft, type Severity, severities } from '../../progress/report.ts';
import { canAsk, isYes } from '../input/asking.ts';
import type { OptionsOf } from '../input/options.ts';
import { readProgress } from '../input/progress.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { composeReport, saveReport } from '../output/problem-report.ts';

/** Writes a report down after showing it; 1 when the learner would rather not. */
export async function report(options: OptionsOf<'report'>, io: Io): Promise<number> {
  const asks = canAsk(io);
  if (!asks && (options.text === undefined || !options.yes)) {
    throw new UsageError(
      'report asks what happened and shows what it writes, and here it cannot',
      'Type \'neuron-calc report --severity wrong --text "what happened" --yes\'.',
    );
  }
  const reader = asks ? createInterface({ input: io.stdin, output: io.stdout, terminal: false }) : undefined;
  try {
    return await written(options, io, reader);
  } finally {
    reader?.close();
  }
}

async function written(options: OptionsOf<'report'>, io: Io, reader: Interface | undefined): Promise<number> {
  const { events, progress } = readProgress(io);
  const { place } = progress;
  const draft: ReportDraft = {
    severity: options.severity ?? (await askSeverity(reader, io)),
    text: checkedText(options.text ?? (await askText(reader, io))),
    screen: [],
    ...(place ? { place: [place.lesson, place.screen].filter(Boolean).join('/') } : {}),
  };
  const { engine } = await loadAutograd({ environment: io.env });
  const markdown = composeReport(draft, events, engine.label, io);
  io.stdout.write(`\n${markdown}\n`);
  if (!options.yes && !(await confirmed(reader, io))) {
    io.stdout.write('Nothing was written.\n');
    return 1;
  }
  io.stdout.write(`${saveReport(draft, markdown, io).join('\n')}\n`);
  return 0;
}

function checkedText(text: string): string {
  const { length } = [...text.trim()];
  if (length === 0) throw new UsageError('the report says nothing', 'Say in a sentence what happened.');
  if (length <= LONGEST_REPORT) return text.trim();
  throw new UsageError(`the text has ${length} characters; at most ${LONGEST_REPORT}`, 'Say it shorter.');
}

async function askSeverity(reader: Interface | undefined, io: Io): Promise<Severity> {
  if (!reader) return 'confusing';
  io.stdout.write(`${severities.map(({ says }, index) => `${index + 1}. ${says}`).join('\n')}\n`);
  for (;;) {
    const typed = await ask(reader, `What is it? 1 to ${severities.length}: `);
    const chosen = severities[Number(typed) - 1];
    if (chosen) return chosen.id;
  }
}

async function askText(reader: Interface | undefined, io: Io): Promise<string> {
  if (!reader) return '';
  io.stdout.write(`What happened? Up to ${LONGEST_REPORT} characters; an empty line ends it.\n`);
  const lines: string[] = [];
  for (;;) {
    const left = LONGEST_REPORT - [...lines.join('\n')].length;
    const line = await ask(reader, `${left} left> `);
    if (line.trim() === '') return lines.join('\n');
    lines.push(line);
  }
}

async function confirmed(reader: Interface | undefined, io: Io): Promise<boolean> {
  if (!reader) return false;
  io.stdout.write('This is all that will be in the file.\n');
  return isYes(await ask(reader, 'Type yes to write it: '));
}

/** The end of input and Ctrl+C leave without a word. */
const ask = (reader: Interface, prompt: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const ended = () =>
      reject(new UsageError('nothing was written', "Type 'neuron-calc report' to begin again."));
    reader.once('close', ended);
    reader.question(prompt, (answer) => {
      reader.off('close', ended);
      resolve(answer);
    });
  });
