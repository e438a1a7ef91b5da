/** Typed questions: asked one after the other, each answer judged, journaled, then told. */

import { grade } from '../grading/grade.ts';
import type { Graph } from '../graph/graph.ts';
import { hintLadder } from '../practice/hints/hint-ladder.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import {
  currentItem,
  offersTwin,
  type QuizSession,
  questionId,
  quizReducer,
  startQuiz,
} from '../practice/quiz-session.ts';
import { solutionOf, workedExample } from '../practice/teaching.ts';
import type { Command } from './commands.ts';
import type { Dialogue, Reply, Turn } from './dialogue.ts';
import { solutionLines } from './plain-blocks.ts';
import { answerOf, howToAnswer, isReadable, seedIn } from './question-facts.ts';
import { type QuestionView, questionBlocks } from './question-lines.ts';
import { isSetAside, verdictLines } from './verdict-lines.ts';
import { verificationOf } from './verification.ts';

const LABEL = 'answer> ';
const COMMANDS: readonly Command[] = ['hint', 'steps', 'example', 'show', 'skip'];

interface QuizOptions extends Pick<QuestionView, 'withExpression'> {
  /** Whether an earlier visit answered it. */
  readonly solved?: (item: QuizItem) => boolean;
  /** Whether there is a screen before this to go back to. */
  readonly canGoBack?: boolean;
}

export interface QuizEnd {
  readonly turn: Turn;
  readonly session: QuizSession;
  /** Items that were right at the first attempt, without help. */
  readonly atOnce: number;
}

export async function quizTurn(
  items: readonly QuizItem[],
  dialogue: Dialogue,
  options: QuizOptions = {},
): Promise<QuizEnd> {
  return new Quiz(startQuiz(items, options.solved), dialogue, options).run();
}

class Quiz {
  private atOnce = 0;
  /** How many there were to begin with; twins of those shown come after them. */
  private readonly asked: number;
  /** The network drawn last, so that the questions about it need not repeat it. */
  private drawn: Graph | undefined;

  constructor(
    private session: QuizSession,
    private readonly dialogue: Dialogue,
    private readonly options: QuizOptions,
  ) {
    this.asked = session.items.length;
  }

  async run(): Promise<QuizEnd> {
    this.tellSolved();
    let asked: string | undefined;
    for (;;) {
      const item = currentItem(this.session);
      if (!item || this.session.stage === 'finished') return this.end('on');
      const id = questionId(this.session);
      if (id !== asked) this.present(item);
      asked = id;
      const reply = await this.dialogue.ask({
        label: LABEL,
        how: howToAnswer(item),
        commands: this.options.canGoBack ? [...COMMANDS, 'back'] : COMMANDS,
        isAnswer: (text) => isReadable(text, item),
      });
      if (reply.kind === 'turn') return this.end(reply.turn);
      if (reply.kind === 'command') this.obey(reply.command, item);
      else if (reply.text.trim() === '') this.dialogue.say(`${howToAnswer(item)} :hint helps.`);
      else await this.judge(item, reply);
    }
  }

  private end(turn: Turn): QuizEnd {
    return { turn, session: this.session, atOnce: this.atOnce };
  }

  /** A block answered on an earlier visit is not empty: it says what was asked, and the answer. */
  private tellSolved(): void {
    const { items, settled, stage } = this.session;
    if (stage !== 'finished') return;
    for (const [index, item] of items.entries()) {
      if (settled.get(index) !== 'right') continue;
      this.dialogue.block(this.dialogue.text(item.prompt));
      this.dialogue.say(`Answered before: ${answerOf(item, this.dialogue)}`);
    }
  }

  private present(item: QuizItem): void {
    const { withExpression } = this.options;
    const heading = this.heading();
    const view = {
      ...(heading === undefined ? {} : { heading }),
      ...(withExpression === undefined ? {} : { withExpression }),
      withoutGraph: this.session.isProbe || item.graph === this.drawn,
    };
    for (const lines of questionBlocks(this.session, item, view, this.dialogue)) this.dialogue.block(lines);
    this.drawn = item.graph;
  }

