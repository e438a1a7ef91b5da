import type { z } from 'zod';
import type { Block } from '../lesson.ts';
import { checkShape } from '../reading/yaml-shape.ts';
import type { BlockReader } from './block-reader.ts';

/** One kind of fenced block: ` ```name ` with a YAML body. */
export interface BlockKind {
  readonly name: string;
  /** Reads the body. Undefined when there were faults, which are reported then. */
  read(reader: BlockReader): Block | undefined;
}

/**
 * @param article the kind in a sentence: `a quiz`.
 * @param build makes the block of a body that has the right shape; checks what a schema cannot.
 */
export function blockKind<S extends z.ZodObject>(
  name: string,
  article: string,
  schema: S,
  build: (body: z.output<S>, reader: BlockReader) => Block | undefined,
): BlockKind {
  return {
    name,
    read(reader) {
      const body = checkShape(reader.source, reader.body, schema, article);
      return body === undefined ? undefined : build(body, reader);
    },
  };
}
