/** The graph beside a question: its values, the gradients solved so far, and what is asked, marked. */

import type { Glyphs } from '../../drawing/glyphs.ts';
import { drawnGraph, graphLines } from '../../drawing/graph/graph-drawing.ts';
import type { GraphFocus } from '../../drawing/graph/graph-labels.ts';
import type { Line } from '../../drawing/styled.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Values } from '../../expression/expression.ts';
import type { Question } from '../../grading/questions/question.ts';
import { factsOf, subjectOf } from '../../grading/questions/question-kinds.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { Graph } from '../../graph/graph.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import type { QuizSession } from '../../practice/quiz-session.ts';
import type { ViewContext } from '../view.ts';

/** A drawing costs milliseconds and changes only with the question and what is settled; typing must not wait for it. */
const drawings = new WeakMap<QuizSession['settled'], Map<string, Line[]>>();

export function graphOf(
  session: QuizSession,
  item: QuizItem,
  width: number,
  height: number,
  allowed: 'drawing' | 'table',
  { glyphs }: ViewContext,
): Line[] {
  const known = drawings.get(session.settled) ?? new Map<string, Line[]>();
  drawings.set(session.settled, known);
  const key = `${item.question.id} ${session.stage} ${width} ${height} ${allowed} ${glyphs.unicode}`;
  const lines = known.get(key) ?? drawGraph(session, item, width, height, allowed, glyphs);
  known.set(key, lines);
  return lines;
}

function drawGraph(
  session: QuizSession,
  { graph, question }: QuizItem,
  width: number,
  height: number,
  allowed: 'drawing' | 'table',
  glyphs: Glyphs,
): Line[] {
  if (!graph) return [];
  const focus = focusOf(question, graph);
  const drawing = { graph, values: forwardPass(graph), ...(focus ? { focus } : {}) };
  const gradients = solvedGradients(session, graph);
  const room = {
    ...drawing,
    missing: '' as const,
    gradients,
    reserve: { gradients: gradientsAsked(session, graph) },
  };
  return (
    (room.reserve.gradients.size > 0 ? drawnGraph(room, width, height, glyphs) : undefined) ??
    drawnGraph(drawing, width, height, glyphs) ??
    (allowed === 'table' && height >= 5 ? graphLines(drawing, width, Math.min(height, 8), glyphs) : [])
  );
}

/** The graph of a question on a page of its own; a table of its nodes where the drawing is too wide. */
export function wholeGraph(
  { graph, question }: QuizItem,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Line[] {
  if (!graph) return [];
  const focus = focusOf(question, graph);
  return graphLines(
    { graph, values: forwardPass(graph), ...(focus ? { focus } : {}) },
    width,
    height,
    glyphs,
  );
}

/** The whole gradients that this quiz asks on the graph, by name. */
const gradientsAsked = (session: QuizSession, graph: Graph): Values =>
  new Map(session.items.flatMap(({ question }) => gradientOf(question, graph)));

/** Those of them that stand on the graph already. */
const solvedGradients = (session: QuizSession, graph: Graph): Values =>
  new Map(
    session.items.flatMap(({ question }, index) =>
      session.settled.has(index) ? gradientOf(question, graph) : [],
    ),
  );

/** Nothing where a formula is asked for: there is no number to it. */
function gradientOf(question: Question, graph: Graph): [string, number][] {
  const { gradient } = subjectOf(question);
  const { reference, point } = question;
  if (!factsOf(question).isWholeGradient || gradient?.graph !== graph || !point) return [];
  return [[gradient.name, evaluate(reference, point)]];
}

function focusOf(question: Question, graph: Graph): GraphFocus | undefined {
  const { edge, gradient } = subjectOf(question);
  if (edge) return { kind: 'edge', edge };
  return gradient && gradient.name !== graph.loss ? { kind: 'node', name: gradient.name } : undefined;
}
