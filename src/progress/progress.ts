/** What the journal adds up to: a fold over its events, pure, so that a screen can keep it live. */

import { type ChallengeRecord, challengeHelped, challengeTried, lastChecked } from './challenge-record.ts';
import type { JournalEvent } from './event.ts';
import { baseQuestionId, isFollowUp, isPicked, questionOrigin } from './question-ids.ts';
import {
  attempted,
  counted,
  noAnswers,
  type Outcome,
  type QuestionRecord,
  type Tally,
  untouched,
} from './tally.ts';

export interface Place {
  readonly lesson: string;
  /** Absent when the lesson was opened and no screen of it was reached. */
  readonly screen?: string;
}

export interface LessonRecord {
  readonly state: 'started' | 'finished';
  readonly screen?: string;
  /** How often its end was reached; absent: never. */
  readonly times?: number;
}

export interface SessionSummary {
  readonly id: string;
  /** ISO times of its first and last event. */
  readonly started: string;
  readonly ended: string;
  readonly answers: Tally;
  /** Lessons finished in it. */
  readonly finished: readonly string[];
}

export interface Progress {
  /** Where the learner is; null before the first screen, and after a lesson's end until the next one begins. */
  readonly place: Place | null;
  readonly lastFinished: string | null;
  readonly lessons: ReadonlyMap<string, LessonRecord>;
  /** By question id; follow-ups (`#probe`, `#twin`) have records of their own. */
  readonly questions: ReadonlyMap<string, QuestionRecord>;
  readonly skills: ReadonlyMap<string, Tally>;
  /** Tiers of the code exercise, by id. */
  readonly challenges: ReadonlyMap<string, ChallengeRecord>;
  /** Of the code exercise as it was checked last: the tiers that were in it, and whether each passed. */
  readonly lastCheck: ReadonlyMap<string, boolean>;
  readonly settings: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, SessionSummary>;
  readonly answers: Tally;
}

type Draft = {
  -readonly [Key in keyof Progress]: Progress[Key] extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : Progress[Key];
};

type EventOf<Type> = Extract<JournalEvent, { type: Type }>;

const emptyDraft = (): Draft => ({
  place: null,
  lastFinished: null,
  lessons: new Map(),
  questions: new Map(),
  skills: new Map(),
  challenges: new Map(),
  lastCheck: new Map(),
  settings: new Map(),
  sessions: new Map(),
  answers: noAnswers,
});

export function progressOf(events: Iterable<JournalEvent>): Progress {
  const draft = emptyDraft();
  for (const event of events) take(draft, event);
  return draft;
}

/** The reducer for a running tutor. Copies the maps; `progressOf` does without, so a long journal folds in linear time. */
export function withEvent(progress: Progress, event: JournalEvent): Progress {
  const draft: Draft = {
    ...progress,
    lessons: new Map(progress.lessons),
    questions: new Map(progress.questions),
    skills: new Map(progress.skills),
    challenges: new Map(progress.challenges),
    lastCheck: new Map(progress.lastCheck),
    settings: new Map(progress.settings),
    sessions: new Map(progress.sessions),
  };
  take(draft, event);
  return draft;
}

const TRUST = 'trust:';

/** The setting that keeps whether the programs of a folder may run. @param fingerprint SHA-256 of its files. */
export const trustSetting = (fingerprint: string): string => `${TRUST}${fingerprint}`;

/** A reset is about what was learnt: whom a learner trusts stays. */
export const isTrust = (setting: string): boolean => setting.startsWith(TRUST);

/** True until a lesson or a screen was opened or a question answered, and again after a reset. */
export const isFirstRun = (progress: Progress): boolean => progress.sessions.size === 0;

/** At most this many missed questions open a visit; the rest wait for the next one. */
export const MOST_MISSED = 4;

/**
 * Questions to open the next visit with, in the order they were first asked; follow-ups stand under their question.
 */
export const missedQuestions = (progress: Progress): string[] =>
  [...progress.questions].filter(([id, record]) => record.missed && isAskedAgain(id)).map(([id]) => id);

/** Not a choice, whose reasons have been read, and not the question asked before anything was taught. */
const isAskedAgain = (id: string): boolean => !isPicked(id) && !isUnseen(id);

/** A guess made before anything was explained says nothing about what was learnt. */
const isUnseen = (id: string): boolean => questionOrigin(id)?.from === 'unseen';

