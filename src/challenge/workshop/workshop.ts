/** Where a learner works on the challenge: one file in a folder of their choice, and all that is done with it. */

import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Autograd } from '../../autograd/autograd.ts';
import type { NewEvent } from '../../progress/event.ts';
import type { Progress } from '../../progress/progress.ts';
import type { ChallengeFindings } from '../judge/findings.ts';
import { SOLUTION_FILE } from '../sandbox/runner/protocol.ts';
import { type Tier, type TierId, tiers } from '../tiers/tier.ts';
import { checkSolution, readSolution } from './check-solution.ts';
import { addTier, isBegun, isIn, type Scaffolded, scaffold, solutionFile } from './scaffold.ts';

/** The journal's setting that holds the folder last used. */
export const FOLDER_SETTING = 'challenge-folder';
export const USUAL_FOLDER = 'neuron-calc-challenge';
/** Milliseconds between looks at the file. */
const LOOK_EVERY = 150;

export interface WorkshopOptions {
  readonly folder: string;
  readonly runner: string;
  readonly autograd: () => Promise<Autograd>;
  readonly seed: () => number;
}

export class Workshop {
  readonly file: string;
  readonly folder: string;
  private readonly options: WorkshopOptions;
  /** What was checked last, as it was written. */
  private checkedText: string | undefined;
  /** What the file held when it was last looked at: a save between two screens is not missed. */
  private knownText: string | undefined;

  constructor(options: WorkshopOptions) {
    this.options = options;
    this.folder = options.folder;
    this.file = solutionFile(options.folder);
    this.knownText = this.text;
  }

  get isBegun(): boolean {
    return isBegun(this.folder);
  }

  begin(replace = false): Scaffolded {
    return this.known(scaffold(this.folder, replace));
  }

  add(tier: Tier): Scaffolded {
    return this.known(addTier(this.folder, tier));
  }

  /** @throws UncheckableError (as a rejection) when there is no file to check. */
  async check(): Promise<ChallengeFindings> {
    const text = readSolution(this.file);
    this.checkedText = text;
    this.knownText = text;
    const { runner, seed } = this.options;
    return checkSolution(text, { runner, seed: seed(), autograd: await this.options.autograd() });
  }

  /** What the program itself wrote is no save of the learner's. */
  private known(written: Scaffolded): Scaffolded {
    if (written.kind === 'written' || written.kind === 'added') this.knownText = this.text;
    return written;
  }

  /** What is in the file; undefined when there is none, or none that could be a solution. */
  get text(): string | undefined {
    try {
      return readSolution(this.file);
    } catch {
      return undefined;
    }
  }

  /** The parts that stand in the file, written or not. */
  get parts(): readonly TierId[] {
    const text = this.text ?? '';
    return tiers.filter((tier) => isIn(text, tier)).map(({ id }) => id);
  }

  /** Whether the file says something else than when it was checked. */
  get isUnchecked(): boolean {
    const { text } = this;
    return text !== undefined && text !== this.checkedText;
  }

  /**
   * Tells of every save, by whatever program, until it is told to stop. The text itself is compared: editors replace
   * the file, or write it in two steps, and not every file system tells of changes. What is still being written is
   * waited for.
   */
  watch(saved: () => void): () => void {
    let before = this.knownText;
    const timer = setInterval(() => {
      const { text } = this;
      const isSettled = text === before;
      before = text;
      if (!isSettled || text === undefined || text === this.knownText) return;
      this.knownText = text;
      if (this.isUnchecked) saved();
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }
}

/**
 * The folder named, else the one used last, else the usual one below where the learner is. The file in it may be named
 * in its stead.
 */
export function workshopFolder(named: string | undefined, progress: Progress, cwd: string): string {
  const path = resolve(cwd, named ?? progress.settings.get(FOLDER_SETTING) ?? USUAL_FOLDER);
  return basename(path) === SOLUTION_FILE && !isFolder(path) ? dirname(path) : path;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** What a check leaves in the journal: one event a tier. */
export const challengeEvents = ({ tiers: checked }: ChallengeFindings): NewEvent[] =>
  checked.map(({ tier, passed, cases }) => ({
    type: 'challenge',
    tier: tier.id,
    passed,
    cases: cases.length,
  }));

/** What passed once may be broken since: as the file was checked last, it comes before anything new. */
const broken = ({ lastCheck }: Progress): Tier | undefined =>
  tiers.find(({ id }) => lastCheck.get(id) === false);

const unpassed = ({ challenges }: Progress): Tier | undefined =>
  tiers.find(({ id }) => !challenges.get(id)?.passed);

/** What to work on: the first tier that the last check found wrong, else the first that never passed, else the last. */
export const tierToDo = (progress: Progress): Tier =>
  broken(progress) ?? unpassed(progress) ?? (tiers.at(-1) as Tier);

/** The tier that may be added to the file now: everything before it is passed, and nothing is broken. */
export function tierToAdd(progress: Progress): Tier | undefined {
  const next = broken(progress) ? undefined : unpassed(progress);
  return next === tiers[0] ? undefined : next;
}

export const isAllPassed = (progress: Progress): boolean => !broken(progress) && !unpassed(progress);
