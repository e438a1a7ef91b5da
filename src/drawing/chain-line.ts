/**
 * The equation a quiz fills in, term by term: a product along a path, a sum over the paths that meet at a fork.
 * Each term has its name above and, once solved, its value below; the current one has a line below it.
 */

import { type Edge, edgeName } from '../graph/graph.ts';
import { columnsOf, padTo, run, strong, trimEnd } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Line, Run } from './styled.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

export interface Term {
  readonly name: string;
  /** Its number, once solved. */
  readonly value?: number;
}

export interface Equation {
  /** What the terms make, for example `dloss/dw1`. */
  readonly subject: string;
  readonly terms: readonly Term[];
  readonly joined: 'product' | 'sum';
  /** Which term is asked now; absent: none. */
  readonly current?: number;
}

export interface Chain {
  readonly of: string;
  readonly wrt: string;
  /** From the loss inwards, each with its local derivative once solved. */
  readonly factors: readonly { readonly edge: Edge; readonly value?: number }[];
  readonly current?: number;
  /** Of how many factors the product is the whole gradient: behind a fork it is what comes along this path. Absent: of all. */
  readonly whole?: number;
  /** Whether the whole product may be shown: not while it is still a question. */
  readonly finished?: boolean;
}

/** Name and value of the terms on two rows, broken between terms. */
export function equationLines(equation: Equation, width: number, glyphs: Glyphs): Line[] {
  if (glyphs.linear) return equationInWords(equation, width, glyphs);
  const join = equation.joined === 'product' ? glyphs.times : '+';
  const head = columnsOf(equation.subject) + 3;
  const slots = equation.terms.map((term, index) => slot(term, index === equation.current, glyphs));
  const rows: { size: number; slots: Slot[] }[] = [{ size: head, slots: [] }];
  for (const next of slots) {
    const last = rows[rows.length - 1] as { size: number; slots: Slot[] };
    const size = last.size + next.width + (last.slots.length > 0 ? 3 : 0);
    // A broken row ends in its sign, so room for the sign is needed unless this is the last term.
    const sign = next === slots[slots.length - 1] ? 0 : 2;
    if (last.slots.length > 0 && size + sign > width) rows.push({ size: head + next.width, slots: [next] });
    else {
      last.size = size;
      last.slots.push(next);
    }
  }
  return rows.flatMap((row, index) => {
    const lead = index === 0 ? [run(`${equation.subject} = `)] : [run(' '.repeat(head))];
    const more = index < rows.length - 1;
    const above: Run[] = [...lead];
    const below: Run[] = [run(' '.repeat(head))];
    row.slots.forEach((each, position) => {
      const sign = position < row.slots.length - 1 ? ` ${join} ` : more ? ` ${join}` : '';
      above.push(...padTo(each.above, each.width), run(sign, 'muted'));
      below.push(
        ...padTo(each.below, each.width),
        run(each.solved && sign !== '' ? sign : ' '.repeat(sign.length), 'muted'),
      );
    });
    return row.slots.some((each) => each.below.length > 0) ? [above, below].map(trimEnd) : [trimEnd(above)];
  });
}

/** Each value behind its name, not below it. */
function equationInWords(
  { subject, terms, joined, current }: Equation,
  width: number,
  glyphs: Glyphs,
): Line[] {
  const said = terms.map(({ name, value }, index) => {
    if (index === current) return glyphs.text(words.chain.asked(name));
    return value === undefined ? name : `${name} (${glyphs.number(value)})`;
  });
  const join = joined === 'product' ? glyphs.times : '+';
  return wrap([run(`${subject} = ${said.join(` ${join} `)}`)], width);
}

interface Slot {
  readonly above: Line;
  readonly below: Line;
  readonly width: number;
  readonly solved: boolean;
}

function slot(term: Term, current: boolean, glyphs: Glyphs): Slot {
  const value = term.value === undefined ? '' : glyphs.number(term.value);
  const width = Math.max(columnsOf(term.name), columnsOf(value));
  const above = [current ? strong(term.name, 'accent') : run(term.name)];
  if (current) return { above, below: [run(glyphs.rule.repeat(width), 'accent')], width, solved: false };
  const inset = ' '.repeat(Math.floor((width - columnsOf(value)) / 2));
  return { above, below: value === '' ? [] : [run(inset), run(value, 'local')], width, solved: value !== '' };
}

/** What the factors up to one multiply to. @param count how many they are. */
function productName({ of, whole, factors }: Chain, count: number, glyphs: Glyphs): string {
  const name = edgeName({ of, wrt: factors[count - 1]?.edge.wrt ?? of });
  return count <= (whole ?? count) ? name : glyphs.text(words.chain.along(name));
}

/** `so far −2.6 · −0.3 = 0.78 = dloss/da1`: what the factors solved up to now multiply to, and of which node. */
function runningProduct(chain: Chain, width: number, glyphs: Glyphs): Line[] {
  const firstOpen = chain.factors.findIndex((factor) => factor.value === undefined);
  const solved = firstOpen < 0 ? chain.factors : chain.factors.slice(0, firstOpen);
  const complete = solved.length === chain.factors.length;
  if (solved.length < 2 || (complete && chain.finished !== true)) return [];
  const values = solved.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const product = values.reduce((total, value) => total * value, 1);
  const text: Line = [
    run(`${glyphs.text(complete ? words.chain.together : words.chain.soFar)} `, 'muted'),
    run(values.map((value) => glyphs.number(value)).join(` ${glyphs.times} `), 'local'),
    run(' = '),
    strong(glyphs.number(product), 'gradient'),
    run(` = ${productName(chain, solved.length, glyphs)}`),
  ];
  return wrap(text, width);
}

/** The factors so far without their names, for a screen with no room for the chain. */
export function factorsSoFar(chain: Chain, width: number, glyphs: Glyphs): Line[] {
  const values = chain.factors.flatMap(({ value }) => (value === undefined ? [] : [glyphs.number(value)]));
  if (chain.current !== undefined || values.length < chain.factors.length)
    return runningProduct(chain, width, glyphs);
  const subject = productName(chain, chain.factors.length, glyphs);
  return wrap([run(`${subject} = `), run(values.join(` ${glyphs.times} `), 'local')], width);
}

/** The chain rule along a path, with its running product. */
export function chainLines(chain: Chain, width: number, glyphs: Glyphs): Line[] {
  const equation: Equation = {
    subject: productName(chain, chain.factors.length, glyphs),
    joined: 'product',
    terms: chain.factors.map(({ edge, value }) => ({
      name: edgeName(edge),
      ...(value !== undefined && { value }),
    })),
    ...(chain.current !== undefined && { current: chain.current }),
  };
  return [...equationLines(equation, width, glyphs), ...runningProduct(chain, width, glyphs)];
}