/** The same thing asked anew, with other numbers or on another visit. */
const isRepetition = (id: string): boolean => isFollowUp(id, 'twin');

/** The latest session other than the one that is running. */
export function lastSession(progress: Progress, running?: string): SessionSummary | undefined {
  let last: SessionSummary | undefined;
  for (const session of progress.sessions.values()) {
    if (session.id !== running && (last === undefined || session.ended >= last.ended)) last = session;
  }
  return last;
}

function take(draft: Draft, event: JournalEvent): void {
  if (event.type === 'reset') {
    const trusted = [...draft.settings].filter(([name]) => isTrust(name));
    Object.assign(draft, emptyDraft(), { settings: new Map(trusted) });
    return;
  }
  if (event.type === 'setting') {
    draft.settings.set(event.name, event.value);
    return;
  }
  const session = draft.sessions.get(event.session) ?? {
    id: event.session,
    started: event.t,
    answers: noAnswers,
    finished: [],
  };
  draft.sessions.set(event.session, { ...session, ended: event.t });
  if (event.type === 'screen') takeScreen(draft, event.lesson, event.screen);
  else if (event.type === 'lesson' && event.state === 'started') startLesson(draft, event.lesson);
  else if (event.type === 'lesson') finishLesson(draft, event.lesson, event.session);
  else if (event.type === 'answer') takeAnswer(draft, event);
  else if (event.type === 'shown') takeShown(draft, event);
  else if (event.type === 'challenge') takeChallenge(draft, event);
  else if (event.type === 'hint') challengeHelped(draft.challenges, event);
}

function takeChallenge(draft: Draft, event: EventOf<'challenge'>): void {
  challengeTried(draft.challenges, event);
  lastChecked(draft.lastCheck, event);
}

function takeScreen(draft: Draft, lesson: string, screen: string): void {
  draft.place = { lesson, screen };
  draft.lessons.set(lesson, { state: 'started', ...draft.lessons.get(lesson), screen });
}

function startLesson(draft: Draft, lesson: string): void {
  draft.place = { lesson };
  if (!draft.lessons.has(lesson)) draft.lessons.set(lesson, { state: 'started' });
}

function finishLesson(draft: Draft, lesson: string, sessionId: string): void {
  if (draft.place?.lesson === lesson) draft.place = null;
  draft.lastFinished = lesson;
  const record = draft.lessons.get(lesson);
  draft.lessons.set(lesson, { ...record, state: 'finished', times: (record?.times ?? 0) + 1 });
  const session = draft.sessions.get(sessionId);
  if (session && !session.finished.includes(lesson)) {
    draft.sessions.set(sessionId, { ...session, finished: [...session.finished, lesson] });
  }
}

function takeAnswer(draft: Draft, answer: EventOf<'answer'>): void {
  if (answer.verdict !== 'correct' && answer.verdict !== 'incorrect') return;
  const copied = draft.questions.get(answer.question)?.shownIn === answer.session;
  const outcome = answer.verdict === 'incorrect' ? 'wrong' : answer.hints > 0 || copied ? 'helped' : 'alone';
  if (!isUnseen(answer.question)) count(draft, answer, outcome);
  recordQuestion(draft, answer.question, (record) => attempted(record, outcome));
  // Asked anew and right, with a hint or without: it is done.
  if (outcome !== 'helped' || isRepetition(answer.question)) {
    recordQuestion(draft, baseQuestionId(answer.question), (record) => ({
      ...record,
      missed: outcome === 'wrong',
    }));
  }
}

function count(draft: Draft, answer: EventOf<'answer'>, outcome: Outcome): void {
  draft.answers = counted(draft.answers, outcome);
  for (const skill of new Set(answer.skills)) {
    draft.skills.set(skill, counted(draft.skills.get(skill) ?? noAnswers, outcome));
  }
  const session = draft.sessions.get(answer.session);
  if (session) draft.sessions.set(session.id, { ...session, answers: counted(session.answers, outcome) });
}

function takeShown(draft: Draft, { question, session }: EventOf<'shown'>): void {
  recordQuestion(draft, question, (record) => ({ ...record, shownIn: session }));
  recordQuestion(draft, baseQuestionId(question), (record) => ({ ...record, missed: true }));
}

function recordQuestion(draft: Draft, id: string, change: (record: QuestionRecord) => QuestionRecord): void {
  draft.questions.set(id, change(draft.questions.get(id) ?? untouched));
}
