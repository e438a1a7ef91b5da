/**
 * How much a folder of lessons may hold. Far above what anybody reads, and low enough that reading takes a moment: the
 * parsers of Markdown and YAML take the square of the time for some texts, and follow nesting until the stack ends.
 */
export const limits = {
  /** Names in a folder that are looked at. */
  names: 100_000,
  lessons: 200,
  /** Of one file. */
  bytes: 128 * 1024,
  /** Of all files of a folder. */
  folderBytes: 4 * 1024 * 1024,
  /** Characters of a line. */
  line: 2_000,
  /** Blanks in a row, within a line. */
  blanks: 200,
  /** Columns that a line of prose is indented by. */
  indent: 16,
  /** Marks such as `- ` and `> ` in a row, each a level of nesting. */
  markers: 4,
  /** Characters of a paragraph, a list without a gap, or a table. */
  paragraph: 4_000,
  /** Characters of a block, and of the front matter. */
  block: 12_000,
  /** Brackets within brackets, in YAML. */
  brackets: 40,
  /** Levels of a formula, and all its names, numbers and operations. */
  formulaDepth: 40,
  formulaParts: 300,
  /** Lines of a graph's document. */
  graphLines: 200,
  screens: 200,
  blocks: 200,
  /** Programs of a lesson that run. */
  programs: 20,
  /** Faults that are told of one file. */
  faults: 100,
} as const;
