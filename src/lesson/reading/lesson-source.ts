import { replaceUnseen } from '../../expression/visible-text.ts';
import type { Fault, FilePlace } from './fault.ts';
import { limits } from './limits.ts';

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
    this.text = harmless(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
    this.lineStarts = [0, ...[...this.text.matchAll(/\n/g)].map((match) => match.index + 1)];
  }

  placeAt(offset: number): FilePlace {
    let line = 0;
    for (let end = this.lineStarts.length; end - line > 1; ) {
      const middle = (line + end) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) line = middle;
      else end = middle;
    }
    return { line: line + 1, column: offset - (this.lineStarts[line] ?? 0) + 1 };
  }

  /** Nobody would read more. */
  get isFull(): boolean {
    return this.faults.length >= limits.faults;
  }

  /** One after another until nobody would read on. */
  fault(offset: number, message: string, suggestion?: string): void {
    if (this.isFull) return;
    this.faults.push({
      file: this.file,
      ...this.placeAt(offset),
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
}

/**
 * A lesson's text in which nothing is unseen but blanks and line breaks: whatever stands in it can be shown. As long as it
 * was, so that places stay.
 */
export const harmless = (text: string): string =>
  replaceUnseen(text, (character) =>
    character === '\n' || character === '\t' ? character : '\ufffd'.repeat(character.length),
  );
