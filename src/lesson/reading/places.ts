import type { Lesson, Part, Screen } from '../lesson.ts';
import type { FilePlace } from './fault.ts';
import type { LessonSource } from './lesson-source.ts';
import type { Path } from './yaml-body.ts';

/** What a rule can point at: the lesson itself stands for its front matter. */
export type Target = Lesson | Screen | Part;

export type Locate = (path: Path, within?: number) => number;

/** The way back from the parts of a lesson to their places in its file, for rules that find fault with them. */
export class Places {
  private readonly located = new Map<Target, Locate>();

  constructor(private readonly source: LessonSource) {}

  /** Remembers how to find the offset of a value in `target`. */
  add(target: Target, locate: Locate): void {
    this.located.set(target, locate);
  }

  offsetOf(target: Target, path: Path, within?: number): number {
    return this.located.get(target)?.(path, within) ?? 0;
  }

  /**
   * @param path keys as written in the block or front matter; for prose, paragraph and span.
   * @param within a character's index in the text found there.
   */
  of(target: Target, path: Path = [], within?: number): FilePlace {
    return this.source.placeAt(this.offsetOf(target, path, within));
  }
}
