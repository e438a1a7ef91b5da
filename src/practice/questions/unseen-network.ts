/** One question on a network no lesson has shown: before lesson 1 and after lesson 4, so that the change can be seen. */

import { totalQuestion } from '../../grading/questions/question.ts';
import { readGraph } from '../../graph/read-graph.ts';
import { type UnseenTime, unseenQuestionId } from '../../progress/question-ids.ts';
import { words } from '../words.ts';
import { definitionOf } from './block-items.ts';
import type { QuizItem } from './quiz-item.ts';

/** The same shape, other numbers; neither appears in a lesson. */
const networks: Readonly<Record<UnseenTime, string>> = {
  before: 'x = 3; y = 4; w = 2; z = w*x; loss = (z - y)^2',
  after: 'x = -2; y = 1; w = 3; z = w*x; loss = (z - y)^2',
};

export function unseenItem(time: UnseenTime): QuizItem {
  const graph = readGraph(networks[time]);
  return {
    question: totalQuestion(graph, 'w', { id: unseenQuestionId(time), skills: ['chain'] }),
    prompt: time === 'before' ? words.prompt.unseenBefore : words.prompt.unseenAfter,
    definition: `${definitionOf(graph, 'z')}   ${definitionOf(graph, 'loss')}`,
    graph,
    hints: [],
    // Nobody can be wrong about what was never explained.
    isGuess: time === 'before',
  };
}
