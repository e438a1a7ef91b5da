/** Long parts that occur more than once get a name and are written once: `h1 = w*x`, then `sin(h1)`. */

import { children, type Expression, fold, variable } from '../../expression/expression.ts';
import { printedLengthOf } from '../../expression/written-size.ts';
import { rebuilt } from '../substitute.ts';
import { label } from './structure.ts';

export interface NamedPart {
  readonly name: string;
  /** May use the names of the parts before it. */
  readonly expression: Expression;
}

/** A part shorter than this reads as well as its name. */
const SHORTEST_NAMED = 24;

interface Part {
  readonly node: Expression;
  readonly inside: readonly Part[];
  /** How often it stands in a part that is not equal to another, or by itself. */
  uses: number;
  readonly holdsPending: boolean;
}

export interface ShortForms {
  /** Each after those it uses. */
  readonly named: readonly NamedPart[];
  /** An expression with the names in it; one that is itself a named part is written out. */
  readonly shortened: (expression: Expression) => Expression;
}

/** Finds what the expressions share, however far apart it stands. Linear in their distinct nodes. */
export function nameSharedParts(expressions: readonly Expression[]): ShortForms {
  const parts = new PartTable();
  for (const expression of expressions) parts.enter(expression).uses += 1;
  return parts.shortened();
}

class PartTable {
  private readonly byKey = new Map<string, Part>();
  private readonly byNode = new Map<Expression, Part>();
  private readonly numbers = new Map<Part, number>();

  enter(expression: Expression): Part {
    return fold<Part>(
      expression,
      (node, inside) => {
        const part = this.byNode.get(node) ?? this.partOf(node, inside);
        this.byNode.set(node, part);
        return part;
      },
      (node) => (this.byNode.has(node) ? [] : children(node)),
    );
  }

  /** The one part for all nodes of this structure. */
  private partOf(node: Expression, inside: readonly Part[]): Part {
    const key = `${label(node)}(${inside.map((part) => this.numbers.get(part)).join()})`;
    const known = this.byKey.get(key);
    if (known) return known;
    const holdsPending = node.kind === 'pending' || inside.some((part) => part.holdsPending);
    const part: Part = { node, inside, uses: 0, holdsPending };
    for (const each of inside) each.uses += 1;
    this.byKey.set(key, part);
    this.numbers.set(part, this.numbers.size);
    return part;
  }

  shortened(): ShortForms {
    const letter = this.freeLetter();
    const named: NamedPart[] = [];
    const written = new Map<Part, { full: Expression; short: Expression; length: number }>();
    // Parts were entered inside out.
    for (const part of this.byKey.values()) {
      const inside = part.inside.map((each) => written.get(each)) as { short: Expression; length: number }[];
      const full = rebuilt(
        part.node,
        inside.map((each) => each.short),
      );
      const length = printedLengthOf(
        part.node,
        inside.map((each) => each.length),
      );
      const isNamed =
        part.node.kind === 'apply' && part.uses > 1 && !part.holdsPending && length >= SHORTEST_NAMED;
      if (isNamed) {
        const name = `${letter}${named.length + 1}`;
        named.push({ name, expression: full });
        written.set(part, { full, short: variable(name), length: name.length });
      } else written.set(part, { full, short: full, length });
    }
    return { named, shortened: (expression) => written.get(this.enter(expression))?.full ?? expression };
  }

  /** A letter whose numbered names are all free. */
  private freeLetter(): string {
    const names = [...this.byKey.values()].flatMap(({ node }) =>
      node.kind === 'variable' ? [node.name] : [],
    );
    const isFree = (letter: string) => !names.some((name) => name.startsWith(letter));
    return ['h', 'p', 'q', 'r', 's', 'k'].find(isFree) ?? 'part_';
  }
}
