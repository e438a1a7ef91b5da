/** Where the parts of a question go: all of them where there is room, and what cannot be missed where there is not. */

import { run } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import { type Body, stacked } from '../view.ts';
import { words } from '../words.ts';

export interface QuizParts {
  /** The graph in at most so many rows, nothing when it does not fit; a table may stand for a drawing. */
  readonly graph: (room: number, allowed: 'drawing' | 'table') => readonly Line[];
  readonly chain: readonly Line[];
  /** The chain in a line or two: the factors so far. */
  readonly shortChain: readonly Line[];
  readonly panel: readonly Line[];
  /** Which of how many, what it is about, and the prompt. */
  readonly prompt: readonly Line[];
  /** What the answer is the value of: `dloss/dz2 = ?`. */
  readonly label: readonly Line[];
  /** Each hint by itself, the latest last. */
  readonly hints: readonly (readonly Line[])[];
  readonly reply: readonly Line[];
  /** A way on after a wrong answer: the first thing to go when room is short. */
  readonly advice: readonly Line[];
  /** Nothing is typed and nothing judged: what is asked has the first claim. */
  readonly isFresh: boolean;
  /** Answered right: hints have done their work. */
  readonly isDone: boolean;
  /** Of a text that is too long for the room; counts on past its last page. */
  readonly page: number;
}

/** Below this no graph is worth its rows. */
const LEAST_GRAPH = 3;

export const layOut = (parts: QuizParts, height: number): Body =>
  roomy(parts, height) ?? tight(parts, height);

/** From the roomiest: the blank row above the field goes first, then the advice, for a graph that fits without them. */
const densities = [
  { gap: true, advice: true },
  { gap: false, advice: true },
  { gap: false, advice: false },
] as const;

function roomy(parts: QuizParts, height: number): Body | undefined {
  const { chain, panel } = parts;
  const question = [...parts.prompt, ...parts.label, ...parts.hints.flat()];
  const made = ({ gap, advice }: (typeof densities)[number], graph: readonly Line[]): Body => {
    const above = [...stacked([graph, chain, panel, question]), ...(gap ? [[]] : [])];
    const reply = advice ? [...parts.reply, ...parts.advice] : parts.reply;
    return { lines: [...above, [], ...reply], field: { row: above.length } };
  };
  if (panel.length === 0) {
    for (const allowed of ['drawing', 'table'] as const) {
      for (const density of densities) {
        const room = height - made(density, []).lines.length - 1;
        const graph = room < LEAST_GRAPH ? [] : parts.graph(room, allowed);
        if (graph.length > 0) return made(density, graph);
      }
    }
  }
  return densities.map((density) => made(density, [])).find(({ lines }) => lines.length <= height);
}

/** No graph and no blank rows; a verdict keeps its head, a hint too, and a question that is new its beginning. */
function tight(parts: QuizParts, height: number): Body {
  const question = [...parts.prompt, ...parts.shortChain, ...parts.label];
  const hints = parts.isDone ? [] : parts.hints;
  const room = Math.max(1, height - 1);
  if (parts.isFresh && hints.length === 0) {
    const above = paged(question, room, parts.page);
    return withField(above, parts.reply.length <= room - above.length ? parts.reply : []);
  }
  // While nothing is typed below a hint, an example of an answer is worth less than the hint.
  const below = parts.isFresh ? [] : paged(parts.reply, room, parts.page);
  const left = room - below.length;
  const panel = parts.panel.slice(0, left);
  return withField([...tail(question, hints, left - panel.length, parts.page), ...panel], below);
}

const withField = (above: readonly Line[], below: readonly Line[]): Body => ({
  lines: [...above, [], ...below],
  field: { row: above.length },
});

/** The latest hint from its beginning, and above it the end of what came before it. */
function tail(
  question: readonly Line[],
  hints: QuizParts['hints'],
  room: number,
  page: number,
): readonly Line[] {
  const latest = paged(hints.at(-1) ?? [], room, page);
  const before = [...question, ...hints.slice(0, -1).flat()];
  const left = room - latest.length;
  return [...(left > 0 ? before.slice(-left) : []), ...latest];
}

/** The page of a text that is too long, and below it which one that is. */
function paged(lines: readonly Line[], room: number, page: number): readonly Line[] {
  if (lines.length <= room || room < 2) return lines.slice(0, Math.max(0, room));
  const size = room - 1;
  const count = Math.ceil(lines.length / size);
  const shown = page % count;
  const part = lines.slice(shown * size, (shown + 1) * size);
  return [...part, [run(words.quiz.rest(shown + 1, count), 'muted')]];
}