  private heading(): string | undefined {
    const { index, isProbe } = this.session;
    if (index >= this.asked) return 'Another like the one shown, with other numbers.';
    return isProbe || this.asked < 2 ? undefined : `Question ${index + 1} of ${this.asked}`;
  }

  private async judge(item: QuizItem, { text, milliseconds }: Extract<Reply, { kind: 'answer' }>) {
    const autograd = await this.dialogue.autograd();
    const verdict = grade(item.question, text, autograd, {
      ...(item.digits === undefined ? {} : { digits: item.digits }),
      formulaOnly: this.session.isProbe,
    });
    this.dialogue.record({
      type: 'answer',
      question: questionId(this.session),
      skills: [...item.question.skills],
      typed: text,
      verdict: verdict.kind,
      mistakes: verdict.kind === 'incorrect' ? verdict.mistakes.map(({ id }) => id) : [],
      ambiguous: verdict.kind === 'correct' ? [...verdict.ambiguous] : [],
      hints: this.session.rungs,
      milliseconds,
      ...seedIn(item),
    });
    const before = this.session;
    this.session = quizReducer(this.session, { type: 'judge', verdict });
    this.dialogue.write(verdictLines(text, verdict, autograd.engine.label, LABEL.length, this.dialogue));
    if (verdict.kind === 'correct') {
      if (before.misses === 0 && before.rungs === 0 && !before.isProbe) this.atOnce += 1;
      this.dialogue.block(verificationOf(item, autograd, this.dialogue));
      this.dialogue.why = this.steps(item);
      this.session = quizReducer(this.session, { type: 'continue' });
    } else if (isSetAside(verdict)) {
      this.session = quizReducer(this.session, { type: 'skip' });
    } else if (verdict.kind === 'incorrect' && offersTwin(this.session)) {
      this.dialogue.say('Stuck? :example works one out with other numbers, :show this one.');
    }
  }

  private obey(command: Command, item: QuizItem): void {
    switch (command) {
      case 'hint':
        this.hint(item, this.session.rungs + 1);
        break;
      case 'steps':
        this.hint(item, Number.POSITIVE_INFINITY);
        break;
      case 'example':
        this.example(item);
        break;
      case 'show':
        this.show(item);
        break;
      default:
        this.session = quizReducer(this.session, { type: 'skip' });
    }
  }

  /** Shows a rung of the ladder, the last one where there is no such rung. */
  private hint(item: QuizItem, wanted: number): void {
    const ladder = hintLadder(item);
    const rung = Math.min(wanted, ladder.length);
    while (this.session.rungs < rung) this.session = quizReducer(this.session, { type: 'hint' });
    this.dialogue.record({ type: 'hint', question: questionId(this.session), rung });
    const shownRung = ladder[rung - 1];
    if (shownRung?.kind === 'text') this.dialogue.say(`Hint ${rung} of ${ladder.length}: ${shownRung.text}`);
    else this.dialogue.block([...this.steps(item), [], ...this.again(item)]);
  }

  private example(item: QuizItem): void {
    const { title, lines } = workedExample(item.question);
    this.dialogue.block([
      ...this.dialogue.text(`Worked example: ${title}`),
      ...solutionLines(lines, this.dialogue),
      [],
      ...this.again(item),
    ]);
  }

  /** After something long, what is being asked. */
  private again = ({ prompt }: QuizItem) => this.dialogue.text(`Now yours: ${prompt}`);

  private show(item: QuizItem): void {
    this.dialogue.record({ type: 'shown', question: questionId(this.session), rung: this.session.rungs });
    this.dialogue.block(this.steps(item));
    this.dialogue.say(`So it is ${answerOf(item, this.dialogue)}`);
    this.dialogue.why = this.steps(item);
    this.session = quizReducer(this.session, { type: 'show', seed: this.dialogue.takeTwinSeed() });
  }

  private steps = (item: QuizItem) => solutionLines(solutionOf(item.question), this.dialogue);
}
