import type { Fault, FilePlace } from './fault.ts';

/** Whether a file of a lesson folder is meant as a lesson: a README is there for whoever writes them. */
export const isLessonFile = (name: string): boolean =>
  name.endsWith('.md') && name.toLowerCase() !== 'readme.md';

/** The text of a lesson file and the faults found in it. Every reader of a part works in offsets into `text`. */
export class LessonSource {
  readonly text: string;
  readonly faults: Fault[] = [];
  private readonly lineStarts: readonly number[];

  constructor(
    text: string,
    readonly file: string,
  ) {
    // Line and column do not depend on either; offsets into YAML and Markdown, which normalise, would.
    this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    this.lineStarts = [0, ...[...this.text.matchAll(/\n/g)].map((match) => match.index + 1)];
  }

  placeAt(offset: number): FilePlace {
    const line = this.lineStarts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (this.lineStarts[line] ?? 0) + 1 };
  }

  fault(offset: number, message: string, suggestion?: string): void {
    this.faults.push({
      file: this.file,
      ...this.placeAt(offset),
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}
