/** A lesson as the rest of the program sees it, already read and checked. The text format is in `read-lesson.ts`. */

import type { Expression, Values } from '../expression/expression.ts';
import type { Edge, Graph } from '../graph/graph.ts';

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

export type Block =
  | GraphBlock
  | QuizBlock
  | AskBlock
  | NumberBlock
  | DeriveBlock
  | PlotBlock
  | BarsBlock
  | CodeBlock
  | BridgeBlock
  | ChoiceBlock
  | BetBlock
  | NudgeBlock
  | MotionBlock
  | DrillBlock
  | RecapBlock
  | ChallengeBlock;

/** Blocks that want something from the learner and are recorded under `lesson/block id`. */
export type InteractiveBlock =
  | QuizBlock
  | AskBlock
  | NumberBlock
  | ChoiceBlock
  | BetBlock
  | DrillBlock
  | ChallengeBlock;

export interface GraphBlock {
  readonly kind: 'graph';
  readonly id: string;
  readonly graph: Graph;
  readonly show: 'values' | 'gradients' | 'both' | 'none';
  readonly walk?: 'forward' | 'backward';
}

export interface QuizBlock {
  readonly kind: 'quiz';
  readonly id: string;
  readonly graph: Graph;
  readonly task: QuizTask;
  /** Edges solved earlier: shown with their value, not asked. */
  readonly given: readonly Edge[];
  readonly hints: readonly string[];
}

export type QuizTask =
  /** Every local derivative along `names` (loss first), then their product when `product`. */
  | { readonly kind: 'path'; readonly names: readonly string[]; readonly product: boolean }
  /** Each contribution (upstream × local) that reaches `name`, then their sum when `sum`. */
  | { readonly kind: 'fork'; readonly name: string; readonly sum: boolean }
  /** The whole gradient of the loss at each of `names`. */
  | { readonly kind: 'nodes'; readonly names: readonly string[] }
  /** Single local derivatives. */
  | { readonly kind: 'local'; readonly edges: readonly Edge[] };

export interface AskBlock {
  readonly kind: 'ask';
  readonly id: string;
  readonly of: Expression;
  readonly wrt: string;
  readonly at?: Values;
  readonly prompt: string;
  readonly hints: readonly string[];
}

export interface NumberBlock {
  readonly kind: 'number';
  readonly id: string;
  readonly prompt: string;
  readonly answer: Expression;
  /** Significant digits asked for; absent: the usual rule for typed numbers. */
  readonly digits?: number;
}

export interface DeriveBlock {
  readonly kind: 'derive';
  readonly of: Expression;
  readonly wrt: string;
  readonly at?: Values;
  readonly reveal: 'steps' | 'all';
}

export interface PlotBlock {
  readonly kind: 'plot';
  readonly of: Expression;
  readonly over: { readonly name: string; readonly from: number; readonly to: number };
  readonly tangent?: number;
  readonly secant?: readonly [number, number];
}

export interface BarsBlock {
  readonly kind: 'bars';
  readonly graph: Graph;
  readonly nodes: readonly string[];
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly run: boolean;
  /** TypeScript. With `run` it is executed and what it prints is shown below it, so the two cannot drift apart. */
  readonly source: string;
}

export interface BridgeBlock {
  readonly kind: 'bridge';
  readonly left: { readonly title: string; readonly source: string };
  readonly right: { readonly title: string; readonly source: string };
  readonly breaks: string;
}

export interface ChoiceBlock {
  readonly kind: 'choice';
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly { readonly text: string; readonly right: boolean; readonly why: string }[];
}

export interface BetBlock {
  readonly kind: 'bet';
  readonly id: string;
  readonly graph: Graph;
  /** How far each input moves. */
  readonly nudge: Values;
  readonly on: string;
}

export interface NudgeBlock {
  readonly kind: 'nudge';
  readonly graph: Graph;
  readonly inputs: readonly string[];
  readonly step: number;
  readonly on: string;
}

export interface MotionBlock {
  readonly kind: 'motion';
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly easing: 'linear' | 'ease-in' | 'ease-out' | 'ease-in-out';
  readonly readouts: readonly ('position' | 'delta' | 'time' | 'velocity')[];
}

export interface DrillBlock {
  readonly kind: 'drill';
  readonly id: string;
  readonly skill: string;
  readonly count: number;
}

export interface RecapBlock {
  readonly kind: 'recap';
  readonly points: readonly string[];
}

export interface ChallengeBlock {
  readonly kind: 'challenge';
  readonly id: string;
}
