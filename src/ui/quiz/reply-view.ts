/** Below the field: the verdict of what was submitted, else the echo of what is being typed. */

import { run, strong } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { factsOf } from '../../grading/questions/question-kinds.ts';
import type { Verdict } from '../../grading/verdict.ts';
import { noteText, verdictText } from '../../grading/verdict-text.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { isProbed, offersExample } from '../../practice/quiz-session.ts';
import type { QuizRun } from '../../tutor/activities/quiz.ts';
import { behindColon, colonWordNamed } from '../../tutor/typed-commands.ts';
import type { Desk } from '../app/app-state.ts';
import { colonChoices } from '../command.ts';
import { caretColumn } from '../terminal/field-view.ts';
import type { ViewContext } from '../view.ts';
import { words } from '../words.ts';
import { echoOf } from './echo.ts';

export interface Reply {
  readonly lines: readonly Line[];
  /** A way on, which may be left out. */
  readonly advice: readonly Line[];
  readonly isVerdict: boolean;
}

const said = (lines: readonly Line[]): Reply => ({ lines, advice: [], isVerdict: false });

export function replyOf(
  quiz: QuizRun,
  desk: Desk,
  item: QuizItem,
  width: number,
  context: ViewContext,
): Reply {
  const reply = replyTo(quiz, desk, item, width, context);
  if (!desk.told) return reply;
  const told = wrap([run(context.glyphs.text(words.quiz.told[desk.told]), 'accent')], width);
  return { ...reply, lines: [...reply.lines, ...told] };
}

function replyTo(
  quiz: QuizRun,
  { field, refused }: Desk,
  item: QuizItem,
  width: number,
  context: ViewContext,
): Reply {
  const { session } = quiz;
  const { glyphs } = context;
  const { verdict } = session;
  if (quiz.waiting) return said([[run(words.quiz.waiting, 'muted')]]);
  const isStale = verdict !== undefined && verdict.kind !== 'correct' && quiz.judged !== field.text;
  const asked = behindColon(field.text);
  if (asked !== undefined && quiz.judged !== field.text)
    return said(wrap([run(colonText(asked, field.text === refused), 'muted')], width));
  if (!verdict || isStale) return said(echoLines(field.text, item, session.isProbe, width, context));
  const { headline, details } = verdictText(heard(verdict, item), context.engineLabel);
  const tone = verdict.kind === 'correct' ? 'right' : verdict.kind === 'incorrect' ? 'wrong' : 'accent';
  const [word = '', ...rest] = glyphs.text(headline).split(' ');
  const head = wrap([strong(word, tone), run(` ${rest.join(' ')}`)], width);
  const either = verdict.kind === 'incorrect' && details.length > 1;
  const more = details.flatMap((detail, index) => {
    const lead = either ? [run(`${index === 0 ? words.quiz.either : words.quiz.or} `, 'muted')] : [];
    return wrap([...lead, run(glyphs.text(detail))], width);
  });
  // How it was read was echoed while it was typed; what the verdict says besides is news.
  const notes = ('notes' in verdict && verdict.notes) || [];
  const news = notes.filter(({ code }) => code !== 'reading').map(noteText);
  more.push(...news.flatMap((note) => wrap([run(glyphs.text(note))], width)));
  const caret =
    verdict.kind === 'unreadable' && verdict.position !== undefined
      ? [caretLine(field, verdict.position, context)]
      : [];
  const stuck =
    verdict.kind === 'incorrect' && offersExample(session)
      ? wrap([run(words.quiz.stuck, 'muted')], width)
      : [];
  const wayOn = verdict.kind === 'undecided' ? wrap([run(words.quiz.passesBy, 'muted')], width) : [];
  return { lines: [...caret, ...head, ...more], advice: [...stuck, ...wayOn], isVerdict: true };
}

/** Where nothing is probed, that a slip could give the same number is not worth a word. */
const heard = (verdict: Verdict, item: QuizItem): Verdict =>
  verdict.kind === 'correct' && !isProbed(verdict, item) ? { ...verdict, ambiguous: [] } : verdict;

/** Columns of the screen that the field does not take: margins and prompt mark. */
const FIELD_MARGIN = 5;

/** Under the place in the field above, whose text starts behind the prompt mark and may be scrolled. */
function caretLine(field: Desk['field'], position: number, { size, glyphs }: ViewContext): Line {
  const column = caretColumn(field, position, size.columns - FIELD_MARGIN, glyphs.unicode ? '…' : '<');
  return [run(' '.repeat(2 + column)), run('^', 'wrong')];
}

/** What Enter does with a word behind a colon. */
function colonText(word: string, isRefused: boolean): string {
  const { enterDoes, notHere, others } = words.colon;
  const command = colonWordNamed(word);
  const choice = command && colonChoices[command];
  if (choice && !isRefused) return enterDoes(words.menu[choice]);
  const all = Object.keys(colonChoices).map((each) => `:${each}`);
  return choice ? notHere(`:${word}`) : others(all);
}

function echoLines(
  typed: string,
  item: QuizItem,
  isProbe: boolean,
  width: number,
  { glyphs }: ViewContext,
): Line[] {
  const echo = echoOf(typed, item.question);
  switch (echo.kind) {
    case 'nothing':
      return wrap([run(glyphs.text(placeholderOf(item, isProbe)), 'muted')], width);
    case 'reads':
      return [
        ...wrap([run(`${words.quiz.readsAs}  `, 'muted'), run(glyphs.text(echo.text))], width),
        ...echo.notes.flatMap((note) => wrap([run(glyphs.text(note), 'muted')], width)),
      ];
    case 'unfinished':
      return wrap([run(glyphs.text(`${echo.message}. ${echo.suggestion ?? ''}`.trim()), 'muted')], width);
  }
}

function placeholderOf({ question, numberOnly }: QuizItem, isProbe: boolean): string {
  const { probe, number, either, formula } = words.quiz.wanted;
  if (isProbe) return probe;
  if (numberOnly || factsOf(question).isPlainNumber) return number;
  return question.point ? either : formula;
}
