/** The grading half of `npm run bench`, bundled and run in the benchmark's own process. */

import { loadAutograd } from '../../autograd/load.ts';
import { grade } from '../../grading/grade.ts';
import { localQuestion } from '../../grading/questions/question.ts';
import { readGraph } from '../../graph/read-graph.ts';

const network = 'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2';

const timed = (work: () => unknown): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

export async function measureGrading() {
  const begun = performance.now();
  const autograd = await loadAutograd({ environment: { NEURON_CALC_ENGINE: 'js' } });
  const load = performance.now() - begun;
  const ask = (id: string) =>
    localQuestion(readGraph(network), { of: 'loss', wrt: 'z2' }, { id, skills: [] });
  const question = ask('bench');
  const first = timed(() => grade(question, '2(z2-y)', autograd));
  const answers = ['2(z2-y)', '-2(z2-y)', '-2.6', '2*(w2*a1-y)', 'z2', '2('];
  const warm = Array.from({ length: 300 }, (_, index) =>
    timed(() => grade(question, answers[index % answers.length] ?? '', autograd)),
  );
  const fresh = Array.from({ length: 60 }, (_, index) =>
    timed(() => grade(ask(`bench-${index}`), '2(z2-y)', autograd)),
  );
  return { load, first, warm, fresh };
}
