/** The code exercise on the command line: everything its screen can do, a flag each. */

import { type FindingLine, findingLines } from '../../challenge/judge/finding-lines.ts';
import type { ChallengeFindings } from '../../challenge/judge/findings.ts';
import {
  attemptFirst,
  type HelpStep,
  helpQuestion,
  helpSteps,
  nextHelp,
} from '../../challenge/tiers/help.ts';
import { UncheckableError } from '../../challenge/workshop/check-solution.ts';
import type { Scaffolded } from '../../challenge/workshop/scaffold.ts';
import {
  challengeEvents,
  isAllPassed,
  tierToAdd,
  tierToDo,
  type Workshop,
} from '../../challenge/workshop/workshop.ts';
import { wrapWords } from '../../drawing/wrap.ts';
import { visibleLines } from '../../expression/visible-text.ts';
import { untried } from '../../progress/challenge-record.ts';
import type { Journal } from '../../progress/journal.ts';
import { type Progress, withEvent } from '../../progress/progress.ts';
import { canAsk, confirmed } from '../input/asking.ts';
import type { OptionsOf } from '../input/options.ts';
import { openJournal, readProgress } from '../input/progress.ts';
import { messageOf, UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { openInkTutor } from '../opening/ink-tutor.ts';
import { drawsScreens } from '../opening/settings.ts';
import { openWorkshop, rememberFolder } from '../opening/workshop.ts';
import { challengeData } from '../output/challenge-data.ts';
import { writeJson } from '../output/json.ts';

type ChallengeOptions = OptionsOf<'challenge'>;

interface Desk {
  readonly workshop: Workshop;
  readonly options: ChallengeOptions;
  readonly io: Io;
  readonly journal: Journal;
  readonly progress: Progress;
}

/** 0 when what was asked for is done, or the solution passes; 1 when it does not; 2 without a file to check. */
export async function challenge(options: ChallengeOptions, io: Io): Promise<number> {
  const actions = (['check', 'watch', 'hint', 'solution', 'next', 'force'] as const).filter(
    (each) => options[each],
  );
  if (actions.length > 1) {
    throw new UsageError(`--${actions[0]} and --${actions[1]} are two things to do`, 'Give one of them.');
  }
  if (options.json && !options.check) {
    throw new UsageError('--json says what --check finds', "Type 'neuron-calc challenge --check --json'.");
  }
  const { progress } = readProgress(io);
  const journal = openJournal(io);
  const workshop = openWorkshop(options.directory, options.seed, progress, io);
  const desk: Desk = { workshop, options, io, journal, progress };
  const exitCode = await actionFor[actions[0] ?? 'begin'](desk);
  const failure = journal.failure();
  if (failure) io.stderr.write(`neuron-calc: ${visibleLines(failure.message)}\n`);
  return exitCode;
}

const actionFor = { begin, check, watch, hint: help, solution, next, force: begin };

const say = (io: Io, sentence: string): void => void io.stdout.write(`${wrapWords(sentence).join('\n')}\n`);

async function begin(desk: Desk): Promise<number> {
  const { workshop, options, io } = desk;
  if (options.force && workshop.isBegun && !(await mayReplace(desk))) {
    say(io, 'Nothing was changed.');
    return 1;
  }
  const { file, kind } = written(workshop.begin(options.force));
  rememberFolder(workshop, desk.progress, desk.journal);
  if (drawsScreens(options, io)) return openInkTutor(options, io, { kind: 'challenge' });
  say(io, `Your file: ${file}`);
  if (kind === 'kept') {
    say(
      io,
      'It was there before, and is kept as it is. To have it checked, type: neuron-calc challenge --check',
    );
  } else say(io, 'Write its two functions, then type: neuron-calc challenge --check');
  return 0;
}

async function mayReplace({ workshop, options, io }: Desk): Promise<boolean> {
  if (options.yes) return true;
  if (!canAsk(io)) {
    throw new UsageError(
      '--force asks before it begins the file again, and here it cannot',
      "Type 'neuron-calc challenge --force --yes'.",
    );
  }
  say(io, `What is in ${workshop.file} will be gone.`);
  return confirmed(io);
}

function written(done: Scaffolded): Scaffolded {
  if (done.kind !== 'failed') return done;
  throw new UsageError(
    `${done.file} cannot be written: ${done.message}`,
    "Type 'neuron-calc challenge DIR' with another folder.",
  );
}

async function check(desk: Desk): Promise<number> {
  const { workshop, options, io } = desk;
  const findings = await judged(desk);
  rememberFolder(workshop, desk.progress, desk.journal);
  const progress = recorded(findings, desk);
  if (options.json) {
    writeJson(io.stdout, challengeData(findings, workshop.file));
  } else {
    io.stdout.write(`${findingsText(findingLines(findings))}\n`);
    if (findings.passed) say(io, afterPassing(progress));
  }
  return findings.passed ? 0 : 1;
}

async function judged({ workshop }: Desk): Promise<ChallengeFindings> {
  try {
    return await workshop.check();
  } catch (error) {
    if (error instanceof UncheckableError) throw new UsageError(error.message, error.next);
    throw error;
  }
}

/** Journals what was found. */
const recorded = (findings: ChallengeFindings, { journal, progress }: Desk): Progress =>
  challengeEvents(findings).reduce((so, event) => withEvent(so, journal.append(event)), progress);

const findingsText = (lines: readonly FindingLine[]): string =>
  lines.flatMap(({ text, indent = 0 }) => wrapWords(text, ' '.repeat(indent))).join('\n');

function afterPassing(progress: Progress): string {
  if (isAllPassed(progress)) return 'That was the whole challenge.';
  const tier = tierToAdd(progress);
  return tier === undefined ? '' : `Next comes ${tier.title}: neuron-calc challenge --next`;
}

/** Until it is told to end, by Ctrl+C or a signal; what standard input is does not matter. */
async function watch(desk: Desk): Promise<number> {
  const { workshop, io } = desk;
  let progress = desk.progress;
  let isPassed = false;
  const look = async (): Promise<void> => {
    const findings = await judged(desk);
    progress = recorded(findings, { ...desk, progress });
    isPassed = findings.passed;
    const time = io.clock().toTimeString().slice(0, 8);
    io.stdout.write(`\n${time}\n${findingsText(findingLines(findings))}\n`);
    if (findings.passed) say(io, afterPassing(progress));
  };
  await look();
  rememberFolder(workshop, desk.progress, desk.journal);
  say(io, `Watching ${workshop.file}. Ctrl+C ends it.`);
  await new Promise<void>((resolve) => {
    let running = Promise.resolve();
    const stop = workshop.watch(() => {
      running = running.then(look).catch((error: unknown) => void io.stderr.write(`${messageOf(error)}\n`));
    });
    const stopMissing = tellAbsence(desk);
    const end = () => {
      for (const signal of endings) process.off(signal, end);
      stop();
      stopMissing();
      running.then(resolve);
    };
    for (const signal of endings) process.on(signal, end);
  });
  return isPassed ? 0 : 1;
}

const endings = ['SIGINT', 'SIGTERM'] as const;

/** An editor that replaces the file has it back before the second look, and nothing is said. */
function tellAbsence({ workshop, io }: Desk): () => void {
  let missed = 0;
  const timer = setInterval(() => {
    const isMissing = workshop.text === undefined;
    if (!isMissing && missed > 1) say(io, `${workshop.file} is back.`);
    missed = isMissing ? missed + 1 : 0;
    if (missed === 2)
      say(io, `${workshop.file} is gone, or cannot be read. Once it is back, watching goes on.`);
  }, 250);
  return () => clearInterval(timer);
}

function help(desk: Desk): number {
  const tier = tierToDo(desk.progress);
  const { helpShown, attempts } = desk.progress.challenges.get(tier.id) ?? untried;
  const found = nextHelp(tier, helpShown, attempts);
  if (found.kind === 'attempt-first') {
    say(desk.io, attemptFirst());
    return 1;
  }
  return showStep(desk, found.step, found.number);
}

/** The last step at once, once there was an attempt. */
function solution(desk: Desk): number {
  const tier = tierToDo(desk.progress);
  const { helpShown, attempts } = desk.progress.challenges.get(tier.id) ?? untried;
  const steps = helpSteps(tier);
  const last = steps.at(-1);
  if (attempts === 0 || !last) {
    say(desk.io, attemptFirst());
    return 1;
  }
  if (helpShown < steps.length - 1) {
    const left = steps.length - 1 - helpShown;
    say(desk.io, `Before it come guidance and hints, ${left} more: neuron-calc challenge --hint`);
    return 1;
  }
  return showStep(desk, last, steps.length);
}

function showStep({ io, journal, progress }: Desk, step: HelpStep, number: number): number {
  journal.append({ type: 'hint', question: helpQuestion(tierToDo(progress)), rung: number });
  say(io, step.title);
  if (step.kind === 'solution') io.stdout.write(`\n${step.code}`);
  else say(io, step.text);
  return 0;
}

function next(desk: Desk): number {
  const { workshop, progress, io } = desk;
  const tier = tierToAdd(progress);
  if (isAllPassed(progress)) {
    say(io, 'You have passed all of it; there is nothing more to add.');
    return 1;
  }
  if (!tier) {
    say(io, `First comes ${tierToDo(progress).title}: neuron-calc challenge --check`);
    return 1;
  }
  const { kind, file } = written(workshop.add(tier));
  say(io, kind === 'kept' ? `${tier.title} is in ${file} already.` : `Added ${tier.title} to ${file}`);
  return 0;
}
