import type { z } from 'zod';
import type { Expression, Values } from '../../expression/expression.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Path } from '../reading/yaml-body.ts';
import { checkShape } from '../reading/yaml-shape.ts';
import type { BlockReader } from './block-reader.ts';

/**
 * What a block wants of the learner: nothing but a look, something done, an answer; or it is only there for other
 * blocks to refer to, and takes no space.
 */
export type Role = 'reads' | 'does' | 'asks' | 'hidden';

/** Why a text of a block is on the screen. */
export type TextRole =
  | 'prompt'
  | 'option'
  | 'reason'
  | 'hint'
  | 'panel-title'
  | 'panel-program'
  | 'breaks'
  | 'recap'
  | 'program'
  /** Signs such as dloss/dw that the block shows without their being written in it. */
  | 'notation';

/** Something a learner reads on a block. */
export interface BlockText {
  readonly role: TextRole;
  readonly text: string;
  /** The keys under which it stands in the file; empty where it is not written. */
  readonly path: Path;
}

/** What a block shows as true, for the oracles to confirm; `path` leads to what was written for it. */
export type Claim =
  | { readonly kind: 'gradients'; readonly graph: Graph; readonly path: Path }
  | {
      readonly kind: 'derivative';
      readonly of: Expression;
      readonly wrt: string;
      readonly at?: Values;
      readonly path: Path;
    };

/**
 * One kind of fenced block, ` ```kind ` with a YAML body: all that lessons, the linter and what stands above them need
 * to know of it. What it does, how it looks and how it speaks are in tables of `tutor`, `ui` and `plain`.
 */
export interface BlockEntry<B extends { readonly kind: string }, R extends Role = Role> {
  /** The kind in a sentence: `a quiz`. */
  readonly article: string;
  /** What its body may hold. Each `describe` reads after “must be”. */
  readonly schema: () => z.ZodObject;
  /** Reads the body. Undefined when there were faults, which are reported then. */
  read(reader: BlockReader): B | undefined;
  role(block: B): R;
  texts(block: B): readonly BlockText[];
  claims(block: B): readonly Claim[];
}

interface Described<S extends z.ZodObject, B extends { readonly kind: string }, R extends Role> {
  readonly article: string;
  /** Asked for when a body is read: a tutor whose lessons are prepared has no use for it. */
  readonly schema: () => S;
  /** Makes the block of a body that has the right shape; checks what a schema cannot. */
  build(body: z.output<S>, reader: BlockReader): B | undefined;
  role(block: B): R;
  /** Keys that people look for here and that belong to another block, each with what to write. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** Absent: it has nothing of its own to read. */
  texts?(block: B): readonly BlockText[];
  /** Absent: it shows nothing that could be wrong. */
  claims?(block: B): readonly Claim[];
}

export const blockEntry = <S extends z.ZodObject, B extends { readonly kind: string }, R extends Role>({
  article,
  schema,
  build,
  role,
  elsewhere = {},
  texts = () => [],
  claims = () => [],
}: Described<S, B, R>): BlockEntry<B, R> => ({
  article,
  schema,
  read(reader) {
    if (reader.hasMisplaced(elsewhere, article)) return undefined;
    const body = checkShape(reader.source, reader.body, schema(), article);
    return body === undefined ? undefined : build(body, reader);
  },
  role,
  texts,
  claims,
});

export const promptText = ({ prompt }: { readonly prompt: string }): BlockText => ({
  role: 'prompt',
  text: prompt,
  path: ['prompt'],
});

export const hintTexts = ({ hints }: { readonly hints: readonly string[] }): BlockText[] =>
  hints.map((text, index) => ({ role: 'hint', text, path: ['hints', index] }));
