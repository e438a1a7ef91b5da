import { arch, release } from 'node:os';
import { version } from '../../../package.json';
import { loadAutograd } from '../../autograd/load.ts';
import { isError } from '../../lesson/reading/fault.ts';
import { lessonsDirectory, openCurriculum } from '../input/lessons.ts';
import type { SharedOptions } from '../input/options.ts';
import type { Io } from '../io.ts';
import { installationOf, isNativePackagePresent, type NativeAdvice, nativeAdvice } from './native-advice.ts';
import { programRoot } from './paths.ts';
import { type StateFacts, stateFacts } from './state-facts.ts';
import { type TerminalFacts, terminalFacts } from './terminal-facts.ts';

export interface EngineFacts {
  readonly label: string;
  readonly native: boolean;
  readonly fallbackReason?: string;
  readonly advice?: NativeAdvice;
}

interface LessonFacts {
  readonly directory: string;
  readonly lessons: number;
  readonly faults: number;
}

/** The object that `doctor --json` prints. */
export interface Diagnosis {
  readonly program: string;
  /** The folder the program runs from. */
  readonly root: string;
  readonly node: string;
  /** The package manager that started the program, when one did. */
  readonly startedBy: string | null;
  readonly platform: string;
  readonly terminal: TerminalFacts;
  readonly state: StateFacts;
  readonly lessons: LessonFacts;
  readonly engine: EngineFacts;
  /** What stands in the way of learning, as sentences; a missing native engine is no problem. */
  readonly problems: readonly string[];
}

export async function diagnose(options: SharedOptions, io: Io): Promise<Diagnosis> {
  const root = programRoot();
  const state = stateFacts(io);
  const lessons = await lessonFacts(options, io);
  return {
    program: version,
    root,
    node: process.versions.node,
    startedBy: io.env.npm_config_user_agent?.split(' ')[0] ?? null,
    platform: `${io.platform} ${arch()} ${release()}`,
    terminal: terminalFacts(io),
    state,
    lessons,
    engine: await engineFacts(root, io),
    problems: [...(state.problem === undefined ? [] : [state.problem]), ...lessonProblems(lessons)],
  };
}

async function lessonFacts(options: SharedOptions, io: Io): Promise<LessonFacts> {
  const { lessons, faults } = await openCurriculum(options, io);
  return {
    directory: lessonsDirectory(options, io),
    lessons: lessons.length,
    faults: faults.filter(isError).length,
  };
}

function lessonProblems({ directory, lessons, faults }: LessonFacts): string[] {
  if (lessons === 0) return [`there are no lessons in ${directory}`];
  return faults === 0 ? [] : [`${directory} has faulty lessons: see 'neuron-calc lint ${directory}'`];
}

async function engineFacts(root: string, io: Io): Promise<EngineFacts> {
  const { label, kind, fallbackReason } = (await loadAutograd({ environment: io.env })).engine;
  if (kind === 'tfjs-node') return { label, native: true };
  return {
    label,
    native: false,
    ...(fallbackReason === undefined ? {} : { fallbackReason }),
    advice: nativeAdvice({
      platform: io.platform,
      arch: arch(),
      node: process.versions.node,
      installation: installationOf(root),
      present: isNativePackagePresent(root),
      chosenEngine: io.env.NEURON_CALC_ENGINE,
    }),
  };
}
