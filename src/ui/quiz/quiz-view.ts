/** The quiz: the graph, the chain, one question, the answer field, and one verdict line (TERMINAL, the sketch). */

import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/expression.ts';
import { conventionsOf, type Question } from '../../grading/question.ts';
import type { Verdict } from '../../grading/verdict.ts';
import { verdictText } from '../../grading/verdict-text.ts';
import { edgesAlong } from '../../graph/paths.ts';
import type { QuizItem } from '../../practice/quiz-item.ts';
import { currentItem, offersTwin, type QuizSession, shownRungs } from '../../practice/quiz-session.ts';
import { type Body, keepTail, stacked } from '../body.ts';
import { chainLines } from '../drawing/chain-line.ts';
import { run, strong, widthOf } from '../drawing/fit-line.ts';
import { wrap } from '../drawing/wrap.ts';
import type { Line, Tone } from '../styled.ts';
import type { ViewContext } from '../view-context.ts';
import { echoOf } from './echo.ts';
import { graphOf } from './graph-view.ts';
import { panelLines } from './panel-view.ts';
import type { QuizState } from './quiz-state.ts';

/** The lines of a quiz, the field among them; the end of them when there is too little room. */
export function quizBody(quiz: QuizState, width: number, height: number, context: ViewContext): Body {
  const { session } = quiz;
  const item = currentItem(session);
  if (!item) return { lines: answeredLines(session, width, height, context) };
  const question = questionLines(session, item, width, context);
  const reply = replyLines(quiz, item, width, context);
  const panel =
    quiz.report && session.stage === 'judged' ? panelLines(item, quiz.report, width, context) : [];
  const chain = chainOf(session, item, width, context);
  const needed = [question, panel, reply].reduce((total, lines) => total + lines.length + 1, 1);
  const chainFits = chain.length > 0 && needed + chain.length + 1 <= height;
  const room = height - needed - (chainFits ? chain.length + 1 : 0) - 1;
  const graph = panel.length > 0 || room < 3 ? [] : graphOf(session, item, width, room, context);
  const above = stacked([graph, chainFits ? chain : [], panel, question]);
  const lines = [...above, [], [], ...reply];
  return keepTail({ lines, field: { row: above.length + 1 } }, height);
}

/** What was asked here and is settled: each question with its answer. */
function answeredLines(
  { items }: QuizSession,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Line[] {
  const lines = items.flatMap(({ question, prompt }): Line[] => {
    const value = question.point
      ? ` = ${glyphs.number(evaluate(question.reference, question.point), 6)}`
      : '';
    const formula = glyphs.expression(question.reference);
    const answer = question.task === 'value' || formula === value.slice(3) ? value.slice(3) : formula + value;
    const asked = question.task === 'value' ? prompt : question.label;
    return wrap([run(glyphs.text(asked)), run('   '), run(answer, 'value')], width);
  });
  return [[run('Answered:', 'muted')], ...lines].slice(0, height);
}

function chainOf(session: QuizSession, item: QuizItem, width: number, { glyphs }: ViewContext): Line[] {
  const { chain, graph } = item;
  if (!chain || !graph) return [];
  const point = item.question.point ?? new Map<string, number>();
  const factors = edgesAlong(chain.path).map((edge, index) => {
    const place = session.items.findIndex(
      (each) => each.chain?.path === chain.path && each.chain.factor === index,
    );
    const solved =
      place >= 0 && session.settled.has(place) && !(place === session.index && session.stage === 'asking');
    const reference = session.items[place]?.question.reference;
    return { edge, ...(solved && reference ? { value: evaluate(reference, point) } : {}) };
  });
  return chainLines(
    {
      of: graph.loss,
      wrt: chain.path.at(-1) as string,
      factors,
      ...(chain.factor === undefined ? {} : { current: chain.factor }),
      finished: chain.factor === undefined && session.stage === 'judged',
    },
    width,
    glyphs,
  );
}

function questionLines(session: QuizSession, item: QuizItem, width: number, context: ViewContext): Line[] {
  const { glyphs } = context;
  const { question } = item;
  const say = (text: string, tone?: Tone): Line[] => wrap([run(glyphs.text(text), tone)], width);
  const prompt = session.isProbe
    ? 'Your number is right, but a slip gives the same one here. Type it as a formula.'
    : item.prompt;
  // The prompt of a product or of a plain quantity names it already.
  const label = drilled(question)?.label ?? question.label;
  const asked =
    question.task === 'value' || question.task === 'path' ? [] : [run(glyphs.text(`${label} = ?`))];
  const hints = shownRungs(session).flatMap((rung) =>
    rung.kind === 'text'
      ? wrap([run(glyphs.text(rung.text))], width, { first: [run('hint  ', 'accent')] })
      : [],
  );
  return [
    ...headLines(session, item, width, context),
    ...say(prompt),
    ...(asked.length > 0 ? wrap(asked, width) : []).map((line) =>
      line.map((each) => ({ ...each, strong: true })),
    ),
    ...conventionsOf(question).flatMap((each) => say(`By convention: ${each}.`, 'muted')),
    ...hints,
  ];
}

/** The f of a drill, whose prompt does not write it as a lesson's does. */
const drilled = (question: Question): { expression: Expression; label: string } | undefined =>
  question.task === 'local' && !question.node && question.id.startsWith('drill/')
    ? { expression: question.expression, label: `df/d${question.wrt}` }
    : undefined;

/** Which of how many, and what the question is about; on one line when that fits. */
function headLines(session: QuizSession, item: QuizItem, width: number, { glyphs }: ViewContext): Line[] {
  const count =
    session.items.length > 1 ? [run(`${session.index + 1} of ${session.items.length}`, 'muted')] : [];
  const f = drilled(item.question);
  const formula = f ? `f = ${glyphs.expression(f.expression)}` : item.definition;
  const about = [formula, item.at].flatMap((text) => (text ? [run(glyphs.text(text), 'value')] : []));
  const pieces = [...count, ...about];
  const line = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [run('   '), piece]));
  if (widthOf(line) <= width) return line.length > 0 ? [line] : [];
  return pieces.flatMap((piece) => wrap([piece], width));
}

