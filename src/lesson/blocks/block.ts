/** A block of any kind, and what can be asked of it without knowing which. */

import type { BlockEntry, BlockText, Claim, Role } from './block-entry.ts';
import { blockKinds } from './block-kinds.ts';

type Table = typeof blockKinds;

/** The word behind a fence. A table typed `Record<BlockKind, …>` lacks nothing, or the compiler says what. */
export type BlockKind = keyof Table;

/** What a kind's entry reads. */
export type BlockOf<K extends BlockKind> = {
  [Each in K]: Table[Each] extends BlockEntry<infer B extends { readonly kind: Each }> ? B : never;
}[K];

export type Block = BlockOf<BlockKind>;

/** The kinds that may have one of these roles. */
type KindsThat<R extends Role> = {
  [K in BlockKind]: Extract<ReturnType<Table[K]['role']>, R> extends never ? never : K;
}[BlockKind];

/** A block of a kind that may be only looked at. */
export type ReadBlock = BlockOf<KindsThat<'reads'>>;

/** A block of a kind the learner does something with, or answers. */
export type ActiveBlock = BlockOf<KindsThat<'does' | 'asks'>>;

export const isBlockKind = (name: string): name is BlockKind => Object.hasOwn(blockKinds, name);

const entryOf = (block: Block): BlockEntry<Block> => blockKinds[block.kind];

/** Prose is only read. */
type Part = Block | { readonly kind: 'prose' };

export const roleOf = (part: Part): Role => (part.kind === 'prose' ? 'reads' : entryOf(part).role(part));

/** Whether it wants something of the learner before the lesson goes on. */
export function isActive(part: Part): part is ActiveBlock {
  const role = roleOf(part);
  return role === 'does' || role === 'asks';
}

/** Under which it is recorded and referred to, for the kinds that have one. */
export const idOf = ({ id }: { readonly kind: string; readonly id?: string }): string | undefined => id;

export const textsOf = (block: Block): readonly BlockText[] => entryOf(block).texts(block);

export const claimsOf = (block: Block): readonly Claim[] => entryOf(block).claims(block);
