/** What the next key will need, worked out while the learner reads: the judge's part of the question, its hints, the next drill. */

import type { Autograd } from '../autograd/autograd.ts';
import { prepareQuestion } from '../grading/prepare-question.ts';
import { skillFor } from '../practice/drills/drill-turns.ts';
import { drillItem } from '../practice/drills/drills.ts';
import { hintLadder } from '../practice/hints/hint-ladder.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import { currentItem } from '../practice/quiz-session.ts';
import { quizOf, type Sitting } from './sitting.ts';

/** Milliseconds after a question has come up: long enough for its frame, shorter than reading it. */
const AFTER = 60;
/** Between two pieces of work, so that a key never waits for more than one. */
const BETWEEN = 5;

export class Ahead {
  private item: QuizItem | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly engine: () => Autograd | undefined) {}

  /** To be told of every sitting; does something when another question has come up. */
  of(sitting: Sitting): void {
    const quiz = quizOf(sitting);
    const item = quiz && currentItem(quiz.session);
    const autograd = this.engine();
    if (!item || !autograd || item === this.item) return;
    this.item = item;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.work(piecesFor(item, sitting, autograd)), AFTER);
    // A tutor that is closed meanwhile need not wait for it.
    this.timer.unref();
  }

  private work([first, ...rest]: readonly (() => void)[]): void {
    first?.();
    if (rest.length === 0) return;
    this.timer = setTimeout(() => this.work(rest), BETWEEN);
    this.timer.unref();
  }
}

function piecesFor(item: QuizItem, { stage, lessons }: Sitting, autograd: Autograd): (() => void)[] {
  const judge = ({ question }: QuizItem): (() => void)[] => {
    const prepared = prepareQuestion(question);
    return [() => void prepared.refereed(autograd), () => void prepared.mistakes()];
  };
  const own = [...judge(item), () => void hintLadder(item)];
  if (stage.kind !== 'practice' || stage.practice.left === 0) return own;
  const { skill, nextSeed } = stage.practice;
  const next = (): QuizItem => drillItem(skill ?? skillFor(lessons, nextSeed), nextSeed);
  return [...own, () => void next()];
}
