/** The quiz: the graph, the chain, one question, the answer field, and one verdict line (TERMINAL, the sketch). */

import { type Chain, chainLines, factorsSoFar } from '../../drawing/chain-line.ts';
import { run, widthOf } from '../../drawing/fit-line.ts';
import type { Line, Tone } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/expression.ts';
import { conventionsOf } from '../../grading/prepare-question.ts';
import type { Question } from '../../grading/questions/question.ts';
import { factsOf, subjectOf } from '../../grading/questions/question-kinds.ts';
import { edgesAlong } from '../../graph/paths.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { currentItem, type QuizSession, shownRungs } from '../../practice/quiz-session.ts';
import { questionOrigin } from '../../progress/question-ids.ts';
import type { QuizRun } from '../../tutor/activities/quiz.ts';
import type { Desk } from '../app/app-state.ts';
import type { Body, ViewContext } from '../view.ts';
import { words } from '../words.ts';
import { graphOf } from './graph-view.ts';
import { panelLines } from './panel-view.ts';
import { layOut, type QuizParts } from './quiz-layout.ts';
import { replyOf } from './reply-view.ts';
import { settledLines } from './settled-view.ts';

/** The lines of a quiz, the field among them; what cannot be missed when there is too little room for all. */
export function quizBody(
  quiz: QuizRun,
  desk: Desk,
  width: number,
  height: number,
  context: ViewContext,
): Body {
  const { session } = quiz;
  const item = currentItem(session);
  if (!item) return { lines: settledLines(session, width, context.glyphs).slice(0, height) };
  const chain = chainOf(session, item);
  const reply = replyOf(quiz, desk, item, width, context);
  const isFresh = !reply.isVerdict && desk.field.text === '';
  return layOut(
    {
      graph: (room, allowed) => graphOf(session, item, width, room, allowed, context),
      chain: chain ? chainLines(chain, width, context.glyphs) : [],
      shortChain: chain ? factorsSoFar(chain, width, context.glyphs) : [],
      panel: quiz.figures && session.stage === 'judged' ? panelLines(item, quiz.figures, width, context) : [],
      ...questionLines(session, item, width, context),
      reply: reply.lines,
      advice: reply.advice,
      isFresh,
      isDone: session.stage === 'judged',
      page: desk.textPage,
    },
    height,
  );
}

function chainOf(session: QuizSession, item: QuizItem): Chain | undefined {
  const { chain, graph } = item;
  if (!chain || !graph) return undefined;
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
  return {
    of: graph.loss,
    wrt: chain.path.at(-1) ?? '',
    factors,
    whole: chain.whole,
    ...(chain.factor === undefined ? {} : { current: chain.factor }),
    finished: chain.factor === undefined && session.stage === 'judged',
  };
}

function questionLines(
  session: QuizSession,
  item: QuizItem,
  width: number,
  context: ViewContext,
): Pick<QuizParts, 'prompt' | 'label' | 'hints'> {
  const { glyphs } = context;
  const { question } = item;
  const say = (text: string, tone?: Tone): Line[] => wrap([run(glyphs.text(text), tone)], width);
  const probe = session.asksNames ? words.quiz.probeNames : words.quiz.probe;
  const prompt = session.isProbe ? probe : promptOf(item);
  // The prompt of a product or of a plain quantity names it already.
  const label = drilled(question)?.label ?? question.label;
  const asked = factsOf(question).showsLabel ? [run(glyphs.text(`${label} = ?`))] : [];
  const hints = shownRungs(session).flatMap((rung) =>
    rung.kind === 'text'
      ? [wrap([run(glyphs.text(rung.text))], width, { first: [run(`${words.quiz.hint}  `, 'accent')] })]
      : [],
  );
  return {
    prompt: [...headLines(session, item, width, context), ...say(prompt)],
    label: [
      ...(asked.length > 0 ? wrap(asked, width) : []).map((line) =>
        line.map((each) => ({ ...each, strong: true })),
      ),
      ...conventionsOf(question).flatMap((each) => say(words.quiz.convention(each), 'muted')),
    ],
    hints,
  };
}

/** What is asked before anything was explained need not be answered, and here is how. */
function promptOf({ prompt, question }: QuizItem): string {
  const origin = questionOrigin(question.id);
  const isGuess = origin?.from === 'unseen' && origin.time === 'before';
  return isGuess ? `${prompt} ${words.quiz.skips}` : withMinusSigns(prompt);
}

/** Numbers and formulas beside the prompt have the sign that it lacks as it is typed. */
const withMinusSigns = (prompt: string): string =>
  prompt.replace(/(?<![\w)])-(?=[\d.])/g, '−').replaceAll(' - ', ' − ');

/** The f of a drill, whose prompt does not write it as a lesson's does. */
function drilled(question: Question): { expression: Expression; label: string } | undefined {
  const { expression } = subjectOf(question);
  return expression && questionOrigin(question.id)?.from === 'drill'
    ? { expression: expression.of, label: `df/d${expression.wrt}` }
    : undefined;
}

/** Which of how many, and what the question is about; on one line when that fits. */
function headLines(session: QuizSession, item: QuizItem, width: number, { glyphs }: ViewContext): Line[] {
  const count =
    session.items.length > 1 ? [run(words.quiz.place(session.index + 1, session.items.length), 'muted')] : [];
  const f = drilled(item.question);
  const formula = f ? `f = ${glyphs.expression(f.expression)}` : item.definition;
  const about = [formula, item.at].flatMap((text) => (text ? [run(glyphs.text(text), 'value')] : []));
  const pieces = [...count, ...about];
  const line = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [run('   '), piece]));
  if (widthOf(line) <= width) return line.length > 0 ? [line] : [];
  return pieces.flatMap((piece) => wrap([piece], width));
}
