/** A grid of characters on which wires and texts are painted; wires that meet become the right junction. */

import { columnsOf } from './fit-line.ts';
import type { Arms, Glyphs, Weight } from './glyphs.ts';
import type { Line, Run, Tone } from './styled.ts';
import { mergeRuns } from './wrap.ts';

/** Two arms of one wire: left and right, or up and down. */
interface Strand {
  readonly wire: string;
  readonly near: Weight;
  readonly far: Weight;
}

interface Cell {
  level?: Strand;
  upright?: Strand;
  text?: Run;
}

const heavier = (a: Weight, b: Weight): Weight => (a > b ? a : b);

const extend = (strand: Strand | undefined, wire: string, near: Weight, far: Weight): Strand =>
  strand?.wire === wire
    ? { wire, near: heavier(strand.near, near), far: heavier(strand.far, far) }
    : { wire, near, far };

export class Canvas {
  readonly #cells = new Map<number, Map<number, Cell>>();
  readonly #glyphs: Glyphs;

  constructor(glyphs: Glyphs) {
    this.#glyphs = glyphs;
  }

  #cell(row: number, column: number): Cell {
    const cells = this.#cells.get(row) ?? new Map<number, Cell>();
    this.#cells.set(row, cells);
    const cell = cells.get(column) ?? {};
    cells.set(column, cell);
    return cell;
  }

  /** A horizontal wire from the middle of one cell to the middle of another; it runs on to the edge at open ends. */
  level(
    wire: string,
    row: number,
    from: number,
    to: number,
    weight: Weight,
    open = { from: false, to: false },
  ) {
    for (let column = from; column <= to; column++) {
      const cell = this.#cell(row, column);
      const near = column > from || open.from ? weight : 0;
      const far = column < to || open.to ? weight : 0;
      cell.level = extend(cell.level, wire, near, far);
    }
  }

  /** The same from top to bottom. */
  upright(
    wire: string,
    column: number,
    rows: readonly [number, number],
    weight: Weight,
    open = { from: false, to: false },
  ) {
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    for (let row = top; row <= bottom; row++) {
      const near = row > top || open.from ? weight : 0;
      const far = row < bottom || open.to ? weight : 0;
      const cell = this.#cell(row, column);
      if (near > 0 || far > 0) cell.upright = extend(cell.upright, wire, near, far);
    }
  }

  /** Also an empty text makes its row part of the drawing. */
  text(row: number, column: number, line: Line) {
    if (!this.#cells.has(row)) this.#cells.set(row, new Map());
    let at = column;
    for (const piece of line) {
      for (const character of piece.text) {
        this.#cell(row, at).text = { ...piece, text: character };
        at += columnsOf(character);
      }
    }
  }

  #run(cell: Cell | undefined): Run {
    if (cell?.text) return cell.text;
    const { level, upright } = cell ?? {};
    if (!level && !upright) return { text: ' ' };
    const arms = {
      up: upright?.near ?? 0,
      down: upright?.far ?? 0,
      left: level?.near ?? 0,
      right: level?.far ?? 0,
    };
    const joined = !level || !upright || level.wire === upright.wire;
    return this.#wire(joined ? arms : overpass(arms));
  }

  #wire(arms: Arms): Run {
    const heavy = Math.max(arms.up, arms.down, arms.left, arms.right) === 2;
    const tone: Tone = heavy ? 'accent' : 'muted';
    return { text: this.#glyphs.line(arms), tone };
  }

  lines(): Line[] {
    const rows = [...this.#cells.keys()];
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    return Array.from({ length: bottom - top + 1 }, (_, index) => {
      const cells = this.#cells.get(top + index) ?? new Map<number, Cell>();
      const last = Math.max(-1, ...cells.keys());
      return mergeRuns(Array.from({ length: last + 1 }, (_, column) => this.#run(cells.get(column))));
    });
  }
}

/** Two wires that cross without touching: one of them passes over, the focused one if there is one. */
const overpass = (arms: Arms): Arms =>
  heavier(arms.left, arms.right) > heavier(arms.up, arms.down)
    ? { ...arms, up: 0, down: 0 }
    : { ...arms, left: 0, right: 0 };
