/** The same network with other numbers, such that nothing about them gives a wrong idea away as right. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Values } from '../../expression/expression.ts';
import { sameInFloat64 } from '../../grading/oracles/agreement.ts';
import { prepareQuestion } from '../../grading/prepare-question.ts';
import type { Question } from '../../grading/questions/question.ts';
import { pick, type Random, seededRandom } from '../../grading/questions/random.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { Graph } from '../../graph/graph.ts';
import { graphKinkSides } from '../../graph/kinks.ts';
import { followUpId } from '../../progress/question-ids.ts';
import type { QuizItem } from '../questions/quiz-item.ts';

/** Numbers that can be multiplied in the head: no 0, no 1, at most one decimal. */
const EASY = [-4, -3, -2, -1.5, -0.5, 0.5, 1.5, 2, 3, 4, 5] as const;
const MOST_TRIES = 200;

/** Draws inputs until the values are of an ordinary size and off every kink. */
export function freshGraph(graph: Graph, seed: number): Graph {
  const random = seededRandom(seed);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const drawn = { ...graph, inputs: drawInputs(graph, random) };
    if (isOrdinary(drawn)) return drawn;
  }
  return graph;
}

function drawInputs(graph: Graph, random: Random): Values {
  const left = [...EASY];
  return new Map(
    [...graph.inputs.keys()].map((name) => {
      const value = pick(random, left.length > 0 ? left : EASY);
      left.splice(left.indexOf(value), 1);
      return [name, value];
    }),
  );
}

function isOrdinary(graph: Graph): boolean {
  const values = forwardPass(graph);
  const usual = [...values.values()].every((value) => Number.isFinite(value) && Math.abs(value) <= 500);
  return usual && graphKinkSides(graph, values).every((side) => side !== 0);
}

/** Whether no listed mistake gives the right number at the question's point. */
export function isTellingPoint(question: Question): boolean {
  const { point, reference } = question;
  if (!point) return true;
  const exact = evaluate(reference, point);
  return prepareQuestion(question)
    .mistakes()
    .every(({ wrong }) => !sameInFloat64(evaluate(wrong, point), exact));
}

/** Tries before a twin may have a point that a mistake fits too: a bare slope of relu has no other. */
const TWIN_TRIES = 40;

/** The same question on other numbers, as a follow-up of it: what comes of it counts for the question. */
export function twinOf(id: string, make: (seed: number) => QuizItem, seed: number): QuizItem {
  const seeds = Array.from({ length: TWIN_TRIES }, (_, index) => seed + index);
  const telling = seeds.find((next) => isTellingPoint(make(next).question));
  const item = make(telling ?? seed);
  return { ...item, question: { ...item.question, id: followUpId(id, 'twin') } };
}
