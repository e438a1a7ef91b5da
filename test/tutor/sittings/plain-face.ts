/** The plain face: lines in, a journal out. A line is typed only when a prompt waits for it. */

import { PassThrough, Writable } from 'node:stream';
import { plainTutor } from '../../../src/plain/plain-tutor.ts';
import { plainPractice } from '../../../src/plain/practice.ts';
import { words } from '../../../src/plain/words.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { betOutcomes } from '../../../src/tutor/activities/choosing.ts';
import { words as courseWords } from '../../../src/tutor/words.ts';
import { javaScriptEngine } from '../../ui/app/playing.tsx';
import { finishesUpTo, hasFinished, MOST_MOVES, type Step, type VisitSetting } from './sitting.ts';
import { workshopFor } from './workshop.ts';

/** A dialogue that is talked with: what it said since the last line, and the prompt it waits at. */
class Talk {
  readonly stdin = new PassThrough();
  said = '';
  /** Whether a walk or a derivation wants Enter for its next step. */
  isStepping = false;
  private waiting: (() => void) | undefined;
  private ended = false;

  constructor(private readonly heard: (text: string) => void = () => {}) {}

  readonly stdout = new Writable({
    write: (chunk, _encoding, done) => {
      this.said += String(chunk);
      this.heard(String(chunk));
      if (/> $/.test(this.said)) this.waiting?.();
      done();
    },
  });

  get label(): string {
    return /(?:^|\n)([^\n]*> )$/.exec(this.said)?.[1] ?? '';
  }

  end(): void {
    this.ended = true;
    this.waiting?.();
  }

  async prompt(): Promise<void> {
    // What is said in one go is said before anything is typed.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!this.ended && this.label === '') await new Promise<void>((resolve) => (this.waiting = resolve));
    const text = this.said.replace(/\s+/g, ' ');
    const invitations = [words.walk.forward, words.walk.backward, words.derivation.how];
    if (invitations.some((each) => text.includes(each))) this.isStepping = true;
    if (/^\[\d/m.test(this.said) && !invitations.some((each) => text.includes(each))) this.isStepping = false;
    if (this.label !== words.labels.enter) this.isStepping = false;
  }

  /** @returns what is said to it. */
  async type(line: string): Promise<string> {
    this.said = '';
    this.stdin.write(`${line}\n`);
    await this.prompt();
    return this.said;
  }

  get isOver(): boolean {
    return this.ended;
  }
}

export async function plainFace({ lessons, visit, journal, seed, heard }: VisitSetting): Promise<string[]> {
  const from = journal.events().length;
  const talk = new Talk(heard);
  const { start } = visit;
  const common = {
    io: { stdin: talk.stdin, stdout: talk.stdout, clock: () => new Date(0) },
    lessons,
    journal,
    progress: progressOf(journal.events()),
    autograd: javaScriptEngine,
    workshop: workshopFor().workshop,
    seeds: seed,
  };
  const done = (
    start && 'practice' in start
      ? plainPractice({ ...common, skill: start.practice, count: start.count, seed: 7 })
      : plainTutor({ ...common, ...(start ? { startAt: start.lesson } : {}) })
  ).finally(() => talk.end());
  await talk.prompt();
  const walked: string[] = [];
  for (const [index, step] of visit.steps.entries()) {
    const until =
      step === 'finish'
        ? () => hasFinished(journal, from, finishesUpTo(visit.steps, index))
        : () => canTake(step, talk);
    for (let move = 0; !until() && !talk.isOver && move < MOST_MOVES; move += 1)
      await talk.type(talk.label === words.labels.challenge ? ':skip' : '');
    const line = lineFor(step, talk);
    if (line === undefined) continue;
    const said = await talk.type(line);
    if (step === 'step') walked.push(...visited(said));
  }
  talk.stdin.end(':quit\n');
  await done;
  return walked;
}

function canTake(step: Step, { label, isStepping }: Talk): boolean {
  const [word = ''] = step.split(' ');
  if (['answer', 'hint', 'show', 'skip'].includes(word)) return label === words.labels.answer;
  if (word === 'pick') return label === words.bet.label || isChoice(label);
  if (word === 'step') return label === words.labels.enter && isStepping;
  if (word === 'nudge') return label === words.nudge.label || label === words.nudge.labelOf(nudged(label));
  if (word === 'begin' || word === 'help') return label === words.labels.challenge;
  if (word === 'test') return label === words.labels.enter && !isStepping;
  return true;
}

/** However many options there are. */
const isChoice = (label: string): boolean =>
  [2, 3, 4, 5, 6].some((count) => label === words.choice.label(count));

/** The input that a prompt to nudge is about. */
const nudged = (label: string): string => / (\w+) \(/.exec(label)?.[1] ?? '';

function outcomeNamed(place: number): string | undefined {
  const outcome = betOutcomes[place - 1];
  return outcome && courseWords.bet.outcomes[outcome];
}

/** Undefined: nothing has to be typed for it. */
function lineFor(step: Step, { label }: Talk): string | undefined {
  const [word = '', ...rest] = step.split(' ');
  switch (word) {
    case 'answer':
      return rest.join(' ');
    case 'pick':
      return label === words.bet.label ? outcomeNamed(Number(rest[0])) : rest[0];
    case 'step':
    case 'begin':
    case 'on':
      return '';
    case 'nudge':
      return rest.join(' ');
    case 'help':
      return ':hint';
    case 'finish':
      return undefined;
    default:
      return `:${word}`;
  }
}

/** The nodes of a walk that are told of, not the steps of a derivation. */
const visited = (said: string): string[] =>
  [...said.matchAll(/^(?:d\w+\/d(\w+)|(\w+)) = /gm)].map(([, gradient, value]) => gradient ?? value ?? '');
