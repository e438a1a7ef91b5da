import { idOf } from '../blocks/block.ts';
import { blockKinds } from '../blocks/block-kinds.ts';
import { BlockReader } from '../blocks/block-reader.ts';
import type { Lesson, Part, Screen } from '../lesson.ts';
import type { Fault } from './fault.ts';
import { inReadingOrder } from './fault.ts';
import { readFrontMatter } from './front-matter.ts';
import { GraphTable } from './graph-table.ts';
import { guardText } from './guard-text.ts';
import { LessonSource } from './lesson-source.ts';
import { limits } from './limits.ts';
import { Places } from './places.ts';
import { type RawPiece, type RawScreen, readScreens } from './read-screens.ts';

export interface LessonReading {
  /** Absent when there are faults: half a lesson would teach half of it. */
  readonly lesson?: Lesson;
  /** The id in the file, also when the rest could not be read. */
  readonly id?: string;
  /** Every fault of form, in the order of the file. */
  readonly faults: readonly Fault[];
  readonly places: Places;
}

/**
 * Reads the text of a lesson (the format that `lessons/README.md` tells). Never throws for what the text says.
 * @param file its path, `NN-name.md` at the end; shown in faults.
 * @param nameLesson from the id in the file to the lesson's name in the journal.
 */
export function readLesson(
  text: string,
  file: string,
  nameLesson: (id: string) => string = (id) => id,
): LessonReading {
  const source = new LessonSource(text, file);
  const places = new Places(source);
  const number = /(?:^|[\\/])(\d\d)-[^\\/]+\.md$/.exec(file)?.[1];
  if (number === undefined) {
    source.fault(
      0,
      'the name of this file is not NN-name.md',
      'Name it by its place, for example 03-chain-rule.md.',
    );
  }
  if (!guardText(source)) return { faults: source.faults, places };
  const { front, body: frontBody, end } = readFrontMatter(source);
  const rawScreens = readScreens(source, end);
  if (rawScreens.length === 0)
    source.fault(end, 'this lesson has no screen', 'Write “## Title” and the text below it.');
  if (!isOfReadableSize(source, rawScreens)) return { faults: source.faults, places };
  checkScreenIds(source, rawScreens);
  const graphs = collectGraphs(source, rawScreens);
  const screens = rawScreens.map((raw) => readScreen(source, raw, graphs, places));
  checkBlockIds(source, screens, places);

  const id = front === undefined ? {} : { id: front.id };
  const faults = inReadingOrder(source.faults);
  if (faults.length > 0 || front === undefined || frontBody === undefined) return { ...id, faults, places };
  const terms = new Map(Object.entries(front.terms));
  const named = { ...front, id: nameLesson(front.id), number: Number(number) };
  const lesson: Lesson = { ...named, terms, graphs: graphs.graphs, screens, file };
  places.add(lesson, (path, within) => frontBody.offsetOf(path, within));
  return { lesson, ...id, faults, places };
}

/** What comes after reading takes its time for each of them. */
function isOfReadableSize(source: LessonSource, screens: readonly RawScreen[]): boolean {
  const blocks = screens.flatMap(({ pieces }) =>
    pieces.flatMap((each) => (each.kind === 'block' ? each : [])),
  );
  const programs = blocks.filter(({ fence: { kind, body } }) => kind === 'code' && body.has(['run']));
  const tooMany = (['screens', 'blocks', 'programs'] as const).find(
    (what) => ({ screens, blocks, programs })[what].length > limits[what],
  );
  if (tooMany === undefined) return true;
  const past =
    tooMany === 'screens'
      ? screens[limits.screens]?.offset
      : (tooMany === 'blocks' ? blocks : programs)[limits[tooMany]]?.fence.body.opening;
  source.fault(
    past ?? 0,
    `a lesson has at most ${limits[tooMany]} ${tooMany}`,
    'Split it into several lessons.',
  );
  return false;
}

function checkScreenIds(source: LessonSource, screens: readonly RawScreen[]): void {
  const seen = new Set<string>();
  for (const { id, title, offset } of screens) {
    if (seen.has(id)) {
      source.fault(
        offset,
        `a second screen has the id “${id}”`,
        `Give this one its own: ## ${title} {#another-id}.`,
      );
    }
    seen.add(id);
  }
}

/** Blocks are recorded and referred to by id, so no two of a file share one, whatever their kinds. */
function checkBlockIds(source: LessonSource, screens: readonly Screen[], places: Places): void {
  const kinds = new Map<string, string>();
  for (const part of screens.flatMap((screen) => screen.parts)) {
    const id = idOf(part);
    if (id === undefined) continue;
    const earlier = kinds.get(id);
    if (earlier !== undefined) {
      const suggestion = `Give this ${part.kind} block an id of its own.`;
      source.fault(
        places.offsetOf(part, ['id']),
        `“${id}” is already the id of the ${earlier} block above`,
        suggestion,
      );
    }
    kinds.set(id, part.kind);
  }
}

function collectGraphs(source: LessonSource, screens: readonly RawScreen[]): GraphTable {
  const graphs = new GraphTable(source);
  for (const { pieces } of screens) {
    for (const piece of pieces) {
      if (piece.kind === 'unreadable') graphs.expectMore();
      else if (piece.kind === 'block' && piece.fence.kind === 'graph') graphs.add(piece.fence.body);
    }
  }
  return graphs;
}

function readScreen(source: LessonSource, raw: RawScreen, graphs: GraphTable, places: Places): Screen {
  const parts = raw.pieces.flatMap((piece) => readPart(source, piece, graphs, places) ?? []);
  const screen: Screen = { id: raw.id, title: raw.title, parts, line: source.placeAt(raw.offset).line };
  places.add(screen, (_, within) => raw.offset + '## '.length + (within ?? 0));
  return screen;
}

function readPart(
  source: LessonSource,
  piece: RawPiece,
  graphs: GraphTable,
  places: Places,
): Part | undefined {
  if (piece.kind === 'unreadable') return undefined;
  if (piece.kind === 'block') {
    const { kind, body } = piece.fence;
    const block = blockKinds[kind].read(new BlockReader(source, body, graphs));
    if (block) places.add(block, (path, within) => body.offsetOf(path, within));
    return block;
  }
  const { paragraphs, offset } = piece;
  const prose: Part = { kind: 'prose', paragraphs: paragraphs.map(({ paragraph }) => paragraph) };
  places.add(prose, ([paragraph, span], within = 0) => {
    const offsets = paragraphs[Number(paragraph ?? 0)]?.offsets[Number(span ?? 0)];
    return offsets?.[within] ?? offset;
  });
  return prose;
}
