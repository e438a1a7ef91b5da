/** Typed questions on paper: asked one after the other; each answer is judged by the tutor, then told. */

import { solutionLines } from '../drawing/block-lines.ts';
import type { Line } from '../drawing/styled.ts';
import { gradientVerification, verificationLines } from '../drawing/verification-panel.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Graph } from '../graph/graph.ts';
import { hintLadder } from '../practice/hints/hint-ladder.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import { currentItem, offersExample, type QuizSession, questionId } from '../practice/quiz-session.ts';
import { solutionOf, workedExample } from '../practice/teaching.ts';
import { questionOrigin } from '../progress/question-ids.ts';
import { endsWithNext, isPlainlyRight, type QuizRun } from '../tutor/activities/quiz.ts';
import { quizOf } from '../tutor/sitting.ts';
import type { Command } from './commands.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { answerOf, howToAnswer, isReadable } from './question-facts.ts';
import { type QuestionView, questionBlocks } from './question-lines.ts';
import { isSetAside, verdictLines } from './verdict-lines.ts';
import { words } from './words.ts';

const COMMANDS: readonly Command[] = ['hint', 'steps', 'example', 'show', 'skip'];

interface QuizOptions {
  /** Whether there is something before this to go back to. */
  readonly canGoBack?: boolean;
  /** What stands above a question; absent: which of how many it is. */
  readonly heading?: (session: QuizSession) => string | undefined;
}

/** What came of the questions that are behind the learner. A twin asked after one was shown is a question of its own. */
export interface QuizEnd {
  readonly turn: Turn;
  readonly asked: number;
  readonly right: number;
  /** At the first attempt, without help. */
  readonly atOnce: number;
}

/** Asks the questions at hand until they are behind the learner; after the last right answer the tutor waits for `next`. */
export const quizTurn = (dialogue: Dialogue, options: QuizOptions = {}): Promise<QuizEnd> =>
  new Quiz(dialogue, options).run();

class Quiz {
  /** How many there were to begin with; twins of those shown come after them. */
  private readonly asked: number;
  private readonly items: readonly QuizItem[];
  /** The network drawn last, so that the questions about it need not repeat it. */
  private drawn: Graph | undefined;
  /** Which questions are behind the learner, and whether they were right. */
  private readonly settled = new Map<number, boolean>();
  private atOnce = 0;

  constructor(
    private readonly dialogue: Dialogue,
    private readonly options: QuizOptions,
  ) {
    this.items = quizOf(dialogue.sitting)?.session.items ?? [];
    this.asked = this.items.length;
  }

  async run(): Promise<QuizEnd> {
    const turn = await this.untilSettled();
    const right = [...this.settled.values()].filter(Boolean).length;
    return { turn, asked: this.settled.size, right, atOnce: this.atOnce };
  }

  private async untilSettled(): Promise<Turn> {
    this.tellSolved();
    let presented: string | undefined;
    for (;;) {
      const quiz = this.quiz;
      if (!quiz) return 'moved';
      const item = currentItem(quiz.session);
      if (!item || quiz.session.stage === 'finished') return 'done';
      const id = questionId(quiz.session);
      if (id !== presented) this.present(quiz.session, item);
      presented = id;
      const turn = await this.ask(quiz, item);
      if (turn) return turn;
    }
  }

  /** The run of questions, as long as it is this one. */
  private get quiz(): QuizRun | undefined {
    const quiz = quizOf(this.dialogue.sitting);
    return quiz?.session.items[0] === this.items[0] ? quiz : undefined;
  }

  /** A block answered on an earlier visit is not empty: it says what was asked, and the answer. */
  private tellSolved(): void {
    const { session } = this.quiz ?? {};
    if (session?.stage !== 'finished') return;
    for (const [index, item] of session.items.entries()) {
      if (session.settled.get(index) !== 'right') continue;
      this.dialogue.block(this.dialogue.text(item.prompt));
      this.dialogue.say(words.question.answeredBefore(answerOf(item, this.dialogue.paper)));
    }
  }

  private present(session: QuizSession, item: QuizItem): void {
    const heading = this.heading(session);
    const view: QuestionView = {
      ...(heading === undefined ? {} : { heading }),
      withExpression: isAskedOutsideLesson(item),
      withoutGraph: session.isProbe || item.graph === this.drawn,
    };
    for (const lines of questionBlocks(session, item, view, this.dialogue.paper)) this.dialogue.block(lines);
    // Only the factors of a network that stands there already can be foreseen.
    if (!item.graph || item.graph !== this.drawn || session.isProbe) this.dialogue.heed();
    this.drawn = item.graph;
  }

  private heading(session: QuizSession): string | undefined {
    const { index, isProbe } = session;
    if (index >= this.asked) return words.question.anotherLikeIt;
    if (isProbe) return undefined;
    if (this.options.heading) return this.options.heading(session);
    return this.asked < 2 ? undefined : words.practice.questionOf(index + 1, this.asked);
  }

