/** A question as text: the network, the chain with what is solved of it, and what is asked. */

import { networkLines, type Paper } from '../drawing/block-lines.ts';
import { chainLines } from '../drawing/chain-line.ts';
import { run } from '../drawing/fit-line.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import { evaluate } from '../expression/evaluate.ts';
import { conventionsOf } from '../grading/prepare-question.ts';
import { factsOf, subjectOf } from '../grading/questions/question-kinds.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import { edgesAlong } from '../graph/paths.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import type { QuizSession } from '../practice/quiz-session.ts';
import { words } from './words.ts';

export interface QuestionView {
  /** Which of how many it is. */
  readonly heading?: string;
  /** Leave the network out: it stands above already. */
  readonly withoutGraph?: boolean;
  /** Show the expression that is differentiated; a lesson's own prompt says it already. */
  readonly withExpression?: boolean;
}

/** Blocks of lines, to be set apart from each other. */
export function questionBlocks(
  session: QuizSession,
  item: QuizItem,
  view: QuestionView,
  paper: Paper,
): Line[][] {
  const { glyphs, width } = paper;
  const text = (said: string) => wrap([run(glyphs.text(said))], width);
  const { graph, definition } = item;
  const asked = session.isProbe
    ? [
        ...text(session.asksNames ? words.question.probeNames : words.question.probe),
        ...(definition ? text(definition) : []),
      ]
    : [
        ...(view.withExpression ? expressionLines(item, paper) : []),
        ...(definition ? text(definition) : []),
        ...text(item.prompt),
        ...conventionsOf(item.question).flatMap((each) => text(words.question.convention(each))),
      ];
  const drawn = graph && !view.withoutGraph ? networkLines({ graph, values: forwardPass(graph) }, paper) : [];
  return [
    view.heading === undefined ? [] : text(view.heading),
    drawn,
    session.isProbe ? [] : chainOf(session, item, paper),
    [...asked, ...askedName(item, view, paper)],
  ].filter((lines) => lines.length > 0);
}

function expressionLines({ question, at }: QuizItem, { glyphs, width }: Paper): Line[] {
  const { expression } = subjectOf(question);
  if (!expression) return [];
  const formula = wrap([run(`f = ${glyphs.expression(expression.of)}`)], width);
  return at ? [...formula, ...wrap([run(glyphs.text(at))], width)] : formula;
}

function askedName(
  { question }: QuizItem,
  { withExpression }: QuestionView,
  { glyphs, width }: Paper,
): Line[] {
  const { expression } = subjectOf(question);
  if (factsOf(question).isPlainNumber || (expression && !withExpression)) return [];
  const name = expression ? `df/d${expression.wrt}` : question.label;
  return wrap([run(`${glyphs.text(name)} = ?`)], width);
}

function chainOf(session: QuizSession, item: QuizItem, { glyphs, width }: Paper): Line[] {
  const { chain, graph, question } = item;
  if (!chain || !graph) return [];
  const { path, factor, whole } = chain;
  const factors = edgesAlong(path).map((edge, index) => {
    const place = session.items.findIndex((each) => each.chain?.path === path && each.chain.factor === index);
    const reference = session.settled.has(place) ? session.items[place]?.question.reference : undefined;
    return { edge, ...(reference ? { value: evaluate(reference, question.point ?? new Map()) } : {}) };
  });
  const wrt = path.at(-1) as string;
  const current = factor === undefined ? {} : { current: factor };
  return chainLines({ of: graph.loss, wrt, factors, whole, ...current }, width, glyphs);
}