/** Below the field: the verdict of what was submitted, else the echo of what is being typed. */
function replyLines(quiz: QuizState, item: QuizItem, width: number, context: ViewContext): Line[] {
  const { session, field } = quiz;
  const { glyphs } = context;
  const { verdict } = session;
  if (quiz.waiting) return [[run('One moment: the engine is loading.', 'muted')]];
  const isStale = verdict !== undefined && verdict.kind !== 'correct' && quiz.judged !== field.text;
  if (!verdict || isStale) return echoLines(field.text, item, session.isProbe, width, context);
  const { headline, details } = verdictText(heard(verdict, item), context.engineLabel);
  const tone = verdict.kind === 'correct' ? 'right' : verdict.kind === 'incorrect' ? 'wrong' : 'accent';
  const [word, ...rest] = glyphs.text(headline).split(' ');
  const head = wrap([strong(word as string, tone), run(` ${rest.join(' ')}`)], width);
  const more = details.flatMap((detail) => wrap([run(glyphs.text(detail))], width));
  const caret =
    verdict.kind === 'unreadable' && verdict.position !== undefined
      ? [caretLine(verdict.position, width)]
      : [];
  const stuck =
    verdict.kind === 'incorrect' && offersTwin(session)
      ? wrap([run('Stuck? Tab has a worked example with other numbers.', 'muted')], width)
      : [];
  const wayOn = verdict.kind === 'undecided' ? wrap([run('Tab skips it.', 'muted')], width) : [];
  return [...caret, ...head, ...more, ...stuck, ...wayOn];
}

/** A product is not probed, so that a slip could give the same number is not worth a word. */
const heard = (verdict: Verdict, { question }: QuizItem): Verdict =>
  verdict.kind === 'correct' && question.task !== 'local' ? { ...verdict, ambiguous: [] } : verdict;

/** Under the place in the field above, whose text starts behind the prompt mark. */
const caretLine = (position: number, width: number): Line => [
  run(' '.repeat(Math.min(position + 2, width - 1))),
  run('^', 'wrong'),
];

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
        ...wrap([run('reads as  ', 'muted'), run(glyphs.text(echo.text))], width),
        ...echo.notes.flatMap((note) => wrap([run(glyphs.text(note), 'muted')], width)),
      ];
    case 'unfinished':
      return wrap([run(glyphs.text(`${echo.message}. ${echo.suggestion ?? ''}`.trim()), 'muted')], width);
  }
}

function placeholderOf({ question }: QuizItem, isProbe: boolean): string {
  if (isProbe) return 'a formula, with names of the graph';
  if (question.task === 'value') return 'a number, e.g. 3 or 1/4';
  return question.point ? 'a number or a formula, e.g. 3 or 2*x' : 'a formula, e.g. 2*x + 1';
}
