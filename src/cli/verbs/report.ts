import { createInterface, type Interface } from 'node:readline';
import { loadAutograd } from '../../autograd/load.ts';
import {
  LONGEST_REPORT,
  type ReportDraft,
  reportMarkdown,
  type Severity,
  severities,
} from '../../progress/report.ts';
import type { ReportOptions } from '../input/options.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { openProgress } from '../machine/open-progress.ts';
import { discreet, savedLines, saveReport, surroundingsOf } from '../machine/report-surroundings.ts';

/** Writes a report down after showing it; 1 when the learner would rather not. */
export async function report(options: ReportOptions, io: Io): Promise<number> {
  const asks = io.stdin.isTTY === true && io.stdout.isTTY === true;
  if (!asks && (options.text === undefined || !options.yes)) {
    throw new UsageError(
      'report asks what happened and shows what it writes, and here it cannot',
      'Type \'neuron-calc report --severity wrong --text "what happened" --yes\'.',
    );
  }
  const reader = asks ? createInterface({ input: io.stdin, output: io.stdout }) : undefined;
  try {
    return await written(options, io, reader);
  } finally {
    reader?.close();
  }
}

async function written(options: ReportOptions, io: Io, reader: Interface | undefined): Promise<number> {
  const { events, progress } = openProgress(io);
  const { place } = progress;
  const told: ReportDraft = {
    severity: options.severity ?? (await askSeverity(reader, io)),
    text: checkedText(options.text ?? (await askText(reader, io))),
    screen: [],
    ...(place ? { place: [place.lesson, place.screen].filter(Boolean).join('/') } : {}),
  };
  const draft = discreet(told, io);
  const { engine } = await loadAutograd({ environment: io.env });
  const markdown = reportMarkdown(draft, { surroundings: surroundingsOf(io, engine.label), events });
  io.stdout.write(`\n${markdown}\n`);
  if (!options.yes && !(await confirmed(reader, io))) {
    io.stdout.write('Nothing was written.\n');
    return 1;
  }
  const saved = saveReport(markdown, io);
  const lines = savedLines(saved, draft, markdown);
  if (saved.kind === 'failed') throw new UsageError(lines[0] as string, lines.slice(1).join(' '));
  io.stdout.write(`${lines.join('\n')}\n`);
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
  return (await ask(reader, 'Type yes to write it: ')).trim().toLowerCase() === 'yes';
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
