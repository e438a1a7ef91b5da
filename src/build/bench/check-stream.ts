// `check --jsonl` under a stream of many different questions, each with several answers that take turns.
import { spawn } from 'node:child_process';
import { residentMegabytes } from './pseudo-terminal.ts';

const network = 'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2';

interface Asked {
  readonly of: string;
  readonly wrt: string;
  readonly task?: string;
  readonly at?: object;
  readonly answers: readonly string[];
}

const inNetwork: readonly Asked[] = [
  { of: 'loss', wrt: 'z2', answers: ['2(z2-y)', '-2.6', '-2(z2-y)', 'z2-y', '2*(w2*a1-y)', '2('] },
  { of: 'z2', wrt: 'a1', answers: ['w2', '-0.3', 'a1', 'z2', '2(z2-y)w2'] },
  { of: 'a1', wrt: 'z1', answers: ['z1 > 0 ? 1 : 0', '1', 'z1', 'step(z1)'] },
  { of: 'loss', wrt: 'w1', task: 'total', answers: ['1.56', '2(z2-y)*w2*step(z1)*x', '-1.56', '-5.2', 'x'] },
];

const alone: readonly Asked[] = [
  { of: 'x^#*sin(x)', wrt: 'x', answers: ['#x^(#-1)*sin(x)+x^#*cos(x)', '#x^(#-1)*cos(x)', 'x^#', '2('] },
  { of: '(#*x + 1)^2', wrt: 'x', answers: ['2*#*(#*x+1)', '2(#*x+1)', '#*x', 'y'] },
  { of: 'sigmoid(#*z)', wrt: 'z', answers: ['#*sigmoid(#*z)*(1-sigmoid(#*z))', 'sigmoid(z)', 'z(1-z)'] },
  { of: 'x^2*y + #*y^3', wrt: 'y', at: { x: 2, y: 3 }, answers: ['x^2+3*#*y^2', '12', '31', '4'] },
  { of: 'log(x^2 + #)', wrt: 'x', answers: ['2x/(x^2+#)', '1/(x^2+#)', '2x', '2x/(x^2+#)^2'] },
];

/** Answers to nine questions at a time take turns, then those to the next nine. */
function checkRequests(count: number): string[] {
  const requests: object[] = [];
  for (let number = 2; requests.length < count; number++) {
    const filled = alone.map((question) => ({
      ...question,
      of: question.of.replaceAll('#', String(number)),
      answers: question.answers.map((answer) => answer.replaceAll('#', String(number))),
    }));
    const graph = network.replace('0.5', `0.${number}5`);
    const questions = [...inNetwork.map((question) => ({ ...question, graph })), ...filled];
    const asked = questions.flatMap(({ answers, ...question }) =>
      answers.map((answer, turn) => ({ turn, request: { ...question, answer } })),
    );
    requests.push(...asked.sort((a, b) => a.turn - b.turn).map(({ request }) => request));
  }
  return requests.slice(0, count).map((request, id) => JSON.stringify({ id: String(id), ...request }));
}

/** Megabytes. */
const HEAP = 80;

export interface StreamFigures {
  readonly milliseconds: number;
  /** Resident, on the way. */
  readonly memory: readonly { readonly answers: number; readonly megabytes: number }[];
}

/** How long a real process takes for so many answers from start to end, and its memory on the way. */
export async function measureStream(program: string, count: number): Promise<StreamFigures> {
  // With a heap this small nothing can pile up: memory is flat, or the process ends.
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, program, 'check', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const memory: { answers: number; megabytes: number }[] = [];
  const marks = [count / 20, count / 2, count - 1];
  let answers = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    answers += chunk.filter((byte) => byte === 10).length;
    const [mark = Number.POSITIVE_INFINITY] = marks;
    if (process.platform !== 'linux' || answers < mark || child.exitCode !== null || !child.pid) return;
    memory.push({ answers, megabytes: Math.round(residentMegabytes(child.pid)) });
    marks.shift();
  });
  const begun = performance.now();
  child.stdin.end(`${checkRequests(count).join('\n')}\n`);
  await new Promise((done) => child.on('exit', done));
  if (answers !== count) throw new Error(`${answers} of ${count} lines were answered`);
  return { milliseconds: performance.now() - begun, memory };
}
