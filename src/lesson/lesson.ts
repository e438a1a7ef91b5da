/** A lesson as the rest of the program sees it, already read and checked. The text format is in `read-lesson.ts`. */

import type { Graph } from '../graph/graph.ts';
import type { Block } from './blocks/block.ts';

export type { AskBlock } from './blocks/ask.ts';
export type { BetBlock } from './blocks/bet.ts';
export type { Block } from './blocks/block.ts';
export type { BridgeBlock } from './blocks/bridge.ts';
export type { ChoiceBlock } from './blocks/choice.ts';
export type { CodeBlock } from './blocks/code.ts';
export type { DeriveBlock } from './blocks/derive.ts';
export type { GraphBlock } from './blocks/graph.ts';
export type { MotionBlock } from './blocks/motion.ts';
export type { NudgeBlock } from './blocks/nudge.ts';
export type { NumberBlock } from './blocks/number.ts';
export type { PlotBlock } from './blocks/plot.ts';
export type { QuizBlock } from './blocks/quiz.ts';

export interface Lesson {
  /** Its place in the curriculum: the NN of `NN-name.md`. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly minutes: number;
  readonly requires: readonly string[];
  readonly skills: readonly string[];
  /** Ids of the source page's facts that this lesson teaches. */
  readonly covers: readonly string[];
  /** Terms this lesson introduces, each with its one-line definition; help repeats them. */
  readonly terms: ReadonlyMap<string, string>;
  readonly graphs: ReadonlyMap<string, Graph>;
  readonly screens: readonly Screen[];
  readonly file: string;
}

export interface Screen {
  /** A slug of the title, or what `## Title {#id}` says; unique in the lesson. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** 1-based line of the heading, for faults. */
  readonly line: number;
}

export type Part = Prose | Block;

/** A run of text between blocks: paragraphs and list items of the small Markdown that lessons use. */
export interface Prose {
  readonly kind: 'prose';
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  readonly bullet: boolean;
  readonly spans: readonly Span[];
}

export interface Span {
  readonly style: 'plain' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
}