  /** Undefined: there is more to ask. */
  private async ask(quiz: QuizRun, item: QuizItem): Promise<Turn | undefined> {
    const how = howToAnswer(item);
    const helps: readonly Command[] = item.isGuess ? ['skip'] : COMMANDS;
    const reply = await this.dialogue.ask({
      label: words.labels.answer,
      how,
      commands: this.options.canGoBack ? [...helps, 'back'] : helps,
      isAnswer: (text) => isReadable(text, item),
    });
    if (reply.kind === 'leave') return 'leave';
    if (reply.kind === 'command') return this.obey(reply.command, quiz.session, item);
    if (reply.text.trim() !== '') return this.judge(quiz, item, reply.text);
    this.dialogue.say(item.isGuess ? how : words.question.emptyAnswer(how));
    return undefined;
  }

  private async judge({ session }: QuizRun, item: QuizItem, text: string): Promise<Turn | undefined> {
    await this.dialogue.send({ type: 'answer', text });
    if (item.isGuess) this.dialogue.say(words.practice.kept(text.trim()));
    const judged = this.quiz;
    const verdict = judged?.session.verdict;
    if (!judged || !verdict) return undefined;
    const { engine } = await this.dialogue.autograd();
    this.dialogue.write(verdictLines(text, verdict, engine.label, this.dialogue.paper));
    if (!isPlainlyRight(verdict)) this.dialogue.heed();
    if (verdict.kind === 'correct') {
      if (session.misses === 0 && session.rungs === 0 && !session.isProbe) this.atOnce += 1;
      this.dialogue.block(this.verification(judged, item));
      this.dialogue.why = this.steps(item);
      this.settled.set(session.index, true);
      if (endsWithNext(judged)) return 'done';
      await this.dialogue.send({ type: 'next' });
    } else if (isSetAside(verdict)) {
      this.settled.set(session.index, false);
      await this.dialogue.send({ type: 'skip' });
    } else if (verdict.kind === 'incorrect' && offersExample(judged.session)) {
      this.dialogue.say(words.question.stuck);
    }
    return undefined;
  }

  /** Every oracle's figure, where the whole gradient was asked for. */
  private verification({ figures }: QuizRun, { question, chain }: QuizItem): Line[] {
    const name = chain?.path.at(-1);
    const found = name === undefined ? undefined : figures?.gradients.get(name);
    if (!found) return [];
    const { width, glyphs } = this.dialogue.paper;
    const product = evaluate(question.reference, question.point ?? new Map());
    return verificationLines(gradientVerification(product, found), width, glyphs);
  }

  private async obey(command: Command, session: QuizSession, item: QuizItem): Promise<Turn | undefined> {
    switch (command) {
      case 'hint':
      case 'steps':
        await this.hint(item, command === 'steps');
        return undefined;
      case 'example':
        this.example(item);
        return undefined;
      case 'back':
        await this.dialogue.send({ type: 'previous' });
        return 'moved';
      case 'show':
        this.show(item);
        break;
    }
    this.settled.set(session.index, false);
    await this.dialogue.send({ type: command === 'show' ? 'show-answer' : 'skip' });
    return undefined;
  }

  /** Shows the next rung of the ladder, or all of it. */
  private async hint(item: QuizItem, all: boolean): Promise<void> {
    await this.dialogue.send({ type: 'hint', all });
    const ladder = hintLadder(item);
    const rung = this.quiz?.session.rungs ?? 0;
    const shown = ladder[rung - 1];
    if (shown?.kind === 'text') this.dialogue.say(words.question.hint(rung, ladder.length, shown.text));
    else this.dialogue.block([...this.steps(item), [], ...this.again(item)]);
  }

  private example(item: QuizItem): void {
    const { title, lines } = workedExample(item.question);
    this.dialogue.block([
      ...this.dialogue.text(words.question.example(title)),
      ...solutionLines(lines, this.dialogue.paper),
      [],
      ...this.again(item),
    ]);
  }

  /** After something long, what is being asked. */
  private again = ({ prompt }: QuizItem) => this.dialogue.text(words.question.again(prompt));

  private show(item: QuizItem): void {
    this.dialogue.block(this.steps(item));
    this.dialogue.say(words.question.itIs(answerOf(item, this.dialogue.paper)));
    this.dialogue.why = this.steps(item);
  }

  private steps = (item: QuizItem) => solutionLines(solutionOf(item.question), this.dialogue.paper);
}

/** A lesson's own prompt says what is differentiated; of fresh numbers, and of what comes again, it must be said. */
function isAskedOutsideLesson({ question }: QuizItem): boolean {
  const origin = questionOrigin(question.id);
  return origin?.from !== 'lesson' || question.id.includes('#');
}
