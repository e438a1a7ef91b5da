import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { source, text } from './values.ts';

const panel = z.strictObject({ title: text, source }).describe('a title and a source');

const schema = z.strictObject({ left: panel, right: panel, breaks: text });

/** What front-end developers know beside what it is like, and where the comparison breaks. */
export const bridgeBlock = blockKind('bridge', 'a bridge', schema, (body) => ({ kind: 'bridge', ...body }));
