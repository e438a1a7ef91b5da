/** The one writer of what the tutor journals: every event is made here. */

import type { Verdict } from '../grading/verdict.ts';
import type { Lesson, Screen } from '../lesson/lesson.ts';
import type { NewEvent } from '../progress/event.ts';
import { choiceQuestionId, seedOfQuestion } from '../progress/question-ids.ts';

/** A typed answer as it was given, with what the journal keeps of the way to it. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly skills: readonly string[];
  readonly typed: string;
  readonly hints: number;
  readonly milliseconds: number;
}

export const lessonStarted = ({ id }: Lesson): NewEvent => ({ type: 'lesson', lesson: id, state: 'started' });
export const lessonFinished = ({ id }: Lesson): NewEvent => ({
  type: 'lesson',
  lesson: id,
  state: 'finished',
});
export const screenSeen = (lesson: Lesson, screen: Screen): NewEvent => ({
  type: 'screen',
  lesson: lesson.id,
  screen: screen.id,
});

export function answerJudged(answer: AnsweredQuestion, verdict: Verdict): NewEvent {
  const { id, skills, typed, hints, milliseconds } = answer;
  const seed = seedOfQuestion(id);
  return {
    type: 'answer',
    question: id,
    skills: [...skills],
    typed,
    verdict: verdict.kind,
    mistakes: verdict.kind === 'incorrect' ? verdict.mistakes.map((mistake) => mistake.id) : [],
    ambiguous: verdict.kind === 'correct' ? [...verdict.ambiguous] : [],
    hints,
    milliseconds,
    ...(seed === undefined ? {} : { seed }),
  };
}

/** A choice or a bet, answered by picking. */
export const optionPicked = (
  lesson: Lesson,
  block: string,
  picked: { readonly text: string; readonly right: boolean; readonly milliseconds: number },
): NewEvent => ({
  type: 'answer',
  question: choiceQuestionId(lesson.id, block),
  skills: [...lesson.skills],
  typed: picked.text,
  verdict: picked.right ? 'correct' : 'incorrect',
  mistakes: [],
  ambiguous: [],
  hints: 0,
  milliseconds: picked.milliseconds,
});

export const hintShown = (question: string, rung: number): NewEvent => ({ type: 'hint', question, rung });

/** @param rung how many rungs of the ladder stood before the answer was shown. */
export const answerShown = (question: string, rung: number): NewEvent => ({ type: 'shown', question, rung });

export const settingChanged = (name: string, value: string): NewEvent => ({ type: 'setting', name, value });
